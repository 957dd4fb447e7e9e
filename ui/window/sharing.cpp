// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing.h"

#include "opening.h"

#include <look/sheet.h>
#include <models/shown.h>
#include <models/unshared.h>
#include <report/titles.h>
#include <store/backup.h>

#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString copyFilter()
{
    return Sharing::tr("Copies of plans (*.wmcopy)");
}

QString counted(qint64 number)
{
    return number == 1 ? Sharing::tr("1 change") : Sharing::tr("%1 changes").arg(number);
}

QString places(qsizetype number)
{
    return number == 1 ? Sharing::tr("one place where you both wrote")
                       : Sharing::tr("%1 places where you both wrote").arg(number);
}

/// "12 changes by Involve to commitments 1 and 6; one place where you both wrote; nothing of yours is removed."
QString sentenceOf(const exchange::PackPreview &preview)
{
    QStringList by;
    for (const exchange::PackPreview::By &each : preview.by)
        by << (each.name.isEmpty() ? Sharing::tr("somebody the plan does not name") : each.name);
    if (by.size() > 3)
        by = by.mid(0, 2) << Sharing::tr("%1 more").arg(by.size() - 2);
    QStringList numbers;
    for (const exchange::PackPreview::Touched &touched : preview.touched)
        numbers << touched.number;
    QString sentence = Sharing::tr("%1 by %2").arg(counted(preview.added), listed(by));
    if (numbers.size() == 1)
        sentence += Sharing::tr(" to commitment %1").arg(numbers.first());
    else if (!numbers.isEmpty() && numbers.size() <= 8)
        sentence += Sharing::tr(" to commitments %1").arg(listed(numbers));
    else if (!numbers.isEmpty())
        sentence += Sharing::tr(" to %1 commitments").arg(numbers.size());
    if (!preview.conflicts.isEmpty())
        sentence += u"; "_s + places(preview.conflicts.size());
    return sentence + Sharing::tr("; nothing of yours is removed.");
}

void addRows(Sheet *sheet, const OpenPlan &plan, const exchange::PackPreview &preview)
{
    constexpr qsizetype kMostRows = 12;
    for (const exchange::PackPreview::Touched &touched : preview.touched.mid(0, kMostRows))
        sheet->addRow(u"list"_s, numberedTitle(touched.number, touched.title), {}, counted(touched.edits));
    if (preview.touched.size() > kMostRows)
        sheet->addRow(u"list"_s, Sharing::tr("%1 more commitments").arg(preview.touched.size() - kMostRows), {}, {});
    if (preview.elsewhere > 0)
        sheet->addRow(u"people"_s, Sharing::tr("People, rounds and the rest of the plan"), {},
                      counted(preview.elsewhere));
    for (const store::Conflict &conflict : preview.conflicts.mid(0, kMostRows)) {
        const auto name = report::nameOf(plan.store(), conflict.kind, conflict.record);
        const QString label = report::fieldLabel(conflict.kind, conflict.field).toLower();
        sheet->addRow(u"versions"_s, Sharing::tr("You both wrote: %1 of %2").arg(label, name ? *name : conflict.kind),
                      Sharing::tr("Both versions are kept. You choose later, in What needs me"),
                      Sharing::tr("1 place"));
    }
    if (!preview.pending.isEmpty())
        sheet->addRow(u"person"_s, Sharing::tr("Changes outside role"),
                      Sharing::tr("They wait until somebody of that side confirms them"),
                      counted(preview.pending.size()));
}

} // namespace

