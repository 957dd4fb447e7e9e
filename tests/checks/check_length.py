#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file is longer than 600 lines, nine in ten are not longer than 350, and the main window stays under 400.

A function fits on a screen, but for the tables of data in tests.
"""
import re

from tree import CPP, line_of, main

LONGEST, NINTH_DECILE, MAIN_WINDOW, FUNCTION = 600, 350, 399, 50
BODY = re.compile(r"^(\S.*)\n\{\n((?:(?:[^}\n].*)?\n)*)\}$", re.MULTILINE)


def check(tree):
    lines = {path: tree.text(path).count("\n") for path in tree.files(*CPP, ".py", under=["app", "core", "ui", "tests"])}
    for path, count in lines.items():
        cap = MAIN_WINDOW if path.endswith("mainwindow.cpp") else LONGEST
        if count > cap:
            yield f"{path}: {count} lines, at most {cap} are allowed"
    long = [path for path, count in lines.items() if count > NINTH_DECILE]
    if len(long) > len(lines) // 10:
        yield f"{len(long)} of {len(lines)} files are longer than {NINTH_DECILE} lines: {', '.join(long)}"
    for path in tree.files(".cpp", under=["app", "core", "ui"]):
        text = tree.text(path)
        for body in BODY.finditer(text):
            if (count := body[2].count("\n")) > FUNCTION:
                yield f"{path}:{line_of(text, body.start())}: {count} lines in a function, at most {FUNCTION} are allowed"


LINES = "    a();\n\n" * 25
main(check,
     good={f"core/base/{i}.cpp": "\n" * 350 for i in range(9)} | {
         "core/base/long.cpp": "\n" * 600,
         "core/base/f.cpp": f"void f()\n{{\n{LINES}}}\n",
         "tests/a.cpp": f"void f()\n{{\n{LINES * 2}}}\n"},
     bad=[("core/base/long.cpp", "\n" * 601),
          ("core/base/f.cpp", f"void f()\n{{\n{LINES}    b();\n}}\n"),
          ("ui/pages/b.cpp", "\n" * 351),
          ("ui/mainwindow.cpp", "\n" * 400)])
