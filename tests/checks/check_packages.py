#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packages.txt reads as its first lines say, names nothing twice, and every name is a package of this Debian."""
import subprocess
from functools import cache

from tree import main

LIST = "packaging/packages.txt"
PURPOSES = {"build", "run", "test"}


@cache
def known():
    return set(subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True).stdout.split())


def check(tree):
    names = []
    for number, line in enumerate(tree.text(LIST).splitlines(), 1):
        words = line.split(" ")
        if line and not line.startswith("#"):
            if len(words) != 2 or words[0] not in PURPOSES:
                yield f"{LIST}:{number}: not a purpose and a package: {line}"
            names += words[1:]
    for name in sorted(set(names) - known()):
        yield f"{LIST}: there is no package {name}"
    for name in {name for name in names if names.count(name) > 1}:
        yield f"{LIST}: {name} stands there twice"


main(check,
     good={LIST: "# Packages\n\nbuild g++\ntest python3\n"},
     bad=[(LIST, "build g+++\n"), (LIST, "build g++\ntest g++\n"), (LIST, "play g++\n"), (LIST, "g++\n")])
