// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/completion.h>

#include <QHash>

namespace waymark::rules {

using namespace Qt::StringLiterals;

Completion computedCompletion(const QList<MilestoneStanding> &milestones)
{
    int open = 0;
    int complete = 0;
    int notStarted = 0;
    int silent = 0;
    for (const MilestoneStanding &standing : milestones) {
        if (standing.milestone.closure.isClosed())
            continue;
        ++open;
        complete += standing.isComplete();
        notStarted += !standing.isComplete() && standing.reported() == Completion::NotStarted;
        silent += !standing.isComplete() && standing.reported() == Completion::NotReported;
    }
    if (open == silent)
        return Completion::NoEvidence;
    if (complete == open)
        return Completion::Complete;
    return notStarted == open ? Completion::NotStarted : Completion::UnderWay;
}

std::optional<AsSaid> meaningOf(const QString &statusWord)
{
    static const QHash<QString, AsSaid> meanings{
        {u"completed"_s, {Completion::Complete, Pace::NothingSaid}},
        {u"complete"_s, {Completion::Complete, Pace::NothingSaid}},
        {u"substantial"_s, {Completion::Substantial, Pace::NothingSaid}},
        {u"limited"_s, {Completion::Limited, Pace::NothingSaid}},
        {u"in progress"_s, {Completion::UnderWay, Pace::NothingSaid}},
        {u"under way"_s, {Completion::UnderWay, Pace::NothingSaid}},
        {u"on track"_s, {Completion::UnderWay, Pace::OnTrack}},
        {u"behind schedule"_s, {Completion::UnderWay, Pace::BehindSchedule}},
        {u"not started"_s, {Completion::NotStarted, Pace::NothingSaid}},
        {u"no evidence available"_s, {Completion::NoEvidence, Pace::NothingSaid}},
        {u"closed"_s, {}},
    };
    const auto found = meanings.constFind(statusWord.trimmed().toLower());
    return found != meanings.cend() ? std::optional(*found) : std::nullopt;
}

} // namespace waymark::rules
