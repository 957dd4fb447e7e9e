// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

namespace waymark::formats {

/// How a CSV file is to be read where that was said; otherwise it is told from the file.
struct CsvForm
{
    QChar delimiter;  ///< null: whichever of comma, semicolon, tab and bar fits most lines alike
    QString encoding; ///< "utf-8", "utf-16" or "windows-1252"; empty: by its mark, else UTF-8 where it is that

    friend bool operator==(const CsvForm &, const CsvForm &) = default;
};

/// The sheets of a spreadsheet, or the tables of a text document, told apart by its bytes: OpenDocument, Office Open
/// XML, else CSV or TSV, which has one.
/// Invalid for what is none of them, Corrupt for a damaged one, Refused for one that holds more than it may or brings
/// a DTD; each with a sentence, the line where there is one. Cost: linear in the unpacked size.
[[nodiscard]] Result<QList<Grid>> readSheets(const QByteArray &bytes, const CsvForm &csv = {});
/// How readSheets() would read a CSV file.
[[nodiscard]] CsvForm csvFormOf(const QByteArray &bytes, const CsvForm &said = {});

} // namespace waymark::formats
