// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/mail.h>
#include <models/roundstate.h>

namespace waymark::ui {

/// A mail to one organisation that has not answered, about all it was asked for; to nobody where the plan names no
/// lead.
struct ChaseMail : Mail
{
    QList<RecordId> commitments;
    QStringList names; ///< of the commitments
    QDate remindedOn;  ///< last; null when they never were
};

/// One for each leading organisation that is silent, by the alphabet; those without a lead last.
[[nodiscard]] QList<ChaseMail> chaseMails(const RoundState &state, const QString &plan, const QString &signature);

} // namespace waymark::ui
