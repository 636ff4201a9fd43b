#!/usr/bin/env bash
# Builds and runs the tests with the address sanitizer and with the thread sanitizer: `sanitize.sh [address|thread …]`.
#
# Each has a build of its own below .build; the first takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."

# The backtracer of a crash would wait for the sanitizer and the sanitizer for it.
export SWIFT_BACKTRACE=enable=no
# Swift keeps marks in the spare bits of pointers, which hides what they point to from the search for leaks.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS="halt_on_error=1 suppressions=$PWD/scripts/thread-sanitizer.txt"

sanitizers=("$@")
if [ "${#sanitizers[@]}" -eq 0 ]; then sanitizers=(address thread); fi
for sanitizer in "${sanitizers[@]}"; do
  echo "Tests with the $sanitizer sanitizer"
  swift test --sanitize "$sanitizer" --scratch-path ".build/$sanitizer" 2>&1 | grep -v 'Cannot export local symbol'
done
