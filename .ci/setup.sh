# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the repository's commands share: install packages, configure, build. To be sourced by a bash
# script that has set -euo pipefail. Everything said here goes to stderr, so that a command's own
# output stays its own.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# So that another clone of the same sources finds what this one compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=true

say() {
    printf '%s\n' "$*" >&2
}

# need_packages SECTION...: installs what is missing of these sections of .ci/packages.
need_packages() {
    local -a wanted=() missing
    local package command
    while read -r package command; do
        [[ $command ]] && command -v "$command" >/dev/null || wanted+=("$package")
    done < <(awk -v sections=" $* " '
        /^\[/ { name = substr($0, 2, length($0) - 2); active = index(sections, " " name " ") }
        /^[a-z0-9]/ && active { print $1, ($2 == "unless" ? $3 : "") }' "$root/.ci/packages")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not a Debian system; relying on the equivalents of: ${wanted[*]}"
        return
    fi
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
            sed -n 's/^installed //p' | sort -u))
    ((${#missing[@]})) || return 0
    need_root apt-get install "${missing[@]}"
    say "Packages to install: ${missing[*]}"
    step "Reading the package lists" apt_get update
    step "Installing" apt_get install --no-install-recommends "${missing[@]}"
}

# need_root COMMAND...: ends the script, with the command to give as root, where nobody can be root.
need_root() {
    ((EUID == 0)) || command -v sudo >/dev/null && return
    say "Something is missing, and there is no sudo to install it with. As root, run:"
    say "    $*"
    exit 1
}

# apt_get ARGUMENT...: as root, without questions.
apt_get() {
    local -a as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        -o DPkg::Lock::Timeout=300 "$@"
}

# need_npm_packages PRESET: fetches what tests/interop asks for into build/PRESET, where its tests
# run, whenever that has changed. Exactly what the lock file names; no package's scripts are run.
need_npm_packages() {
    local asked=$root/tests/interop folder=$root/build/$1/tests/interop
    local fetched=$folder/node_modules/fetched-lock.json
    cmp -s "$asked/package-lock.json" "$fetched" && return
    mkdir -p "$folder"
    cp "$asked/package.json" "$asked/package-lock.json" "$folder"
    step "Fetching npm packages" \
        npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund
    cp "$asked/package-lock.json" "$fetched"
}

# need_nginx: an nginx to test with. Debian's package would start a web server once installed, so
# where there is none it is only unpacked, below build/nginx; what it stands on is there already.
need_nginx() {
    local folder=$root/build/nginx
    [[ -x /usr/sbin/nginx || -x $folder/usr/sbin/nginx ]] && return
    command -v dpkg >/dev/null || return 0 # no Debian: the test will say what it lacks
    mkdir -p "$folder"
    step "Fetching nginx" fetch_package nginx "$folder"
}

# fetch_package NAME FOLDER: unpacks a Debian package there, without installing it.
fetch_package() (
    cd "$2" &&
        { apt-get -q download "$1" || { fresh_lists && apt-get -q download "$1"; }; } &&
        dpkg -x "$1"_*.deb . && rm "$1"_*.deb
)

fresh_lists() {
    need_root apt-get update
    apt_get update
}

# step LABEL COMMAND...: runs it quietly and says how long it took; its whole output if it fails.
step() {
    local label=$1 log status=0 began=$SECONDS
    shift
    log=$(mktemp "${TMPDIR:-/tmp}/gatehouse.XXXXXX")
    printf '%s ... ' "$label" >&2
    if [[ -t 2 ]]; then
        "$@" </dev/null 2>&1 | tee "$log" | show_progress "$label" || status=$?
    else
        "$@" </dev/null >"$log" 2>&1 || status=$?
    fi
    if ((status == 0)); then
        say "done in $((SECONDS - began)) s"
    else
        say "failed"
        ((status >= 128)) || cat "$log" >&2 # nobody wants to read on who pressed Ctrl+C
        say "$label: failed (exit $status)."
    fi
    rm -f "$log"
    return "$status"
}

# Keeps one line of a terminal up to date with Ninja's counter: LABEL ... [12/345]
show_progress() {
    local line
    while IFS= read -r line; do
        if [[ $line =~ ^\[[0-9]+/[0-9]+\] ]]; then
            printf '\r\033[K%s ... %s ' "$1" "${BASH_REMATCH[0]}" >&2
        fi
    done
    printf '\r\033[K%s ... ' "$1" >&2
}

# build PRESET [-DNAME=VALUE...] [-- TARGET...]: configures build/PRESET when it must and builds, one
# run at a time.
build() (
    mkdir -p "$root/build/$1"
    exec 9>"$root/build/$1/lock"
    if ! flock --nonblock 9; then
        say "Another run builds here; waiting for it."
        flock 9
    fi
    build_alone "$@"
)

build_alone() {
    local preset=$1 folder=$root/build/$1
    shift
    local -a settings=() targets=()
    while (($#)) && [[ $1 != -- ]]; do
        settings+=("$1")
        shift
    done
    (($#)) && targets=("${@:2}")
    # Ninja itself runs CMake again when a CMakeLists.txt changed; presets and settings it cannot see.
    local asked=$folder/configured-with
    if [[ ! -f $folder/build.ninja || $root/CMakePresets.json -nt $asked ||
        ${settings[*]-} != "$(cat "$asked" 2>/dev/null)" ]]; then
        (cd "$root" && step "Configuring $preset" cmake --preset "$preset" "${settings[@]}") ||
            return
        printf '%s' "${settings[*]-}" >"$asked"
    fi
    local pending
    pending=$(cd "$root" && ninja -C "$folder" -n "${targets[@]}" 2>/dev/null | tail -n 1) || true
    [[ $pending == *"no work to do"* ]] && return
    pending=${pending#*/}
    (cd "$root" && step "Building $preset, ${pending%%]*} steps" ninja -C "$folder" "${targets[@]}")
}
