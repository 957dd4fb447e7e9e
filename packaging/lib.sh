# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What run.sh and test.sh share; they source it.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Prints those packages of packages.txt that are needed for the given purposes and are not installed.
missing_packages() {
    local purpose has_npm='^$'
    ! command -v npm >/dev/null || has_npm='^npm$' # some builds of Node.js bring it along and allow no package of it
    for purpose in "$@"; do
        sed -n "s/^$purpose //p" packaging/packages.txt
    done | sort -u | grep -v "$has_npm" | comm -23 - <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u)
}

# Installs them; says and does nothing where all are there.
install_packages() {
    command -v apt-get >/dev/null ||
        fail "This is not Debian: install what packaging/packages.txt names and build as CONTRIBUTING.md says."
    local missing as_root=(env)
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null ||
            fail "Become root and install what is missing: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo env)
    fi
    echo "Installing ${missing[*]} …"
    local apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update || fail "The list of packages could not be fetched; check the network and try again."
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >/dev/null ||
        fail "Not every package could be installed; the lines above say why."
}

# Puts the tools that look at published pages where the tests find them, once for each list of them.
install_node_modules() {
    local to=build/npm
    cmp -s tests/site/package-lock.json "$to/installed.json" && return
    echo "Installing the tools that look at published pages …"
    mkdir -p "$to"
    cp tests/site/package.json tests/site/package-lock.json "$to"
    npm ci --prefix "$to" --ignore-scripts --no-audit --no-fund --loglevel=error ||
        fail "They could not be fetched from the npm registry; check the network and try again."
    mv "$to/package-lock.json" "$to/installed.json"
}
