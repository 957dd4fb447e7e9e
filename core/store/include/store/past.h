// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record.h>
#include <store/reading.h>

#include <QDate>

namespace waymark::store {

/// A state of the plan in its past: the end of a day, or a mark's tips where there are any.
struct Moment
{
    QDate day;
    QList<EditId> tips;
};

/// Single records as they stood at a moment, folded from their own histories: the same that asItStoodOn() and
/// asAtTips() show of them, at the cost of the edits that touched each. The store outlives it.
class Past
{
public:
    /// NotFound when a tip is not known here. Cost: for tips, the edits made since.
    [[nodiscard]] static Result<Past> at(const Store &store, const Moment &moment);

    /// Nothing when it was not there yet, or deleted by then, whatever below it may have kept it.
    [[nodiscard]] Result<std::optional<RecordValues>> record(const QString &kind, const RecordId &id) const;
    /// The same with the heads as they were then: what a change made by somebody who saw that state replaces.
    /// Conflicts, pending changes and `seen` are left empty.
    [[nodiscard]] Result<std::optional<StoredRecord>> stored(const QString &kind, const RecordId &id) const;

private:
    Past(const Store &store, QDate day)
        : m_store(store)
        , m_day(day)
    {
    }

    const Store &m_store;
    QDate m_day;
    std::optional<QSet<qint64>> m_later; ///< numbers of the edits that came after a mark; nothing for a day
};

} // namespace waymark::store
