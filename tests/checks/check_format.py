#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All C++ is as clang-format writes it: clang-format-14 -i FILE mends it."""
import re
import subprocess

from tree import CPP, main


def check(tree):
    paths = tree.files(*CPP, under=["app", "core", "ui", "tests"])
    if paths:
        run = subprocess.run(["clang-format-14", "--dry-run", *paths], cwd=tree.root, capture_output=True, text=True)
        if run.returncode:
            yield run.stderr
        for path in sorted(set(re.findall(r"^(\S+?):\d+:\d+: warning", run.stderr, re.MULTILINE))):
            yield f"{path}: clang-format-14 -i {path}"


main(check,
     good={".clang-format": "BasedOnStyle: LLVM\n", "core/a.cpp": "int a();\n"},
     bad=[("core/b.cpp", "int   a( );\n")])
