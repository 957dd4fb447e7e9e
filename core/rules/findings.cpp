// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/findings.h>

#include <rules/spans.h>
#include <rules/timeliness.h>

#include <QHash>

namespace waymark::rules {

using namespace Qt::StringLiterals;

namespace {

void checkPace(const CommitmentStanding &standing, QDate today, QList<Finding> &findings)
{
    if (standing.pace != Pace::OnTrack)
        return;
    QStringList late;
    for (const MilestoneStanding &milestone : standing.milestones)
        if (timeliness(milestone, today) == Timeliness::Overdue)
            late << u"%1, due %2"_s.arg(milestone.milestone.number, milestone.milestone.due.text());
    if (!late.isEmpty())
        findings << Finding{FindingKind::PaceAgainstDates, standing.commitment.id.record(), u"pace"_s,
                            u"Reported on track, yet dates have passed: %1."_s.arg(late.join(u"; "_s))};
}

void checkCompletion(const CommitmentStanding &standing, QList<Finding> &findings)
{
    int open = 0;
    for (const MilestoneStanding &milestone : standing.milestones)
        open += !milestone.isComplete() && !milestone.milestone.closure.isClosed();
    const bool isSaidComplete =
        standing.ratings.government == Completion::Complete || standing.ratings.civilSociety == Completion::Complete;
    if (isSaidComplete && open > 0)
        findings << Finding{
            FindingKind::CompleteWithOpenParts,
            standing.commitment.id.record(),
            {},
            u"Reported complete, yet %1 of its milestones %2 not."_s.arg(open).arg(open == 1 ? u"is"_s : u"are"_s)};
}

} // namespace

QList<Finding> findingsFor(const CommitmentStanding &standing, QDate today)
{
    QList<Finding> findings;
    if (!standing.commitment.closure.isClosed()) {
        checkPace(standing, today, findings);
        checkCompletion(standing, findings);
    }
    const Commitment &commitment = standing.commitment;
    if (const auto found = spanFinding(commitment.id.record(), u"ends"_s, commitment.starts, commitment.ends))
        findings << *found;
    for (const MilestoneStanding &milestone : standing.milestones)
        findings << findingsFor(milestone);
    return findings;
}

QList<Finding> findingsFor(const MilestoneStanding &standing)
{
    const Milestone &milestone = standing.milestone;
    QList<Finding> findings;
    if (standing.reported() == Completion::Complete && !standing.hasEvidence)
        findings << Finding{FindingKind::CompleteWithoutEvidence,
                            milestone.id.record(),
                            {},
                            u"Reported complete; evidence not yet linked."_s};
    if (const auto found = spanFinding(milestone.id.record(), u"due"_s, milestone.starts, milestone.due))
        findings << *found;
    return findings;
}

std::optional<Finding> spanFinding(const RecordId &record, const QString &field, const FuzzyDate &starts,
                                   const FuzzyDate &ends)
{
    if (!endsBeforeStart(starts, ends))
        return std::nullopt;
    const QString verb = field == u"due" ? u"Due"_s : u"Ends"_s;
    return Finding{FindingKind::EndsBeforeStart, record, field,
                   u"%1 %2, before it starts (%3)."_s.arg(verb, ends.text(), starts.text())};
}

QList<Finding> sameNumbers(const QList<std::pair<RecordId, QString>> &siblings, const QString &kindLabel)
{
    QHash<QString, int> count;
    for (const auto &[id, number] : siblings)
        if (!number.isEmpty())
            ++count[number];
    QList<Finding> findings;
    for (const auto &[id, number] : siblings)
        if (count.value(number) > 1)
            findings << Finding{FindingKind::SameNumber, id, u"number"_s,
                                u"%1 number %2 is used %3 times."_s.arg(kindLabel, number).arg(count.value(number))};
    return findings;
}

} // namespace waymark::rules
