// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How progress is logged: what the sheet is given, and what becomes of what it says.
#include "replies.h"

#include <actions/progress.h>
#include <dialogs/progresssheet.h>
#include <models/shown.h>
#include <pages/acts.h>
#include <store/progress.h>

#include <algorithm>

namespace waymark::ui {

namespace {

Result<QList<Round>> roundsNewestFirst(const store::Store &store)
{
    auto rounds = store::readAll<Round>(store);
    if (rounds)
        std::stable_sort(rounds->begin(), rounds->end(),
                         [](const Round &a, const Round &b) { return a.opens.earliest() > b.opens.earliest(); });
    return rounds;
}

/// The text of the latest round that has one, after the name of that round.
Result<QString> lastTime(const store::Store &store, const QList<Round> &rounds, const RecordId &commitment)
{
    const auto updates = store::readAll<Update>(store, commitment);
    if (!updates)
        return tl::unexpected(updates.error());
    for (const Round &round : rounds)
        for (const Update &update : *updates)
            if (update.round == round.id && !update.joint.isEmpty())
                return Acts::tr("%1: %2").arg(round.label.text(), update.joint.text());
    return QString();
}

Result<ProgressForm> formFor(const store::Store &store, const RecordId &commitment, const QList<Round> &rounds)
{
    const auto standing = store::commitmentStanding(store, commitment);
    const auto people = whoMayTell(store);
    const auto last = lastTime(store, rounds, commitment);
    if (!standing || !people || !last)
        return tl::unexpected(!standing ? standing.error() : !people ? people.error() : last.error());
    ProgressForm form;
    form.commitment = nameOf(standing->commitment);
    form.lastTime = *last;
    form.people = *people;
    for (const Round &round : rounds)
        form.rounds << Choice{round.id.record(), round.label.text()};
    for (const rules::MilestoneStanding &each : standing->milestones)
        if (!each.milestone.closure.isClosed())
            form.milestones << Choice{each.milestone.id.record(), nameOf(each.milestone)};
    return form;
}

} // namespace

void Acts::logProgress(const RecordId &commitment)
{
    const auto rounds = roundsNewestFirst(m_plan.store());
    if (rounds && rounds->isEmpty()) {
        withRound([this, commitment] { logProgress(commitment); });
        return;
    }
    const auto form = rounds ? formFor(m_plan.store(), commitment, *rounds) : tl::unexpected(rounds.error());
    if (!form) {
        emit failed(form.error());
        return;
    }
    auto *sheet = new ProgressSheet(*form, m_window);
    connect(sheet, &ProgressSheet::noChangeWanted, this, [this, sheet, commitment](const RecordId &round) {
        const auto acted = actions::noChange(m_plan.desk(), {Id<Commitment>(commitment)}, Id<Round>(round));
        if (acted)
            sheet->accept();
        else
            sheet->setProblem(acted.error().sentence);
    });
    submit(sheet, [this, sheet, commitment]() -> Outcome {
        const auto said = sheet->said();
        return said ? record(commitment, *said) : tl::unexpected(said.error());
    });
}

Outcome Acts::record(const RecordId &commitment, const ProgressSaid &said)
{
    actions::Progress progress;
    progress.commitment = Id<Commitment>(commitment);
    progress.round = Id<Round>(said.round);
    progress.joint = said.joint;
    progress.nextSteps = said.nextSteps;
    progress.inTheWayText = said.inTheWay;
    progress.government = said.government;
    progress.civilSociety = said.civilSociety;
    progress.reportedBy = said.reportedBy;
    progress.reportedHow = said.reportedHow;
    progress.reportedOn = said.reportedOn;
    for (const ProgressSaid::Milestone &news : said.milestones)
        progress.milestones << actions::MilestoneNews{Id<Milestone>(news.id), news.government, news.civilSociety,
                                                      Pace::NothingSaid, news.note};
    const auto acted = actions::logProgress(m_plan.desk(), progress);
    return acted ? Outcome() : tl::unexpected(acted.error());
}

void Acts::noChange(const QList<RecordId> &commitments)
{
    const auto round = actions::currentRound(m_plan.store());
    if (!round && round.error().code == ErrorCode::NotFound) {
        withRound([this, commitments] { noChange(commitments); });
        return;
    }
    QList<Id<Commitment>> ids;
    for (const RecordId &commitment : commitments)
        ids << Id<Commitment>(commitment);
    const auto acted =
        round ? actions::noChange(m_plan.desk(), ids, round->id) : actions::Acted(tl::unexpected(round.error()));
    if (!acted)
        emit failed(acted.error());
    else if (acted->added() == 0)
        emit told(tr("That was logged already: no change, %1.").arg(round->label.text()));
    else
        emit told(ids.size() == 1
                      ? tr("Logged: no change, %1.").arg(round->label.text())
                      : tr("Logged for %1 commitments: no change, %2.").arg(ids.size()).arg(round->label.text()));
}

} // namespace waymark::ui
