// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

namespace waymark::ui {

/// Number and name of what people know a record by: the commitment of an update, the milestone of a report, else
/// itself.
struct Subject
{
    QString number;
    QString name;
};
[[nodiscard]] Result<Subject> subjectOf(const store::Store &store, const QString &kind, const RecordId &id);

} // namespace waymark::ui
