// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desks.h"

#include <actions/progress.h>
#include <model/natural_id.h>
#include <store/agreement.h>

namespace waymark::test {

/// An update in a round, a lead of civil society, and both sides at their own copies.
struct Table : Office
{
    Id<Round> round = openRound();
    Id<Update> update = updateId(commitment.id, round);

    Table()
    {
        appoint(QStringLiteral("Kim Reid"));
        says(QStringLiteral("Data published"));
    }

    void says(const QString &joint) { write(desk, joint); }
    void write(actions::Desk &by, const QString &joint) const
    {
        actions::Progress progress;
        progress.commitment = commitment.id;
        progress.round = round;
        progress.joint = joint;
        done(actions::logProgress(by, progress));
    }
    store::UpdateAgreement on() const { return store::agreementOn(*store, update).value(); }
};

} // namespace waymark::test
