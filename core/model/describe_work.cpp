// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bind.h"

#include <model/record_work.h>

namespace waymark {

namespace bind {

// One line a field.
// clang-format off

template <> const Description<Point> &describe<Point>()
{
    using R = Point;
    static const Description<R> description{"point", "Point to raise", "Points to raise", Circle::Everyone, {"about"}, {
        field<R>("about", &R::about, "About"),
        field<R>("inTheWay", &R::inTheWay, "What stands in the way").text(),
        field<R>("wouldHelp", &R::wouldHelp, "What would help").text(),
        field<R>("raisedBy", &R::raisedBy, "Raised by"),
        field<R>("raisedOn", &R::raisedOn, "Raised on"),
        field<R>("level", &R::level, "Level reached"),
        field<R>("owners", &R::owners, "Owners"),
        field<R>("resolvedOn", &R::resolvedOn, "Resolved on"),
        field<R>("outcome", &R::outcome, "Outcome").text(),
    }};
    return description;
}

template <> const Description<Meeting> &describe<Meeting>()
{
    using R = Meeting;
    static const Description<R> description{"meeting", "Meeting", "Meetings", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("kind", &R::kind, "Kind"),
        field<R>("title", &R::title, "Title"),
        field<R>("date", &R::date, "Date"),
        field<R>("place", &R::place, "Place"),
        field<R>("link", &R::link, "Remote link"),
        field<R>("about", &R::about, "About").to("commitment"),
        field<R>("announcedOn", &R::announcedOn, "Announced on"),
        field<R>("announcedBy", &R::announcedBy, "Announced by"),
        field<R>("announcedTo", &R::announcedTo, "Announced to"),
        field<R>("openInvitation", &R::openInvitation, "Open invitation"),
        field<R>("remoteParticipation", &R::remoteParticipation, "Remote participation"),
        field<R>("notesPublished", &R::notesPublished, "Notes published"),
        field<R>("stories", &R::stories, "Success stories").text(),
        field<R>("forwardLook", &R::forwardLook, "Forward look").text(),
    }};
    return description;
}

template <> const Description<Attendance> &describe<Attendance>()
{
    using R = Attendance;
    static const Description<R> description{"attendance", "Attendance", "Attendance", Circle::Everyone, {"meeting"}, {
        field<R>("meeting", &R::meeting, "Meeting").to("meeting"),
        field<R>("who", &R::who, "Who"),
        field<R>("side", &R::side, "Side"),
    }};
    return description;
}

template <> const Description<Decision> &describe<Decision>()
{
    using R = Decision;
    static const Description<R> description{"decision", "Decision", "Decisions", Circle::Everyone, {"meeting", "plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("meeting", &R::meeting, "Meeting").to("meeting"),
        field<R>("text", &R::text, "Text").text(),
        field<R>("owners", &R::owners, "Owners"),
        field<R>("due", &R::due, "Due"),
        field<R>("doneOn", &R::doneOn, "Done on"),
    }};
    return description;
}

template <> const Description<Action> &describe<Action>()
{
    using R = Action;
    static const Description<R> description{"action", "Action", "Actions", Circle::Everyone, {"meeting", "plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("meeting", &R::meeting, "Meeting").to("meeting"),
        field<R>("text", &R::text, "Text").text(),
        field<R>("owners", &R::owners, "Owners"),
        field<R>("due", &R::due, "Due"),
        field<R>("doneOn", &R::doneOn, "Done on"),
    }};
    return description;
}

template <> const Description<Contact> &describe<Contact>()
{
    using R = Contact;
    static const Description<R> description{"contact", "Contact", "Contacts", Circle::OurSide, {"about"}, {
        field<R>("on", &R::on, "On"),
        field<R>("how", &R::how, "How"),
        field<R>("with", &R::with, "With"),
        field<R>("about", &R::about, "About"),
        field<R>("line", &R::line, "Line"),
    }};
    return description;
}

template <> const Description<Idea> &describe<Idea>()
{
    using R = Idea;
    static const Description<R> description{"idea", "Idea", "Ideas", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("title", &R::title, "Title"),
        field<R>("what", &R::what, "What").text(),
        field<R>("why", &R::why, "Why").text(),
        field<R>("who", &R::who, "Who").text(),
        field<R>("how", &R::how, "How").text(),
        field<R>("when", &R::when, "When"),
        field<R>("proposedBy", &R::proposedBy, "Proposed by"),
        field<R>("workshop", &R::workshop, "Workshop").to("meeting"),
        field<R>("state", &R::state, "State"),
        field<R>("adoptedAs", &R::adoptedAs, "Adopted as").to("commitment"),
        field<R>("response", &R::response, "Response").text(),
    }};
    return description;
}

