# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: a tree of files to look at, and the proof that a check can fail.

A check is a function that takes a Tree and yields findings (one line of text each). Its script ends with
main(check, good={path: text}, bad=[(path, text)]): before it looks at the project, the check must find nothing in a
tree of the good files, and something in that tree with any one of the bad files added or put in place of a good one.
"""
import os
import re
import sys
import tempfile
from pathlib import Path

CPP = (".h", ".cpp")
OUTSIDE = {".git", "build", ".cache"}

_TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|R"(?P<mark>[^(\s]*)\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<string>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL)


class Tree:
    def __init__(self, root):
        self.root = Path(root)

    def files(self, *endings, under=("",)):
        """Paths from the root, sorted, of files in the folders `under` whose names end so."""
        found = []
        for folder in under:
            for at, folders, names in os.walk(self.root / folder):
                folders[:] = [name for name in folders if name not in OUTSIDE]
                found += [(Path(at) / name).relative_to(self.root).as_posix() for name in names if name.endswith(endings)]
        return sorted(found)

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def code(self, path, strings=False):
        """C++ with its comments blanked, and its strings too unless they are wanted; lines stay where they are.

        The names in #include "…" stay.
        """
        def blank(match):
            token = match[0]
            if match["comment"] is None and (strings or _is_include(match)):
                return token
            return re.sub(r"[^\n]", " ", token)
        return _TOKEN.sub(blank, self.text(path))

    def strings(self, path):
        """Pairs of line number and content, one for each string in C++."""
        text = self.text(path)
        for match in _TOKEN.finditer(text):
            content = match["string"] if match["string"] is not None else match["raw"]
            if content is not None and not _is_include(match):
                yield line_of(text, match.start()), content

    def matches(self, pattern, paths):
        """Pairs of place ("path:line") and match, wherever `pattern` stands in code."""
        for path in paths:
            code = self.code(path)
            for match in re.finditer(pattern, code, re.MULTILINE):
                yield f"{path}:{line_of(code, match.start())}", match


def _is_include(match):
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1:match.start()]
    return line.lstrip().startswith("#include")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def main(check, good, bad):
    _prove(check, good, bad)
    findings = list(check(Tree(sys.argv[1])))
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


def _prove(check, good, bad):
    findings = _findings_in(check, good)
    if findings:
        sys.exit("The check finds fault with its good files:\n" + "\n".join(findings))
    for path, text in bad:
        if not _findings_in(check, good | {path: text}):
            sys.exit(f"The check finds nothing wrong with its bad file {path}:\n{text}")


def _findings_in(check, files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            (Path(root) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(root) / path).write_text(text, encoding="utf-8")
        return list(check(Tree(root)))
