// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/papers.h>

#include "ahead.h"
#include "commitmentparts.h"
#include "moved.h"

#include <base/text.h>
#include <report/byround.h>
#include <report/comments.h>
#include <report/points.h>
#include <report/promises.h>
#include <report/readable.h>
#include <report/requirements.h>
#include <report/titles.h>
#include <report/unnamed.h>
#include <rules/timeliness.h>
#include <store/asof.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

constexpr qint64 kCommitteeLevel = 4;
constexpr int kMonthsAhead = 6;

QString nameOf(const CommitmentStanding &standing)
{
    return numberedTitle(standing.commitment.number, standing.commitment.title);
}

/// A milestone by its number, or by its commitment where it has none.
QString placeOf(const Commitment &commitment, const Milestone &milestone)
{
    const QString name = numberedTitle(milestone.number, milestone.title);
    return milestone.number.isEmpty() ? u"%1: %2"_s.arg(numberedTitle(commitment.number, commitment.title), name)
                                      : name;
}

class Papers
{
public:
    Papers(const store::Store &store, const Id<Meeting> &meeting, QDate day)
        : m_store(store)
        , m_id(meeting)
        , m_day(day)
    {
    }

    [[nodiscard]] Outcome read();
    [[nodiscard]] Outcome addDecisions();
    [[nodiscard]] Outcome addPoints();
    [[nodiscard]] Outcome addMoved(Job &job);
    [[nodiscard]] Outcome addAhead();
    [[nodiscard]] Outcome addStories();
    [[nodiscard]] Outcome addRequirements();
    [[nodiscard]] Outcome addCommitments();
    [[nodiscard]] Document document() const;

private:
    template <class R>
    [[nodiscard]] Outcome addSettled(Table &table, const QList<R> &records) const;
    [[nodiscard]] bool isEarlier(const Id<Meeting> &meeting) const;
    void addPassed(Table &table) const;
    void addSilent(Table &table) const;

    const store::Store &m_store;
    Id<Meeting> m_id;
    QDate m_day;
    Meeting m_meeting;
    std::optional<Unnamed> m_unnamed;
    QString m_plan;
    QList<Meeting> m_meetings;
    std::optional<QDate> m_last; ///< day of the meeting before
    QList<CommitmentStanding> m_standings;
    std::optional<store::RoundStanding> m_round;
    QList<Table> m_tables;
};

Outcome Papers::read()
{
    const auto meeting = store::read<Meeting>(m_store, m_id);
    const auto meetings = store::readAll<Meeting>(m_store);
    const auto plans = store::readAll<Plan>(m_store);
    const auto standings = store::commitmentStandings(m_store);
    const auto round = store::latestRound(m_store);
    if (!meeting || !meetings || !plans)
        return tl::unexpected(!meeting ? meeting.error() : !meetings ? meetings.error() : plans.error());
    const auto unnamed = Unnamed::of(m_store, Unnamed::Whom::NotPublic);
    if (!standings || !round || !unnamed)
        return tl::unexpected(!standings ? standings.error() : !round ? round.error() : unnamed.error());
    m_unnamed = *unnamed;
    m_meeting = *meeting;
    m_meetings = *meetings;
    m_plan = plans->isEmpty() ? QString() : plans->last().title.text();
    m_standings = *standings;
    m_round = *round;
    const QDate of = m_meeting.date.latest().value_or(m_day);
    for (const Meeting &each : std::as_const(m_meetings))
        if (const auto held = each.date.latest(); held && each.kind == MeetingKind::SteeringCommittee && *held < of &&
                                                  *held <= m_day && (!m_last || *held > *m_last))
            m_last = held;
    return {};
}

/// Of a meeting before this one, or of none.
bool Papers::isEarlier(const Id<Meeting> &meeting) const
{
    const auto of = std::find_if(m_meetings.cbegin(), m_meetings.cend(),
                                 [&meeting](const Meeting &each) { return each.id == meeting; });
    return meeting != m_id && (of == m_meetings.cend() || of->date.latest().value_or(m_day) <= m_day);
}

/// What was settled before and is open still, or was done since the meeting before.
template <class R>
Outcome Papers::addSettled(Table &table, const QList<R> &records) const
{
    for (const R &record : records) {
        const bool isRecent = !m_last || record.doneOn.latest().value_or(m_day) >= *m_last;
        if (!isEarlier(record.meeting) || (!record.doneOn.isNull() && !isRecent))
            continue;
        const auto owners = m_unnamed->names(record.owners);
        if (!owners)
            return tl::unexpected(owners.error());
        const qint64 late = rules::daysPast(record.due, m_day);
        const QString stands = !record.doneOn.isNull() ? u"Done, %1"_s.arg(record.doneOn.text())
                               : late > 0              ? u"Not yet, %1 past"_s.arg(counted(late, u"day"_s, u"days"_s))
                                                       : u"Not yet"_s;
        table.rows << QStringList{kindOf<R>().label, record.text.text(), *owners, record.due.text(), stands};
    }
    return {};
}

