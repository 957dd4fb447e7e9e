// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <rules/standing.h>
#include <store/store.h>

#include <QBitArray>
#include <QDate>
#include <QHash>

#include <optional>

namespace waymark::report {

/// A round of updates as a column. Rounds of several plans that were opened on one day under one name are one column.
struct RoundColumn
{
    QString name;   ///< its label where that is a month, else the month it was asked in; the day where two share one
    QString period; ///< the round's own label: "January to March 2017"
    std::optional<QDate> opens;
    QDate last; ///< its last day, today while it is open: the day on which dates are looked at
    bool isOpen = false;
    QList<RecordId> rounds;
};

/// What came of asking about one commitment in one round.
struct RoundCell
{
    enum State {
        NotAsked,
        NotYet,   ///< asked, and the round is open
        NoUpdate, ///< asked, and none came
        NotRated, ///< one came, and nobody has said yet how far it is
        Rated,
    };
    State state = NotAsked;
    bool isAsBefore = false; ///< the update rates nothing: the ratings are those of the round before
    rules::Ratings ratings;
    RecordId round; ///< null where it was not asked

    /// The rating of a side alone, or of both where they agree.
    [[nodiscard]] Completion one() const;
};

/// Progress by round: a line for each commitment, a column for each round.
class ByRound
{
public:
    /// Of commitments in natural order, as they were read last. Cost: three queries.
    [[nodiscard]] static Result<ByRound> of(const store::Store &store,
                                            const QList<rules::CommitmentStanding> &commitments, QDate day);

    [[nodiscard]] const QList<RoundColumn> &columns() const { return m_columns; }
    [[nodiscard]] const QList<rules::CommitmentStanding> &commitments() const { return m_commitments; }
    [[nodiscard]] const RoundCell &at(qsizetype commitment, qsizetype column) const
    {
        return m_cells.at(commitment * m_columns.size() + column);
    }

    /// In which columns a date of the commitment's milestones had passed, as the dates stood then. Cost: none, unless a
    /// date has moved; then the history of each that did.
    [[nodiscard]] Result<QBitArray> datesPassed(const store::Store &store, qsizetype commitment) const;
    /// Whether datesPassed() has to read history.
    [[nodiscard]] bool hasMoved(qsizetype commitment) const;

private:
    [[nodiscard]] Outcome readColumns(const store::Store &store, QDate day);
    [[nodiscard]] Outcome readCells(const store::Store &store);
    void carryOn(qsizetype commitment);
    [[nodiscard]] std::optional<QDate> doneOn(const rules::MilestoneStanding &standing) const;

    QList<rules::CommitmentStanding> m_commitments;
    QList<RoundColumn> m_columns;
    QList<RoundCell> m_cells;                                ///< line after line
    QHash<RecordId, qsizetype> m_columnOf;                   ///< by round
    QHash<RecordId, QMap<qsizetype, rules::Ratings>> m_said; ///< of milestones, by column
};

/// In full: "Government: Substantial, civil society: Limited, a date had passed".
[[nodiscard]] QString textOf(const RoundCell &cell, bool hasDatePassed);

/// The same as a table, a column for each round, with its picture.
[[nodiscard]] Result<Table> roundsTable(const store::Store &store, const QList<rules::CommitmentStanding> &commitments,
                                        QDate day);
[[nodiscard]] Result<Document> progressByRound(const store::Store &store, QDate day);

} // namespace waymark::report
