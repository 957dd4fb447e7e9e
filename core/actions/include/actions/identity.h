// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <model/records.h>

/// Who acts on this machine, said once, and the hats that somebody holds in a plan.
namespace waymark::actions {

/// Characters that a name has at most.
inline constexpr qsizetype kLongestName = 200;

/// A person's name and her organisation's, as she says them; each may be empty.
struct Identity
{
    QString name;
    QString organisation;
};

/// What was kept in a folder for people's own data; both empty when nothing was. Corrupt or TooNew when the file there
/// cannot be read as one.
[[nodiscard]] Result<Identity> readIdentity(const QString &folder = Circles::usualOwnFolder());
/// Keeps it there, readable by its owner only; makes the folder. Invalid for names of more than 200 characters.
[[nodiscard]] Outcome keepIdentity(const Identity &identity, const QString &folder = Circles::usualOwnFolder());

/// Where somebody speaks for a side.
struct Scope
{
    bool everywhere = false;
    QList<RecordId> commitments; ///< in the order of their numbers

    [[nodiscard]] bool isNone() const { return !everywhere && commitments.isEmpty(); }
};

/// The hats somebody holds in a plan on a day, by the roles given to her or to her organisation.
struct HatsHeld
{
    Scope government;
    Scope civilSociety;
    bool coordinator = false;
};
/// Roles that have ended by that day are left out, though what was written in them stands. Cost: all roles are read.
[[nodiscard]] Result<HatsHeld> hatsHeld(const store::Store &plan, const RecordId &person, QDate day);
/// "You speak for government on commitments 1 and 6, and coordinate the plan."
[[nodiscard]] Result<QString> hatsText(const store::Store &plan, const HatsHeld &hats);

/// The side for which somebody rates a commitment when she does not say which: the one she speaks for; a coordinator
/// who speaks for neither counts as government. Neither for somebody without a role, Invalid for one who speaks for
/// both.
[[nodiscard]] Result<PartySide> ratingSide(const store::Store &plan, const RecordId &person,
                                           const Id<Commitment> &commitment);

/// One sentence when the plan says that the author works for another organisation than she says herself: the plan is
/// followed. Else empty.
[[nodiscard]] Result<QString> organisationsDiffer(const Desk &desk);

} // namespace waymark::actions
