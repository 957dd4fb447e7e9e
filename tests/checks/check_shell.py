#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts parse, stop at the first error, and shellcheck has nothing to say about them."""
import re
import subprocess

from tree import main

SHEBANG = re.compile(r"#!.*\b(ba|da)?sh\b")


def check(tree):
    scripts = [path for path in tree.files("") if path.endswith(".sh") or SHEBANG.match(first_line(tree, path))]
    if scripts:
        run = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *scripts],
                             cwd=tree.root, capture_output=True, text=True)
        if run.returncode:
            yield run.stdout + run.stderr
    for path in scripts:
        if SHEBANG.match(first_line(tree, path)) and "set -euo pipefail" not in tree.text(path):
            yield f"{path}: lacks set -euo pipefail"


def first_line(tree, path):
    with open(tree.root / path, "rb") as file:
        return file.readline(200).decode(errors="replace")


main(check,
     good={"packaging/a.sh": '#!/bin/bash\nset -euo pipefail\necho "$1"\n'},
     bad=[("packaging/b.sh", '#!/bin/bash\nset -euo pipefail\nif true; then\n'),
          ("packaging/c.sh", "#!/bin/bash\nset -euo pipefail\nrm $1\n"),
          (".ci/run", "#!/usr/bin/env bash\ncd x || exit\n")])
