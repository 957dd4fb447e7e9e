// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personpane.h"

#include "erasureacts.h"
#include "keyacts.h"
#include "peopleacts.h"

#include <look/button.h>
#include <look/label.h>
#include <models/shown.h>
#include <pages/sheetwork.h>
#include <report/titles.h>
#include <signing/signature.h>
#include <store/keys.h>
#include <store/reading.h>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString termText(const Role &role)
{
    if (role.from.isNull() && role.to.isNull())
        return {};
    return role.to.isNull()     ? PersonPane::tr("since %1").arg(role.from.text())
           : role.from.isNull() ? PersonPane::tr("until %1").arg(role.to.text())
                                : PersonPane::tr("%1 to %2").arg(role.from.text(), role.to.text());
}

} // namespace

PersonPane::PersonPane(OpenPlan &plan, PeopleActs &acts, QWidget *parent)
    : SidePane(u"person"_s, tr("Person"), parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_content(new QWidget)
{
    body()->addWidget(m_content);
    body()->addStretch();
}

Outcome PersonPane::show(const QString &kind, const RecordId &id)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(8));
    Outcome shown;
    if (id.isNull()) {
        setTitle(tr("No organisation named"));
        column->addWidget(paragraph(tr("The plan does not say for whom these people work."), TextStyle::Body));
    } else if (kind == u"person") {
        shown = showPerson(Id<Person>(id), column);
    } else {
        shown = showOrganisation(Id<Organisation>(id), column);
    }
    delete body()->replaceWidget(m_content, content);
    delete m_content;
    m_content = content;
    return shown;
}

Outcome PersonPane::showPerson(const Id<Person> &id, QVBoxLayout *column)
{
    const auto person = store::read<Person>(m_plan.store(), id);
    const auto roles = store::readAll<Role>(m_plan.store());
    const auto organisation =
        person ? report::nameOf(m_plan.store(), person->organisation) : tl::unexpected(person.error());
    if (!organisation || !roles)
        return tl::unexpected(organisation ? roles.error() : organisation.error());
    setTitle(person->name);
    QLabel *of = paragraph(organisation->isEmpty() ? tr("No organisation named") : *organisation, TextStyle::Body);
    setTone(of, Tone::Second);
    column->addWidget(of);
    column->addWidget(label(tr("Roles"), TextStyle::Section));
    QList<Role> held;
    for (const Role &role : *roles)
        if (role.person == id)
            held << role;
    if (const auto shown = showRoles(held, column); !shown)
        return shown;
    auto *give = new Button(tr("Give a role…"), ButtonKind::Other);
    give->setEnabled(!m_plan.store().isReadOnly());
    connect(give, &Button::clicked, this, [this, id] { m_acts.giveRole(id); });
    column->addWidget(give, 0, Qt::AlignLeft);
    showReach(id, column);
    if (const auto shown = showKeys(id, person->name, column); !shown)
        return shown;
    showParting(*person, column);
    return {};
}

void PersonPane::showReach(const Id<Person> &id, QVBoxLayout *column)
{
    column->addWidget(sectionLine());
    column->addWidget(label(tr("How to reach them"), TextStyle::Section));
    const auto reach = contactDetailsOf(m_plan, id);
    const ContactDetails details = reach ? reach->value_or(ContactDetails()) : ContactDetails();
    QStringList ways{details.email, details.telephone};
    ways.removeAll(QString());
    column->addWidget(paragraph(ways.isEmpty() ? tr("Nothing kept yet.") : ways.join(u'\n'), TextStyle::Body));
    column->addWidget(paragraph(reach ? tr("Only our side reads this") : reach.error().sentence, TextStyle::Small));
    auto *edit = new Button(tr("Change…"), ButtonKind::Quiet);
    edit->setAccessibleName(tr("Change how to reach them"));
    edit->setEnabled(reach && !m_plan.store().isReadOnly());
    connect(edit, &Button::clicked, this, [this, id] { m_acts.contactDetails(id); });
    column->addWidget(edit, 0, Qt::AlignLeft);
}

