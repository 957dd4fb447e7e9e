// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/reading.h>

#include "readers.h"

namespace waymark::formats {

using namespace Qt::StringLiterals;

Result<QList<Grid>> tablesOf(PlainXml &xml, QStringView name, const std::function<Result<Grid>()> &readTable)
{
    QList<Grid> grids;
    while (xml.next()) {
        if (!xml.starts(name))
            continue;
        auto grid = readTable();
        if (!grid)
            return tl::unexpected(grid.error());
        grids << std::move(*grid);
    }
    const auto whole = xml.outcome();
    return whole ? Result<QList<Grid>>(grids) : tl::unexpected(whole.error());
}

Result<QList<Grid>> readSheets(const QByteArray &bytes, const CsvForm &csv)
{
    if (bytes.size() > kLargestSheetFile)
        return failure(ErrorCode::Refused,
                       u"The file is larger than 128 MiB; save the sheet that is needed into a file of its own."_s);
    if (bytes.startsWith("\xd0\xcf\x11\xe0"))
        return failure(ErrorCode::Invalid, u"This is an old Excel file (.xls), or one with a password; open it in a "
                                           "spreadsheet program and save it as .ods or .xlsx."_s);
    if (!bytes.startsWith("PK"))
        return readCsv(bytes, csv);
    auto package = PackageReader::open(bytes);
    if (!package)
        return tl::unexpected(package.error());
    if (package->has(u"xl/workbook.xml"_s))
        return readXlsx(*package);
    if (package->has(u"word/document.xml"_s))
        return readDocx(*package);
    if (package->has(u"content.xml"_s))
        return readOds(*package);
    return failure(ErrorCode::Invalid, u"This is no spreadsheet; choose an .ods, .xlsx, .csv or .tsv file."_s);
}

} // namespace waymark::formats
