// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>
#include <model/records.h>
#include <report/document.h>
#include <store/store.h>

#include <QHash>

#include <optional>

namespace waymark::forms {

/// The last table of a form: of which plan, round and organisation it is, which state of the plan it shows, and which
/// records its names mean.
struct AboutForm
{
    RecordId plan;
    RecordId from;
    RecordId round;
    QList<EditId> state;
    QHash<QString, RecordId> called; ///< by folded name; null where two are called so
};

/// The form's last table, with its names in the order in which they are given.
[[nodiscard]] report::Table aboutTable(const AboutForm &about, const QList<std::pair<QString, RecordId>> &names);
/// Whether a grid is such a table.
[[nodiscard]] bool isAboutTable(const formats::Grid &grid);
/// What such a table says; nothing where there is none, Invalid for one that somebody has changed.
[[nodiscard]] Result<std::optional<AboutForm>> aboutIn(const QList<formats::Grid> &grids);

} // namespace waymark::forms
