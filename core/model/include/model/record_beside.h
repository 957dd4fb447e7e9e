// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_people.h>

/// What journals beside a plan say about themselves and about what went to and fro.
namespace waymark {

/// What a journal beside a plan is: its founding edit makes the one record of this kind.
struct JournalBeside : Record<JournalBeside>
{
    QString plan; ///< the journal it lies beside
    QString of;   ///< "ourSide" or "mine"
    Id<Organisation> organisation;
};

/// A copy of the plan that was sent to somebody or came from somebody. Our side's.
struct MailedCopy : Record<MailedCopy>
{
    CopyWay way = CopyWay::Unknown;
    RecordId with; ///< person or organisation
    FuzzyDate on;
    QString file;                ///< its name
    QString tips;                ///< the edits it reaches up to: all that they build on is in it or was known
    std::optional<qint64> edits; ///< how many it holds
    Id<Person> signedBy;         ///< whose signature it carried
};

} // namespace waymark
