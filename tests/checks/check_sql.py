#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Only core/store speaks to the database."""
import re

from tree import CPP, main

STATEMENT = re.compile(
    r"\b(SELECT|INSERT (OR \w+ )?INTO|REPLACE INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA|ALTER TABLE|DROP (TABLE|INDEX)"
    r"|CREATE (TEMP |VIRTUAL |UNIQUE )?(TABLE|INDEX|VIEW|TRIGGER)|BEGIN IMMEDIATE|ATTACH)\b")
INCLUDE = r"^\s*#\s*include\s*[<\"](QtSql\b|QSql|sqlite3)[^>\"]*"


def check(tree):
    paths = [path for path in tree.files(*CPP, under=["core", "ui", "app"]) if not path.startswith("core/store/")]
    for place, include in tree.matches(INCLUDE, paths):
        yield f"{place}: only core/store may include {include[1]}"
    for path in paths:
        for line, text in tree.strings(path):
            if STATEMENT.search(text):
                yield f"{path}:{line}: SQL belongs in core/store"


main(check,
     good={"core/store/a.cpp": '#include <QSqlQuery>\nauto s = u"SELECT 1"_s;\n',
           "ui/pages/a.cpp": '// SELECT nothing\nauto s = tr("Select a row and update it");\n'},
     bad=[("ui/models/b.cpp", 'auto s = u"SELECT id FROM plan"_s;\n'),
          ("core/report/b.cpp", 'auto s = R"(INSERT OR IGNORE INTO plan VALUES (1))";\n'),
          ("core/actions/b.cpp", "#include <QSqlQuery>\n"),
          ("app/cli/b.cpp", "#include <sqlite3.h>\n")])
