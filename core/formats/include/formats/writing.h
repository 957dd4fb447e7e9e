// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

namespace waymark::formats {

/// Plain: cells as they are. SafeForExcel: a cell that a spreadsheet would run as a formula gets an apostrophe before
/// it, which readSheets() takes away again.
enum class CsvKind { Plain, SafeForExcel };

/// RFC 4180 in UTF-8, the headings first.
[[nodiscard]] QByteArray csvOf(const Sheet &sheet, CsvKind kind = CsvKind::Plain);
/// One line of such a file, for what is written as it comes.
[[nodiscard]] QByteArray csvRow(const QStringList &cells, CsvKind kind = CsvKind::Plain);
/// An OpenDocument spreadsheet (1.2). The same sheets give the same bytes. Invalid where a sheet holds more than a file
/// may; Io where it could not be put together.
[[nodiscard]] Result<QByteArray> odsOf(const QList<Sheet> &sheets);
/// The same as Office Open XML.
[[nodiscard]] Result<QByteArray> xlsxOf(const QList<Sheet> &sheets);

/// Whether a spreadsheet would take a text for a formula, behind any number of apostrophes.
[[nodiscard]] bool looksLikeFormula(QStringView text);

} // namespace waymark::formats
