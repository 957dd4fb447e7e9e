// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/package.h>
#include <formats/reading.h>

/// One reader a format; readSheets() says which.
namespace waymark::formats {

[[nodiscard]] Result<QList<Grid>> readCsv(const QByteArray &bytes, const CsvForm &form);
[[nodiscard]] Result<QList<Grid>> readDocx(PackageReader &package);
[[nodiscard]] Result<QList<Grid>> readOds(PackageReader &package);
[[nodiscard]] Result<QList<Grid>> readXlsx(PackageReader &package);

} // namespace waymark::formats
