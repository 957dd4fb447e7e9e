// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

#include <QModelIndexList>

class QMimeData;

namespace waymark::ui {

/// The cells as a table for a spreadsheet or a letter: tab-separated text and HTML, with the columns' heads. Rows and
/// columns come in the order given by `columns`; indexes of other columns are left out.
[[nodiscard]] QMimeData *tableOf(const QModelIndexList &rows, const QList<int> &columns);
/// The same as a sheet to be written, with days as days and the words that a cell may have; null of what tableOf() did
/// not make.
[[nodiscard]] const formats::Sheet *sheetIn(const QMimeData *table);

/// Rows of cells.
using Cells = QList<QStringList>;

/// The table that a spreadsheet or a word processor put on the clipboard, every row as long as the longest; nothing
/// when there is no text. Nothing that the text names is fetched. At most 5,000 rows are read.
[[nodiscard]] Cells cellsIn(const QMimeData &data);

} // namespace waymark::ui
