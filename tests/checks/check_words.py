#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that have no place in what is shipped: notes of unfinished work, one machine's folders, what made the text."""
import re

from tree import CPP, main

# Each is written in two halves, so that this file does not hold it.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|\b[Ff]or no" r"w\b|\b[Nn]ot (yet )?imple" r"mented\b")
MACHINE = re.compile(r"(?<![\w.$}])/(wo" r"rk|ho" r"me|ro" r"ot)/|\.\./sha" r"red\b")
MADE_BY = re.compile(r"\b(cla" r"ude|anthro" r"pic|chat" r"gpt|open" r"ai|co" r"pilot|gem" r"ini|co" r"dex|LL" r"M)\b",
                     re.IGNORECASE)


def check(tree):
    for path in tree.files(*CPP, ".py", ".sh", ".md", ".txt", ".cmake", ".html", ".qss", ".ts", ".xml", "run"):
        for number, line in enumerate(tree.text(path).splitlines(), 1):
            for pattern in (UNFINISHED, MACHINE, MADE_BY):
                if found := pattern.search(line):
                    yield f"{path}:{number}: {found[0]}"


main(check,
     good={"core/a.cpp": "// What is to be done for nowhere; /usr/share/homework/, tests/core/rules\n"},
     bad=[("core/b.cpp", "// TO" "DO: later\n"),
          ("core/c.cpp", "// good enough for no" "w\n"),
          ("README.md", "see ../sha" "red/design\n"),
          ("tests/b.py", 'open("/wo' 'rk/main/a")\n'),
          ("ui/b.h", "// Cla" "ude wrote this\n")])
