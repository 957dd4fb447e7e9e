// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing.h"

#include "opening.h"

#include <exchange/pack.h>
#include <look/sheet.h>
#include <models/shown.h>
#include <models/unshared.h>
#include <store/backup.h>

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// Beside the plan; in the folder of plans when it was rescued and lies nowhere for good.
QString placeFor(const OpenPlan &plan, const QString &ending)
{
    const QFileInfo file(plan.store().path());
    const QString folder = file.suffix() == u"waymark" ? file.path() : Opening::plansFolder();
    return u"%1/%2, %3.%4"_s.arg(folder, Opening::fileNameOf(plan.plan().title.text()), dayText(plan.today()), ending);
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
        m_prompts.chooseFile(m_window,
                             {tr("Where to write the copy"), placeFor(plan, u"wmcopy"_s),
                              tr("Copies of plans (*.wmcopy)"), u"wmcopy"_s, true},
                             [this, &plan](const QString &path) { writeTo(plan, path); });
    });
    sheet->open();
}

void Sharing::writeTo(OpenPlan &plan, const QString &path)
{
    const exchange::Sender sender{plan.desk().author(), plan.desk().authorName()};
    m_background.run<exchange::PackHeader>(
        tr("Writing the copy"),
        [from = plan.store().path(), path, sender](Job &job) -> Result<exchange::PackHeader> {
            const auto store = store::Store::openReadOnly(from);
            return store ? exchange::writePack(**store, path, {}, sender, job) : tl::unexpected(store.error());
        },
        [this, &plan, path](const Result<exchange::PackHeader> &written) {
            const auto remembered = written ? rememberShared(plan, m_settings) : tl::unexpected(written.error());
            if (!remembered) {
                emit failed(remembered.error());
                return;
            }
            emit told(tr("Written: %1. Send this file.").arg(QDir::toNativeSeparators(path)));
            emit shared();
        });
}

void Sharing::backUp(const OpenPlan &plan)
{
    const QDateTime now = plan.desk().clock().now();
    m_background.run<store::Backup>(
        tr("Making a backup"),
        [from = plan.store().path(), now](Job &job) -> Result<store::Backup> {
            const auto store = store::Store::openReadOnly(from);
            return store ? store::backUp(**store, now, job) : tl::unexpected(store.error());
        },
        [this](const Result<store::Backup> &backup) {
            if (backup)
                emit told(tr("Backup kept: %1").arg(QFileInfo(backup->path).fileName()));
            else
                emit failed(backup.error());
        });
}

void Sharing::saveElsewhere(const OpenPlan &plan)
{
    const auto save = [this, from = plan.store().path()](const QString &path) {
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
        {tr("Where to save the copy"), placeFor(plan, u"waymark"_s), Opening::planFilter(), u"waymark"_s, true}, save);
}

} // namespace waymark::ui
