#!/usr/bin/env bash
# Runs every check-*.sh and check-*.py beside this file: `run.sh PROGRAM`.
#
# A check runs in the project's root with
#   SITREP  the full path of the program
#   SEED    the operation folder of the worked case
#   WORK    an empty folder of its own, kept after a failure
# and with the virtual environment's programs first in PATH. It fails by its exit code.
set -euo pipefail

folder=$(cd "$(dirname "$0")" && pwd)
SITREP=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$folder/../.."
SEED=$PWD/seeds/chile-peru-2025
PATH=$PWD/.build/venv/bin:$PATH
export SITREP SEED PATH

shopt -s nullglob
# The team's day in a browser takes longest, so it begins before the others.
checks=("$folder"/check-serve.py "$folder"/check-serve-*.py)
for check in "$folder"/check-*.sh "$folder"/check-*.py; do
  if [[ " ${checks[*]} " != *" $check "* ]]; then checks+=("$check"); fi
done
if [ "${#checks[@]}" -eq 0 ]; then
  echo "There is no check in $folder." >&2
  exit 1
fi

# check FILE WORK: what it printed stands in WORK.log, and if it passed how many seconds it took in WORK.passed.
check() {
  SECONDS=0
  case "$1" in
    *.py) WORK=$2 python "$1" ;;
    *) WORK=$2 bash "$1" ;;
  esac >"$2.log" 2>&1 && echo "$SECONDS" >"$2.passed"
}

# As many at once as there are cores, for each waits much for a browser or an office program; told in their order.
for check in "${checks[@]}"; do
  while [ "$(jobs -rp | wc -l)" -ge "$(getconf _NPROCESSORS_ONLN)" ]; do wait -n || true; done
  work=$PWD/.build/outputs/$(basename "${check%.*}")
  rm -rf "$work" "$work.passed"
  mkdir -p "$work"
  check "$check" "$work" &
done
wait

failed=0
for check in "${checks[@]}"; do
  name=$(basename "$check")
  work=$PWD/.build/outputs/${name%.*}
  if [ -e "$work.passed" ]; then
    echo "passed  $name  $(cat "$work.passed") s"
    rm -rf "$work"
  else
    echo "FAILED  $name"
    sed 's/^/        /' "$work.log"
    failed=$((failed + 1))
  fi
done

echo "${#checks[@]} checks, $failed failed"
[ "$failed" -eq 0 ]
