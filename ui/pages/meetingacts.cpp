// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meetingacts.h"

#include "recordform.h"

#include <actions/attendance.h>
#include <actions/editing.h>
#include <base/text.h>
#include <models/typedcells.h>
#include <models/whoswho.h>
#include <pages/acts.h>

using namespace Qt::StringLiterals;
using PlanCircle = waymark::Circle;

namespace waymark::ui {

namespace {

QList<std::pair<QString, QString>> everybody(const OpenPlan &plan)
{
    QList<std::pair<QString, QString>> all;
    for (const auto &known : {peopleIn(plan), organisationsIn(plan)})
        for (const Somebody &each : known.value_or(QList<Somebody>()))
            all.append({each.text(), each.id.text()});
    return all;
}

QList<std::pair<QString, QString>> sides()
{
    return {{MeetingActs::tr("Government"), nameOf(PartySide::Government)},
            {MeetingActs::tr("Civil society"), nameOf(PartySide::CivilSociety)}};
}

} // namespace

MeetingActs::MeetingActs(OpenPlan &plan, Acts &acts, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_acts(acts)
    , m_window(window)
{
}

void MeetingActs::newMeeting(const std::optional<QDate> &proposed)
{
    RecordForm form(m_plan, PlanCircle::Everyone, u"meeting"_s);
    form.begin(u"plan"_s, Value(m_plan.plan().id.record().text()))
        .begin(u"kind"_s, Value(nameOf(MeetingKind::SteeringCommittee)))
        .begin(u"date"_s, proposed ? Value(FuzzyDate(*proposed).value()) : Value())
        .ask(u"kind"_s)
        .ask(u"date"_s, tr("28 March 2017"))
        .ask(u"place"_s, tr("1 Horse Guards Road"))
        .ask(u"link"_s, tr("https://…"))
        .require(u"date"_s, tr("Give the day, or the month, for example March 2017."));
    form.open(tr("New meeting"), tr("Enter the meeting"), m_window, [this](const RecordId &id) { emit begun(id); });
}

void MeetingActs::changeMeeting(const RecordId &id)
{
    RecordForm form(m_plan, PlanCircle::Everyone, u"meeting"_s, id);
    form.ask(u"kind"_s).ask(u"title"_s, tr("Spring meeting")).ask(u"date"_s, tr("28 March 2017")).ask(u"place"_s);
    form.ask(u"link"_s, tr("https://…")).ask(u"about"_s, tr("Add a commitment"));
    form.ask(u"announcedOn"_s, tr("14 March 2017")).ask(u"announcedBy"_s, tr("Cabinet Office"));
    form.ask(u"announcedTo"_s, tr("The network’s mailing list")).ask(u"openInvitation"_s);
    form.ask(u"remoteParticipation"_s).ask(u"notesPublished"_s).ask(u"forwardLook"_s);
    form.require(u"date"_s, tr("Give the day, or the month, for example March 2017."));
    form.open(tr("Change the meeting"), tr("Keep the changes"), m_window);
}

void MeetingActs::newSettled(const QString &kind, const RecordId &meeting)
{
    const bool isDecision = kind == u"decision";
    RecordForm form(m_plan, PlanCircle::Everyone, kind);
    form.begin(u"plan"_s, Value(m_plan.plan().id.record().text()))
        .begin(u"meeting"_s, meeting.isNull() ? Value() : Value(meeting.text()))
        .ask(u"text"_s, {}, isDecision ? tr("What is decided, or is to be") : tr("What is to be done"))
        .ask(u"owners"_s, tr("Add a person or an organisation"), tr("Who sees to it"))
        .ask(u"due"_s, tr("14 March 2017, or as it was said: in the New Year"))
        .ask(u"meeting"_s, tr("No meeting"), tr("From which meeting"))
        .asSaid(u"due"_s)
        .require(u"text"_s, isDecision ? tr("Say what is decided.") : tr("Say what is to be done."));
    form.open(isDecision ? tr("New decision") : tr("New action"),
              isDecision ? tr("Enter the decision") : tr("Enter the action"), m_window,
              [this](const RecordId &id) { emit begun(id); });
}

void MeetingActs::changeSettled(const ShownSettled &settled)
{
    RecordForm form(m_plan, PlanCircle::Everyone, settled.kind, settled.id);
    form.ask(u"text"_s)
        .ask(u"owners"_s, tr("Add a person or an organisation"), tr("Who sees to it"))
        .ask(u"due"_s, tr("14 March 2017, or as it was said: in the New Year"))
        .ask(u"doneOn"_s, tr("Empty while it is not done"))
        .ask(u"meeting"_s, tr("No meeting"), tr("From which meeting"))
        .asSaid(u"due"_s)
        .require(u"text"_s, tr("Say what it is."));
    form.open(settled.isDecision() ? tr("Change the decision") : tr("Change the action"), tr("Keep the changes"),
              m_window);
}

void MeetingActs::markDone(const ShownSettled &settled)
{
    const auto acted = actions::change(m_plan.desk(), settled.kind, settled.id,
                                       {{u"doneOn"_s, Value(FuzzyDate(m_plan.today()).value()), {}}});
    if (!acted)
        emit failed(acted.error());
}

void MeetingActs::newMember()
{
    auto *sheet = new FieldsSheet(tr("New member of the committee"), tr("Enter the member"),
                                  {{u"who"_s, tr("Who"), {}, {}, false, everybody(m_plan)},
                                   {u"side"_s, tr("For which side"), {}, {}, false, sides()},
                                   {u"title"_s, tr("Office, if they have one"), {}, tr("Civil society co-chair")},
                                   dateField(u"from"_s, tr("From"), dayText(m_plan.today())),
                                   dateField(u"to"_s, tr("Until, if that is known"))},
                                  m_window);
    sheet->setSentence(tr("Each side has %1 places.").arg(report::kSeatsOfASide));
    sheet->setNote(tr("Somebody who is not in the list is entered under People first"));
    connect(sheet, &FormSheet::submitted, this, [this, sheet] {
        const QMap<QString, QString> said = sheet->values();
        for (const QString &name : {u"from"_s, u"to"_s})
            if (const auto date = typedDate(said.value(name)); !date)
                return sheet->setProblemOf(name, date.error().sentence);
        if (const Outcome kept = keepMember(said); !kept)
            return sheet->setProblem(kept.error().sentence);
        sheet->accept();
    });
    sheet->open();
}

Outcome MeetingActs::keepMember(const QMap<QString, QString> &said)
{
    const auto who = RecordId::fromText(said.value(u"who"_s));
    if (!who)
        return failure(ErrorCode::Invalid, tr("Choose who it is; people and organisations are entered under People."));
    const auto isPerson = store::read(m_plan.store(), Id<Person>(*who));
    Role role;
    role.id = Id<Role>::random();
    role.which = RoleKind::CommitteeMember;
    role.side = fromName<PartySide>(said.value(u"side"_s)).value_or(PartySide::Neither);
    if (isPerson)
        role.person = Id<Person>(*who);
    else
        role.organisation = Id<Organisation>(*who);
    role.of = m_plan.plan().id.record();
    role.title = cleanLine(said.value(u"title"_s));
    role.from = typedDate(said.value(u"from"_s)).value_or(FuzzyDate());
    role.to = typedDate(said.value(u"to"_s)).value_or(FuzzyDate());
    const auto acted = actions::create(m_plan.desk(), role);
    if (acted)
        emit begun(role.id);
    return outcomeOf(acted);
}

void MeetingActs::endTerm(const report::Seat &seat)
{
    auto *sheet = new FieldsSheet(tr("End the term"), tr("End the term"),
                                  {dateField(u"to"_s, tr("Last day"), dayText(m_plan.today()))}, m_window);
    sheet->setSubtitle(seat.name);
    sheet->setSentence(tr("The term stays in the record."));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, id = seat.role.id] {
        const auto to = typedDate(sheet->values().value(u"to"_s));
        if (!to || to->isNull())
            return sheet->setProblemOf(u"to"_s,
                                       to ? tr("Give the last day, for example 31 March 2017.") : to.error().sentence);
        const auto acted = actions::change(m_plan.desk(), u"role"_s, id, {{u"to"_s, Value(to->value()), {}}});
        if (!acted)
            return sheet->setProblem(acted.error().sentence);
        sheet->accept();
    });
    sheet->open();
}

