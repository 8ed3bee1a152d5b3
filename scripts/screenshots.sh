#!/bin/sh
# Makes the README's pictures anew, in tests/browser/screenshots. With JALON_SCREENSHOTS=folder,
# puts every page there too, light and dark, wide and narrow, to be looked at. Call ./test.sh
# once before: it installs what this needs.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup.sh
find_rust
cargo nextest run --workspace --no-run --locked
"${CARGO_TARGET_DIR:-target}/debug/jalon" with-cluster \
    cargo nextest run --workspace --locked --run-ignored only -E 'binary(browser) and test(screenshots)'
# Fewer colours make small files; without the program they stay as Chromium wrote them.
if has pngquant; then pngquant --force --ext .png 128 tests/browser/screenshots/*.png; fi
