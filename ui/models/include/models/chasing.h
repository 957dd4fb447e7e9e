// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roundstate.h>

namespace waymark::ui {

/// A mail to one organisation that has not answered, about all it was asked for.
struct ChaseMail
{
    QString to; ///< empty where the plan names no lead
    QList<RecordId> commitments;
    QStringList names; ///< of the commitments
    QDate remindedOn;  ///< last; null when they never were
    QString subject;
    QString body;

    /// Subject and body as one text.
    [[nodiscard]] QString text() const;
};

/// One for each leading organisation that is silent, by the alphabet; those without a lead last.
[[nodiscard]] QList<ChaseMail> chaseMails(const RoundState &state, const QString &plan, const QString &signature);

} // namespace waymark::ui
