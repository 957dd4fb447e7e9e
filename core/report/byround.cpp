// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/byround.h>

#include "pictures.h"

#include <store/history.h>
#include <store/progress.h>
#include <store/said.h>

#include <QLocale>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;
using rules::Ratings;

namespace {

/// A milestone's date at the end of a day.
struct DueOn
{
    QDate from; ///< null: ever
    FuzzyDate due;
};

/// The dates a milestone had, the first in front.
Result<QList<DueOn>> duesOf(const store::Store &store, const Milestone &milestone)
{
    if (milestone.due == milestone.baselineDue || milestone.baselineDue.isNull())
        return QList<DueOn>{{QDate(), milestone.due}};
    const auto moves = store::history(store, u"milestone"_s, milestone.id.record(), u"due"_s);
    if (!moves)
        return tl::unexpected(moves.error());
    QList<DueOn> dues;
    for (const store::HistoryEntry &move : *moves)
        dues << DueOn{move.by.edit.effectiveDay(), FuzzyDate::fromValue(move.after.text()).value_or(FuzzyDate())};
    return dues;
}

FuzzyDate dueAsOf(const QList<DueOn> &dues, QDate day)
{
    FuzzyDate due;
    for (const DueOn &each : dues)
        if (!each.from.isValid() || each.from <= day)
            due = each.due;
    return due;
}

Completion reported(const Ratings &ratings)
{
    return ratings.government != Completion::NotReported ? ratings.government : ratings.civilSociety;
}

QString monthOf(QDate day)
{
    return QLocale(QLocale::English).monthName(day.month()) + u' ' + QString::number(day.year());
}

void nameColumns(QList<RoundColumn> &columns)
{
    for (RoundColumn &column : columns) {
        const auto period = FuzzyDate::parse(column.period);
        const bool isMonth = period && period->precision() == FuzzyDate::Precision::Month;
        column.name = isMonth || !column.opens ? column.period : monthOf(*column.opens);
    }
    const QList<RoundColumn> named = columns;
    for (RoundColumn &column : columns)
        if (column.opens && std::count_if(named.cbegin(), named.cend(),
                                          [&column](const RoundColumn &each) { return each.name == column.name; }) > 1)
            column.name = dayText(*column.opens);
}

} // namespace

Completion RoundCell::one() const
{
    return reported(ratings);
}

Result<ByRound> ByRound::of(const store::Store &store, const QList<CommitmentStanding> &commitments, QDate day)
{
    ByRound made;
    made.m_commitments = commitments;
    if (const auto read = made.readColumns(store, day); !read)
        return tl::unexpected(read.error());
    if (const auto read = made.readCells(store); !read)
        return tl::unexpected(read.error());
    return made;
}

Outcome ByRound::readColumns(const store::Store &store, QDate day)
{
    const auto rounds = store::roundStandings(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    QHash<RecordId, QSet<RecordId>> asked;
    for (const store::RoundStanding &standing : *rounds) {
        const Round &round = standing.round;
        const auto opens = round.opens.earliest();
        const QString period = round.label.text();
        auto column = std::find_if(m_columns.begin(), m_columns.end(), [&](const RoundColumn &each) {
            return each.opens == opens && each.period == period;
        });
        if (column == m_columns.end())
            column = m_columns.insert(m_columns.end(), RoundColumn{{}, period, opens, {}, false, {}});
        column->rounds << round.id.record();
        const auto ends = round.closes.latest() ? round.closes.latest() : round.publishedOn.latest();
        column->last = qMax(column->last, ends.value_or(QDate()));
        m_columnOf.insert(round.id.record(), column - m_columns.begin());
        asked.insert(round.id.record(), round.asked);
    }
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        RoundColumn &column = m_columns[at];
        const bool isLast = at + 1 == m_columns.size();
        column.isOpen = column.last.isValid() ? day <= column.last : isLast;
        if (!column.last.isValid() && !isLast && m_columns.at(at + 1).opens)
            column.last = m_columns.at(at + 1).opens->addDays(-1);
        column.last = column.last.isValid() ? qMin(column.last, day) : day;
    }
    nameColumns(m_columns);
    m_cells.resize(m_commitments.size() * m_columns.size());
    for (qsizetype line = 0; line < m_commitments.size(); ++line)
        for (qsizetype at = 0; at < m_columns.size(); ++at)
            for (const RecordId &round : m_columns.at(at).rounds)
                if (asked.value(round).contains(m_commitments.at(line).commitment.id.record())) {
                    RoundCell &cell = m_cells[line * m_columns.size() + at];
                    cell.state = m_columns.at(at).isOpen ? RoundCell::NotYet : RoundCell::NoUpdate;
                    cell.round = round;
                }
    return {};
}

Outcome ByRound::readCells(const store::Store &store)
{
    const auto said = store::saidOfCommitments(store);
    const auto ofMilestones = store::saidOfMilestones(store);
    if (!said || !ofMilestones)
        return tl::unexpected(said ? ofMilestones.error() : said.error());
    QHash<RecordId, qsizetype> lines;
    for (qsizetype line = 0; line < m_commitments.size(); ++line)
        lines.insert(m_commitments.at(line).commitment.id.record(), line);
    for (const store::Said &each : *said) {
        const qsizetype line = lines.value(each.of, -1);
        const qsizetype column = m_columnOf.value(each.round, -1);
        if (line < 0 || column < 0)
            continue;
        const bool isRated = reported(each.ratings) != Completion::NotReported;
        m_cells[line * m_columns.size() + column] = {isRated ? RoundCell::Rated : RoundCell::NotRated, false,
                                                     each.ratings, each.round};
    }
    for (const store::Said &each : *ofMilestones)
        if (const qsizetype column = m_columnOf.value(each.round, -1); column >= 0)
            m_said[each.of].insert(column, each.ratings);
    for (qsizetype line = 0; line < m_commitments.size(); ++line)
        carryOn(line);
    return {};
}

