#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every threat in tests/THREATS.md has a test, and each test it names is there."""
import re

from tree import CPP, main

TABLE = "tests/THREATS.md"
UNIT = re.compile(r"`(\w+)`([^;`|]*)")
NAME = re.compile(r"\b[a-z]\w*[A-Z_]\w*\b")


def defined(tree, unit):
    """The text of the file of tests with that name; empty when there is none."""
    paths = [path for path in tree.files(".py", *CPP, under=["tests"]) if re.search(rf"/{unit}\.(py|cpp)$", path)]
    return "".join(tree.text(path) for path in paths)


def check(tree):
    for row in tree.text(TABLE).splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if not row.startswith("|") or len(cells) < 3 or cells[0] == "Threat" or set(cells[0]) == {"-"}:
            continue
        found = 0
        for unit, names in UNIT.findall(cells[-1]):
            text = defined(tree, unit)
            for name in NAME.findall(re.sub(r"\([^)]*\)", "", names)):
                found += 1
                if not re.search(rf"\b{name}\(", text):
                    yield f"{TABLE}: {unit} has no test {name}: {cells[0]}"
        if not found:
            yield f"{TABLE}: no test for: {cells[0]}"


ROWS = "| Threat | Defence | Test |\n|---|---|---|\n"
main(check,
     good={TABLE: ROWS + "| Noise | looked at | `tst_a` refusesNoise; `tools` test_all |\n",
           "tests/core/tst_a.cpp": "void refusesNoise();\n", "tests/tools.py": "def test_all(self):\n"},
     bad=[(TABLE, ROWS + "| Noise | looked at | |\n"),
          (TABLE, ROWS + "| Noise | looked at | `tst_b` refusesNoise |\n"),
          ("tests/core/tst_a.cpp", "void refusesSilence();\n")])
