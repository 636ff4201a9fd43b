#!/usr/bin/env bash
# The reference of the library as pages, into .build/docs. Any warning of DocC stops it. Arguments are the build's.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build "$@" --target SitrepKit
target=$(swift -print-target-info | sed -n 's/.*"triple" *: *"\(.*\)".*/\1/p' | head -1)
headers=$(pkg-config --cflags minizip xlsxwriter | sed 's/-[^ ]*/-Xcc &/g')
graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT
# shellcheck disable=SC2086
swift symbolgraph-extract -module-name SitrepKit -target "$target" -I .build/debug/Modules \
  -I Sources/CMinizip -I Sources/CXlsxWriter $headers -minimum-access-level public -skip-inherited-docs \
  -output-dir "$graphs"
docc convert Sources/SitrepKit/Documentation.docc --additional-symbol-graph-dir "$graphs" \
  --fallback-display-name SitrepKit --fallback-bundle-identifier SitrepKit \
  --warnings-as-errors --output-path .build/docs
echo "The reference: .build/docs"
