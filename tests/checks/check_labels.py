#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels come from ui/look, which shows plain text only: a QLabel left alone takes a user's text for HTML."""
from tree import CPP, main

LABEL = (r"\bnew\s+QLabel\b|\bpublic\s+QLabel\b|\bmake_unique<QLabel>|\bQLabel\s+\w+\s*[;({]"
         r"|\bQt::(AutoText|MarkdownText|RichText)\b")


def check(tree):
    for place, match in tree.matches(LABEL, tree.files(*CPP, under=["app", "ui"])):
        if not place.startswith("ui/look/"):
            yield f"{place}: {match[0]}: use label() or paragraph() of look/label.h"


main(check,
     good={"ui/look/label.cpp": "auto *made = new QLabel(text);\n", "ui/pages/a.cpp": "QLabel *m_title = label(text);\n"},
     bad=[("ui/pages/b.cpp", "auto *title = new QLabel(record.title);\n"),
          ("ui/pages/c.h", "class Title : public QLabel {};\n"),
          ("ui/pages/d.h", "QLabel m_title;\n"),
          ("ui/pages/e.cpp", "title->setTextFormat(Qt::RichText);\n")])
