#!/bin/sh
# Figures about the source that CONTRIBUTING keeps: its lines, and whether twenty pages drawn at
# random (SEED=… draws others) lie where their address says.
set -eu
cd "$(dirname "$0")/.."
cargo test --quiet --locked --workspace --test plain figures::figures -- --ignored --nocapture
