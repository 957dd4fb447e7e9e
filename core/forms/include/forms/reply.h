// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>
#include <model/records.h>
#include <store/store.h>

#include <QDate>

#include <optional>

namespace waymark::forms {

/// One thing that a reply says: a value for one field of the plan.
struct Said
{
    RecordId commitment;
    QString name;  ///< of the commitment or milestone it is said of: "5.1 Publish the data"
    QString about; ///< "How far", "What has happened", "New date"
    QString before;
    QString after; ///< both as people read them
    QString kind;
    RecordId record;    ///< an update may be one that nobody has begun
    RecordId milestone; ///< null for what is said of the commitment
    QString field;
    Value value;
    std::optional<QList<EditId>> replaces; ///< what stood there when the form was written, where it says
    QString why;                           ///< of a date that moves; may be missing yet
    QString doubt;                         ///< what somebody should know before it is entered; empty for nothing

    [[nodiscard]] bool movesDate() const { return field == u"due"; }
};

/// A cell that cannot be taken as it is.
struct ReplyProblem
{
    QString name;   ///< of the row, as it says
    QString column; ///< empty for the whole row
    QString sentence;
};

/// A reply read against a plan. Nothing has been entered yet.
struct ReplyRead
{
    RecordId from; ///< the organisation that was asked; null where the file does not say
    QString fromName;
    PartySide side = PartySide::Government; ///< whose view it is
    Id<Round> round;
    QString roundLabel;
    QList<Said> said; ///< what differs from the plan, in the reply's order
    QList<ReplyProblem> problems;
    QStringList notes;
    int same = 0;       ///< answers that stand in the plan already
    int unanswered = 0; ///< rows that say nothing
};

/// What a table says nothing of that is no form of ours.
struct ReplyContext
{
    RecordId from; ///< person or organisation
    Id<Round> round;
};

/// Whether somebody filled in a form that replyForms() wrote.
[[nodiscard]] bool isReplyForm(const QList<formats::Grid> &grids);

/// Reads a filled-in form, or tables of progress such as the United Kingdom's: a sheet of "Commitment title", "Overall
/// commitment status" and "Overall progress" with rows of milestones, or a table headed "Milestone" and "Status".
/// Answers go where the side of whoever replies speaks: a department's words into the joint text, civil society's into
/// its view. "No change" counts as an answer; an empty cell says nothing. Refused for a form of another plan, NotFound
/// where no table says anything of a commitment here, Invalid where round or sender are known from nowhere.
[[nodiscard]] Result<ReplyRead> readReply(const store::Store &store, const QList<formats::Grid> &grids,
                                          const ReplyContext &context = {});

/// The side whose view somebody's reply is, by the kind of organisation.
[[nodiscard]] Result<PartySide> sideOf(const store::Store &store, const RecordId &from);

} // namespace waymark::forms
