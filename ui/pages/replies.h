// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/progresssheet.h>
#include <model/records.h>
#include <models/chasing.h>
#include <models/replyreading.h>

namespace waymark::ui {

/// What somebody sent about one commitment.
struct Reply
{
    RecordId commitment;
    Id<Round> round;
    RecordId from; ///< person or organisation
    QString fromName;
    Channel how = Channel::Unknown;
    FuzzyDate on;
    QString text;

    /// "e-mail of 13 March 2017 from Crown Commercial Service".
    [[nodiscard]] QString source() const;
};

/// Keeps a reply with our side: that it came, and its words. Invalid without words.
[[nodiscard]] Outcome keepReply(OpenPlan &plan, const Reply &reply);
/// Enters what was found in a reply, naming it as the source, and keeps it. A date that moves needs its reason.
[[nodiscard]] Outcome enterReply(OpenPlan &plan, const Reply &reply, const QList<ReplyFinding> &findings);

/// Notes with our side that those who are silent were reminded today; for who was not noted before, also since when
/// they were asked.
[[nodiscard]] Outcome keepChased(OpenPlan &plan, const Round &round, const QList<ChaseMail> &mails);

/// Who may have told us something: organisations and people, by name.
[[nodiscard]] Result<QList<Choice>> whoMayTell(const store::Store &store);

} // namespace waymark::ui
