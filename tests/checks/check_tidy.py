#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy turns on as many checks as are meant: where a comma is missing in the list it silently drops two."""
import subprocess

from tree import main

CONFIGURATION = ".clang-tidy"


def check(tree):
    meant = int(tree.text(CONFIGURATION).split("checks: ")[1].split()[0])
    run = subprocess.run(["clang-tidy-14", f"--config-file={tree.root / CONFIGURATION}", "--list-checks"],
                         cwd=tree.root, capture_output=True, text=True)
    enabled = sum(line.startswith("    ") for line in run.stdout.splitlines())
    if run.returncode or enabled != meant:
        yield f"{CONFIGURATION} turns on {enabled} checks, {meant} are meant. {run.stderr}"


GOOD = "# checks: 2\nChecks: '-*,\n  bugprone-assert-side-effect,\n  bugprone-branch-clone'\n"
main(check, good={CONFIGURATION: GOOD}, bad=[(CONFIGURATION, GOOD.replace("effect,", "effect"))])
