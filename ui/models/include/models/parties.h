// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <QDate>
#include <QHash>

namespace waymark::ui {

/// One side of a commitment: who leads it, who signs, who else is with it.
struct Party
{
    QStringList leads; ///< names of organisations, or people without one
    QStringList shortLeads;
    QString signs; ///< the signatory's office or name
    QString deputy;
    QStringList others;   ///< contributors
    QStringList formerly; ///< "Until July 2016: Business, Innovation and Skills"
};

struct Parties
{
    Party government;
    Party civilSociety;
};

/// Both sides of every commitment on a day, from the roles in the plan.
[[nodiscard]] Result<QHash<RecordId, Parties>> partiesOf(const store::Store &store, QDate day);

} // namespace waymark::ui
