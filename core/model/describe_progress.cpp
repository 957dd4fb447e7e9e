// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bind.h"

#include <model/record_progress.h>

namespace waymark {

namespace bind {

// One line a field.
// clang-format off

template <> const Description<Round> &describe<Round>()
{
    using R = Round;
    static const Description<R> description{"round", "Round", "Rounds", Circle::Everyone, {"plan"}, {
        field<R>("plan", &R::plan, "Plan").to("plan"),
        field<R>("label", &R::label, "Label"),
        field<R>("opens", &R::opens, "Opens"),
        field<R>("closes", &R::closes, "Closes"),
        field<R>("publishedOn", &R::publishedOn, "Published on"),
        field<R>("asked", &R::asked, "Asked").to("commitment"),
    }};
    return description;
}

template <> const Description<Request> &describe<Request>()
{
    using R = Request;
    static const Description<R> description{"request", "Request", "Requests", Circle::OurSide, {"round"}, {
        field<R>("round", &R::round, "Round").to("round"),
        field<R>("commitment", &R::commitment, "Commitment").to("commitment"),
        field<R>("of", &R::of, "Of"),
        field<R>("how", &R::how, "How"),
        field<R>("askedOn", &R::askedOn, "Asked on"),
        field<R>("remindedOn", &R::remindedOn, "Reminded on"),
        field<R>("answeredOn", &R::answeredOn, "Answered on"),
    }};
    return description;
}

template <> const Description<Update> &describe<Update>()
{
    using R = Update;
    static const Description<R> description{"update", "Update", "Updates", Circle::Everyone, {"commitment"}, {
        field<R>("commitment", &R::commitment, "Commitment").to("commitment"),
        field<R>("round", &R::round, "Round").to("round"),
        field<R>("joint", &R::joint, "Joint text").text().by(Entitled::EitherSide),
        field<R>("nextSteps", &R::nextSteps, "Next steps").text().by(Entitled::EitherSide),
        field<R>("governmentView", &R::governmentView, "Government's own account").text().by(Entitled::Government),
        field<R>("civilSocietyView", &R::civilSocietyView, "Civil society's own account").text().by(Entitled::CivilSociety),
        field<R>("governmentCompletion", &R::governmentCompletion, "Completion as government sees it").by(Entitled::Government),
        field<R>("civilSocietyCompletion", &R::civilSocietyCompletion, "Completion as civil society sees it").by(Entitled::CivilSociety),
        field<R>("pace", &R::pace, "Pace as reported"),
        field<R>("asSaid", &R::asSaid, "As said"),
        field<R>("inTheWay", &R::inTheWay, "What stands in the way").of(blockerReasons()).by(Entitled::EitherSide),
        field<R>("inTheWayText", &R::inTheWayText, "What stands in the way, in words").text().by(Entitled::EitherSide),
        field<R>("workingGovernment", &R::workingGovernment, "How working together went, government").text().by(Entitled::Government),
        field<R>("workingCivilSociety", &R::workingCivilSociety, "How working together went, civil society").text().by(Entitled::CivilSociety),
        field<R>("confidence", &R::confidence, "Delivery confidence"),
        field<R>("noChange", &R::noChange, "No change").by(Entitled::EitherSide),
        field<R>("reportedBy", &R::reportedBy, "Reported by"),
        field<R>("reportedHow", &R::reportedHow, "Reported how"),
        field<R>("reportedOn", &R::reportedOn, "Reported on"),
    }};
    return description;
}

template <> const Description<MilestoneReport> &describe<MilestoneReport>()
{
    using R = MilestoneReport;
    static const Description<R> description{"milestoneReport", "Milestone report", "Milestone reports", Circle::Everyone, {"update"}, {
        field<R>("update", &R::update, "Update").to("update"),
        field<R>("milestone", &R::milestone, "Milestone").to("milestone"),
        field<R>("governmentCompletion", &R::governmentCompletion, "Completion as government sees it").by(Entitled::Government),
        field<R>("civilSocietyCompletion", &R::civilSocietyCompletion, "Completion as civil society sees it").by(Entitled::CivilSociety),
        field<R>("pace", &R::pace, "Pace as reported").by(Entitled::EitherSide),
        field<R>("asSaid", &R::asSaid, "As said").by(Entitled::EitherSide),
        field<R>("note", &R::note, "Note").text().by(Entitled::EitherSide),
        field<R>("reportedBy", &R::reportedBy, "Reported by"),
    }};
    return description;
}

template <> const Description<Draft> &describe<Draft>()
{
    using R = Draft;
    static const Description<R> description{"draft", "Draft", "Drafts", Circle::Mine, {"about"}, {
        field<R>("about", &R::about, "About"),
        field<R>("field", &R::field, "Field"),
        field<R>("text", &R::text, "Text").text(),
        field<R>("shown", &R::shown, "Begun from").text().code(),
    }};
    return description;
}

template <> const Description<Note> &describe<Note>()
{
    using R = Note;
    static const Description<R> description{"note", "Note", "Notes", Circle::OurSide, {"about"}, {
        field<R>("about", &R::about, "About"),
        field<R>("text", &R::text, "Text").text(),
    }};
    return description;
}

template <> const Description<Agreement> &describe<Agreement>()
{
    using R = Agreement;
    static const Description<R> description{"agreement", "Agreement", "Agreements", Circle::Everyone, {"update"}, {
        field<R>("update", &R::update, "Update").to("update"),
        field<R>("side", &R::side, "Side").by(Entitled::SideOfRecord),
        field<R>("signatory", &R::signatory, "Signatory").to("person").by(Entitled::SideOfRecord),
        field<R>("wording", &R::wording, "Exact wording").text().code().by(Entitled::SideOfRecord),
        field<R>("answer", &R::answer, "Answer").by(Entitled::SideOfRecord),
        field<R>("statement", &R::statement, "Statement").text().by(Entitled::SideOfRecord),
        field<R>("until", &R::until, "Until").by(Entitled::SideOfRecord),
        field<R>("form", &R::form, "Form").by(Entitled::SideOfRecord),
        field<R>("recordedBy", &R::recordedBy, "Recorded by").to("person").by(Entitled::SideOfRecord),
        field<R>("message", &R::message, "Message").text().by(Entitled::SideOfRecord),
        field<R>("signature", &R::signature, "Signature").code().by(Entitled::SideOfRecord),
    }};
    return description;
}

template <> const Description<Evidence> &describe<Evidence>()
{
    using R = Evidence;
    static const Description<R> description{"evidence", "Evidence", "Evidence", Circle::Everyone, {"of"}, {
        field<R>("of", &R::of, "Of"),
        field<R>("title", &R::title, "Title"),
        field<R>("link", &R::link, "Link"),
        field<R>("date", &R::date, "Date"),
    }};
    return description;
}

template <> const Description<Story> &describe<Story>()
{
    using R = Story;
    static const Description<R> description{"story", "Story", "Stories", Circle::Everyone, {"commitment"}, {
        field<R>("commitment", &R::commitment, "Commitment").to("commitment"),
        field<R>("whatChanged", &R::whatChanged, "What changed").text(),
        field<R>("forWhom", &R::forWhom, "For whom").text(),
        field<R>("whyItWorked", &R::whyItWorked, "Why it worked").text(),
        field<R>("mayBeQuoted", &R::mayBeQuoted, "May be quoted"),
    }};
    return description;
}

template <> const Description<Assessment> &describe<Assessment>()
{
    using R = Assessment;
    static const Description<R> description{"assessment", "Assessment", "Assessments", Circle::Everyone, {"about"}, {
        field<R>("about", &R::about, "About"),
        field<R>("by", &R::by, "By"),
        field<R>("on", &R::on, "On"),
        field<R>("scale", &R::scale, "Scale"),
        field<R>("value", &R::value, "Value"),
        field<R>("note", &R::note, "Note").text(),
    }};
    return description;
}

// clang-format on

} // namespace bind

WAYMARK_RECORD(Round)
WAYMARK_RECORD(Request)
WAYMARK_RECORD(Update)
WAYMARK_RECORD(MilestoneReport)
WAYMARK_RECORD(Draft)
WAYMARK_RECORD(Note)
WAYMARK_RECORD(Agreement)
WAYMARK_RECORD(Evidence)
WAYMARK_RECORD(Story)
WAYMARK_RECORD(Assessment)

} // namespace waymark
