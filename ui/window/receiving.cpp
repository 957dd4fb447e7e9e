// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving.h"

#include "opening.h"

#include <base/text.h>
#include <dialogs/keepplansheet.h>
#include <models/workplace.h>
#include <window/incomingsheet.h>

#include <QDir>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString counted(qint64 number)
{
    return number == 1 ? Receiving::tr("1 change") : Receiving::tr("%1 changes").arg(number);
}

/// In the folder of plans, under the name it was sent with; a plan that lies there stays.
QString freePlaceFor(const QString &sent)
{
    const QString place = Opening::plansFolder() + u'/' + QFileInfo(sent).completeBaseName();
    QString file = place + u".waymark"_s;
    for (int again = 2; QFileInfo::exists(file); ++again)
        file = u"%1, %2.waymark"_s.arg(place).arg(again);
    return file;
}

QString megabytes(qint64 bytes)
{
    return Receiving::tr("%L1 MB").arg(bytes >> 20);
}

} // namespace

Receiving::Receiving(Prompts &prompts, Background &background, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_background(background)
    , m_window(window)
{
}

void Receiving::choose(OpenPlan *plan)
{
    m_prompts.chooseFile(
        m_window,
        {tr("Open what I was sent"), Opening::plansFolder(), tr("Copies and plans (*.wmcopy *.waymark)"), {}, false},
        [this, plan](const QString &path) { receive(plan, path); });
}

bool Receiving::takes(OpenPlan &plan, const QString &path)
{
    const auto here = plan.store().journalId();
    const bool isOf = here && QFileInfo(path) != QFileInfo(plan.store().path()) && planIn(path) == *here;
    if (isOf)
        receive(&plan, path);
    return isOf;
}

void Receiving::receive(OpenPlan *plan, const QString &path)
{
    const QFileInfo file(path);
    const bool isLarge = file.suffix().toLower() == u"wmcopy" && file.size() > exchange::kLargestUnasked;
    if (!isLarge) {
        read(plan, path);
        return;
    }
    m_prompts.ask(m_window,
                  tr("“%1” has %2, far more than a plan needs. Ask whoever sent it whether that is right before you "
                     "read it.")
                      .arg(isolated(file.fileName()), megabytes(file.size())),
                  tr("Read it"), [this, plan, path] { read(plan, path); });
}

void Receiving::read(OpenPlan *plan, const QString &path)
{
    m_background.run<Received>(
        tr("Reading what was sent"), [path](Job &job) { return readReceived(path, job); },
        [this, plan](const Result<Received> &received) {
            if (received)
                lookInto(plan, *received);
            else
                emit failed(received.error());
        });
}

void Receiving::lookInto(OpenPlan *plan, const Received &received)
{
    const auto here = plan ? plan->store().journalId() : Result<EditId>(EditId());
    if (!here) {
        emit failed(here.error());
        return;
    }
    const bool isOfAnother = !plan || *here != received.journal;
    if (isOfAnother && received.isWhole() && (received.copy || !plan)) {
        offerAsPlan(received);
        return;
    }
    if (isOfAnother && received.copy) {
        emit failed({ErrorCode::Refused,
                     tr("These are changes to a plan that is not open; open that plan first, then the changes."),
                     {}});
        return;
    }
    if (plan->store().isReadOnly()) {
        emit failed({ErrorCode::Refused, plan->store().whyReadOnly(), {}});
        return;
    }
    m_background.run<actions::Incoming>(
        tr("Looking at what was sent"),
        [seat = seatOf(*plan), file = received.path](Job &job) -> Result<actions::Incoming> {
            const auto place = Workplace::at(seat);
            auto incoming = place ? actions::lookAt((*place)->circles(), file, exchange::LargePack::Allow, job)
                                  : tl::unexpected(place.error());
            if (!incoming || incoming->isNew())
                return incoming;
            // What they have is worth keeping, though nothing comes in.
            const auto kept = actions::bringIn((*place)->circles(), *incoming, {}, job);
            return kept ? incoming : tl::unexpected(kept.error());
        },
        [this, plan](const Result<actions::Incoming> &incoming) {
            if (incoming)
                offer(*plan, *incoming);
            else
                emit failed(incoming.error());
        });
}

void Receiving::offer(OpenPlan &plan, const actions::Incoming &incoming)
{
    auto *sheet = new IncomingSheet(plan, incoming, m_window);
    connect(sheet, &IncomingSheet::bringInWanted, this,
            [this, &plan, sheet, incoming] { bringIn(plan, incoming, sheet->from()); });
    connect(sheet, &IncomingSheet::lookFirstWanted, this,
            [this, &plan, sheet, incoming] { lookFirst(plan, incoming, sheet->from()); });
    sheet->open();
}

void Receiving::lookFirst(OpenPlan &plan, const actions::Incoming &incoming, const RecordId &from)
{
    m_background.run<WouldChangeAll>(
        tr("Looking at what was sent"),
        [seat = seatOf(plan), incoming](Job &job) -> Result<WouldChangeAll> {
            const auto place = Workplace::at(seat);
            return place ? wouldChange((*place)->circles(), incoming, job) : tl::unexpected(place.error());
        },
        [this, &plan, incoming, from](const Result<WouldChangeAll> &all) {
            if (!all) {
                emit failed(all.error());
                return;
            }
            auto *sheet = new LookFirstSheet(*all, m_window);
            connect(sheet, &LookFirstSheet::bringInWanted, this,
                    [this, &plan, incoming, from] { bringIn(plan, incoming, from); });
            sheet->open();
        });
}

void Receiving::bringIn(OpenPlan &plan, const actions::Incoming &incoming, const RecordId &from)
{
    m_background.run<actions::BroughtIn>(
        tr("Bringing in the changes"),
        [seat = seatOf(plan), incoming, from](Job &job) -> Result<actions::BroughtIn> {
            const auto place = Workplace::at(seat);
            return place ? actions::bringIn((*place)->circles(), incoming, from, job) : tl::unexpected(place.error());
        },
        [this, &plan](const Result<actions::BroughtIn> &brought) {
            const Outcome seen = brought ? plan.wroteElsewhere() : tl::unexpected(brought.error());
            if (!seen) {
                emit failed(seen.error());
                return;
            }
            QString sentence = tr("Brought in: %1.").arg(counted(brought->committed.added()));
            if (!brought->notKept.isEmpty())
                sentence += u' ' + tr("That it came is not noted: %1").arg(brought->notKept);
            emit told(sentence);
        });
}

void Receiving::offerAsPlan(const Received &received)
{
    const QString from = received.senderName().isEmpty() ? tr("This is a whole plan")
                                                         : tr("%1 sent a whole plan").arg(received.senderName());
    auto *sheet = new KeepPlanSheet(QFileInfo(received.path).fileName(),
                                    tr("%1, with %2 in its history. It becomes a plan of its own on this computer.")
                                        .arg(from, counted(received.count)),
                                    m_window);
    sheet->setFile(freePlaceFor(received.path));
    connect(sheet, &KeepPlanSheet::elsewhereWanted, this, [this, sheet] {
        m_prompts.chooseFile(m_window,
                             {tr("Where to keep the plan"), sheet->file(), Opening::planFilter(), u"waymark"_s, true},
                             [sheet = QPointer(sheet)](const QString &path) {
                                 if (sheet)
                                     sheet->setFile(path);
                             });
    });
    connect(sheet, &FormSheet::submitted, this, [this, sheet, received] {
        const QString file = sheet->file();
        sheet->accept();
        QDir().mkpath(QFileInfo(file).path());
        emit newPlanWanted(std::make_shared<Received>(received), file);
    });
    sheet->open();
}

} // namespace waymark::ui
