// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <model/value.h>

#include <QDateTime>
#include <QList>
#include <QMap>

/// The journal: what people did, as edits that are appended and never altered. Knows bytes and hashes, heads and
/// entitlement; knows no SQL.
namespace waymark::journal {

/// Limits of one edit; larger acts are groups of edits.
inline constexpr int kMostChanges = 1000;
inline constexpr int kMostAfter = 32;
inline constexpr qsizetype kLargestEdit = 512 * 1024;
inline constexpr qsizetype kLargestValue = 256 * 1024;
inline constexpr qint64 kLargestLamport = qint64(1) << 48;

/// The field that says whether a record is there; set to false by a deletion.
inline const QString kExists = QStringLiteral("exists");

/// What an edit says about itself in words, beside its changes.
namespace note {
inline const QString kReason = QStringLiteral("reason");   ///< why it was done
inline const QString kSource = QStringLiteral("source");   ///< the document, e-mail or call it rests on
inline const QString kConsent = QStringLiteral("consent"); ///< MoveConsent, for a date that was moved
} // namespace note

/// One field of one record takes a value in place of the changes its author was looking at.
struct Change
{
    QString field;
    Value value;
    QList<EditId> replaces; ///< edits whose change of this same field is replaced

    friend bool operator==(const Change &, const Change &) = default;
};

/// An edit's changes to one record. `seen` is given with a deletion: the edits whose changes its author saw there.
struct RecordChanges
{
    QString kind;
    RecordId id;
    QList<Change> changes;
    QList<EditId> seen;

    friend bool operator==(const RecordChanges &, const RecordChanges &) = default;
};

/// One act of one author, atomic. A draft leaves `journal`, `after` and `lamport` to the store that commits it.
struct Edit
{
    EditId journal;               ///< id of the founding edit; null in the founding edit itself
    QList<EditId> after;          ///< the tips its store held, oldest first
    qint64 lamport = 0;           ///< 1 + the highest among all edits it needs
    QDateTime at;                 ///< wall time in UTC, whole milliseconds; decides nothing
    QDate day;                    ///< when it became true, for what is imported; else null
    RecordId author;              ///< a person
    QString verb;                 ///< "logProgress"
    RecordId group;               ///< edits of one larger act share it; null for a single edit
    EditId undoes;                ///< the edit (or one of the group) that this takes back
    QMap<QString, QString> notes; ///< by the names in journal::note
    QList<RecordChanges> records;

    /// The day it counts for: `day`, else the wall time's UTC date.
    [[nodiscard]] QDate effectiveDay() const { return day.isValid() ? day : at.toUTC().date(); }
    [[nodiscard]] QString noteText(const QString &name) const { return notes.value(name); }

    friend bool operator==(const Edit &, const Edit &) = default;
};

} // namespace waymark::journal
