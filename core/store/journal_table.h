// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <journal/sealed.h>

#include <optional>

namespace waymark::store {

/// The journal's rows: edits in order of arrival, numbered from 1 without gaps. Never updated, save to erase a value.
class JournalTable
{
public:
    explicit JournalTable(Database &database)
        : m_database(database)
    {
    }

    struct Known
    {
        qint64 n = 0;
        qint64 lamport = 0;
    };

    [[nodiscard]] Result<qint64> count() const;
    [[nodiscard]] Result<std::optional<Known>> find(const EditId &id) const;
    [[nodiscard]] Result<EditId> idOf(qint64 n) const;
    [[nodiscard]] Result<journal::SealedEdit> read(qint64 n) const;
    [[nodiscard]] Result<journal::Edit> readEdit(qint64 n) const;
    /// The tips, oldest arrival first.
    [[nodiscard]] Result<QList<EditId>> tips() const;

    /// Appends the row; checks nothing. Returns the edit's number.
    [[nodiscard]] Result<qint64> add(const journal::SealedEdit &sealed, qint64 lamport);
    /// Writes the row under a number it has elsewhere.
    [[nodiscard]] Outcome addAs(qint64 n, const journal::SealedEdit &sealed, qint64 lamport);
    /// Writes the values that an erasure has left of an edit.
    [[nodiscard]] Outcome replaceValues(qint64 n, const QByteArray &values);

    using Visit = std::function<Outcome(qint64 n, const journal::SealedEdit &)>;
    /// Every edit from `first` on, in order of arrival.
    [[nodiscard]] Outcome each(qint64 first, const Visit &visit) const;
    /// The edits of a range, without keeping other programs from writing for longer than a few hundred edits take.
    [[nodiscard]] Outcome eachUpTo(qint64 first, qint64 last, const Visit &visit) const;
    /// As eachUpTo(), from `last` down to the first.
    [[nodiscard]] Outcome eachBackwards(qint64 last, const Visit &visit) const;

private:
    [[nodiscard]] Outcome visitAll(const QString &sql, const QVariantList &values, const Visit &visit) const;

    Database &m_database;
};

} // namespace waymark::store