void MeetingActs::setAttended(const Id<Meeting> &meeting, const RecordId &who, PartySide side, bool attended)
{
    if (const Outcome done = actions::setAttended(m_plan.desk(), meeting, who, side, attended); !done)
        emit failed(done.error());
}

void MeetingActs::addGuests(const ShownMeeting &meeting)
{
    AskedField who{u"who"_s, tr("Who came"), {}, tr("Add a person or an organisation"), false, everybody(m_plan)};
    who.isMany = true;
    auto *sheet = new FieldsSheet(tr("Who else came"), tr("Enter them"), {who}, m_window);
    sheet->setSubtitle(meeting.name);
    m_acts.submit(sheet, [this, sheet, meeting = meeting.meeting]() -> Outcome {
        const QStringList ids = sheet->values().value(u"who"_s).split(u' ', Qt::SkipEmptyParts);
        if (ids.isEmpty())
            return failure(ErrorCode::Invalid, tr("Choose at least one; people are entered under People."));
        for (const QString &text : ids) {
            const auto id = RecordId::fromText(text);
            const auto side = report::sideOf(m_plan.store(), *id, meeting.date.latest().value_or(m_plan.today()));
            const Outcome done =
                side ? actions::setAttended(m_plan.desk(), meeting.id, *id, *side, true) : tl::unexpected(side.error());
            if (!done)
                return done;
        }
        return {};
    });
}

