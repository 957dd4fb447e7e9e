// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "circulationacts.h"

#include <dialogs/fieldssheet.h>
#include <models/mail.h>
#include <models/whoswho.h>
#include <pages/acts.h>

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace waymark::ui {

CirculationActs::CirculationActs(OpenPlan &plan, Acts &acts, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_acts(acts)
    , m_window(window)
{
}

void CirculationActs::add(const Id<Commitment> &commitment)
{
    QList<std::pair<QString, QString>> everybody;
    for (const auto &known : {peopleIn(m_plan), organisationsIn(m_plan)})
        for (const Somebody &each : known.value_or(QList<Somebody>()))
            everybody.append({each.text(), each.id.text()});
    auto *sheet = new FieldsSheet(tr("Put somebody on the circulation list"), tr("Put them on it"),
                                  {{u"who"_s, tr("Who"), {}, {}, false, everybody}}, m_window->window());
    sheet->setNote(tr("Somebody who is not here yet is entered on the page People"));
    m_acts.submit(sheet, [this, sheet, commitment]() -> Outcome {
        const auto who = RecordId::fromText(sheet->values().value(u"who"_s));
        if (!who)
            return failure(ErrorCode::Invalid, tr("Choose who is to be sent the updates."));
        const auto acted = actions::circulateTo(m_plan.desk(), commitment, *who, m_plan.today());
        return acted ? Outcome() : tl::unexpected(acted.error());
    });
}

void CirculationActs::remove(const Id<Commitment> &commitment)
{
    const auto readers = actions::circulationOf(m_plan.circles(), commitment, m_plan.today());
    if (!readers) {
        emit m_acts.failed(readers.error());
        return;
    }
    QList<std::pair<QString, QString>> choices;
    for (const actions::Reader &each : *readers)
        if (!each.isOfAll)
            choices.append({each.name, each.role.record().text()});
    if (choices.isEmpty()) {
        emit m_acts.failed({ErrorCode::NotFound, tr("Nobody is on this commitment’s own list."), {}});
        return;
    }
    auto *sheet = new FieldsSheet(tr("Take somebody off the circulation list"), tr("Take them off"),
                                  {{u"role"_s, tr("Who"), {}, {}, false, choices}}, m_window->window());
    m_acts.submit(sheet, [this, sheet]() -> Outcome {
        const auto role = RecordId::fromText(sheet->values().value(u"role"_s));
        if (!role)
            return failure(ErrorCode::Invalid, tr("Choose who is to be sent nothing more."));
        const auto acted = actions::circulateNoLonger(m_plan.desk(), Id<Role>(*role), m_plan.today());
        return acted ? Outcome() : tl::unexpected(acted.error());
    });
}

std::optional<QStringList> CirculationActs::addresses(const Id<Commitment> &commitment)
{
    const auto readers = actions::circulationOf(m_plan.circles(), commitment, m_plan.today());
    if (!readers) {
        emit m_acts.failed(readers.error());
        return std::nullopt;
    }
    QStringList known;
    for (const actions::Reader &each : *readers)
        if (!each.email.isEmpty())
            known << each.email;
    if (known.isEmpty()) {
        emit m_acts.failed({ErrorCode::NotFound,
                            tr("Our side knows no address of anybody on this list; enter them on the page People."),
                            {}});
        return std::nullopt;
    }
    if (known.size() < readers->size())
        emit m_acts.told(tr("%1 of %2 have an address.").arg(known.size()).arg(readers->size()));
    return known;
}

void CirculationActs::copyAddresses(const Id<Commitment> &commitment)
{
    if (const auto known = addresses(commitment)) {
        QApplication::clipboard()->setText(known->join(u", "_s));
        emit m_acts.told(known->size() == 1 ? tr("1 address is on the clipboard.")
                                            : tr("%1 addresses are on the clipboard.").arg(known->size()));
    }
}

void CirculationActs::mail(const Id<Commitment> &commitment)
{
    const auto known = addresses(commitment);
    if (!known)
        return;
    auto made = mailAbout(m_plan, commitment);
    if (!made) {
        emit m_acts.failed(made.error());
        return;
    }
    made->hiddenTo = *known;
    if (!made->fitsLink()) {
        QApplication::clipboard()->setMimeData(made->data());
        emit m_acts.told(tr("The text is long, so it is on the clipboard: paste it into the mail."));
    }
    if (!QDesktopServices::openUrl(made->link()))
        emit m_acts.failed(
            {ErrorCode::NotFound, tr("No mail program opened; copy the addresses and the text instead."), {}});
}

} // namespace waymark::ui
