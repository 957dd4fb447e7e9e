// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plainxml.h"

#include <formats/package.h>
#include <formats/reading.h>

#include <functional>

/// One reader a format; readSheets() says which.
namespace waymark::formats {

/// The tables of a document, one a grid: wherever an element of that name starts, `readTable` reads it to its end.
[[nodiscard]] Result<QList<Grid>> tablesOf(PlainXml &xml, QStringView name,
                                           const std::function<Result<Grid>()> &readTable);

[[nodiscard]] Result<QList<Grid>> readCsv(const QByteArray &bytes, const CsvForm &form);
[[nodiscard]] Result<QList<Grid>> readDocx(PackageReader &package);
[[nodiscard]] Result<QList<Grid>> readOds(PackageReader &package);
[[nodiscard]] Result<QList<Grid>> readXlsx(PackageReader &package);

} // namespace waymark::formats
