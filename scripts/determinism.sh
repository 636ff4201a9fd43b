#!/usr/bin/env bash
# Do the same records give the same bytes? `determinism.sh DEBUG-PROGRAM RELEASE-PROGRAM`
#
# RUNS (50) runs of the worked case, each in another time zone, locale, folder, order of rows, by another user where
# that is allowed, by the one program or the other: every file must have the SHA-256 that it had in the first. Word
# files and PDFs are made in the first DOCUMENT_RUNS of them, or in all.
#
# Where BASES names folders that hold other base systems (such as `debootstrap noble folder` makes), the release program
# runs in each of them too, as root; text, Markdown, HTML, JSON and HXL must be the same there.
set -euo pipefail
cd "$(dirname "$0")/.."
debug=$(realpath "$1") release=$(realpath "$2")
seed=$PWD/seeds/chile-peru-2025
everywhere=txt,md,brief,flash,html,json,hxl
formats=$everywhere,xlsx documents=
if command -v pandoc rsvg-convert >/dev/null; then documents+=,docx; else echo "left out: Word files, for pandoc or rsvg-convert is missing"; fi
if command -v weasyprint >/dev/null; then documents+=,pdf; else echo "left out: PDFs, for WeasyPrint is missing"; fi

zones=(UTC America/Santiago Asia/Kathmandu Pacific/Kiritimati Pacific/Pago_Pago Africa/Casablanca Australia/Lord_Howe)
locales=(C C.UTF-8 es_CL.UTF-8 fr_FR.UTF-8 tr_TR.UTF-8 ar_EG.UTF-8 fa_IR.UTF-8 ja_JP.UTF-8)
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT

# shuffled FOLDER SEED: the rows of each table in another order; no cell of the worked case holds a line end.
shuffled() {
  local table
  for table in "$1"/*.csv; do
    { head -1 "$table"; tail -n +2 "$table" | shuf --random-source=<(yes "$2"); } >"$table.new"
    mv "$table.new" "$table"
  done
}

sums() { (cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum); }

# same NAME SUMS: says which files differ from the first run's.
failed=0
same() {
  local first=$work/first
  if ! grep -q '\.docx$\|\.pdf$' "$2"; then
    first=$work/first-plain
    grep -v '\.docx$\|\.pdf$' "$work/first" >"$first"
  fi
  if ! diff "$first" "$2" >"$work/difference"; then
    failed=1
    echo "DIFFERENT  $1"
    sed -n 's/^> [0-9a-f]*/          /p' "$work/difference"
  fi
}

runs=${RUNS:-50}
for ((run = 1; run <= runs; run++)); do
  folder=$work/run-$run/$(printf 'd%.0s' $(seq 1 $((run % 7 + 1))))
  mkdir -p "$folder"
  cp -r "$seed" "$folder/operation"
  shuffled "$folder/operation" "$run"
  wanted=$formats
  if [ "$run" -le "${DOCUMENT_RUNS:-$runs}" ]; then wanted+=$documents; fi
  program=$([ $((run % 2)) = 0 ] && echo "$debug" || echo "$release")
  user=()
  if [ "$(id -u)" = 0 ] && [ $((run % 3)) = 0 ]; then
    user=(setpriv --reuid "$((60000 + run))" --regid "$((60000 + run))" --clear-groups)
    chown -R "$((60000 + run))" "$work/run-$run"
  fi
  (
    cd "$folder"
    # The shell itself need not know the locale.
    exec 2> >(grep -v setlocale >&2)
    export TZ=${zones[run % ${#zones[@]}]} LC_ALL=${locales[run % ${#locales[@]}]} HOME=$folder XDG_CACHE_HOME=$folder/cache
    "${user[@]}" "$program" report operation --date 2025-12-01 --language en,es --format "$wanted" \
      --output "out-$run" --quiet >/dev/null
  )
  sums "$folder/out-$run" >"$work/sums"
  if [ "$run" = 1 ]; then cp "$work/sums" "$work/first"; fi
  same "run $run: $(basename "$(dirname "$program")") build, TZ ${zones[run % ${#zones[@]}]}, ${locales[run % ${#locales[@]}]}${user:+, another user}" "$work/sums"
  rm -rf "$work/run-$run"
done
echo "$runs runs, $(wc -l <"$work/first") files each: $([ "$failed" = 0 ] && echo 'the same SHA-256 for each file' || echo 'NOT the same')"

# The libraries that the program loads come along: it is the rest of the system that is another.
libraries=$(ldd "$release" | awk '/xlsxwriter|minizip|crypto|libz/ { print $3 }')
grep -Ev '\.(xlsx|docx|pdf)$' "$work/first" >"$work/text" && mv "$work/text" "$work/first"
for base in ${BASES:-}; do
  rm -rf "$base/sitrep-run"
  mkdir "$base/sitrep-run"
  # shellcheck disable=SC2086  # a list of paths
  cp $libraries "$release" "$base/sitrep-run/"
  cp -r "$seed" "$base/sitrep-run/operation"
  (
    # Swift reads a program's arguments from /proc.
    mount -t proc proc "$base/proc"
    trap 'umount "$base/proc"' EXIT
    LD_LIBRARY_PATH=/sitrep-run chroot "$base" /sitrep-run/sitrep report /sitrep-run/operation --date 2025-12-01 \
      --language en,es --format "$everywhere" --output /sitrep-run/out --quiet >/dev/null
  )
  sums "$base/sitrep-run/out" >"$work/sums"
  before=$failed
  same "$base" "$work/sums"
  echo "$(. "$base/etc/os-release" && echo "$PRETTY_NAME"): $(wc -l <"$work/sums") files, $([ "$failed" = "$before" ] && echo the same || echo DIFFERENT)"
  rm -rf "$base/sitrep-run"
done
[ -n "${BASES:-}" ] || echo "not tried on another base system: BASES names none"
exit "$failed"
