// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tables/writing.h>

#include <base/savefile.h>
#include <formats/package.h>

#include <QFileInfo>

namespace waymark::tables {

using namespace Qt::StringLiterals;

Outcome writeSheets(const QString &file, const QList<formats::Sheet> &sheets, formats::CsvKind csv, Job &job)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    const bool isCsv = ending == u"csv";
    if ((isCsv && sheets.size() != 1) || (!isCsv && ending != u"ods" && ending != u"xlsx"))
        return failure(ErrorCode::Invalid, isCsv ? u"A .csv file holds one sheet; choose which."_s
                                                 : u"Choose a name that ends in .ods, .xlsx or .csv."_s);
    const Outcome goesOn = job.report(0);
    const auto bytes = !goesOn             ? tl::unexpected(goesOn.error())
                       : isCsv             ? Result<QByteArray>(formats::csvOf(sheets.first(), csv))
                       : ending == u"xlsx" ? formats::xlsxOf(sheets)
                                           : formats::odsOf(sheets);
    const Outcome stillGoesOn = bytes ? job.report(0) : tl::unexpected(bytes.error());
    if (!stillGoesOn)
        return stillGoesOn;
    const auto may =
        mayReplace(file, isCsv ? formats::csvRow({sheets.first().columns.value(0).heading}, csv).trimmed() + ','
                               : formats::beginningOf(*bytes));
    return may ? saveFile(file, *bytes) : may;
}

} // namespace waymark::tables
