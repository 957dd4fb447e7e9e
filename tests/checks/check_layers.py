#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every module includes only modules below it, by their folder's name, and core includes nothing of Qt's windows.

The linker sees to most of it; this also sees a header that is only included.
"""
from pathlib import Path

from tree import CPP, main

CORE = {
    "base": set(),
    "formats": {"base"},
    "model": {"base"},
    "rules": {"model", "base"},
    "journal": {"model", "base"},
    "signing": {"model", "base"},
    "store": {"signing", "journal", "rules", "model", "base"},
    "exchange": {"store", "signing", "journal", "rules", "model", "base"},
    "report": {"store", "formats", "signing", "rules", "model", "base"},
    "tables": {"report", "store", "journal", "formats", "rules", "model", "base"},
    "forms": {"report", "store", "formats", "rules", "model", "base"},
    "site": {"report", "store", "formats", "rules", "model", "base"},
    "actions": {"store", "exchange", "tables", "forms", "formats", "signing", "journal", "rules", "model", "base"},
}
WINDOWS = ("QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport")
INCLUDE = r'^\s*#\s*include\s*[<"]([^>"]+)[>"]'


def headers(*modules):
    return {f"{prefix}{header.name}" for module in modules for prefix in ("", f"{module}/")
            for header in Path("/usr/include").glob(f"*/qt6/{module}/[Qq]*")}


def check(tree):
    ui = {path.split("/")[1] for path in tree.files(*CPP, under=["ui"])}
    windows, printing = headers(*WINDOWS), headers("QtPrintSupport")
    for module, allowed in CORE.items():
        for place, include in tree.matches(INCLUDE, tree.files(*CPP, under=[f"core/{module}"])):
            first = include[1].split("/")[0]
            if first in (CORE.keys() | ui | {"..", "ui", "app"}) - allowed - {module}:
                yield f"{place}: {module} may not use {include[1]}"
            elif include[1] in windows:
                yield f"{place}: core may not use {include[1]}"
    for place, include in tree.matches(INCLUDE, tree.files(*CPP, under=["ui"])):
        folder, first = place.split("/")[1], include[1].split("/")[0]
        if folder == "dialogs" and first in ("actions", "store"):
            yield f"{place}: a dialog takes a value and gives a value, and knows no {first}"
        elif folder != "print" and include[1] in printing:
            yield f"{place}: only ui/print may use {include[1]}"
        elif first in ("..", "app"):
            yield f"{place}: {folder} may not use {include[1]}"


main(check,
     good={"core/model/a.cpp": '#include "a.h"\n#include <base/text.h>\n#include <QString>\n// #include <store/a.h>\n',
           "ui/pages/a.cpp": "#include <store/store.h>\n#include <QWidget>\n",
           "ui/print/a.cpp": "#include <QPrinter>\n"},
     bad=[("core/model/b.cpp", "#include <store/store.h>\n"),
          ("core/journal/b.h", '#include "rules/rules.h"\n'),
          ("core/report/b.h", "#include <exchange/pack.h>\n"),
          ("core/actions/b.h", "#include <pages/page.h>\n"),
          ("core/base/b.h", "# include <QColor>\n"),
          ("core/store/b.h", "#include <QtWidgets/QWidget>\n"),
          ("core/store/c.h", '#include "../journal/edit.h"\n'),
          ("ui/dialogs/b.cpp", "#include <store/store.h>\n"),
          ("ui/pages/b.cpp", "#include <QPrintDialog>\n"),
          ("ui/pages/c.cpp", "#include <app/main.h>\n")])
