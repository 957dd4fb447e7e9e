#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function in a header that returns a Result or an Outcome is [[nodiscard]]: tl::expected is not by itself."""
import re

from tree import line_of, main

DECLARATION = re.compile(r"\b(?:Result<[^;(){}]*>|Outcome)\s+(\w+)\s*\(")


def check(tree):
    for path in tree.files(".h", under=["core", "ui", "app", "tests"]):
        code = tree.code(path)
        for match in DECLARATION.finditer(code):
            before = re.split(r"[;{}]|\b(?:public|protected|private|slots|signals)\s*:", code[:match.start()])[-1]
            if "[[nodiscard]]" not in before and "return" not in before.split():
                yield f"{path}:{line_of(code, match.start())}: {match[1]} lacks [[nodiscard]]"


GOOD = """[[nodiscard]] Outcome save();
class A
{
public:
    [[nodiscard]] static Result<QList<int>> read(
        int a);
    using Done = std::function<Outcome(int)>;
};
template <class T>
[[nodiscard]] Result<T> last(T t);
"""
main(check,
     good={"core/base/include/base/a.h": GOOD},
     bad=[("core/base/include/base/b.h", "[[nodiscard]] int a();\nOutcome save();\n"),
          ("core/base/include/base/c.h", "template <class T> waymark::Result<T> last(T t);\n"),
          ("ui/pages/b.h", "class A\n{\npublic:\n    static Result<QList<QString>> read(int a);\n};\n")])
