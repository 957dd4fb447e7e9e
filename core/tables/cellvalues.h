// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "names.h"

#include <model/description.h>
#include <rules/completion.h>
#include <tables/mapping.h>
#include <tables/reading.h>

#include <QHash>

namespace waymark::tables {

/// Gathers the words that mean something only because somebody says so, each once.
class Meanings
{
public:
    /// The one of such a text, begun where it is not there yet. What is about dates is one for each column.
    [[nodiscard]] Meaning &of(const Meaning &begun);
    [[nodiscard]] QList<Meaning> take() { return std::move(m_all); }

private:
    QList<Meaning> m_all;
    QHash<QString, qsizetype> m_at;
};

/// What a cell's text means. Whatever is wrong with a cell is Invalid, with a sentence for whoever made the table; any
/// other error is the plan's.
class CellValues
{
public:
    CellValues(const Mapping &mapping, Names &names)
        : m_mapping(mapping)
        , m_names(names)
    {
    }

    /// Where the cells are that come next.
    void setPlace(const QString &sheet, const QString &column, qsizetype row);

    /// By the field's name and date order in the map.
    [[nodiscard]] Result<Value> value(const Field &field, const ColumnMap &map, const QString &text);
    /// The members of a set that a cell names, as the field's parts.
    [[nodiscard]] Result<QStringList> members(const Field &set, const QString &text);
    /// What a status word says, by the sheet's own words or ours.
    [[nodiscard]] Result<rules::AsSaid> said(const QMap<QString, QString> &words, const QString &text);
    /// The one record that is called so.
    [[nodiscard]] Result<RecordId> record(const QString &kind, const QString &text);
    /// As record(), by the mapping's own names too; one that is to be entered anew waits in takeNew().
    [[nodiscard]] Result<RecordId> organisation(const QString &text);
    /// The mapping says that this name is to be left out.
    [[nodiscard]] bool isLeftOut(const QString &organisation) const;
    /// The organisations to be entered that nobody has taken yet.
    [[nodiscard]] QList<RowRead> takeNew() { return std::exchange(m_new, {}); }
    /// Whether one of the meanings says what the last failure was about; once.
    [[nodiscard]] bool takeAsked() { return std::exchange(m_isAsked, false); }
    [[nodiscard]] QList<Meaning> takeMeanings() { return m_meanings.take(); }

private:
    [[nodiscard]] Result<QString> dayIn(const ColumnMap &map, const QString &text);
    [[nodiscard]] Meaning &meaning(Meaning::About about, const QString &text);
    [[nodiscard]] tl::unexpected<Error> asked(const QString &sentence);

    const Mapping &m_mapping;
    Names &m_names;
    QList<RowRead> m_new;
    Meanings m_meanings;
    QString m_sheet;
    QString m_column;
    qsizetype m_row = 0;
    bool m_isAsked = false;
};

/// A cell's parts: divided by semicolons or on lines of their own.
[[nodiscard]] QStringList partsOf(const QString &text);

} // namespace waymark::tables
