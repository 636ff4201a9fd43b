#!/usr/bin/env bash
# Installs what is missing: `setup.sh build` for building, `setup.sh test` for testing, `setup.sh outputs` for
# `make check-outputs`, `setup.sh bench` for `make bench`, `setup.sh guard` for `make guard`.
set -euo pipefail

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# install APT-PACKAGES BREW-PACKAGES: by the system's package manager, or the one line that does it.
install() {
  if [ "$(uname -s)" = Darwin ]; then
    fail "Some packages are missing. Install them with:" "  brew install $2"
  fi
  if ! command -v apt-get >/dev/null; then
    fail "Some packages are missing. On Debian and Ubuntu they are called:" "  $1"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    fail "Some packages are missing. Install them with:" "  sudo apt-get install --no-install-recommends $1"
  fi
  echo "Installing $1"
  apt-get update -qq
  # shellcheck disable=SC2086  # a list of words
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 >/dev/null
}

have() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || return 1
  done
}

check_swift() {
  local major minor
  have swift || fail "Swift is missing. Sitrep needs Swift 6.2 or later: https://www.swift.org/install"
  read -r major minor < <(
    swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\)\.\([0-9][0-9]*\).*/\1 \2/p'
  ) || fail "\`swift --version\` did not answer. Sitrep needs Swift 6.2 or later: https://www.swift.org/install"
  if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    fail "This is Swift $major.$minor. Sitrep needs Swift 6.2 or later: https://www.swift.org/install"
  fi
}

setup_build() {
  if ! have pkg-config || ! pkg-config --exists xlsxwriter minizip zlib sqlite3 libpq libcrypto; then
    install "pkg-config libxlsxwriter-dev libminizip-dev zlib1g-dev libsqlite3-dev libpq-dev libssl-dev" \
      "pkgconf libxlsxwriter minizip zlib sqlite libpq openssl@3"
  fi
  check_swift
}

# The tests start a PostgreSQL server of their own. Without one those that need it are left out, and say so.
setup_test() {
  setup_build
  local found
  for found in /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || true)"; do
    if [ -x "$found" ]; then return; fi
  done
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    install "postgresql" "postgresql"
  else
    echo "PostgreSQL's server is missing, so its tests are left out. On Debian and Ubuntu:" >&2
    echo "  sudo apt-get install --no-install-recommends postgresql" >&2
  fi
}

# Carlito has the widths of Calibri, which workbooks are laid out for.
setup_outputs() {
  if ! have soffice chromium chromedriver pandoc weasyprint rsvg-convert pdftotext python3 \
    || ! python3 -c 'import ensurepip' 2>/dev/null; then
    install \
      "libreoffice-calc-nogui libreoffice-writer-nogui chromium chromium-driver pandoc weasyprint librsvg2-bin \
poppler-utils python3-venv fonts-dejavu-core fonts-open-sans fonts-crosextra-carlito" \
      "libreoffice chromium chromedriver pandoc weasyprint librsvg poppler python"
  fi
  # In front of two servers. What its package starts is no part of any check.
  if ! have nginx && [ ! -x /usr/sbin/nginx ]; then
    install "nginx-light" "nginx"
    if have systemctl; then systemctl disable --quiet --now nginx || true; fi
  fi
  local venv=.build/venv wanted=Tests/outputs/requirements.txt
  if ! cmp -s "$wanted" "$venv/installed.txt"; then
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$venv/installed.txt"
  fi
}

# A C compiler for the floor, Python for the generator and its peers, wrk for the page. R is measured where it is installed.
setup_bench() {
  if ! have cc python3 wrk || ! python3 -c 'import ensurepip' 2>/dev/null; then
    install "gcc libc6-dev python3-venv wrk" "python wrk"
  fi
}

setup_guard() {
  if ! have valgrind python3; then
    install "valgrind python3" "python"
  fi
}

cd "$(dirname "$0")/.."
case "${1:-}" in
  build) setup_build ;;
  test) setup_test ;;
  outputs) setup_outputs ;;
  bench) setup_bench ;;
  guard) setup_guard ;;
  *) fail "usage: $0 build|test|outputs|bench|guard" ;;
esac
