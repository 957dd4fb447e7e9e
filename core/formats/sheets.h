// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

namespace waymark::formats {

/// Invalid where a sheet cannot stand in a spreadsheet: too wide or long for every program that reads the file.
[[nodiscard]] Outcome checkFits(const QList<Sheet> &sheets);
/// Names as spreadsheets allow them: without signs of theirs, at most 31 characters, no two alike, never empty.
[[nodiscard]] QStringList sheetNames(const QList<Sheet> &sheets);

} // namespace waymark::formats
