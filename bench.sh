#!/bin/sh
# One command measures the design's budgets and writes them into benches/README.md.
set -eu
cd "$(dirname "$0")"
. scripts/setup.sh

missing=
has_postgresql || missing="$missing postgresql"
has cc || missing="$missing gcc libc6-dev"
# shellcheck disable=SC2086
[ -z "$missing" ] || install_packages $missing
find_rust

cargo build --release --locked -p jalon-print
cargo bench --locked --bench load --no-run
# The program just built brings up the database: `cargo run` would build once more, since the
# libraries' features differ without those of the tests.
exec "${CARGO_TARGET_DIR:-target}/release/jalon" with-cluster \
    cargo bench --quiet --locked --bench load
