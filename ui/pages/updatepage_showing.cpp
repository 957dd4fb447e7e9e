// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page for writing an update says about it.
#include <pages/updatepage.h>

#include "updateaside.h"
#include "viewpanel.h"

#include <look/agreementbar.h>
#include <look/button.h>
#include <look/chip.h>
#include <look/circleframe.h>
#include <look/pageheader.h>
#include <look/textbox.h>
#include <models/shown.h>
#include <models/tellings.h>
#include <report/agreement.h>
#include <report/titles.h>

#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

Seal sealOf(const store::SideReply &reply, bool isShared)
{
    switch (reply.reply) {
    case rules::Reply::Agrees:
        return Seal::Agreed;
    case rules::Reply::AgreesWithNote:
        return Seal::AgreedWithNote;
    case rules::Reply::AsksForMoreTime:
        return Seal::MoreTime;
    case rules::Reply::DoesNotAgree:
        return Seal::DoesNotAgree;
    case rules::Reply::NeedsAgreeingAgain:
        return Seal::NeedsAgreeingAgain;
    case rules::Reply::None:
        break;
    }
    return isShared ? Seal::NoReply : Seal::NotSeen;
}

QString stateOf(const store::SideReply &reply, bool isShared)
{
    if (reply.reply == rules::Reply::None)
        return isShared ? UpdatePage::tr("no reply yet") : UpdatePage::tr("has not seen this wording");
    QString words = textOf(reply.reply).toLower();
    if (reply.agreement.form == AgreementForm::SaidYes)
        words += UpdatePage::tr(", recorded");
    else if (reply.signature != store::SignatureStanding::None)
        words += u", "_s + report::textOf(reply.signature).toLower();
    if (!reply.agreement.until.isNull())
        words += UpdatePage::tr(" until %1").arg(reply.agreement.until.text());
    return words;
}

QString whoIs(const QString &side, const Party &party)
{
    return party.shortLeads.isEmpty() ? UpdatePage::tr("%1  nobody named yet").arg(side)
                                      : u"%1  %2"_s.arg(side, listed(party.shortLeads));
}

QString silenceOf(const Party &party)
{
    if (party.leads.isEmpty())
        return UpdatePage::tr("No words of its own this time.");
    const QString who = listed(party.leads.size() > 1 ? party.shortLeads : party.leads);
    return (party.leads.size() > 1 ? UpdatePage::tr("No words of their own this time. %1 write here.")
                                   : UpdatePage::tr("No words of their own this time. %1 writes here."))
        .arg(who);
}

} // namespace

void UpdatePage::showHeader()
{
    m_header->setTitle(tr("%1: update, %2").arg(nameOf(m_desk.commitment), m_desk.round.label.text()));
    const QString promised = m_desk.commitment.summary.text();
    m_header->setSubtitle(promised.isEmpty() ? QString() : tr("Promised: %1").arg(promised));
    m_place->setText(m_desk.place > 0 ? tr("%1 of %2 asked").arg(m_desk.place).arg(m_desk.asked) : QString());
    m_previous->setEnabled(!m_desk.previous.isNull());
    m_next->setEnabled(!m_desk.next.isNull());
}

void UpdatePage::showTexts()
{
    const bool mayWrite = m_desk.voice.mayWrite && !m_plan.store().isReadOnly();
    const auto put = [&](TextBox *box, const QString &field) {
        if (!m_isRead || !m_typed.contains(field)) // what is being typed stays
            box->setWords(m_desk.texts.value(field).text());
        box->setReadOnly(!mayWrite);
    };
    put(m_joint, u"joint"_s);
    put(m_nextSteps, u"nextSteps"_s);
    put(m_inTheWay, u"inTheWayText"_s);
    const bool mayChange = !m_plan.store().isReadOnly();
    m_government->setView(m_desk.texts.value(u"governmentView"_s), m_desk.update.governmentCompletion,
                          mayChange && m_desk.voice.mayRateGovernment, silenceOf(m_desk.parties.government));
    m_civilSociety->setView(m_desk.texts.value(u"civilSocietyView"_s), m_desk.update.civilSocietyCompletion,
                            mayChange && m_desk.voice.mayRateCivilSociety, silenceOf(m_desk.parties.civilSociety));
}

