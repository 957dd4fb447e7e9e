// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>

#include <QTextDocument>

namespace waymark::ui {

/// Lays a document out for reading: headings, paragraphs, pictures with a text in their place, tables whose heads are
/// repeated on each page. Returns, for each table, the place in the text where its heading begins. Of a long document a
/// part can be laid out alone: `count` tables from `first` on, title, where it has one, and notes with the first. Words
/// only, never markup.
QList<int> layOut(const report::Document &document, QTextDocument &text, qsizetype first = 0, qsizetype count = -1);

/// Where a document can be divided so that each part begins on a page of its own: the first table of every part.
[[nodiscard]] QList<qsizetype> partsOf(const report::Document &document);

} // namespace waymark::ui
