// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cellvalues.h"
#include "columns.h"

#include <model/records.h>
#include <store/past.h>
#include <store/reading.h>
#include <tables/reading.h>

namespace waymark::tables {

/// Reads the rows of one sheet after the other; what one enters, the next may name.
class RowReader
{
public:
    /// `then` is the state of the plan that the file was written from, where it says.
    RowReader(const store::Store &store, const Mapping &mapping, const store::Past *then)
        : m_store(store)
        , m_mapping(mapping)
        , m_then(then)
        , m_names(store)
        , m_values(mapping, m_names)
    {
    }

    void setCalledInFile(const QHash<QString, RecordId> &called) { m_names.setCalledInFile(called); }
    /// Reads what all rows need.
    [[nodiscard]] Outcome begin();
    [[nodiscard]] Outcome read(const formats::Grid &grid, const SheetMap &sheet, Job &job);
    [[nodiscard]] TablesRead finish();
    /// As sampleOf().
    [[nodiscard]] Result<QList<ColumnSample>> sample(const formats::Grid &grid, const SheetMap &sheet);

private:
    /// A column of the mapping, where it is and what it says of one kind.
    struct Column
    {
        FieldColumn of;
        ColumnMap map;
        qsizetype at = 0;
        bool isSaid = false; ///< in a round
        Id<Round> round;     ///< null: as the row says
    };
    /// A row while it is read.
    struct Line
    {
        QStringList cells;
        store::StoredRecord now;                 ///< empty of a new one
        std::optional<store::StoredRecord> then; ///< what the editor saw
        RowRead row;
        QList<RowRead> said; ///< what it says in rounds
    };

    [[nodiscard]] Outcome takeSheet(const formats::Grid &grid, const SheetMap &sheet);
    [[nodiscard]] Outcome readColumns(const QStringList &headings, const SheetMap &sheet);
    [[nodiscard]] Outcome placeOf(const ColumnMap &map, qsizetype at);
    [[nodiscard]] Outcome place(Column &column);
    void takeKind(const Kind *kind);
    [[nodiscard]] Outcome readRow(Line &line);
    [[nodiscard]] Outcome readLine(Line &line);
    void tellNotTaken();

    [[nodiscard]] Result<const Kind *> kindOf(const Line &line);
    [[nodiscard]] Result<const Kind *> kindByNumber(const QString &number);
    [[nodiscard]] Result<RecordId> find(const Line &line);
    [[nodiscard]] Result<RecordId> findNatural(const Line &line);
    [[nodiscard]] Outcome enter(Line &line);
    [[nodiscard]] Outcome belong(Line &line);
    [[nodiscard]] bool isBelowAnother(const QString &number) const;

    [[nodiscard]] Outcome readCell(Line &line, const Column &column);
    [[nodiscard]] Outcome readField(Line &line, const Column &column, const QString &text);
    [[nodiscard]] Outcome readSet(Line &line, const Column &column, const QString &text);
    [[nodiscard]] Outcome readLeads(Line &line, const QString &text);
    [[nodiscard]] Result<QString> shown(const Column &column, const Value &value);
    [[nodiscard]] std::optional<QList<EditId>> replacesIn(const Line &line, const QString &field) const;

    [[nodiscard]] Outcome readSaid(Line &line, const Column &column, const QString &text);
    [[nodiscard]] Outcome say(Line &line, const Column &column, const Id<Round> &round, const rules::AsSaid &said,
                              const QString &word);
    [[nodiscard]] Result<Id<Round>> roundOf(const Line &line);
    [[nodiscard]] Result<Id<Round>> roundCalled(const QString &label);
    [[nodiscard]] Result<Id<Round>> opened(const RoundMap &map);
    [[nodiscard]] RecordId commitmentOf(const Line &line) const;

    [[nodiscard]] Result<QString> becomes(const Column &column, const QString &text);
    [[nodiscard]] QString cell(const Line &line, QStringView field) const;
    [[nodiscard]] bool has(QStringView field) const;
    void problem(const Line &line, const QString &column, const QString &sentence);

    const store::Store &m_store;
    const Mapping &m_mapping;
    const store::Past *m_then;
    Names m_names;
    CellValues m_values;
    TablesRead m_result;
    QString m_sheet;
    QList<const Kind *> m_kinds; ///< that the sheet's rows can be
    const Kind *m_kind = nullptr;
    QMap<QString, QString> m_words;
    QHash<QString, QList<Column>> m_columnsOf;                       ///< by kind
    QList<Column> m_columns;                                         ///< of m_kind
    QHash<QString, QList<std::pair<QString, qsizetype>>> m_notTaken; ///< columns that say nothing of a kind
    QMap<QString, qsizetype> m_leftOut;                              ///< their cells, by what is said of them
    RecordId m_above;                                                ///< the commitment of the row above
    qsizetype m_byPlace = 0;
    QSet<RecordId> m_changedSince; ///< records changed since the state that the file was written from
    RecordId m_plan;
    QHash<QString, Id<Round>> m_rounds; ///< by folded label
    QHash<QDate, Id<Round>> m_roundDays;
    Id<Round> m_latestRound;
    QHash<RecordId, QSet<RecordId>> m_leads; ///< organisations by commitment
};

} // namespace waymark::tables
