// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/editing.h>

#include <QDate>

/// Who is sent a commitment's updates: the roles of people and organisations that are interested in it.
namespace waymark::actions {

/// Somebody on the list.
struct Reader
{
    Id<Role> role;
    RecordId who; ///< a person, or an organisation where no person is named
    QString name;
    QString organisation; ///< a person's; else empty
    QString email;        ///< as our side keeps it beside the plan; empty where it keeps none
    bool isOfAll = false; ///< interested in the whole plan, and so on every commitment's list
};

/// The list of a commitment on a day, by name; `leftOut` says why addresses could not be read. Addresses never leave
/// our side: they are for a mail of one's own.
[[nodiscard]] Result<Readable<Reader>> circulationOf(Circles &circles, const Id<Commitment> &commitment, QDate day);

/// Puts a person or an organisation on it; Conflict when they are on it already.
[[nodiscard]] Acted circulateTo(Desk &desk, const Id<Commitment> &commitment, const RecordId &who, QDate from);
/// Takes somebody off it from a day on; the role stays in the record.
[[nodiscard]] Acted circulateNoLonger(Desk &desk, const Id<Role> &role, QDate last);

} // namespace waymark::actions
