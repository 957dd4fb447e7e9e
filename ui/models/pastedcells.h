// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/pastedrows.h>
#include <store/reading.h>

#include <QCoreApplication>

namespace waymark::ui {

/// What is told of pasted cells.
struct Pasted
{
    Q_DECLARE_TR_FUNCTIONS(Pasted)
};

/// As what people write is compared: without case and stray spaces.
[[nodiscard]] QString folded(const QString &text);

/// A row of the commitments' table as a pasted one is compared with it.
struct PlanRow
{
    bool isMilestone = false;
    RecordId id;
    QString number;
    QString title;
    rules::Ratings ratings;
    QString leads; ///< of a commitment, as the table shows them

    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString name() const;
};

/// Finds rows by what people write of them.
class PlanIndex
{
public:
    explicit PlanIndex(const Overview &overview);

    struct Found
    {
        const PlanRow *row = nullptr;
        QString problem; ///< one sentence, where number and title do not name one row
    };
    /// By number, else by title; neither row nor problem when the plan has nothing of that name.
    [[nodiscard]] Found find(const QString &number, const QString &title) const;
    [[nodiscard]] QList<const PlanRow *> byNumber(const QString &number) const;
    /// Null when it is not there.
    [[nodiscard]] const PlanRow *at(const RecordId &id) const;
    /// The commitment of which a milestone with that number would be: "5" of "5.4"; null when there is none.
    [[nodiscard]] const PlanRow *commitmentAbove(const QString &number) const;

private:
    void add(const PlanRow &row);
    [[nodiscard]] QList<const PlanRow *> rowsIn(const QMultiHash<QString, qsizetype> &places,
                                                const QString &text) const;

    QList<PlanRow> m_rows;
    QMultiHash<QString, qsizetype> m_numbers;
    QMultiHash<QString, qsizetype> m_titles;
    QHash<RecordId, qsizetype> m_places;
};

/// Reads one cell against what stands in the plan.
class CellReading
{
public:
    CellReading(OpenPlan &plan, const Overview &overview);

    /// Nothing when the cell says what stands already.
    [[nodiscard]] Result<std::optional<PastedPlace>> read(const PlanRow &row, const RowColumn &column,
                                                          const QString &text);

    /// A milestone of `above`, or a commitment when that is null.
    [[nodiscard]] PastedPlace begin(const PlanRow *above, const QString &number, const QString &title) const;
    /// Adds what a cell says of the new record; number and title are told by its name, so they leave `after` empty.
    [[nodiscard]] PastedPlace readNew(actions::RowSaid &record, const RowColumn &column, const QString &text);

private:
    void readField(PastedPlace &place, const PlanRow &row, const QString &field, const QString &text);
    void readCompletion(PastedPlace &place, bool isGovernment, Completion before, const QString &text) const;
    void readLeads(PastedPlace &place, const QString &text) const;
    [[nodiscard]] const store::StoredRecord *stored(const PlanRow &row);
    [[nodiscard]] std::optional<QList<RecordId>> organisationsIn(const QString &text, QString &unknown) const;

    OpenPlan &m_plan;
    bool m_hasRound;
    QHash<QString, RecordId> m_organisations; ///< by name and short name, folded
    QHash<RecordId, QString> m_shortNames;
    Outcome m_outcome;
    RecordId m_storedId;
    std::optional<store::StoredRecord> m_stored;
};

} // namespace waymark::ui
