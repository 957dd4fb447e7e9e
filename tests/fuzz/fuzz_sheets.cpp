// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <formats/reading.h>
#include <tables/reading.h>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Whatever a spreadsheet holds is read within its limits or refused with a sentence, and reading it against a plan
/// changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString before = fuzz::stateOf(fuzz::plan());
    const auto grids =
        formats::readSheets(fuzz::fileFrom(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))));
    if (!grids) {
        fuzz::require(grids.error().sentence.endsWith(u'.'), "an error is a sentence");
        return 0;
    }
    for (const formats::Grid &grid : *grids)
        for (const QStringList &row : grid.rows)
            fuzz::require(row.size() <= formats::kMostColumns, "a row is within the limits");
    const auto mapping = tables::guessMapping(fuzz::plan(), *grids);
    fuzz::require(mapping.has_value(), "any table has a mapping");
    fuzz::require(tables::readMapping(tables::toJson(*mapping)).has_value(), "a mapping is read back");
    Job job;
    const auto read = tables::readTables(fuzz::plan(), *grids, *mapping, QDate(2017, 3, 14), job);
    fuzz::require(read || read.error().sentence.endsWith(u'.'), "an error is a sentence");
    fuzz::require(fuzz::stateOf(fuzz::plan()) == before, "reading leaves no trace");
    return 0;
}
