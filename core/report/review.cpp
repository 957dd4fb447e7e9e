// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/review.h>

#include "commitmentparts.h"

#include <base/text.h>
#include <report/points.h>
#include <report/promises.h>
#include <report/unnamed.h>
#include <rules/timeliness.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

class Review
{
public:
    Review(const store::Store &store, const Id<Meeting> &meeting, QDate day)
        : m_store(store)
        , m_meeting(meeting)
        , m_day(day)
    {
    }

    [[nodiscard]] Outcome read();
    [[nodiscard]] Outcome addDecisions();
    [[nodiscard]] Outcome addPoints();
    [[nodiscard]] Outcome addCommitments();
    [[nodiscard]] QList<ReviewPoint> points() const { return m_points; }

private:
    [[nodiscard]] const CommitmentStanding *standingOf(const RecordId &record) const;
    [[nodiscard]] Result<QStringList> factsOf(const CommitmentStanding &standing) const;
    [[nodiscard]] Outcome addViews(const CommitmentStanding &standing, ReviewPoint &point) const;
    [[nodiscard]] Outcome add(ReviewPoint point, const CommitmentStanding *standing);

    const store::Store &m_store;
    Id<Meeting> m_meeting;
    QDate m_day;
    std::optional<Unnamed> m_unnamed;
    QString m_plan;
    QList<CommitmentStanding> m_standings;
    std::optional<store::RoundStanding> m_round;
    QHash<RecordId, Round> m_rounds;
    QSet<RecordId> m_told; ///< commitments with a point of their own
    QList<ReviewPoint> m_points;
};

Outcome Review::read()
{
    const auto unnamed = Unnamed::of(m_store, Unnamed::Whom::NotPublic);
    const auto plans = store::readAll<Plan>(m_store);
    const auto standings = store::commitmentStandings(m_store);
    const auto round = store::latestRound(m_store);
    const auto rounds = store::readAll<Round>(m_store);
    if (!unnamed || !plans || !standings)
        return tl::unexpected(!unnamed ? unnamed.error() : !plans ? plans.error() : standings.error());
    if (!round || !rounds)
        return tl::unexpected(round ? rounds.error() : round.error());
    m_unnamed = *unnamed;
    m_plan = plans->isEmpty() ? QString() : plans->last().title.text();
    m_standings = *standings;
    m_round = *round;
    for (const Round &each : *rounds)
        m_rounds.insert(each.id.record(), each);
    return {};
}

/// Of a commitment or a milestone.
const CommitmentStanding *Review::standingOf(const RecordId &record) const
{
    for (const CommitmentStanding &standing : m_standings)
        if (standing.commitment.id.record() == record ||
            std::any_of(standing.milestones.cbegin(), standing.milestones.cend(),
                        [&record](const MilestoneStanding &each) { return each.milestone.id.record() == record; }))
            return &standing;
    return nullptr;
}

Result<QStringList> Review::factsOf(const CommitmentStanding &standing) const
{
    QStringList facts;
    for (const MilestoneStanding &each : standing.milestones)
        if (rules::timeliness(each, m_day) == Timeliness::Overdue)
            facts << u"%1: due %2, %3 past"_s.arg(
                numberedTitle(each.milestone.number, each.milestone.title), each.milestone.due.text(),
                counted(rules::daysPast(each.milestone.due, m_day), u"day"_s, u"days"_s));
    for (const Later &later : laterOf({standing}, {})) {
        if (later.isDone)
            continue;
        const auto moves = movesOf(m_store, later.milestone.id.record());
        if (!moves)
            return tl::unexpected(moves.error());
        const QString why = moves->why.isEmpty() ? QString() : u": "_s + m_unnamed->text(moves->why);
        facts << u"%1: %2 later than first promised%3"_s.arg(
            numberedTitle(later.milestone.number, later.milestone.title), later.by.text(), why);
    }
    if (m_round && !standing.commitment.closure.isClosed() &&
        m_round->silent().contains(standing.commitment.id.record()))
        facts << u"No update received yet: %1"_s.arg(m_round->round.label.text());
    return facts;
}

