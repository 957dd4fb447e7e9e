// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peopleacts.h"

#include "erasureacts.h"
#include "keyacts.h"

#include <actions/editing.h>
#include <actions/plan.h>
#include <base/text.h>
#include <dialogs/fieldssheet.h>
#include <models/shown.h>
#include <report/titles.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

Outcome outcomeOf(const actions::Acted &acted)
{
    return acted ? Outcome() : tl::unexpected(acted.error());
}

/// The sheet closes when the act went well, and says the problem when not.
void open(FieldsSheet *sheet, QObject *owner, const std::function<Outcome(const QMap<QString, QString> &)> &act)
{
    QObject::connect(sheet, &FormSheet::submitted, owner, [sheet, act] {
        if (const Outcome done = act(sheet->values()))
            sheet->accept();
        else
            sheet->setProblem(done.error().sentence);
    });
    sheet->open();
}

Result<QDate> dayFrom(const QString &text)
{
    const auto read = FuzzyDate::parse(text);
    if (!read)
        return tl::unexpected(read.error());
    if (!read->earliest() || read->earliest() != read->latest())
        return failure(ErrorCode::Invalid, PeopleActs::tr("Give the day, for example 14 March 2017."));
    return *read->earliest();
}

QList<std::pair<QString, QString>> roleChoices()
{
    QList<std::pair<QString, QString>> choices;
    for (const Word &word : words<RoleKind>())
        if (!word.name.isEmpty())
            choices.append({word.label, word.name});
    return choices;
}

Result<QList<std::pair<QString, QString>>> organisationChoices(const store::Store &store)
{
    QList<std::pair<QString, QString>> choices;
    const auto all = store::readAll<Organisation>(store);
    if (!all)
        return tl::unexpected(all.error());
    for (const Organisation &each : *all)
        if (each.sameAs.isNull())
            choices.append({each.name.text(), each.id.record().text()});
    std::sort(choices.begin(), choices.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    choices.prepend({PeopleActs::tr("No organisation"), {}});
    return choices;
}

} // namespace

Result<std::optional<ContactDetails>> contactDetailsOf(OpenPlan &plan, const Id<Person> &person)
{
    const auto store = plan.circles().store(waymark::Circle::OurSide);
    if (!store)
        return tl::unexpected(store.error());
    if (!*store)
        return std::nullopt;
    const auto all = store::readAll<ContactDetails>(**store, person);
    if (!all)
        return tl::unexpected(all.error());
    return all->isEmpty() ? std::nullopt : std::optional(all->last());
}