Outcome Papers::addDecisions()
{
    const auto decisions = store::readAll<Decision>(m_store);
    const auto actions = store::readAll<Action>(m_store);
    const auto points = store::readAll<Point>(m_store);
    if (!decisions || !actions || !points)
        return tl::unexpected(!decisions ? decisions.error() : !actions ? actions.error() : points.error());
    Table wanted{u"Decisions wanted"_s,
                 {u"About"_s, u"What is asked"_s, u"Who would see to it"_s},
                 {},
                 u"No decision is asked for."_s,
                 {u"about"_s, u"asked"_s, u"owners"_s}};
    for (const Decision &decision : *decisions)
        if (decision.meeting == m_id && decision.doneOn.isNull()) {
            const auto owners = m_unnamed->names(decision.owners);
            if (!owners)
                return tl::unexpected(owners.error());
            wanted.rows << QStringList{u"The plan"_s, decision.text.text(), *owners};
        }
    for (const Point &point : *points) {
        if (!point.resolvedOn.isNull() || point.level.value_or(0) < kCommitteeLevel || point.wouldHelp.isEmpty())
            continue;
        const auto about = report::nameOf(m_store, point.about);
        const auto owners = m_unnamed->names(point.owners);
        if (!about || !owners)
            return tl::unexpected(about ? owners.error() : about.error());
        wanted.rows << QStringList{*about, point.wouldHelp.text(), *owners};
    }
    Table settled{u"What became of the last ones"_s,
                  {u"Kind"_s, u"What was settled"_s, u"Who"_s, u"Due"_s, u"Stands"_s},
                  {},
                  u"Nothing was settled before, or all of it was done by the meeting before."_s,
                  {u"kind"_s, u"text"_s, u"owners"_s, u"due"_s, u"stands"_s}};
    Outcome added = addSettled(settled, *decisions);
    if (added)
        added = addSettled(settled, *actions);
    m_tables << wanted << settled;
    return added;
}

/// Milestones whose date has passed and that are neither done nor closed.
void Papers::addPassed(Table &table) const
{
    for (const CommitmentStanding &standing : m_standings)
        for (const MilestoneStanding &each : standing.milestones)
            if (rules::timeliness(each, m_day) == Timeliness::Overdue)
                table.rows << QStringList{
                    placeOf(standing.commitment, each.milestone), u"Date passed"_s,
                    u"Due %1, %2 past"_s.arg(each.milestone.due.text(),
                                             counted(rules::daysPast(each.milestone.due, m_day), u"day"_s, u"days"_s))};
}

void Papers::addSilent(Table &table) const
{
    if (!m_round)
        return;
    for (const CommitmentStanding &standing : m_standings)
        if (m_round->silent().contains(standing.commitment.id.record()) && !standing.commitment.closure.isClosed())
            table.rows << QStringList{nameOf(standing), u"No update received"_s, m_round->round.label.text()};
}

Outcome Papers::addPoints()
{
    const auto points = store::readAll<Point>(m_store);
    if (!points)
        return tl::unexpected(points.error());
    Table table{u"Points to raise"_s,
                {u"About"_s, u"What"_s, u"Details"_s},
                {},
                u"None."_s,
                {u"about"_s, u"what"_s, u"details"_s}};
    for (const Point &point : *points) {
        const auto about = report::nameOf(m_store, point.about);
        if (!about)
            return tl::unexpected(about.error());
        if (point.resolvedOn.isNull())
            table.rows << QStringList{*about, point.inTheWay.text(), pointStanding(point, {}, m_day)};
    }
    for (const Later &later : laterOf(m_standings, {})) {
        const auto moves = later.isDone ? Result<Moves>() : movesOf(m_store, later.milestone.id.record());
        if (!moves)
            return tl::unexpected(moves.error());
        const QString why = moves->why.isEmpty() ? QString() : u": "_s + moves->why;
        if (!later.isDone)
            table.rows << QStringList{placeOf(later.commitment, later.milestone), u"Later than first promised"_s,
                                      u"By %1"_s.arg(later.by.text()) + why};
    }
    addPassed(table);
    addSilent(table);
    for (const CommitmentStanding &standing : std::as_const(m_standings))
        if (standing.ratings.differ())
            table.rows << QStringList{
                nameOf(standing), u"Views differ"_s,
                u"Government: %1. Civil society: %2"_s.arg(labelOf(standing.ratings.government),
                                                           labelOf(standing.ratings.civilSociety))};
    m_tables << table;
    return {};
}

