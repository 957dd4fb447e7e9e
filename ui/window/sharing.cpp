// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing.h"

#include "opening.h"

#include <actions/backups.h>
#include <dialogs/sharesheet.h>
#include <dialogs/writtensheet.h>
#include <exchange/pack.h>
#include <models/shown.h>
#include <models/unshared.h>
#include <models/whoswho.h>
#include <report/readable.h>
#include <store/backup.h>

#include <QDir>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// What goes to somebody.
struct Goes
{
    QString text;
    QList<EditId> since; ///< what they are known to have; none for everything
    bool nothing = false;
};

/// Beside the plan; in the folder of plans when it was rescued and lies nowhere for good.
QString placeFor(const OpenPlan &plan, const QString &whom)
{
    const QFileInfo file(plan.store().path());
    const QString folder = file.suffix() == u"waymark" ? file.path() : Opening::plansFolder();
    QStringList name{Opening::fileNameOf(plan.plan().title.text())};
    if (!whom.isEmpty())
        name << Sharing::tr("for %1").arg(Opening::fileNameOf(whom));
    name << dayText(plan.today());
    return u"%1/%2"_s.arg(folder, name.join(u", "_s));
}

/// A copy that was written before is not written over unless somebody chooses its name.
QString freePlaceFor(const OpenPlan &plan, const QString &whom)
{
    const QString place = placeFor(plan, whom);
    QString file = place + u".wmcopy"_s;
    for (int again = 2; QFileInfo::exists(file) || QFileInfo::exists(report::pageBeside(file)); ++again)
        file = u"%1, %2.wmcopy"_s.arg(place).arg(again);
    return file;
}

} // namespace

