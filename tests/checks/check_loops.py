#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No loop within the program's own: it stalls assistive technology. Message and file boxes only in ui/prompts.

Allowed are the program's own loop in app, and a drag, which Qt offers in no other way.
"""
from tree import CPP, main

LOOP = (r"\b(processEvents|sendPostedEvents)\s*\(|\bQEventLoop\b|\bterminate\s*\("
        r"|\bQMessageBox::(about|aboutQt|critical|information|question|warning)\s*\("
        r"|\bQFileDialog::get\w+\s*\(|\bQ(Input|Color|Font)Dialog::get\w+\s*\("
        r"|(?<!drag->)(?<!drag\.)\bexec\s*\(")
OWN_LOOP = r"\b(app\.|Q\w*Application::)exec\s*\(\s*\)"
BOX = r"^\s*#\s*include\s*<Q(MessageBox|FileDialog|InputDialog|ErrorMessage)>"


def check(tree):
    paths = tree.files(*CPP, under=["ui", "app"])
    own = {place for place, _ in tree.matches(OWN_LOOP, [path for path in paths if path.startswith("app/")])}
    for place, loop in tree.matches(LOOP, paths):
        if place not in own:
            yield f"{place}: {loop[0].rstrip('( ')} waits in a loop of its own; use open() and a signal"
    for place, box in tree.matches(BOX, [path for path in paths if not path.startswith("ui/prompts/")]):
        yield f"{place}: Q{box[1]} belongs in ui/prompts"


main(check,
     good={"app/desktop/main.cpp": "int main() { return app.exec(); }\n",
           "ui/prompts/a.cpp": "#include <QMessageBox>\nvoid f() { box->open(); }\n",
           "ui/pages/a.cpp": "// never exec()\nvoid f() { drag->exec(Qt::CopyAction); execute(); }\n"},
     bad=[("ui/pages/b.cpp", "void f() { dialog.exec(); }\n"),
          ("ui/pages/c.cpp", "void f() { QApplication::exec(); }\n"),
          ("ui/prompts/b.cpp", "void f() { QMessageBox::warning(this, title, text); }\n"),
          ("ui/tasks/b.cpp", "void f() { QCoreApplication::processEvents(); }\n"),
          ("ui/tasks/c.cpp", "void f() { thread->terminate(); }\n"),
          ("ui/dialogs/b.cpp", "#include <QFileDialog>\n"),
          ("app/desktop/b.cpp", "void f() { box->exec(); }\n")])