Outcome Review::addViews(const CommitmentStanding &standing, ReviewPoint &point) const
{
    point.government.completion = standing.ratings.government;
    point.civilSociety.completion = standing.ratings.civilSociety;
    const auto updates = store::readAll<Update>(m_store, standing.commitment.id.record());
    if (!updates)
        return tl::unexpected(updates.error());
    const auto opened = [this](const Update &update) { return m_rounds.value(update.round.record()).opens.earliest(); };
    const auto latest = std::max_element(updates->cbegin(), updates->cend(),
                                         [&opened](const Update &a, const Update &b) { return opened(a) < opened(b); });
    if (latest == updates->cend())
        return {};
    point.government.words = m_unnamed->text(latest->governmentView.text());
    point.civilSociety.words = m_unnamed->text(latest->civilSocietyView.text());
    return {};
}

Outcome Review::add(ReviewPoint point, const CommitmentStanding *standing)
{
    point.what = m_unnamed->text(point.what);
    point.asked = m_unnamed->text(point.asked);
    point.about = m_plan;
    if (standing) {
        const auto facts = factsOf(*standing);
        const Outcome viewed = facts ? addViews(*standing, point) : tl::unexpected(facts.error());
        if (!viewed)
            return viewed;
        point.facts << *facts;
        point.commitment = standing->commitment.id;
        point.about = numberedTitle(standing->commitment.number, standing->commitment.title);
        m_told << point.commitment;
    }
    m_points << point;
    return {};
}

Outcome Review::addDecisions()
{
    const auto decisions = store::readAll<Decision>(m_store, m_meeting);
    if (!decisions)
        return tl::unexpected(decisions.error());
    for (const Decision &decision : *decisions) {
        if (!decision.doneOn.isNull())
            continue;
        ReviewPoint point{u"Decision wanted"_s, {}, {}, decision.text.text(), {}, {}, {}, {}};
        const auto owners = m_unnamed->names(decision.owners);
        const Outcome added = owners ? Outcome() : tl::unexpected(owners.error());
        if (!added)
            return added;
        if (!owners->isEmpty())
            point.facts << u"Would see to it: %1"_s.arg(*owners);
        if (const Outcome told = add(point, nullptr); !told)
            return told;
    }
    return {};
}

Outcome Review::addPoints()
{
    auto points = store::readAll<Point>(m_store);
    if (!points)
        return tl::unexpected(points.error());
    points->removeIf([](const Point &each) { return !each.resolvedOn.isNull(); });
    std::stable_sort(points->begin(), points->end(),
                     [](const Point &a, const Point &b) { return a.level.value_or(0) > b.level.value_or(0); });
    for (const Point &each : *points) {
        ReviewPoint point{u"Point to raise"_s, {}, {}, each.inTheWay.text(), each.wouldHelp.text(), {}, {}, {}};
        const auto by = each.raisedBy.isNull() ? Result<QString>(QString()) : m_unnamed->names({each.raisedBy});
        if (!by)
            return tl::unexpected(by.error());
        if (const QString standing = pointStanding(each, *by, m_day); !standing.isEmpty())
            point.facts << standing;
        if (const Outcome told = add(point, standingOf(each.about)); !told)
            return told;
    }
    return {};
}

Outcome Review::addCommitments()
{
    for (const CommitmentStanding &standing : std::as_const(m_standings)) {
        const RecordId id = standing.commitment.id;
        const auto facts = factsOf(standing);
        if (!facts)
            return tl::unexpected(facts.error());
        const bool differ = standing.ratings.differ();
        if (m_told.contains(id) || (facts->isEmpty() && !differ))
            continue;
        const ReviewPoint point{u"Dates and views"_s, {}, {}, differ ? u"Views differ"_s : QString(), {}, {}, {}, {}};
        if (const Outcome told = add(point, &standing); !told)
            return told;
    }
    return {};
}

} // namespace

Result<QList<ReviewPoint>> reviewOf(const store::Store &store, const Id<Meeting> &meeting, QDate day)
{
    Review review(store, meeting, day);
    Outcome added = review.read();
    if (added)
        added = review.addDecisions();
    if (added)
        added = review.addPoints();
    if (added)
        added = review.addCommitments();
    return added ? Result<QList<ReviewPoint>>(review.points()) : tl::unexpected(added.error());
}

} // namespace waymark::report
