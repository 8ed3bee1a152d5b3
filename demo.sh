#!/bin/sh
# One command runs Jalon with demo data. It installs PostgreSQL and a C compiler if they are
# missing (Debian, Ubuntu), builds Jalon and starts it. What follows the command goes to
# `jalon serve`. With DATABASE_URL set, that PostgreSQL is used instead and none is installed.
set -eu
cd "$(dirname "$0")"
. scripts/setup.sh

missing=
[ -n "${DATABASE_URL:-}" ] || has_postgresql || missing="$missing postgresql"
has cc || missing="$missing gcc libc6-dev"
# shellcheck disable=SC2086
[ -z "$missing" ] || install_packages $missing
find_rust

exec cargo run --profile demo --locked -- serve --demo "$@"
