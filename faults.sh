#!/bin/sh
# One command kills, fills and takes away what Jalon stands on, under twenty writers, and writes
# what became of their work into benches/README.md.
set -eu
exec </dev/null
cd "$(dirname "$0")"
. scripts/setup.sh

missing=
has_postgresql || missing="$missing postgresql"
has cc || missing="$missing gcc libc6-dev"
has haproxy || [ -x /usr/sbin/haproxy ] || missing="$missing haproxy"
# shellcheck disable=SC2086
[ -z "$missing" ] || install_packages $missing
PATH=$PATH:/usr/sbin
find_rust

table=$(mktemp)
trap 'rm -f "$table"' EXIT
JALON_FAULTS_TABLE=$table cargo test --release --locked --test faults -- \
    --ignored --exact figures --nocapture
# The table goes between its two marks.
awk -v table="$table" '
    /<!-- faults -->/ { print; while ((getline line < table) > 0) print line; skip = 1; next }
    /<!-- end of faults -->/ { skip = 0 }
    !skip { print }
' benches/README.md >"$table.new" && cat "$table.new" >benches/README.md
rm -f "$table.new"
