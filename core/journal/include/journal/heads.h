// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <model/value.h>

#include <QList>
#include <QMap>

#include <functional>

namespace waymark::journal {

/// A change that no other replaces. Edits are named by the number their store gave them on arrival.
struct Head
{
    qint64 edit = 0;
    qint64 lamport = 0;
    Value value;
    QList<qint64> seen; ///< only for a deletion: the edits whose changes its author saw in the record

    friend bool operator==(const Head &, const Head &) = default;
};

/// What has been said about one field and not been replaced.
struct FieldState
{
    QList<Head> heads;   ///< in the order (lamport, id); the last is shown
    QList<Head> pending; ///< by authors who are not entitled, waiting for somebody who is

    /// Takes in a change. An entitled one ends what it replaces, pending changes included; any other ends nothing. The
    /// outcome does not depend on the order in which changes come, as long as each comes after those it replaces.
    void take(const Head &change, const QList<qint64> &replaces, bool isEntitled,
              const std::function<EditId(qint64)> &idOf);

    [[nodiscard]] Value shown() const { return heads.isEmpty() ? Value() : heads.last().value; }
    /// Two heads or more with different values.
    [[nodiscard]] bool isConflict() const;
};

/// One record, folded from its changes.
struct RecordState
{
    QMap<QString, FieldState> fields;
    RecordId subject; ///< for updates and agreements: the commitment or update they belong to by their derived id
    QString side;     ///< for agreements: whose, by their derived id

    /// Deleted, and every living change was seen by who deleted it. Children are not looked at.
    [[nodiscard]] bool isDeleted() const;
    /// Deleted by someone while someone else changed it: shown, and to be decided.
    [[nodiscard]] bool isDeletionContested() const;
    [[nodiscard]] Value value(const QString &field) const { return fields.value(field).shown(); }
};

} // namespace waymark::journal
