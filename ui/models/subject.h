// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <optional>

namespace waymark::ui {

/// Number and name of what people know a record by: the commitment of an update, the milestone of a report, else
/// itself.
struct Subject
{
    QString number;
    QString name;
};
[[nodiscard]] Result<Subject> subjectOf(const store::Store &store, const QString &kind, const RecordId &id);

/// A commitment, or a milestone and the commitment it belongs to: "5  Open contracting: Publish the standard".
struct Promised
{
    RecordId commitment;
    QString name;
};
/// Nothing where it is anything else, or no longer there. Cost: one or two records.
[[nodiscard]] Result<std::optional<Promised>> promisedAt(const store::Store &store, const RecordId &id);

} // namespace waymark::ui
