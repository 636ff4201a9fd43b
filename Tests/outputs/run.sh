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
checks=("$folder"/check-*.sh "$folder"/check-*.py)
if [ "${#checks[@]}" -eq 0 ]; then
  echo "There is no check in $folder." >&2
  exit 1
fi

failed=0
for check in "${checks[@]}"; do
  name=$(basename "$check")
  WORK=$PWD/.build/outputs/${name%.*}
  export WORK
  rm -rf "$WORK"
  mkdir -p "$WORK"
  case "$check" in
    *.py) run=(python "$check") ;;
    *) run=(bash "$check") ;;
  esac
  if "${run[@]}" >"$WORK.log" 2>&1; then
    echo "passed  $name"
    rm -rf "$WORK"
  else
    echo "FAILED  $name"
    sed 's/^/        /' "$WORK.log"
    failed=$((failed + 1))
  fi
done

echo "${#checks[@]} checks, $failed failed"
[ "$failed" -eq 0 ]
