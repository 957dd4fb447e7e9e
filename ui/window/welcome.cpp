// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome.h"

#include <actions/editing.h>
#include <dialogs/whosheet.h>
#include <models/roundstate.h>
#include <models/shown.h>
#include <models/updateondesk.h>
#include <models/whoswho.h>
#include <store/reading.h>
#include <window/planview.h>

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

/// Whether an update that is written waits for the answer of whoever acts.
Result<bool> waitsForAnswer(OpenPlan &plan, const RoundState &round, const RoundRow &row)
{
    if (row.isWithYou || row.holder == Holder::Agreed)
        return row.isWithYou;
    return updateOnDesk(plan, Id<Commitment>(row.commitment), round.round.id).map([](const UpdateOnDesk &desk) {
        const store::SideReply *reply = desk.voice.leads ? desk.reply(desk.voice.side) : nullptr;
        return reply && (reply->reply == rules::Reply::None || reply->reply == rules::Reply::NeedsAgreeingAgain);
    });
}

/// The updates of the round that wait for whoever acts: those to answer, then those to write.
Result<QList<RoundRow>> waitingIn(OpenPlan &plan, const RoundState &round)
{
    QList<RoundRow> toAnswer;
    QList<RoundRow> toWrite;
    for (const RoundRow &row : round.rows) {
        const auto hats = store::hatsOf(plan.store(), plan.desk().author(), row.commitment);
        const bool isHers = hats && (hats->government || hats->civilSociety);
        const auto waits = !hats                      ? tl::unexpected(hats.error())
                           : isHers && row.isAnswered ? waitsForAnswer(plan, round, row)
                                                      : Result<bool>(row.isWithYou);
        if (!waits)
            return tl::unexpected(waits.error());
        if (*waits)
            toAnswer << row;
        else if (isHers && !row.isAnswered)
            toWrite << row;
    }
    return toAnswer + toWrite;
}

QString nextStep(const QList<RoundRow> &waiting)
{
    const RoundRow &first = waiting.first();
    const QString name = numberedTitle(first.number, first.title);
    const QString step = first.isAnswered
                             ? Words::tr("Next: read the words on %1, then agree or change them.").arg(name)
                             : Words::tr("Next: write what happened on %1.").arg(name);
    return waiting.size() == 1 ? step
                               : Words::tr("%1 updates wait for you. %2").arg(QString::number(waiting.size()), step);
}

void land(PlanView &view)
{
    OpenPlan &plan = view.plan();
    const auto round = roundStateOf(plan);
    const auto waiting = !round   ? tl::unexpected(round.error())
                         : *round ? waitingIn(plan, **round)
                                  : Result<QList<RoundRow>>(QList<RoundRow>());
    const auto hats = actions::hatsHeld(plan.store(), plan.desk().author(), plan.today());
    if (!waiting || !hats) {
        emit view.failed(waiting ? hats.error() : waiting.error());
        return;
    }
    if (!waiting->isEmpty()) {
        view.go({u"update"_s, waiting->first().commitment, {}});
        emit view.told(nextStep(*waiting));
        return;
    }
    const bool hasRole = !hats->government.isNone() || !hats->civilSociety.isNone() || hats->coordinator;
    view.go({u"needs"_s, {}, {}});
    emit view.told(
        hasRole ? Words::tr("Nothing waits for you in this plan; here is what waits for others.")
                : Words::tr("You have no role in this plan yet, so you can read it; ask its coordinator for one."));
}

bool isKnown(const OpenPlan &plan, const actions::Identity &me)
{
    const auto id = actions::personNamed(plan.store(), me.name);
    return !me.name.isEmpty() && id && store::read<Person>(plan.store(), Id<Person>(*id));
}

QList<WhoSheet::Who> askable(const QList<Somebody> &people)
{
    QList<WhoSheet::Who> asked;
    for (const Somebody &each : people)
        asked << WhoSheet::Who{each.name, each.organisation};
    return asked;
}

} // namespace

void welcome(PlanView *view, QWidget *window, const std::function<Outcome(const actions::Identity &)> &take)
{
    const OpenPlan &plan = view->plan();
    const actions::Identity me = actions::readIdentity().value_or(actions::Identity());
    if (isKnown(plan, me)) {
        land(*view);
        return;
    }
    const auto people = peopleIn(plan);
    const auto organisations = organisationsIn(plan);
    QStringList names;
    for (const Somebody &each : organisations ? *organisations : QList<Somebody>())
        names << each.name;
    auto *sheet = new WhoSheet(plan.plan().title.text(), askable(people ? *people : QList<Somebody>()), names,
                               {me.name, me.organisation}, window);
    if (!people || !organisations)
        sheet->setProblem((people ? organisations.error() : people.error()).sentence);
    QObject::connect(sheet, &FormSheet::submitted, sheet, [sheet, take, view = QPointer(view)] {
        const auto who = sheet->who();
        const Outcome taken = who ? take({who->name, who->organisation}) : tl::unexpected(who.error());
        if (!taken) {
            sheet->setProblem(taken.error().sentence);
            return;
        }
        sheet->accept();
        if (view)
            land(*view);
    });
    sheet->open();
}

} // namespace waymark::ui