void MeetingActs::newAround(const QString &kind)
{
    around(kind, {});
}

void MeetingActs::changeAround(const ShownAround &shown)
{
    around(shown.kind, shown.id);
}

void MeetingActs::around(const QString &kind, const RecordId &id)
{
    const bool isContact = kind == u"contact";
    RecordForm form(m_plan, isContact ? PlanCircle::OurSide : PlanCircle::Everyone, kind, id);
    const QString what = waymark::kind(kind)->label.toLower();
    QString note;
    if (kind == u"opportunity") {
        form.ask(u"event"_s, tr("OGP Global Summit")).ask(u"date"_s, tr("November 2018"));
        form.ask(u"commitments"_s, tr("Add a commitment that could use it"));
        form.require(u"event"_s, tr("Say what the occasion is."));
    } else if (kind == u"consultation") {
        form.ask(u"asked"_s).ask(u"about"_s, tr("Add a commitment"), tr("About"));
        form.ask(u"beganPreparing"_s, tr("5 January 2017"), tr("Government began preparing on"));
        form.ask(u"opened"_s, tr("6 March 2017")).ask(u"closes"_s, tr("11 March 2017")).ask(u"told"_s);
        form.require(u"asked"_s, tr("Say what is asked."));
    } else if (kind == u"story") {
        form.ask(u"commitment"_s, tr("Choose a commitment")).ask(u"whatChanged"_s).ask(u"forWhom"_s);
        form.ask(u"whyItWorked"_s).ask(u"mayBeQuoted"_s);
        form.require(u"commitment"_s, tr("Choose the commitment it belongs to."));
        form.require(u"whatChanged"_s, tr("Say what changed; everything else can wait."));
    } else {
        form.begin(u"on"_s, Value(FuzzyDate(m_plan.today()).value()));
        form.ask(u"line"_s, tr("They will send the text on Thursday"), tr("In a line")).ask(u"on"_s).ask(u"how"_s);
        form.ask(u"with"_s, tr("Nobody named")).ask(u"about"_s, tr("The whole plan"));
        form.require(u"line"_s, tr("Say in a line what was said."));
        note = tr("Only our side reads it; it is never in a copy to the other side");
    }
    if (kind == u"opportunity" || kind == u"consultation")
        form.begin(u"plan"_s, Value(m_plan.plan().id.record().text()));
    form.open(
        id.isNull() ? tr("New %1").arg(what) : tr("Change the %1").arg(what), tr("Keep it"), m_window,
        [this](const RecordId &made) { emit begun(made); }, note);
}

void MeetingActs::takeAway(PlanCircle circle, const QString &kind, const RecordId &id, const QString &name)
{
    const auto desk = m_plan.circles().desk(circle);
    const auto gone = desk ? actions::remove(**desk, kind, id) : tl::unexpected(desk.error());
    if (!gone) {
        emit failed(gone.error());
        return;
    }
    if (circle != PlanCircle::Everyone)
        m_plan.wroteBeside();
    emit told(circle == PlanCircle::Everyone ? tr("Taken away: %1. Undo brings it back.").arg(name)
                                             : tr("Taken away: %1.").arg(name));
}

} // namespace waymark::ui
