#!/bin/sh
# One command installs what the tests need and runs all of them: format, lints, tests (browser
# tests too), examples in the documentation, licences. What follows the command goes to
# `cargo nextest run`, for example a part of a test's name.
set -eu
exec </dev/null
cd "$(dirname "$0")"
. scripts/setup.sh

# --- what the tests need ---
missing=
has_postgresql || missing="$missing postgresql"
has cc || missing="$missing gcc libc6-dev"
has chromium || missing="$missing chromium"
has chromedriver || missing="$missing chromium-driver"
has haproxy || [ -x /usr/sbin/haproxy ] || missing="$missing haproxy"
has pdftotext || missing="$missing poppler-utils"
has pgbouncer || [ -x /usr/sbin/pgbouncer ] || missing="$missing pgbouncer"
has soffice || missing="$missing libreoffice-writer-nogui"
# The SMTP server that takes the mails of the tests, and reads them.
/usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || missing="$missing python3-aiosmtpd"
has npm || missing="$missing nodejs npm"
# shellcheck disable=SC2086
[ -z "$missing" ] || install_packages $missing
find_rust
{ cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 ||
    rustup component add rustfmt clippy
cargo nextest --version >/dev/null 2>&1 || cargo install cargo-nextest --locked
# axe-core, at the version of the lock file; a copy of that file tells what is installed.
if ! cmp -s tests/browser/package-lock.json tests/browser/node_modules/.jalon-lock; then
    npm ci --prefix tests/browser --no-progress
    cp tests/browser/package-lock.json tests/browser/node_modules/.jalon-lock
fi

# scratch: the folder for what the tests write, removed after them. A database for each of them is made
# ten times faster in memory, where there is room for it and programs may run. The server's user
# enters it too.
scratch() {
    parent=${TMPDIR:-/tmp}
    memory=/dev/shm
    room=$(df -Pk "$memory" 2>/dev/null | awk 'NR == 2 { print $4 }')
    free=$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo 2>/dev/null)
    if [ -z "${TMPDIR:-}" ] && [ "${room:-0}" -gt 4000000 ] && [ "${free:-0}" -gt 8000000 ] &&
        [ -w "$memory" ] && ! grep -q " $memory .*[ ,]noexec" /proc/mounts; then
        parent=$memory
    fi
    folder=$(mktemp -d "$parent/jalon-XXXXXX")
    chmod 755 "$folder"
    echo "$folder"
}

# --- the tests ---
cargo fmt --all --check
# What compiles the tests lints them too (Clippy's driver, as `cargo clippy -- -D warnings` calls it):
# nothing is compiled a second time for the lints alone.
export RUSTC_WORKSPACE_WRAPPER=clippy-driver
export CLIPPY_ARGS=-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__
# All test processes share one throw-away PostgreSQL. The programs, jalon and jalon-print, are those
# built with the tests (each has tests that run it): `cargo run`, or a build of one alone, would make
# them and half of their libraries once more, with other features.
cargo nextest run --workspace --no-run --locked
cargo build --workspace --examples --bench load --locked
programs=${CARGO_TARGET_DIR:-target}/debug
[ -x "$programs/jalon-print" ] || die "jalon-print wasn't built with its tests."
scratch=$(scratch)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
TMPDIR=$scratch "$programs/jalon" with-cluster cargo nextest run --workspace --locked "$@"
cargo test --doc --workspace --locked
if cargo deny --version >/dev/null 2>&1; then
    cargo deny --workspace --locked check licenses
else
    echo "The licences are not checked: cargo-deny isn't installed." >&2
fi