void UpdatePage::tellWords()
{
    const bool isEmpty = m_joint->words().isEmpty() && m_nextSteps->words().isEmpty();
    auto circle = isEmpty ? waymark::Circle::Mine : waymark::Circle::Everyone;
    for (const QString &field : jointFields()) {
        const Writing &writing = m_desk.texts[field];
        if (m_typed.contains(field) && !writing.draft)
            circle = waymark::Circle::Mine;
        else if (writing.draft && circle != waymark::Circle::Mine)
            circle = writing.circle();
    }
    const auto audience = m_plan.circles().audience(circle);
    if (circle == waymark::Circle::Mine)
        m_frame->setCircle(Circle::Mine,
                           isEmpty ? tr("What you write stays yours until you share it") : tr("Only you see this"));
    else if (circle == waymark::Circle::OurSide)
        m_frame->setCircle(Circle::OurSide, tr("%1 sees this").arg(audience.value_or(QString())));
    else
        m_frame->setCircle(Circle::Shared, tr("Everyone with a copy of the plan sees this"));
    const bool isPrivate = circle != waymark::Circle::Everyone && !isEmpty;
    const bool isForGovernment = m_desk.voice.side == PartySide::CivilSociety;
    m_share->setWords(isForGovernment ? tr("Share with government") : tr("Share with civil society"));
    m_share->setVisible(isPrivate);
    m_showOurSide->setVisible(isPrivate && circle == waymark::Circle::Mine);
    m_agree->setKind(isPrivate ? ButtonKind::Other : ButtonKind::Main); // one filled button on a page
}

void UpdatePage::showInTheWay()
{
    const bool mayWrite = m_desk.voice.mayWrite && !m_plan.store().isReadOnly();
    for (const auto &[chip, name] : std::as_const(m_reasons)) {
        chip->setChecked(m_desk.update.inTheWay.contains(name));
        chip->setEnabled(mayWrite);
    }
}

Outcome UpdatePage::showAside()
{
    QStringList sources;
    const Update &update = m_desk.update;
    const auto by = report::nameOf(m_plan.store(), update.reportedBy);
    if (!by)
        return tl::unexpected(by.error());
    if (!by->isEmpty()) {
        QStringList words{*by};
        if (update.reportedHow != Channel::Unknown)
            words << labelOf(update.reportedHow).toLower();
        if (!update.reportedOn.isNull())
            words << update.reportedOn.text();
        sources << words.join(u", "_s);
    }
    for (const actions::KeptNote &note : actions::notes(m_plan.circles()))
        if (note.about == m_desk.id().record() || note.about == m_commitment) {
            const QString whose = note.circle == waymark::Circle::Mine ? tr("only you") : tr("our side only");
            sources << tr("%1 · %2").arg(note.text, whose);
        }
    m_aside->setUpdate(m_desk, sources, m_desk.voice.mayWrite && !m_plan.store().isReadOnly());
    return {};
}

void UpdatePage::showFoot()
{
    const bool isShared = m_desk.isBegun && !m_desk.hasUnsharedWords();
    const store::SideReply nobody;
    const store::SideReply *government = m_desk.reply(PartySide::Government);
    const store::SideReply *civilSociety = m_desk.reply(PartySide::CivilSociety);
    const store::SideReply &first = government ? *government : nobody;
    const store::SideReply &second = civilSociety ? *civilSociety : nobody;
    m_foot->first()->setAgreement(sealOf(first, isShared), whoIs(tr("Gov"), m_desk.parties.government),
                                  stateOf(first, isShared));
    m_foot->second()->setAgreement(sealOf(second, isShared), whoIs(tr("CSO"), m_desk.parties.civilSociety),
                                   stateOf(second, isShared));
    const bool isAgreed = m_desk.agreement && m_desk.agreement->isAgreed();
    const store::SideReply *own = m_desk.reply(m_desk.voice.side);
    const bool hasAgreed = m_desk.voice.leads && m_desk.voice.side != PartySide::Neither && own && agrees(own->reply);
    QString step;
    if (m_desk.hasUnsharedWords())
        step = tr("Next: share the wording, then both can agree");
    else if (!m_desk.isBegun)
        step = tr("Next: write what happened, or log no change");
    else if (!m_desk.agreement->contested.isEmpty())
        step = tr("Next: choose between two versions of the text");
    else if (isAgreed)
        step = tr("Both sides agree to exactly these words");
    else if (m_desk.voice.leads && !hasAgreed)
        step = tr("Next: you agree, or say what should change");
    else
        step = tr("Next: the other side answers");
    const int changes = m_aside->differences();
    m_foot->setNextStep(step, changes == 0   ? QString()
                              : changes == 1 ? tr("1 change since last time’s wording")
                                             : tr("%1 changes since last time’s wording").arg(changes));
    const bool mayAnswer = isShared && m_desk.agreement && m_desk.agreement->contested.isEmpty() &&
                           !m_plan.store().isReadOnly() && (m_desk.voice.leads || m_desk.voice.records);
    const bool isContested = m_desk.agreement && !m_desk.agreement->contested.isEmpty();
    m_agree->setWords(isContested ? tr("Choose a version…") : m_desk.voice.leads ? tr("Agree") : tr("Record a yes…"));
    m_agree->setEnabled(isContested || (mayAnswer && !hasAgreed));
    m_agree->setToolTip(m_agree->isEnabled() ? QString() : step);
    m_other->setVisible(m_desk.voice.leads);
    m_other->setEnabled(mayAnswer);
}

} // namespace waymark::ui
