#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are written through core/base/savefile.cpp alone, which works around QSaveFile on a full disk."""
from tree import CPP, main

WRITE = r"\bQSaveFile\b|\bstd::(ofstream|fstream)\b|\bfopen\s*\("


def check(tree):
    paths = [path for path in tree.files(*CPP, under=["core", "ui", "app"]) if path != "core/base/savefile.cpp"]
    for place, match in tree.matches(WRITE, paths):
        yield f"{place}: {match[0]}: use saveFile of base/savefile.h"


main(check,
     good={"core/base/savefile.cpp": "#include <QSaveFile>\n", "core/report/a.cpp": "// not a QSaveFile\n"},
     bad=[("core/exchange/b.cpp", "QSaveFile file(path);\n"), ("ui/pages/b.cpp", "std::ofstream out(path);\n")])