/// An update that rates nothing, such as "no change", leaves the ratings as they were.
void ByRound::carryOn(qsizetype commitment)
{
    Ratings last;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        RoundCell &cell = m_cells[commitment * m_columns.size() + at];
        if (cell.state == RoundCell::NotRated && reported(last) != Completion::NotReported)
            cell = {RoundCell::Rated, true, last, cell.round};
        if (cell.state == RoundCell::Rated)
            last = cell.ratings;
    }
}

bool ByRound::hasMoved(qsizetype commitment) const
{
    const QList<MilestoneStanding> &milestones = m_commitments.at(commitment).milestones;
    return std::any_of(milestones.cbegin(), milestones.cend(), [](const MilestoneStanding &each) {
        return !each.milestone.baselineDue.isNull() && !(each.milestone.due == each.milestone.baselineDue);
    });
}

/// The day from which a milestone counts as done; nothing while it does not.
std::optional<QDate> ByRound::doneOn(const MilestoneStanding &standing) const
{
    std::optional<QDate> done;
    const auto take = [&done](const std::optional<QDate> &day) {
        if (day && (!done || *day < *done))
            done = day;
    };
    static const QDate ever(1, 1, 1);
    if (!standing.milestone.completedOn.isNull())
        take(standing.milestone.completedOn.latest().value_or(ever));
    if (standing.milestone.closure.isClosed())
        take(standing.milestone.closure.on.latest().value_or(ever));
    const QMap<qsizetype, Ratings> said = m_said.value(standing.milestone.id.record());
    for (auto it = said.cend(); it != said.cbegin();) {
        --it;
        if (reported(*it) == Completion::Complete)
            take(m_columns.at(it.key()).opens.value_or(m_columns.at(it.key()).last));
        else if (reported(*it) != Completion::NotReported)
            break;
    }
    return done;
}

Result<QBitArray> ByRound::datesPassed(const store::Store &store, qsizetype commitment) const
{
    QBitArray passed(m_columns.size());
    for (const MilestoneStanding &standing : m_commitments.at(commitment).milestones) {
        const auto dues = duesOf(store, standing.milestone);
        if (!dues)
            return tl::unexpected(dues.error());
        const auto done = doneOn(standing);
        for (qsizetype at = 0; at < m_columns.size(); ++at) {
            const RoundColumn &column = m_columns.at(at);
            const auto due = dueAsOf(*dues, column.last).latest();
            const bool isDone = done && *done <= column.last;
            if (due && *due < column.last && !isDone && this->at(commitment, at).state != RoundCell::NotAsked)
                passed.setBit(at);
        }
    }
    return passed;
}

QString textOf(const RoundCell &cell, bool hasDatePassed)
{
    QString text;
    switch (cell.state) {
    case RoundCell::NotAsked:
        return u"Not asked"_s;
    case RoundCell::NotYet:
        text = u"Not yet, the round is open"_s;
        break;
    case RoundCell::NoUpdate:
        text = u"No update received"_s;
        break;
    case RoundCell::NotRated:
        text = u"Update received, completion not stated"_s;
        break;
    case RoundCell::Rated:
        if (cell.ratings.government == cell.ratings.civilSociety)
            text = u"Both views: %1"_s.arg(labelOf(cell.one()));
        else if (cell.ratings.differ())
            text = u"Government: %1, civil society: %2"_s.arg(labelOf(cell.ratings.government),
                                                              labelOf(cell.ratings.civilSociety));
        else
            text = (cell.ratings.government != Completion::NotReported ? u"Government: %1"_s : u"Civil society: %1"_s)
                       .arg(labelOf(cell.one()));
        break;
    }
    if (cell.isAsBefore)
        text += u", as before"_s;
    return hasDatePassed ? text + u", a date had passed"_s : text;
}

Result<Document> progressByRound(const store::Store &store, QDate day)
{
    const auto commitments = store::commitmentStandings(store);
    const auto table = commitments ? roundsTable(store, *commitments, day) : tl::unexpected(commitments.error());
    return table.map([](const Table &made) { return Document{made.heading, {}, {made}}; });
}

Result<Table> roundsTable(const store::Store &store, const QList<CommitmentStanding> &commitments, QDate day)
{
    const auto grid = ByRound::of(store, commitments, day);
    if (!grid)
        return tl::unexpected(grid.error());
    Table table{u"Progress by round"_s, {u"Commitment"_s}, {}, u"No round has been opened yet."_s, {u"commitment"_s}};
    for (const RoundColumn &column : grid->columns()) {
        table.columns << (column.isOpen ? u"%1, open"_s.arg(column.name) : column.name);
        table.keys << column.name;
    }
    QList<QBitArray> late;
    for (qsizetype line = 0; line < grid->commitments().size() && !grid->columns().isEmpty(); ++line) {
        const auto passed = grid->datesPassed(store, line);
        if (!passed)
            return tl::unexpected(passed.error());
        late << *passed;
        const Commitment &commitment = grid->commitments().at(line).commitment;
        QStringList row{(commitment.number + u' ' + commitment.title.text()).trimmed()};
        for (qsizetype at = 0; at < grid->columns().size(); ++at)
            row << textOf(grid->at(line, at), passed->at(at));
        table.rows << row;
    }
    table.picture = pictureOfRounds(*grid, late);
    return table;
}

} // namespace waymark::report
