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
    /// Reads what all rows need, and opens the mapping's rounds.
    [[nodiscard]] Outcome begin();
    [[nodiscard]] Outcome read(const formats::Grid &grid, const SheetMap &sheet, Job &job);
    [[nodiscard]] TablesRead finish();

private:
    /// A column of the mapping, where it is and what it says.
    struct Column
    {
        FieldColumn of;
        ColumnMap map;
        qsizetype at = 0;
        Id<Round> round; ///< of what is said in a round
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

    [[nodiscard]] Outcome openRound(const RoundMap &map);
    [[nodiscard]] Outcome readColumns(const QStringList &headings, const SheetMap &sheet);
    [[nodiscard]] Outcome place(Column &column) const;
    [[nodiscard]] Outcome readLine(Line &line);
    [[nodiscard]] Result<RecordId> find(const Line &line);
    [[nodiscard]] Result<RecordId> findNatural(const Line &line);
    [[nodiscard]] Outcome enter(Line &line);
    [[nodiscard]] Outcome belong(Line &line);
    [[nodiscard]] Outcome readCell(Line &line, const Column &column);
    [[nodiscard]] Outcome readField(Line &line, const Column &column, const QString &text);
    [[nodiscard]] Outcome readSet(Line &line, const Column &column, const QString &text);
    [[nodiscard]] Outcome readSaid(Line &line, const Column &column, const QString &text);
    [[nodiscard]] Outcome readLeads(Line &line, const QString &text);
    [[nodiscard]] Outcome say(Line &line, const Column &column, const rules::AsSaid &said, const QString &word);
    [[nodiscard]] std::optional<QList<EditId>> replacesIn(const Line &line, const QString &field) const;
    [[nodiscard]] QString cell(const Line &line, QStringView field) const;
    void problem(const Line &line, const QString &column, const QString &sentence);

    const store::Store &m_store;
    const Mapping &m_mapping;
    const store::Past *m_then;
    Names m_names;
    CellValues m_values;
    TablesRead m_result;
    QString m_sheet;
    const Kind *m_kind = nullptr;
    QMap<QString, QString> m_words;
    QList<Column> m_columns;
    RecordId m_plan;
    QHash<QString, Id<Round>> m_rounds; ///< by folded label
    Id<Round> m_latestRound;
    QHash<RecordId, QSet<RecordId>> m_leads; ///< organisations by commitment
};

} // namespace waymark::tables
