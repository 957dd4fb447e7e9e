// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moved.h"
#include "commitmentparts.h"

#include <rules/timeliness.h>

#include <QHash>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

QString ratingMoved(const QString &side, Completion before, Completion now)
{
    return u"%1: %2, before %3"_s.arg(side, labelOf(now), labelOf(before).toLower());
}

QStringList movedIn(const rules::Ratings &before, const rules::Ratings &now)
{
    QStringList moved;
    if (before.government != now.government)
        moved << ratingMoved(u"Government"_s, before.government, now.government);
    if (before.civilSociety != now.civilSociety)
        moved << ratingMoved(u"Civil society"_s, before.civilSociety, now.civilSociety);
    return moved;
}

QStringList movedIn(const MilestoneStanding &before, const MilestoneStanding &now)
{
    QStringList moved = movedIn(before.ratings, now.ratings);
    const FuzzyDate &then = before.milestone.due;
    const FuzzyDate &due = now.milestone.due;
    if (!(then == due) && !then.isNull() && !due.isNull()) {
        const auto by = rules::slippage(then, due);
        moved << (by ? u"Date moved from %1 to %2, later by %3"_s.arg(then.text(), due.text(), by->text())
                     : u"Date moved from %1 to %2"_s.arg(then.text(), due.text()));
    }
    if (!before.milestone.closure.isClosed() && now.milestone.closure.isClosed())
        moved << labelOf(now.milestone.closure.kind);
    return moved;
}

} // namespace

Table movedBetween(const QList<CommitmentStanding> &before, const QList<CommitmentStanding> &now)
{
    Table table{u"What moved"_s,
                {u"Commitment or milestone"_s, u"What moved"_s},
                {},
                u"Nothing moved."_s,
                {u"of"_s, u"moved"_s}};
    QHash<RecordId, const CommitmentStanding *> commitments;
    QHash<RecordId, const MilestoneStanding *> milestones;
    for (const CommitmentStanding &standing : before) {
        commitments.insert(standing.commitment.id.record(), &standing);
        for (const MilestoneStanding &each : standing.milestones)
            milestones.insert(each.milestone.id.record(), &each);
    }
    const auto add = [&table](const QString &of, const QStringList &moved) {
        if (!moved.isEmpty())
            table.rows << QStringList{of, moved.join(u'\n')};
    };
    for (const CommitmentStanding &standing : now) {
        const QString name = numberedTitle(standing.commitment.number, standing.commitment.title);
        const CommitmentStanding *then = commitments.value(standing.commitment.id.record());
        QStringList moved = then ? movedIn(then->ratings, standing.ratings) : QStringList{u"New"_s};
        if (then && !then->commitment.closure.isClosed() && standing.commitment.closure.isClosed())
            moved << labelOf(standing.commitment.closure.kind);
        add(name, moved);
        for (const MilestoneStanding &each : standing.milestones) {
            const MilestoneStanding *was = milestones.value(each.milestone.id.record());
            if (was || then)
                add(numberedTitle(each.milestone.number, each.milestone.title),
                    was ? movedIn(*was, each) : QStringList{u"New"_s});
        }
    }
    return table;
}

} // namespace waymark::report
