#!/usr/bin/env bash
# Builds the fuzzing program and runs targets one after the other: `fuzz.sh [TARGET …]`, all where none is named.
#
# FUZZ_SECONDS  how long each runs (600)
#
# Inputs start from Fuzz/corpus/TARGET; what is learned is kept in .build/fuzz-corpus/TARGET. An input that crashes, takes
# over a second or a gigabyte is left in Fuzz/found/TARGET, which `make test` replays for ever after: mend the
# fault, name the file for it, commit both.
set -euo pipefail
cd "$(dirname "$0")/.."

resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
driver=$resources/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a
if [ ! -f "$driver" ]; then
  echo "libFuzzer is not part of this Swift: $driver is missing." >&2
  exit 1
fi
SITREP_FUZZ=1 swift build -c release --product fuzz --scratch-path .build/fuzz --sanitize address \
  -Xlinker "$driver" -Xlinker -lstdc++ -Xcc -fsanitize=fuzzer-no-link 2>&1 | grep -v 'Cannot export local symbol'
program=.build/fuzz/release/fuzz

# The backtracer of a crash would wait for the sanitizer and the sanitizer for it.
export SWIFT_BACKTRACE=enable=no
# Swift keeps marks in the spare bits of pointers, which hides what they point to from the search for leaks.
export ASAN_OPTIONS=detect_leaks=0:malloc_context_size=4:quarantine_size_mb=32
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then mapfile -t targets < <("$program"); fi

failed=0
for target in "${targets[@]}"; do
  learned=.build/fuzz-corpus/$target found=Fuzz/found/$target log=.build/fuzz-corpus/$target.log
  mkdir -p "$learned" "$found"
  folders=("$learned" "Fuzz/corpus/$target" "$found")
  if "$program" "$target" "${folders[@]}" -max_total_time="${FUZZ_SECONDS:-600}" -timeout=2 -rss_limit_mb=1024 \
    -max_len="$("$program" --largest "$target")" -artifact_prefix="$found/" -print_final_stats=1 -detect_leaks=0 \
    >"$log" 2>&1; then
    result=passed
  else
    result=FAILED failed=1
  fi
  printf '%-7s %-20s %10s inputs, %s\n' "$result" "$target" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -1)" \
    "$(sed -n 's/^stat::peak_rss_mb: *\(.*\)/\1 MB at most/p' "$log" | tail -1)"
  if [ "$result" = FAILED ]; then grep -E 'ERROR|Fatal|Test unit written' "$log" || tail -5 "$log"; fi
  rmdir "$found" 2>/dev/null || true
done
exit "$failed"
