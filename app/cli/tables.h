// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

/// Spreadsheets in and out, for "import" and "export".
namespace waymark::cli {

/// Whether a file goes by a spreadsheet's ending: .ods, .xlsx, .csv or .tsv.
[[nodiscard]] bool isSpreadsheet(const QString &file);

struct TablesIn
{
    QString file;
    QString map;      ///< a mapping file; empty: as the headings say
    QString writeMap; ///< where to write what the headings say, instead of bringing anything in
    bool dryRun = false;
    QString why;
    QString source;
};
[[nodiscard]] int bringInTables(Session &session, const TablesIn &options);

struct TablesOut
{
    QString file;
    QStringList kinds; ///< empty: all
    bool safe = false; ///< CSV in which nothing is a formula
};
[[nodiscard]] int writeTables(Session &session, const TablesOut &options);

} // namespace waymark::cli
