// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/historypane.h>
#include <store/store.h>

namespace waymark::ui {

/// A field of a record, whose changes are told.
struct Place
{
    QString kind;
    RecordId record;
    QString field; ///< empty: all fields of the record
};

/// Who changed it, when, from what to what, why and who told us; newest first. Several places are told as one story.
[[nodiscard]] Result<QList<HistoryEntry>> tellingsOf(const store::Store &store, const QList<Place> &places);

/// "Amina Khan, Cabinet Office"; the name alone where the plan knows no organisation.
[[nodiscard]] Result<QString> personText(const store::Store &store, const RecordId &person);

} // namespace waymark::ui