void PersonPane::showParting(const Person &person, QVBoxLayout *column)
{
    if (person.leftOn.isNull()) {
        auto *left = new Button(tr("Has left…"), ButtonKind::Quiet);
        left->setEnabled(!m_plan.store().isReadOnly());
        connect(left, &Button::clicked, this, [this, id = person.id] { m_acts.left(id); });
        column->addWidget(sectionLine());
        column->addWidget(left, 0, Qt::AlignLeft);
    }
    auto *all = new Button(tr("All that is kept…"), ButtonKind::Quiet);
    all->setAccessibleName(tr("All that is kept about %1").arg(person.name));
    connect(all, &Button::clicked, this, [this, id = person.id] { emit m_acts.allWanted(id); });
    column->addWidget(all, 0, Qt::AlignLeft);
    auto *erase = new Button(tr("Erase for good…"), ButtonKind::Quiet);
    erase->setAccessibleName(tr("Erase everything about %1 for good").arg(person.name));
    erase->setEnabled(!m_plan.store().isReadOnly());
    connect(erase, &Button::clicked, this, [this, id = person.id] { m_acts.erasure().erasePerson(id); });
    column->addWidget(erase, 0, Qt::AlignLeft);
}

Outcome PersonPane::showRoles(const QList<Role> &given, QVBoxLayout *column)
{
    QList<Role> roles = given;
    std::stable_sort(roles.begin(), roles.end(), [](const Role &a, const Role &b) {
        return std::pair(!a.to.isNull(), a.from.earliest()) < std::pair(!b.to.isNull(), b.from.earliest());
    });
    if (roles.isEmpty())
        column->addWidget(paragraph(tr("None yet."), TextStyle::Body));
    for (const Role &role : std::as_const(roles)) {
        const auto of = report::nameOf(m_plan.store(), role.of);
        if (!of)
            return tl::unexpected(of.error());
        const QString what =
            role.title.isEmpty() ? labelOf(role.which) : tr("%1, %2").arg(labelOf(role.which), role.title);
        column->addWidget(paragraph(role.signatory ? tr("%1 · signs").arg(what) : what, TextStyle::Row));
        QStringList detail{*of, termText(role)};
        detail.removeAll(QString());
        auto *row = new QHBoxLayout;
        row->addWidget(paragraph(detail.join(u" · "_s), TextStyle::Small), 1);
        if (role.to.isNull()) {
            auto *hand = new Button(tr("Hand over…"), ButtonKind::Quiet);
            hand->setAccessibleName(tr("Hand over: %1, %2").arg(what, *of));
            hand->setEnabled(!m_plan.store().isReadOnly());
            connect(hand, &Button::clicked, this, [this, id = role.id] { m_acts.handOver(id); });
            row->addWidget(hand, 0, Qt::AlignTop);
        }
        column->addLayout(row);
    }
    return {};
}

Outcome PersonPane::showKeys(const Id<Person> &id, const QString &name, QVBoxLayout *column)
{
    const auto keys = store::keys(m_plan.store());
    const auto coordinates = actions::hatsHeld(m_plan.store(), m_plan.desk().author(), m_plan.today());
    if (!keys || !coordinates)
        return tl::unexpected(keys ? coordinates.error() : keys.error());
    QList<store::KnownKey> hers = *keys;
    hers.removeIf([&id](const store::KnownKey &key) { return key.person != id; });
    const bool isMyself = id == Id<Person>(m_plan.desk().author());
    const bool hasOne = std::any_of(hers.cbegin(), hers.cend(), [](const store::KnownKey &key) {
        return key.standing != store::KeyStanding::Retired;
    });
    if (hers.isEmpty() && !isMyself)
        return {};
    column->addWidget(sectionLine());
    column->addWidget(label(tr("Signing key"), TextStyle::Section));
    for (const store::KnownKey &key : std::as_const(hers))
        showKey(key, name, isMyself, column);
    const auto act = [this, column](const QString &words, const QString &accessible, const auto &does) {
        auto *button = new Button(words, ButtonKind::Quiet);
        button->setAccessibleName(accessible);
        button->setEnabled(!m_plan.store().isReadOnly());
        connect(button, &Button::clicked, this, does);
        column->addWidget(button, 0, Qt::AlignLeft);
    };
    if (isMyself && !hasOne) {
        column->addWidget(
            paragraph(tr("None yet. It is made when you first sign an agreement, or here."), TextStyle::Small));
        act(tr("Make my signing key…"), tr("Make my signing key"), [this] { m_acts.keys().make(); });
    } else if (!isMyself && hasOne && coordinates->coordinator) {
        act(tr("Replace a lost key…"), tr("Replace a lost key of %1").arg(name),
            [this, id, name] { m_acts.keys().replace(id, name); });
    }
    return {};
}