Outcome Papers::addMoved(Job &job)
{
    if (!m_last) {
        m_tables << Table{u"What moved since the last meeting"_s, {}, {}, {}, {}, 2, {u"This is the first meeting."_s}};
        return {};
    }
    const auto then = store::asItStoodOn(m_store, *m_last, job);
    const auto before = then ? store::commitmentStandings(**then) : tl::unexpected(then.error());
    if (!before)
        return tl::unexpected(before.error());
    Table moved = movedBetween(*before, m_standings);
    moved.heading = u"What moved since the last meeting"_s;
    moved.words = {u"Since the meeting of %1."_s.arg(dayText(*m_last))};
    m_tables << moved;
    return {};
}

Outcome Papers::addAhead()
{
    auto table = aheadOf(m_store, m_standings, m_day, m_day.addMonths(kMonthsAhead));
    if (!table)
        return tl::unexpected(table.error());
    table->whenEmpty = u"Nothing is due in the next six months."_s;
    if (!m_meeting.forwardLook.isEmpty())
        table->words << m_meeting.forwardLook.text();
    m_tables << *table;
    return {};
}

Outcome Papers::addStories()
{
    const auto stories = store::readAll<Story>(m_store);
    if (!stories)
        return tl::unexpected(stories.error());
    Table table{u"Stories"_s,
                {u"Commitment"_s, u"What changed"_s, u"For whom"_s, u"Why it worked"_s, u"May be quoted"_s},
                {},
                u"None have been entered."_s,
                {u"commitment"_s, u"what_changed"_s, u"for_whom"_s, u"why_it_worked"_s, u"may_be_quoted"_s}};
    if (!m_meeting.stories.isEmpty())
        table.words << m_meeting.stories.text();
    for (const Story &story : *stories) {
        const auto of = report::nameOf(m_store, story.commitment);
        if (!of)
            return tl::unexpected(of.error());
        table.rows << QStringList{*of, story.whatChanged.text(), story.forWhom.text(), story.whyItWorked.text(),
                                  story.mayBeQuoted ? u"Yes"_s : u"Ask first"_s};
    }
    m_tables << table;
    return {};
}

Outcome Papers::addRequirements()
{
    const auto table = requirementsTable(m_store, m_standings, m_day);
    const auto rounds = table ? roundsTable(m_store, m_standings, m_day) : tl::unexpected(table.error());
    if (rounds)
        m_tables << *table << *rounds;
    return rounds ? Outcome() : tl::unexpected(rounds.error());
}

Outcome Papers::addCommitments()
{
    const auto plan = readablePlan(m_store, m_day);
    if (!plan)
        return tl::unexpected(plan.error());
    for (qsizetype i = 1; i < plan->tables.size(); ++i) { // the first lists the commitments
        m_tables << plan->tables.at(i);
        m_tables.last().onNewPage = m_tables.last().level == 2;
    }
    Table comments{u"Comments"_s,
                   {u"Commitment"_s, commentHeading()},
                   {},
                   {},
                   {u"commitment"_s, u"comment"_s},
                   2,
                   {u"Write beside a commitment what you would like the others to know, and send the file back."_s},
                   true};
    for (const CommitmentStanding &standing : std::as_const(m_standings))
        comments.rows << QStringList{nameOf(standing), QString()};
    comments.whenEmpty = u"There are no commitments yet."_s;
    m_tables << comments;
    return {};
}

Document Papers::document() const
{
    const QString title = m_meeting.title.isEmpty() ? labelOf(m_meeting.kind) : m_meeting.title.text();
    Document papers{u"Papers: %1, %2"_s.arg(title, m_meeting.date.text()), {m_plan}, m_tables};
    QStringList where;
    if (!m_meeting.place.isEmpty())
        where << m_meeting.place;
    if (!m_meeting.link.isEmpty())
        where << m_meeting.link;
    if (!where.isEmpty())
        papers.notes << where.join(u", "_s);
    papers.notes << u"As the plan stood on %1."_s.arg(dayText(m_day));
    return papers;
}

} // namespace

Result<std::optional<Meeting>> nextMeeting(const store::Store &store, QDate day)
{
    const auto meetings = store::readAll<Meeting>(store);
    if (!meetings)
        return tl::unexpected(meetings.error());
    std::optional<Meeting> next;
    for (const Meeting &each : *meetings)
        if (const auto on = each.date.latest();
            on && *on >= day && each.kind == MeetingKind::SteeringCommittee && (!next || *on < *next->date.latest()))
            next = each;
    return next;
}

Result<Document> papersFor(const store::Store &store, const Id<Meeting> &meeting, QDate day, Job &job)
{
    Papers papers(store, meeting, day);
    Outcome added = papers.read();
    if (added)
        added = papers.addDecisions();
    if (added)
        added = papers.addPoints();
    if (added)
        added = papers.addMoved(job);
    if (added)
        added = papers.addAhead();
    if (added)
        added = papers.addStories();
    if (added)
        added = papers.addRequirements();
    if (added)
        added = papers.addCommitments();
    return added ? Result<Document>(papers.document()) : tl::unexpected(added.error());
}

} // namespace waymark::report
