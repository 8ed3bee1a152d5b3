#!/bin/sh
# One command runs Jalon with demo data. It installs PostgreSQL and a C compiler if they are
# missing (Debian, Ubuntu), builds Jalon and starts it. What follows the command goes to
# `jalon serve`. With DATABASE_URL set, that PostgreSQL is used instead and none is installed.
# What makes and reads the PDF files is built while Jalon serves already.
set -eu
cd "$(dirname "$0")"
. scripts/setup.sh
echo "Jalon with demo data: it is built (about five minutes the first time, on two cores) and" \
    "started; Ctrl+C ends it." >&2

missing=
[ -n "${DATABASE_URL:-}" ] || has_postgresql || missing="$missing postgresql"
has cc || missing="$missing gcc libc6-dev"
# shellcheck disable=SC2086
[ -z "$missing" ] || install_packages $missing
find_rust

programs=${CARGO_TARGET_DIR:-target}/demo
log=$programs/jalon-print.log

# build_print: a group of processes of its own, so that it can be ended whole.
# shellcheck disable=SC2016
build_print() {
    setsid nice sh -c '
        if cargo build --profile demo --locked -p jalon-print >"$0" 2>&1; then
            echo "PDF files: ready."
        else
            echo "PDF files: none, $0 says why."
        fi' "$log" </dev/null &
    building=$!
}

# pass_on: says what Jalon says; builds what makes and reads the PDF files from the moment pages are served
# until Jalon ends.
pass_on() {
    building=
    while IFS= read -r line; do
        printf '%s\n' "$line" || true
        case $line in
        "Jalon: "*)
            echo "PDF files: being built, ready in some minutes the first time (log: $log)."
            build_print
            ;;
        esac
    done
    [ -z "$building" ] || kill -- "-$building" 2>/dev/null || true
}

cargo build --profile demo --locked
said=$(mktemp -u)
mkfifo -m 600 "$said"
# Ctrl+C and the terminal's end are Jalon's alone: what is built ends after it.
(
    trap '' INT HUP
    pass_on <"$said"
) &
exec >"$said"
rm "$said"
exec "$programs/jalon" serve --demo "$@"
