# Shared by demo.sh and test.sh, which source it: finds Rust, installs Debian packages.
# shellcheck shell=sh

die() {
    printf '%s\n' "$@" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# find_rust: puts a working cargo on the PATH. It works too with a HOME that is unset or empty,
# where rustup's cargo finds no toolchain by itself and would download all crates anew.
find_rust() {
    home=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6) || home=
    export HOME="${HOME:-${home:-/}}"
    for folder in "${CARGO_HOME:-$HOME/.cargo}" "$home/.cargo"; do
        if ! has cargo && [ -x "$folder/bin/cargo" ]; then PATH="$PATH:$folder/bin"; fi
    done
    has cargo || die "Rust is missing. Install it with rustup (https://rustup.rs), open a new" \
        "terminal and try again."
    # Where rustup put cargo: ~/.cargo beside ~/.rustup, or a common .../cargo beside .../rustup.
    rust=$(dirname "$(dirname "$(command -v cargo)")")
    case $rust in
    */.cargo | */cargo)
        rustup=${rust%cargo}rustup
        if [ -z "${RUSTUP_HOME:-}" ] && [ ! -d "$HOME/.rustup" ] && [ -d "$rustup" ]; then
            export RUSTUP_HOME="$rustup"
        fi
        if [ -z "${CARGO_HOME:-}" ] && [ ! -d "$HOME/.cargo" ] && [ -w "$rust" ]; then
            export CARGO_HOME="$rust"
        fi
        ;;
    esac
    cargo --version >/dev/null || die "cargo is there but doesn't run: see its message above."
}

# has_postgresql: are the server programs where Jalon looks for them?
has_postgresql() {
    [ -n "${JALON_PG_BIN:-}" ] || has initdb ||
        ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ||
        ls /usr/pgsql-*/bin/initdb >/dev/null 2>&1
}

# install_packages PACKAGE...: from Debian, as root or with sudo.
install_packages() {
    has apt-get || die "Missing: $*" "Install what these Debian packages hold, with your system's own tools." \
        "PostgreSQL must be 14 or later, with its contrib extensions; if initdb isn't on the PATH," \
        "set JALON_PG_BIN to its folder."
    as_root=
    if [ "$(id -u)" != 0 ]; then
        as_root=sudo
        has sudo || die "Missing: $*" "Type as root: apt-get update && apt-get install $*"
    fi
    echo "Installing: $*" >&2
    $as_root apt-get update -q >&2 </dev/null || true
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@" >&2 </dev/null ||
        die "Installing failed. Type as root: apt-get update && apt-get install $*"
}
