// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"
#include "reading.h"

namespace waymark::site {

/// The latest updates as an Atom feed (RFC 4287).
class Feed
{
public:
    explicit Feed(const PlanFacts &plan)
        : m_plan(plan)
    {
    }

    /// Cost: the history of the updates of the two latest rounds.
    [[nodiscard]] Outcome take(const CommitmentFacts &facts);
    [[nodiscard]] Outcome put(SiteFolder &folder, const QString &journal) const;

private:
    struct Entry
    {
        RecordId id;
        QString title;
        QString file;
        QString words;
        QDateTime changed;
    };
    const PlanFacts &m_plan;
    QList<Entry> m_entries;
};

} // namespace waymark::site
