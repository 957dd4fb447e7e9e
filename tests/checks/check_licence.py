#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file and script says whose it is and under which licence, in its first three lines."""
from tree import CPP, main

LINES = ("SPDX-FileCopyrightText: Waymark contributors", "SPDX-License-Identifier: GPL-3.0-or-later")


def check(tree):
    for path in tree.files(*CPP, ".py", ".sh", ".cmake", ".cmake.in", "CMakeLists.txt", "/run"):
        head = tree.text(path).splitlines()[:3]
        if not all(any(line in given for given in head) for line in LINES):
            yield f"{path}: lacks the two SPDX lines"


HEAD = "".join(f"// {line}\n" for line in LINES)
main(check,
     good={"core/a.cpp": HEAD, "packaging/a.sh": "#!/bin/sh\n" + HEAD.replace("//", "#")},
     bad=[("core/b.cpp", "#pragma once\n"),
          ("ui/b.h", HEAD.splitlines()[0]),
          ("packaging/b.sh", "#!/bin/sh\n"),
          ("core/CMakeLists.txt", "project(A)\n" * 4 + HEAD.replace("//", "#"))])
