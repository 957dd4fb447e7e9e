#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests do not get fewer (test-count.txt may only rise), and none is skipped."""
import re

from tree import CPP, main

NUMBER = "tests/checks/test-count.txt"
SLOTS = re.compile(r"\bprivate\s+(?:Q_SLOTS|slots)\s*:(.*?)(?=\b(?:public|protected|private|signals)\b[^;{]*:|\Z)",
                   re.DOTALL)
SLOT = re.compile(r"\bvoid\s+(?!(?:initTestCase|init|cleanupTestCase|cleanup)\b)(\w+)(?<!_data)\s*\(\s*\)")
JOURNEY = re.compile(r"^\s*def (?:test|journey)_\w+\(", re.MULTILINE)
SKIPPED = r"\bQSKIP\b|\bQEXPECT_FAIL\b"


def count(tree):
    slots = (slots for path in tree.files(*CPP, under=["tests"]) for slots in SLOTS.findall(tree.code(path)))
    return (sum(len(SLOT.findall(text)) for text in slots)
            + sum(len(JOURNEY.findall(tree.text(path))) for path in tree.files(".py", under=["tests"])))


def check(tree):
    tests, wanted = count(tree), int(tree.text(NUMBER))
    if tests < wanted:
        yield f"There are {tests} tests and were {wanted}."
    for place, match in tree.matches(SKIPPED, tree.files(*CPP, under=["tests"])):
        yield f"{place}: {match[0]}: a test either holds or is mended"


TWO = """class A : public QObject {
private slots:
    void initTestCase();
    void reads_data();
    void reads();
    void refuses() { QVERIFY(true); }
};
"""
main(check,
     good={NUMBER: "3\n", "tests/core/tst_a.cpp": TWO,
           "tests/journeys/a.py": "def journey_a():\n    pass\n"},
     bad=[(NUMBER, "4\n"),
          ("tests/core/tst_a.cpp", TWO.replace("void refuses()", "// void refuses()")),
          ("tests/core/b.cpp", "void f() { QSKIP(\"later\"); }\n")])
