#!/bin/sh
# Makes the README's pictures anew, in tests/browser/screenshots, and those of the components
# (/design), with which a test compares the page, in its folder `design`, and those of help, in
# static/img/help. With JALON_SCREENSHOTS=folder,
# puts every page there too, light and dark, wide and narrow, to be looked at. Call ./test.sh
# once before: it installs what this needs.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup.sh
find_rust
cargo nextest run --workspace --no-run --locked
"${CARGO_TARGET_DIR:-target}/debug/jalon" with-cluster \
    cargo nextest run --workspace --locked --run-ignored only -E 'binary(browser) and test(screenshots)'
RENEW=1 "${CARGO_TARGET_DIR:-target}/debug/jalon" with-cluster \
    cargo nextest run --workspace --locked -E 'binary(browser) and test(every_component_looks_as_it_did)'
# Fewer colours make small files; without the program they stay as Chromium wrote them.
if has pngquant; then
    pngquant --force --ext .png 128 tests/browser/screenshots/*.png
    pngquant --force --ext .png 64 static/img/help/*.png
    pngquant --force --ext .png --nofs 256 tests/browser/screenshots/design/*.png
fi
