// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/progress.h>

#include "draft.h"

#include <model/natural_id.h>
#include <store/asof.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

Outcome sayMilestone(Draft &draft, const Id<Update> &update, const MilestoneNews &news, const RecordId &reportedBy)
{
    Saying say(draft, u"milestoneReport"_s, reportId(update, news.milestone));
    say.reference(u"update"_s, update);
    say.reference(u"milestone"_s, news.milestone);
    say.word(u"governmentCompletion"_s, news.government);
    say.word(u"civilSocietyCompletion"_s, news.civilSociety);
    say.word(u"pace"_s, news.pace);
    say.text(u"note"_s, news.note);
    say.reference(u"reportedBy"_s, reportedBy);
    return say.outcome();
}

bool saysAnything(const Progress &progress)
{
    return !progress.joint.isEmpty() || !progress.nextSteps.isEmpty() || !progress.governmentView.isEmpty() ||
           !progress.civilSocietyView.isEmpty() || progress.government != Completion::NotReported ||
           progress.civilSociety != Completion::NotReported || progress.pace != Pace::NothingSaid ||
           !progress.inTheWay.isEmpty() || !progress.inTheWayText.isEmpty() || !progress.milestones.isEmpty();
}

} // namespace

Acted logProgress(Desk &desk, const Progress &progress, const Why &why)
{
    if (!saysAnything(progress))
        return failure(ErrorCode::Invalid,
                       u"Say what happened: a text, a completion or a milestone's news; or log \"no change\"."_s);
    const auto commitment = store::read<Commitment>(desk.store(), progress.commitment);
    const auto round = store::read<Round>(desk.store(), progress.round);
    if (!commitment || !round)
        return tl::unexpected(commitment ? round.error() : commitment.error());
    const Id<Update> id = updateId(progress.commitment, progress.round);
    Draft draft(desk, u"logProgress"_s, why);
    Saying say(draft, u"update"_s, id);
    say.reference(u"commitment"_s, progress.commitment);
    say.reference(u"round"_s, progress.round);
    say.text(u"joint"_s, progress.joint);
    say.text(u"nextSteps"_s, progress.nextSteps);
    say.text(u"governmentView"_s, progress.governmentView);
    say.text(u"civilSocietyView"_s, progress.civilSocietyView);
    say.word(u"governmentCompletion"_s, progress.government);
    say.word(u"civilSocietyCompletion"_s, progress.civilSociety);
    say.word(u"pace"_s, progress.pace);
    for (const QString &reason : progress.inTheWay)
        say.set(u"inTheWay/"_s + reason, Value(true));
    say.text(u"inTheWayText"_s, progress.inTheWayText);
    say.reference(u"reportedBy"_s, progress.reportedBy);
    say.word(u"reportedHow"_s, progress.reportedHow);
    if (!progress.reportedOn.isNull())
        say.set(u"reportedOn"_s, Value(progress.reportedOn.value()));
    Outcome said = say.outcome();
    for (const MilestoneNews &news : progress.milestones)
        if (said)
            said = sayMilestone(draft, id, news, progress.reportedBy);
    return said ? desk.commit(draft.edits()) : tl::unexpected(said.error());
}

Acted noChange(Desk &desk, const QList<Id<Commitment>> &commitments, const Id<Round> &round, const Why &why)
{
    Draft draft(desk, u"noChange"_s, why);
    for (const Id<Commitment> &commitment : commitments) {
        Saying say(draft, u"update"_s, updateId(commitment, round));
        say.reference(u"commitment"_s, commitment);
        say.reference(u"round"_s, round);
        say.set(u"noChange"_s, Value(true));
        if (!say.outcome())
            return tl::unexpected(say.outcome().error());
    }
    return desk.commit(draft.edits());
}

Acted moveDate(Desk &desk, const Id<Milestone> &id, const FuzzyDate &due, DateChange how, const Why &why,
               const std::optional<QList<EditId>> &replaces)
{
    const auto milestone = store::read<Milestone>(desk.store(), id);
    if (!milestone)
        return tl::unexpected(milestone.error());
    if (how == DateChange::Move && why.reason.isEmpty() && !milestone->due.isNull())
        return failure(ErrorCode::Invalid, u"Say why the date moves; the reason is kept beside it."_s);
    Milestone moved = *milestone;
    moved.due = due;
    if (const auto checked = checkDates(valuesOf(moved)); !checked)
        return tl::unexpected(checked.error());
    Draft draft(desk, how == DateChange::Move ? u"moveDate"_s : u"correctDate"_s, why);
    auto taken = draft.set(u"milestone"_s, id, u"due"_s, due.isNull() ? Value() : Value(due.value()), replaces);
    const auto adopted = store::adoption(desk.store());
    if (!adopted)
        return tl::unexpected(adopted.error());
    // What was promised first is corrected with the typing mistake; a move leaves it.
    const bool wasMistyped =
        how == DateChange::Correction && milestone->baselineDue == milestone->due && !milestone->due.isNull();
    if (taken && (wasMistyped || (*adopted && milestone->baselineDue.isNull() && milestone->due.isNull())))
        taken = draft.set(u"milestone"_s, id, u"baselineDue"_s, Value(due.value()));
    return taken ? desk.commit(draft.edits()) : tl::unexpected(taken.error());
}

Result<Round> currentRound(const store::Store &store)
{
    const auto rounds = store::readAll<Round>(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    if (rounds->isEmpty())
        return failure(ErrorCode::NotFound,
                       u"No round of updates is open; open one first, for example with \"round\"."_s);
    return *std::max_element(rounds->cbegin(), rounds->cend(),
                             [](const Round &a, const Round &b) { return a.opens.earliest() < b.opens.earliest(); });
}

} // namespace waymark::actions