void PersonPane::showKey(const store::KnownKey &key, const QString &name, bool isMyself, QVBoxLayout *column)
{
    const bool isRetired = key.standing == store::KeyStanding::Retired;
    QLabel *code = label(isRetired ? signing::checkCode(key.key).left(9) + u" …"_s : spokenCode(key.key),
                         isRetired ? TextStyle::Body : TextStyle::Section);
    code->setAccessibleName(tr("Check code: %1").arg(signing::checkCode(key.key)));
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(code);
    const QString standing = key.standing == store::KeyStanding::Confirmed ? tr("Compared by telephone")
                             : isRetired                                   ? tr("Retired: %1").arg(key.whyRetired)
                             : isMyself ? tr("Not yet compared: read it out to somebody of the other side")
                                        : tr("Not yet compared by the other side");
    column->addWidget(paragraph(standing, TextStyle::Small));
    if (isRetired)
        return;
    auto *row = new QHBoxLayout;
    const auto act = [this, row](const QString &words, const QString &accessible, const auto &does) {
        auto *button = new Button(words, ButtonKind::Quiet);
        button->setAccessibleName(accessible);
        button->setEnabled(!m_plan.store().isReadOnly());
        connect(button, &Button::clicked, this, does);
        row->addWidget(button);
    };
    if (key.standing == store::KeyStanding::Claimed && !isMyself)
        act(tr("Compare…"), tr("Compare the check code"),
            [this, key, name] { m_acts.keys().compare(key.id, key.key, name); });
    if (isMyself)
        act(tr("Copy the public key"), tr("Copy the public key"),
            [text = key.key.text()] { QApplication::clipboard()->setText(text); });
    act(tr("Retire…"), tr("Retire the key"), [this, key, name] { m_acts.keys().retire(key.id, name); });
    row->addStretch();
    column->addLayout(row);
    if (!isMyself || !hasKey(m_plan.desk()))
        return;
    auto *change = new Button(tr("Change the password…"), ButtonKind::Quiet);
    change->setAccessibleName(tr("Change my signing password"));
    connect(change, &Button::clicked, &m_acts.keys(), &KeyActs::changePassword);
    column->addWidget(change, 0, Qt::AlignLeft);
}

Outcome PersonPane::showOrganisation(const Id<Organisation> &id, QVBoxLayout *column)
{
    const auto organisation = store::read<Organisation>(m_plan.store(), id);
    const auto roles = store::readAll<Role>(m_plan.store());
    if (!organisation || !roles)
        return tl::unexpected(organisation ? roles.error() : organisation.error());
    setTitle(organisation->name.text());
    const QString kindOfIt =
        organisation->kind == OrganisationKind::Unknown ? tr("Kind not said") : labelOf(organisation->kind);
    QLabel *what = paragraph(kindOfIt, TextStyle::Body);
    setTone(what, Tone::Second);
    column->addWidget(what);
    column->addWidget(label(tr("Roles"), TextStyle::Section));
    QList<Role> held;
    for (const Role &role : *roles)
        if (role.organisation == id)
            held << role;
    if (const auto shown = showRoles(held, column); !shown)
        return shown;
    auto *add = new Button(tr("New person here…"), ButtonKind::Other);
    add->setEnabled(!m_plan.store().isReadOnly());
    connect(add, &Button::clicked, this, [this, id] { m_acts.newPerson(id); });
    column->addWidget(add, 0, Qt::AlignLeft);
    return {};
}

} // namespace waymark::ui
