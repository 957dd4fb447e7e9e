// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/findings.h>
#include <store/progress.h>

#include <QDate>

namespace waymark::report {

/// What is worth checking, and the commitment it belongs to; null when it belongs to none.
struct ToCheck
{
    rules::Finding finding;
    RecordId commitment;
};

/// Looks through a plan commitment by commitment, so that whoever waits for it can do other things in between and no
/// more is held than what is looked at. The plan may not change meanwhile.
class Checking
{
public:
    [[nodiscard]] static Result<Checking> of(const store::Store &store, QDate day);

    [[nodiscard]] qsizetype count() const { return m_commitments.size(); }
    /// Looks at as many more commitments, and after the last at the rest of the plan.
    [[nodiscard]] Outcome go(qsizetype commitments);
    [[nodiscard]] bool isDone() const { return m_isDone; }

    [[nodiscard]] const QList<ToCheck> &found() const { return m_found; }
    /// Of how many commitments and milestones the two sides' ratings differ.
    [[nodiscard]] int viewsDiffer() const { return m_viewsDiffer; }

private:
    Checking(const store::Store &store, QList<RecordId> commitments, QDate day)
        : m_store(&store)
        , m_commitments(std::move(commitments))
        , m_day(day)
    {
    }
    void look(const rules::CommitmentStanding &standing);
    [[nodiscard]] Outcome finish();

    const store::Store *m_store;
    QList<RecordId> m_commitments;
    QDate m_day;
    qsizetype m_at = 0;
    QHash<RecordId, QList<std::pair<RecordId, QString>>> m_numbers; ///< of commitments, by plan
    QList<ToCheck> m_found;
    int m_viewsDiffer = 0;
    bool m_isDone = false;
};

} // namespace waymark::report
