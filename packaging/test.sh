#!/usr/bin/env bash
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds everything and runs every test. Arguments go to ctest: packaging/test.sh -R journal
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_packages build run test
install_node_modules
cmake --preset release
cmake --build --preset release --target all all_verify_interface_header_sets
exec ctest --preset release --no-tests=error --parallel 2 "$@"
