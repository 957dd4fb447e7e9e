// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <store/store.h>

#include <QHash>
#include <QMap>
#include <QSet>

namespace waymark::tables {

/// What records are called, and which record is meant by what somebody calls it. Reads a kind when it is first asked
/// for.
class Names
{
public:
    explicit Names(const store::Store &store)
        : m_store(store)
    {
    }

    /// The record's name; with its id behind where another of its kind has that name too.
    [[nodiscard]] Result<QString> of(const RecordId &id);
    /// Those that are called so, by name, number, short name, OGP id or id, in any case. `kind` empty: any that others
    /// refer to.
    [[nodiscard]] Result<QList<RecordId>> find(const QString &kind, const QString &text);
    /// Those that are nearly called so: apart from "the", "and", signs and at most two letters.
    [[nodiscard]] Result<QStringList> nearly(const QString &kind, const QString &text);
    /// What a file that was written here calls its records; counts before their names now.
    void setCalledInFile(const QHash<QString, RecordId> &called) { m_calledInFile = called; }
    /// The names that of() has given.
    [[nodiscard]] const QMap<QString, RecordId> &given() const { return m_given; }
    /// A record that is not in the plan yet.
    void add(const QString &kind, const RecordId &id, const QStringList &calledSo);

private:
    struct OfKind
    {
        QMultiHash<QString, RecordId> byName; ///< folded
        QHash<RecordId, QString> names;
        QSet<QString> shared; ///< names that several have
    };
    [[nodiscard]] Result<OfKind *> kind(const QString &name);

    const store::Store &m_store;
    QHash<QString, OfKind> m_kinds;
    QMap<QString, RecordId> m_given;
    QHash<QString, RecordId> m_calledInFile;
};

} // namespace waymark::tables
