// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving.h"

#include "opening.h"

#include <look/sheet.h>
#include <models/shown.h>
#include <report/titles.h>
#include <store/backup.h>

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString counted(qint64 number)
{
    return number == 1 ? Receiving::tr("1 change") : Receiving::tr("%1 changes").arg(number);
}

QString places(qsizetype number)
{
    return number == 1 ? Receiving::tr("one place where you both wrote")
                       : Receiving::tr("%1 places where you both wrote").arg(number);
}

/// "12 changes by Involve to commitments 1 and 6; one place where you both wrote; nothing of yours is removed."
QString sentenceOf(const exchange::PackPreview &preview)
{
    QStringList by;
    for (const exchange::PackPreview::By &each : preview.by)
        by << (each.name.isEmpty() ? Receiving::tr("somebody the plan does not name") : each.name);
    if (by.size() > 3)
        by = by.mid(0, 2) << Receiving::tr("%1 more").arg(by.size() - 2);
    QStringList numbers;
    for (const exchange::PackPreview::Touched &touched : preview.touched)
        numbers << touched.number;
    QString sentence = Receiving::tr("%1 by %2").arg(counted(preview.added), listed(by));
    if (numbers.size() == 1)
        sentence += Receiving::tr(" to commitment %1").arg(numbers.first());
    else if (!numbers.isEmpty() && numbers.size() <= 8)
        sentence += Receiving::tr(" to commitments %1").arg(listed(numbers));
    else if (!numbers.isEmpty())
        sentence += Receiving::tr(" to %1 commitments").arg(numbers.size());
    if (!preview.conflicts.isEmpty())
        sentence += u"; "_s + places(preview.conflicts.size());
    return sentence + Receiving::tr("; nothing of yours is removed.");
}

void addRows(Sheet *sheet, const OpenPlan &plan, const exchange::PackPreview &preview)
{
    constexpr qsizetype kMostRows = 12;
    for (const exchange::PackPreview::Touched &touched : preview.touched.mid(0, kMostRows))
        sheet->addRow(u"list"_s, numberedTitle(touched.number, touched.title), {}, counted(touched.edits));
    if (preview.touched.size() > kMostRows)
        sheet->addRow(u"list"_s, Receiving::tr("%1 more commitments").arg(preview.touched.size() - kMostRows), {}, {});
    if (preview.elsewhere > 0)
        sheet->addRow(u"people"_s, Receiving::tr("People, rounds and the rest of the plan"), {},
                      counted(preview.elsewhere));
    for (const store::Conflict &conflict : preview.conflicts.mid(0, kMostRows)) {
        const auto name = report::nameOf(plan.store(), conflict.kind, conflict.record);
        const QString label = report::fieldLabel(conflict.kind, conflict.field).toLower();
        sheet->addRow(u"versions"_s, Receiving::tr("You both wrote: %1 of %2").arg(label, name ? *name : conflict.kind),
                      Receiving::tr("Both versions are kept. You choose later, in What needs me"),
                      Receiving::tr("1 place"));
    }
    if (!preview.pending.isEmpty())
        sheet->addRow(u"person"_s, Receiving::tr("Changes outside role"),
                      Receiving::tr("They wait until somebody of that side confirms them"),
                      counted(preview.pending.size()));
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
    const QString path = plan->store().path();
    m_background.run<exchange::PackPreview>(
        tr("Looking at what was sent"),
        [path, received](Job &job) {
            const auto store = store::Store::open(path);
            return store ? previewOf(received, **store, job) : tl::unexpected(store.error());
        },
        [this, plan, received](const Result<exchange::PackPreview> &preview) {
            if (preview)
                offer(*plan, received, *preview);
            else
                emit failed(preview.error());
        });
}

void Receiving::offer(OpenPlan &plan, const Received &received, const exchange::PackPreview &preview)
{
    if (preview.added == 0) {
        emit told(tr("Nothing in it is new: everything is in the plan already."));
        return;
    }
    auto *sheet = new Sheet(tr("Open what I was sent"), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    const QString file = QFileInfo(received.path).fileName();
    sheet->setSubtitle(received.senderName().isEmpty() ? file : tr("%1, from %2").arg(file, received.senderName()));
    sheet->setSentence(sentenceOf(preview));
    addRows(sheet, plan, preview);
    if (received.isDamaged)
        sheet->addRow(u"alert"_s, tr("The file is damaged"),
                      tr("What can still be read of it comes in; ask for a new copy to get the rest"), {});
    sheet->setNote(tr("A backup is kept"));
    connect(sheet->addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, sheet, &QDialog::reject);
    Button *bring = sheet->addButton(tr("Bring in"), ButtonKind::Main);
    connect(bring, &Button::clicked, this, [this, sheet, &plan, received] {
        sheet->accept();
        bringIn(plan, received);
    });
    sheet->open();
}

void Receiving::bringIn(OpenPlan &plan, const Received &received)
{
    const QString path = plan.store().path();
    const QDateTime now = plan.desk().clock().now();
    m_background.run<store::Committed>(
        tr("Bringing in the changes"),
        [path, now, received](Job &job) -> Result<store::Committed> {
            const auto store = store::Store::open(path);
            const auto backup = store ? store::backUp(**store, now, job) : tl::unexpected(store.error());
            return backup ? ui::bringIn(received, **store, job) : tl::unexpected(backup.error());
        },
        [this, &plan](const Result<store::Committed> &brought) {
            const Outcome seen = brought ? plan.wroteElsewhere() : tl::unexpected(brought.error());
            if (seen)
                emit told(tr("Brought in: %1.").arg(counted(brought->added())));
            else
                emit failed(seen.error());
        });
}

void Receiving::offerAsPlan(const Received &received)
{
    auto *sheet = new Sheet(tr("Open what I was sent"), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setSubtitle(QFileInfo(received.path).fileName());
    const QString from = received.senderName().isEmpty() ? tr("This is a whole plan")
                                                         : tr("%1 sent a whole plan").arg(received.senderName());
    sheet->setSentence(tr("%1, with %2 in its history. It becomes a plan of its own on this computer.")
                           .arg(from, counted(received.count)));
    connect(sheet->addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, sheet, &QDialog::reject);
    Button *keep = sheet->addButton(tr("Keep the plan…"), ButtonKind::Main);
    connect(keep, &Button::clicked, this, [this, sheet, received] {
        sheet->accept();
        QDir().mkpath(Opening::plansFolder());
        const QString name = QFileInfo(received.path).completeBaseName() + u".waymark"_s;
        m_prompts.chooseFile(
            m_window,
            {tr("Where to keep the plan"), Opening::plansFolder() + u'/' + name, Opening::planFilter(), u"waymark"_s,
             true},
            [this, received](const QString &path) { emit newPlanWanted(std::make_shared<Received>(received), path); });
    });
    sheet->open();
}

} // namespace waymark::ui