template <> const Description<Priority> &describe<Priority>()
{
    using R = Priority;
    static const Description<R> description{"priority", "Priority", "Priorities", Circle::Everyone, {"idea"}, {
        field<R>("idea", &R::idea, "Idea").to("idea"),
        field<R>("table", &R::table, "Table"),
        field<R>("level", &R::level, "Level"),
    }};
    return description;
}

template <> const Description<Opportunity> &describe<Opportunity>()
{
    using R = Opportunity;
    static const Description<R> description{"opportunity", "Opportunity", "Opportunities", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("event", &R::event, "Event"),
        field<R>("date", &R::date, "Date"),
        field<R>("commitments", &R::commitments, "Commitments").to("commitment"),
    }};
    return description;
}

template <> const Description<Pledge> &describe<Pledge>()
{
    using R = Pledge;
    static const Description<R> description{"pledge", "Pledge", "Pledges", Circle::OurSide, {}, {
        field<R>("statement", &R::statement, "Statement").text(),
        field<R>("signatories", &R::signatories, "Signatories"),
    }};
    return description;
}

template <> const Description<PledgeAnswer> &describe<PledgeAnswer>()
{
    using R = PledgeAnswer;
    static const Description<R> description{"pledgeAnswer", "Pledge answer", "Pledge answers", Circle::OurSide, {"pledge"}, {
        field<R>("pledge", &R::pledge, "Pledge").to("pledge"),
        field<R>("party", &R::party, "Party"),
        field<R>("answer", &R::answer, "Answer").text(),
        field<R>("date", &R::date, "Date"),
    }};
    return description;
}

template <> const Description<Consultation> &describe<Consultation>()
{
    using R = Consultation;
    static const Description<R> description{"consultation", "Consultation", "Consultations", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("asked", &R::asked, "What is asked").text(),
        field<R>("about", &R::about, "About").to("commitment"),
        field<R>("beganPreparing", &R::beganPreparing, "Began preparing"),
        field<R>("opened", &R::opened, "Opened"),
        field<R>("closes", &R::closes, "Closes"),
        field<R>("told", &R::told, "Who was told").text(),
    }};
    return description;
}

/// A line that only the store reads: the struct keeps it among `other`.
template <class R> Binding<R> keptAside(const char *name, const char *label)
{
    return {newField<R>(name, label, FieldType::Line, Repeat::Once),
            [](R &, const QString &, const Value &) { return false; }, [](const R &, const Emit &) {}};
}

template <> const Description<Erasure> &describe<Erasure>()
{
    using R = Erasure;
    static const Description<R> description{"erasure", "Erasure", "Erasures", Circle::Everyone, {}, {
        field<R>("of", &R::of, "Of").by(Entitled::Coordinator),
        field<R>("field", &R::field, "Field").by(Entitled::Coordinator),
        keptAside<R>("words", "Erased words").text().code().by(Entitled::Coordinator),
        field<R>("signature", &R::signature, "Signature").code().by(Entitled::Coordinator),
    }};
    return description;
}

// clang-format on

} // namespace bind

WAYMARK_RECORD(Point)
WAYMARK_RECORD(Meeting)
WAYMARK_RECORD(Attendance)
WAYMARK_RECORD(Decision)
WAYMARK_RECORD(Action)
WAYMARK_RECORD(Contact)
WAYMARK_RECORD(Idea)
WAYMARK_RECORD(Priority)
WAYMARK_RECORD(Opportunity)
WAYMARK_RECORD(Pledge)
WAYMARK_RECORD(PledgeAnswer)
WAYMARK_RECORD(Consultation)
WAYMARK_RECORD(Erasure)

} // namespace waymark
