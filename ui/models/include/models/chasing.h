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
    QString form;      ///< the file's name of the form that goes with it; empty for none
};

/// One for each leading organisation that is silent, by the alphabet; those without a lead last.
[[nodiscard]] QList<ChaseMail> chaseMails(const RoundState &state, const QString &plan, const QString &signature);

/// The same mail with a form to answer in, whose file has that name, attached by whoever sends it.
[[nodiscard]] ChaseMail withForm(const ChaseMail &mail, const QString &fileName);

} // namespace waymark::ui
