#!/usr/bin/env bash
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Waymark and opens it: on the sample plan, or on the plan that is given.
# Where there is no display it makes a sample plan, prints where it stands, and draws the main pages as pictures.
set -euo pipefail
plan=${1:+$(realpath -- "$1")}
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build() {
    [[ -e build/release/build.ninja ]] || cmake --preset release
    cmake --build --preset release --target "$@"
}

install_packages build run
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    build waymark
    exec build/release/bin/waymark "${plan:---sample}"
fi

build waymark-cli gallery
folder=$(mktemp -d -t waymark.XXXXXX)
if [[ -z $plan ]]; then
    plan=$folder/sample.waymark
    build/release/bin/waymark-cli new "$plan" --sample uk-2016 --as "Sample Author"
fi
build/release/bin/waymark-cli status "$plan"
build/release/bin/gallery --out "$folder/pages" {needs,round,commitments,commitment,timeline,progress,meetings,papers,points,people}-typical
echo "There is no display to open a window on: the main pages are drawn in $folder/pages."