Sharing::Sharing(Prompts &prompts, QSettings &settings, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_window(window)
{
}

void Sharing::share(OpenPlan &plan)
{
    const auto unshared = unsharedIn(plan, m_settings);
    if (!unshared) {
        emit failed(unshared.error());
        return;
    }
    auto *sheet = new Sheet(tr("Share with…"), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setSubtitle(plan.plan().title.text());
    sheet->setSentence(
        tr("The whole plan goes into one file that you can send: every commitment, every update and its history."));
    sheet->addRow(u"share"_s, unsharedText(*unshared, plan.today()),
                  unshared->commitments.isEmpty() ? tr("since you last shared from this computer")
                                                  : tr("to commitments %1").arg(listed(unshared->commitments)));
    sheet->addRow(u"lock"_s, tr("What stays here"),
                  tr("Contact details, notes and drafts are kept in other files and never go along"));
    sheet->setNote(tr("What you send to a public body may be released"));
    connect(sheet->addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, sheet, &QDialog::reject);
    Button *write = sheet->addButton(tr("Write the copy…"), ButtonKind::Main);
    connect(write, &Button::clicked, this, [this, sheet, &plan] {
        sheet->accept();
        const QFileInfo file(plan.store().path());
        const QString name = u"%1, %2.wmcopy"_s.arg(file.completeBaseName(), dayText(plan.today()));
        m_prompts.chooseFile(
            m_window, {tr("Where to write the copy"), file.dir().filePath(name), copyFilter(), u"wmcopy"_s, true},
            [this, &plan](const QString &path) { writeTo(plan, path); });
    });
    sheet->open();
}

void Sharing::writeTo(OpenPlan &plan, const QString &path)
{
    Job job;
    const auto written =
        exchange::writePack(plan.store(), path, {}, {plan.desk().author(), plan.desk().authorName()}, job);
    const auto remembered = written ? rememberShared(plan, m_settings) : tl::unexpected(written.error());
    if (!remembered) {
        emit failed(remembered.error());
        return;
    }
    emit told(tr("Written: %1. Send this file.").arg(QDir::toNativeSeparators(path)));
    emit shared();
}

void Sharing::chooseAndReceive(OpenPlan *plan)
{
    m_prompts.chooseFile(m_window, {tr("Open what I was sent"), Opening::plansFolder(), copyFilter(), {}, false},
                         [this, plan](const QString &path) { receive(plan, path); });
}

void Sharing::receive(OpenPlan *plan, const QString &path)
{
    Job job;
    const auto pack = exchange::openPack(path, exchange::LargePack::Allow, job);
    const auto here = plan ? plan->store().journalId() : Result<EditId>(EditId());
    if (!pack || !here)
        emit failed(pack ? here.error() : pack.error());
    else if (plan && *here == pack->header.journal)
        offer(*plan, *pack);
    else if (pack->header.isWhole())
        offerAsPlan(*pack);
    else
        emit failed({ErrorCode::Refused,
                     tr("These are changes to a plan that is not open; open that plan first, then the changes."),
                     {}});
}

void Sharing::offer(OpenPlan &plan, const exchange::Pack &pack)
{
    Job job;
    const auto preview = exchange::previewPack(plan.store(), pack, job);
    if (!preview) {
        emit failed(preview.error());
        return;
    }
    if (preview->added == 0) {
        emit told(tr("Nothing in it is new: everything is in the plan already."));
        return;
    }
    auto *sheet = new Sheet(tr("Open what I was sent"), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    const QString file = QFileInfo(pack.path).fileName();
    sheet->setSubtitle(pack.header.sender.name.isEmpty() ? file : tr("%1, from %2").arg(file, pack.header.sender.name));
    sheet->setSentence(sentenceOf(*preview));
    addRows(sheet, plan, *preview);
    sheet->setNote(tr("A backup is kept"));
    connect(sheet->addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, sheet, &QDialog::reject);
    Button *bring = sheet->addButton(tr("Bring in"), ButtonKind::Main);
    connect(bring, &Button::clicked, this, [this, sheet, &plan, pack] {
        sheet->accept();
        bringIn(plan, pack);
    });
    sheet->open();
}

void Sharing::bringIn(OpenPlan &plan, const exchange::Pack &pack)
{
    Job job;
    const auto backup = store::backUp(plan.store(), plan.desk().clock().now(), job);
    const auto brought = backup ? plan.desk().append(pack.edits(), job) : tl::unexpected(backup.error());
    if (!brought)
        emit failed(brought.error());
    else
        emit told(tr("Brought in: %1.").arg(counted(brought->added())));
}

void Sharing::offerAsPlan(const exchange::Pack &pack)
{
    auto *sheet = new Sheet(tr("Open what I was sent"), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setSubtitle(QFileInfo(pack.path).fileName());
    const QString from = pack.header.sender.name.isEmpty() ? tr("This is a whole plan")
                                                           : tr("%1 sent a whole plan").arg(pack.header.sender.name);
    sheet->setSentence(tr("%1, with %2 in its history. It becomes a plan of its own on this computer.")
                           .arg(from, counted(pack.header.count)));
    connect(sheet->addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, sheet, &QDialog::reject);
    Button *keep = sheet->addButton(tr("Keep the plan…"), ButtonKind::Main);
    connect(keep, &Button::clicked, this, [this, sheet, pack] {
        sheet->accept();
        QDir().mkpath(Opening::plansFolder());
        const QString name = QFileInfo(pack.path).completeBaseName() + u".waymark"_s;
        m_prompts.chooseFile(m_window,
                             {tr("Where to keep the plan"), Opening::plansFolder() + u'/' + name, Opening::planFilter(),
                              u"waymark"_s, true},
                             [this, pack](const QString &path) { emit newPlanWanted(pack.path, path); });
    });
    sheet->open();
}

} // namespace waymark::ui
