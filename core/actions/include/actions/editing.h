// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/desk.h>
#include <model/description.h>
#include <model/records.h>

namespace waymark::actions {

/// What somebody says about an act besides its values.
struct Why
{
    QString reason;
    QString source; ///< document, e-mail, call
    QDate day;      ///< when it became true, for what is entered later; else null
    MoveConsent consent = MoveConsent::NotAsked;
};

/// One field as it left an editor.
struct FieldEdit
{
    QString field;
    Value value;
    std::optional<QList<EditId>>
        replaces; ///< the heads the editor showed when it was opened; without, those that stand now
};

using Acted = Result<store::Committed>;

/// Enters a new record (or adds what is missing to one two people may start at the same time, such as an update).
[[nodiscard]] Acted create(Desk &desk, const RecordValues &values, const Why &why = {});
template <class T>
[[nodiscard]] Acted create(Desk &desk, const T &record, const Why &why = {})
{
    return create(desk, valuesOf(record), why);
}
/// Changes fields of one record. Writes nothing when all values stand already. Invalid with the field's sentence when
/// one does not fit.
[[nodiscard]] Acted change(Desk &desk, const QString &kind, const RecordId &id, const QList<FieldEdit> &fields,
                           const Why &why = {});
/// Closes a commitment or milestone; the closure's reason is asked for.
[[nodiscard]] Acted close(Desk &desk, const QString &kind, const RecordId &id, const Closure &closure);
/// Closes a commitment as carried over and starts the one in another plan that carries it on. Returns through
/// `successor` the new one.
[[nodiscard]] Acted carryOver(Desk &desk, const Id<Commitment> &commitment, const Id<Plan> &toPlan,
                              const QString &number, const FuzzyDate &on, const QString &reason,
                              Id<Commitment> &successor);
/// Divides a milestone: each part keeps the date first promised, the whole is closed as superseded. At least two parts.
struct Part
{
    QString number;
    QString title;
    FuzzyDate due; ///< null: the whole's
};
[[nodiscard]] Acted split(Desk &desk, const Id<Milestone> &milestone, const QList<Part> &parts, const FuzzyDate &on,
                          const QString &reason);
/// Deletes a record and all that belongs to it. Restoring brings back everything that was there.
[[nodiscard]] Acted remove(Desk &desk, const QString &kind, const RecordId &id, const Why &why = {});
[[nodiscard]] Acted restore(Desk &desk, const QString &kind, const RecordId &id, const Why &why = {});

} // namespace waymark::actions