PeopleActs::PeopleActs(OpenPlan &plan, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_window(window)
    , m_keys(new KeyActs(plan, window))
    , m_erasure(new ErasureActs(plan, window))
{
    m_keys->setParent(this);
    m_erasure->setParent(this);
    connect(m_erasure, &ErasureActs::told, this, &PeopleActs::told);
    connect(m_erasure, &ErasureActs::failed, this, &PeopleActs::failed);
    connect(m_keys, &KeyActs::told, this, &PeopleActs::told);
}

void PeopleActs::newPerson(const RecordId &organisation)
{
    const auto organisations = organisationChoices(m_plan.store());
    if (!organisations) {
        emit failed(organisations.error());
        return;
    }
    auto *sheet = new FieldsSheet(tr("New person"), tr("Enter the person"),
                                  {{u"name"_s, tr("Name"), {}, {}},
                                   {u"organisation"_s,
                                    tr("Organisation"),
                                    organisation.isNull() ? QString() : organisation.text(),
                                    {},
                                    false,
                                    *organisations}},
                                  m_window);
    sheet->setNote(tr("Everyone with a copy of the plan reads the name. An official who may not be named is a role "
                      "without a person."));
    open(sheet, this, [this](const QMap<QString, QString> &values) -> Outcome {
        Person person;
        person.name = cleanLine(values.value(u"name"_s));
        if (person.name.isEmpty())
            return failure(ErrorCode::Invalid, tr("Give the person's name."));
        const auto id = actions::personNamed(m_plan.store(), person.name);
        if (!id)
            return tl::unexpected(id.error());
        if (store::read<Person>(m_plan.store(), Id<Person>(*id)))
            return failure(ErrorCode::Conflict, tr("%1 is in the plan already.").arg(person.name));
        person.id = Id<Person>(*id);
        person.organisation =
            Id<Organisation>(RecordId::fromText(values.value(u"organisation"_s)).value_or(RecordId()));
        const auto acted = actions::create(m_plan.desk(), person);
        if (acted)
            emit begun(person.id);
        return outcomeOf(acted);
    });
}

void PeopleActs::newOrganisation()
{
    QList<std::pair<QString, QString>> kinds;
    for (const Word &word : words<OrganisationKind>())
        kinds.append({word.name.isEmpty() ? tr("Not said") : word.label, word.name});
    auto *sheet = new FieldsSheet(tr("New organisation"), tr("Enter the organisation"),
                                  {{u"name"_s, tr("Name"), {}, {}},
                                   {u"shortName"_s, tr("Short name"), {}, tr("BEIS")},
                                   {u"kind"_s, tr("Kind"), {}, {}, false, kinds}},
                                  m_window);
    open(sheet, this, [this](const QMap<QString, QString> &values) -> Outcome {
        Organisation organisation;
        const QString name = cleanLine(values.value(u"name"_s));
        const auto id = actions::organisationNamed(m_plan.store(), name);
        if (name.isEmpty() || !id)
            return name.isEmpty() ? failure(ErrorCode::Invalid, tr("Give the organisation's name."))
                                  : Outcome(tl::unexpected(id.error()));
        if (store::read<Organisation>(m_plan.store(), Id<Organisation>(*id)))
            return failure(ErrorCode::Conflict, tr("%1 is in the plan already.").arg(name));
        organisation.id = Id<Organisation>(*id);
        organisation.name = Texts(name);
        organisation.shortName = cleanLine(values.value(u"shortName"_s));
        organisation.kind = fromName<OrganisationKind>(values.value(u"kind"_s)).value_or(OrganisationKind::Unknown);
        const auto acted = actions::create(m_plan.desk(), organisation);
        if (acted)
            emit begun(organisation.id);
        return outcomeOf(acted);
    });
}

void PeopleActs::giveRole(const Id<Person> &id)
{
    const auto person = store::read<Person>(m_plan.store(), id);
    const auto overview = m_plan.overview();
    if (!person || !overview) {
        emit failed(person ? overview.error() : person.error());
        return;
    }
    QList<std::pair<QString, QString>> scopes{{tr("The whole plan"), m_plan.plan().id.record().text()}};
    for (const rules::CommitmentStanding &each : (*overview)->commitments)
        scopes.append({nameOf(each.commitment), each.commitment.id.record().text()});
    auto *sheet = new FieldsSheet(tr("Give a role"), tr("Give the role"),
                                  {{u"which"_s, tr("Role"), {}, {}, false, roleChoices()},
                                   {u"of"_s, tr("For"), {}, {}, false, scopes},
                                   {u"title"_s, tr("Office"), {}, tr("Head of Registers")},
                                   {u"signs"_s,
                                    tr("Signs for the side"),
                                    {},
                                    {},
                                    false,
                                    {{tr("No"), {}}, {tr("Yes"), u"yes"_s}, {tr("As deputy"), u"deputy"_s}}},
                                   dateField(u"from"_s, tr("From"), dayText(m_plan.today()))},
                                  m_window);
    sheet->setSubtitle(person->name);
    open(sheet, this, [this, id](const QMap<QString, QString> &values) -> Outcome {
        const auto from = FuzzyDate::parse(values.value(u"from"_s));
        if (!from)
            return tl::unexpected(from.error());
        waymark::Role role;
        role.id = Id<waymark::Role>::random();
        role.person = id;
        role.which = fromName<RoleKind>(values.value(u"which"_s)).value_or(RoleKind::Unknown);
        role.of = RecordId::fromText(values.value(u"of"_s)).value_or(RecordId());
        role.title = cleanLine(values.value(u"title"_s));
        role.signatory = !values.value(u"signs"_s).isEmpty();
        role.deputy = values.value(u"signs"_s) == u"deputy";
        role.from = *from;
        return outcomeOf(actions::create(m_plan.desk(), role));
    });
}

void PeopleActs::handOver(const Id<waymark::Role> &id)
{
    const auto role = store::read<waymark::Role>(m_plan.store(), id);
    const auto of = role ? report::nameOf(m_plan.store(), role->of) : tl::unexpected(role.error());
    if (!of) {
        emit failed(of.error());
        return;
    }
    auto *sheet = new FieldsSheet(tr("Hand over"), tr("Hand over"),
                                  {{u"to"_s, tr("To"), {}, tr("Name of who takes over")},
                                   dateField(u"from"_s, tr("From"), dayText(m_plan.today()))},
                                  m_window);
    const QString what = role->title.isEmpty() ? labelOf(role->which) : role->title;
    sheet->setSubtitle(of->isEmpty() ? what : tr("%1, %2").arg(what, *of));
    sheet->setSentence(tr("The role so far ends the day before; both stay in the record."));
    open(sheet, this, [this, id](const QMap<QString, QString> &values) -> Outcome {
        const auto from = dayFrom(values.value(u"from"_s));
        return from ? outcomeOf(actions::handOver(m_plan.desk(), id, values.value(u"to"_s), *from))
                    : tl::unexpected(from.error());
    });
}

void PeopleActs::contactDetails(const Id<Person> &id)
{
    const auto person = store::read<Person>(m_plan.store(), id);
    const auto known = contactDetailsOf(m_plan, id);
    if (!person || !known) {
        emit failed(person ? known.error() : person.error());
        return;
    }
    const ContactDetails now = known->value_or(ContactDetails());
    auto *sheet = new FieldsSheet(
        tr("How to reach %1").arg(person->name), tr("Keep it"),
        {{u"email"_s, tr("E-mail"), now.email, {}}, {u"telephone"_s, tr("Telephone"), now.telephone, {}}}, m_window);
    const auto audience = m_plan.circles().audience(waymark::Circle::OurSide);
    sheet->setNote(
        tr("Read by %1 alone; never in a copy, an export or on a page").arg(audience.value_or(tr("our side"))));
    open(sheet, this, [this, id, now](const QMap<QString, QString> &values) -> Outcome {
        const auto desk = m_plan.circles().desk(waymark::Circle::OurSide);
        if (!desk)
            return tl::unexpected(desk.error());
        ContactDetails details = now;
        details.person = id;
        details.email = cleanLine(values.value(u"email"_s));
        details.telephone = cleanLine(values.value(u"telephone"_s));
        actions::Acted acted;
        if (now.id.isNull()) {
            details.id = Id<ContactDetails>::random();
            acted = actions::create(**desk, details);
        } else {
            acted = actions::change(
                **desk, kindOf<ContactDetails>().name, now.id,
                {{u"email"_s, Value(details.email), {}}, {u"telephone"_s, Value(details.telephone), {}}});
        }
        if (acted)
            m_plan.wroteBeside();
        return outcomeOf(acted);
    });
}

void PeopleActs::left(const Id<Person> &id)
{
    const auto person = store::read<Person>(m_plan.store(), id);
    if (!person) {
        emit failed(person.error());
        return;
    }
    auto *sheet = new FieldsSheet(tr("%1 has left").arg(person->name), tr("Enter it"),
                                  {dateField(u"on"_s, tr("Last day"), dayText(m_plan.today()))}, m_window);
    sheet->setSentence(tr("Hand the roles over first; what was written stays under the name."));
    open(sheet, this, [this, id](const QMap<QString, QString> &values) -> Outcome {
        const auto on = FuzzyDate::parse(values.value(u"on"_s));
        return on ? outcomeOf(actions::change(m_plan.desk(), kindOf<Person>().name, id,
                                              {{u"leftOn"_s, Value(on->value()), {}}}))
                  : tl::unexpected(on.error());
    });
}

} // namespace waymark::ui