Sharing::Sharing(Prompts &prompts, QSettings &settings, Background &background, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_background(background)
    , m_window(window)
{
}

void Sharing::share(OpenPlan &plan)
{
    const auto everybody = recipientsIn(plan);
    const auto copies = actions::copies(plan.circles());
    if (!everybody || !copies) {
        emit failed(everybody ? copies.error() : everybody.error());
        return;
    }
    AskedShare asked{plan.plan().title.text(), {}, {}, hasKey(plan.desk())};
    for (const Somebody &each : *everybody)
        asked.whom << AskedShare::Whom{each.id, each.text()};
    for (const MailedCopy &copy : *copies)
        if (copy.way == CopyWay::Sent)
            asked.first = copy.with;
    auto *sheet = new ShareSheet(asked, m_window);
    Background *work = workOf(sheet);
    connect(sheet, &ShareSheet::whomChanged, this, [this, &plan, sheet, work] { tellWhatGoes(plan, sheet, work); });
    connect(sheet, &ShareSheet::elsewhereWanted, this, [this, sheet] {
        m_prompts.chooseFile(
            m_window,
            {tr("Where to write the copy"), sheet->file(), tr("Copies of plans (*.wmcopy)"), u"wmcopy"_s, true},
            [sheet = QPointer(sheet)](const QString &path) {
                if (sheet)
                    sheet->choosePlace(path);
            });
    });
    connect(sheet, &FormSheet::submitted, this, [this, &plan, sheet, work] {
        withKey(sheet, sheet->signing(), work, seatOf(plan),
                [this, &plan, sheet, work](const OpenedKey &key) { write(plan, sheet, work, key); });
    });
    tellWhatGoes(plan, sheet, work);
    sheet->open();
}

void Sharing::tellWhatGoes(OpenPlan &plan, ShareSheet *sheet, Background *work)
{
    if (!sheet->isPlaceChosen())
        sheet->setFile(freePlaceFor(plan, sheet->whomName()));
    const auto unshared = unsharedIn(plan, m_settings);
    const QString mine = unshared && unshared->acts > 0
                             ? tr("Of yours since you last shared: %1.").arg(unsharedText(*unshared, plan.today()))
                             : QString();
    work->run<Goes>(
        tr("Looking what they have"),
        [seat = seatOf(plan), whom = sheet->whom()](Job &) -> Result<Goes> {
            const auto place = Workplace::at(seat);
            const auto since = !place          ? tl::unexpected(place.error())
                               : whom.isNull() ? Result<QList<EditId>>(QList<EditId>())
                                               : actions::knownToHave((*place)->circles(), whom);
            const auto going = since ? actions::whatGoes((*place)->circles(), *since) : tl::unexpected(since.error());
            return going ? Result<Goes>(Goes{actions::textOf(*going), *since, going->edits == 0})
                         : tl::unexpected(going.error());
        },
        [sheet, mine](const Result<Goes> &goes) {
            if (!goes) {
                sheet->setProblem(goes.error().sentence);
                return;
            }
            const QString whom = sheet->whomName();
            QStringList detail{goes->nothing            ? tr("They have everything already.")
                               : !goes->since.isEmpty() ? tr("Left out is what %1 are known to have.").arg(whom)
                               : whom.isEmpty()         ? QString()
                                                        : tr("Nothing has come from them yet, so they get everything."),
                               mine};
            detail.removeAll(QString());
            sheet->setWhatGoes(goes->text, detail.join(u' '));
        });
}

Result<Sharing::Written> Sharing::written(const Seat &seat, const RecordId &whom, const QString &file,
                                          const OpenedKey &key, Job &job)
{
    QDir().mkpath(QFileInfo(file).path());
    const QString page = report::pageBeside(file);
    const auto place = Workplace::at(seat);
    Outcome may = place ? exchange::mayReplaceCopy(file) : tl::unexpected(place.error());
    if (may)
        may = report::mayReplacePage(page);
    const auto since = !may            ? tl::unexpected(may.error())
                       : whom.isNull() ? Result<QList<EditId>>(QList<EditId>())
                                       : actions::knownToHave((*place)->circles(), whom);
    const auto sent = since
                          ? actions::sendCopy((*place)->circles(), {file, whom, *since}, job, key ? &key->key : nullptr)
                          : tl::unexpected(since.error());
    if (!sent)
        return tl::unexpected(sent.error());
    Written written{file, page, {actions::textOf(sent->going)}};
    if (key && !key->told.isEmpty())
        written.lines << key->told;
    if (!sent->notKept.isEmpty())
        written.lines << tr("That it was sent is not noted: %1").arg(sent->notKept);
    const auto read =
        report::saveReadable((*place)->store(), seat.clock->today(), actions::commitmentsOf(sent->going), page);
    if (!read) {
        written.page.clear();
        written.lines << tr("The page to read without Waymark was not written: %1").arg(read.error().sentence);
    }
    return written;
}

void Sharing::write(OpenPlan &plan, ShareSheet *sheet, Background *work, const OpenedKey &key)
{
    work->run<Written>(
        tr("Writing the copy"),
        [seat = seatOf(plan), whom = sheet->whom(), file = sheet->file(), key](Job &job) {
            return written(seat, whom, file, key, job);
        },
        [this, &plan, sheet](const Result<Written> &written) {
            if (!written) {
                sheet->setProblem(written.error().code == ErrorCode::Cancelled ? QString() : written.error().sentence);
                return;
            }
            sheet->accept();
            Outcome noted = plan.wroteElsewhere(); // the key may have been entered
            if (noted)
                noted = rememberShared(plan, m_settings);
            if (!noted)
                emit failed(noted.error());
            emit told(tr("Written: %1").arg(QFileInfo(written->file).fileName()));
            emit shared();
            plan.wroteBeside();
            (new WrittenSheet({written->file, written->page, sheet->whomName(), written->lines}, m_window))->open();
        });
}

void Sharing::backUp(const OpenPlan &plan)
{
    m_background.run<actions::Readable<store::Backup>>(
        tr("Making a backup"),
        [seat = seatOf(plan)](Job &job) -> Result<actions::Readable<store::Backup>> {
            const auto place = Workplace::at(seat);
            return place ? actions::backUp((*place)->circles(), job) : tl::unexpected(place.error());
        },
        [this](const Result<actions::Readable<store::Backup>> &made) {
            if (!made) {
                emit failed(made.error());
                return;
            }
            QStringList files;
            for (const store::Backup &each : *made)
                files << QFileInfo(each.path).fileName();
            emit told((QStringList{tr("Backup kept: %1").arg(listed(files))} + made->leftOut).join(u' '));
        });
}

void Sharing::saveElsewhere(const OpenPlan &plan)
{
    const auto save = [this, open = QPointer<const OpenPlan>(&plan), from = plan.store().path()](const QString &path) {
        if (open &&
            !open->store().foreignVersion()) { // the file is gone, and only what is open here still has all of it
            Job job;
            if (const auto saved = store::copyTo(open->store(), path, job); saved)
                emit told(tr("Saved: %1. Open it to go on working.").arg(QDir::toNativeSeparators(path)));
            else
                emit failed(saved.error());
            return;
        }
        m_background.run<void>(
            tr("Saving a copy"),
            [from, path](Job &job) -> Outcome {
                const auto store = store::Store::openReadOnly(from);
                return store ? store::copyTo(**store, path, job) : tl::unexpected(store.error());
            },
            [this, path](const Outcome &saved) {
                if (saved)
                    emit told(tr("Saved: %1. You go on working in the plan that is open.")
                                  .arg(QDir::toNativeSeparators(path)));
                else
                    emit failed(saved.error());
            });
    };
    m_prompts.chooseFile(
        m_window,
        {tr("Where to save the copy"), placeFor(plan, {}) + u".waymark"_s, Opening::planFilter(), u"waymark"_s, true},
        save);
}

} // namespace waymark::ui
