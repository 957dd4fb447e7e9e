// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"

#include "opening.h"

#include <actions/plan.h>
#include <dialogs/publishsheet.h>
#include <site/publishing.h>

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// What publishing did, and why the plan does not remember it, where it does not.
struct Done
{
    site::Published site;
    QString notRecorded;
};

QString keyFor(const OpenPlan &plan, const QString &what)
{
    return u"publish/%1/%2"_s.arg(plan.plan().id.record().text(), what);
}

QString folderFor(const OpenPlan &plan, const QSettings &settings)
{
    const QFileInfo file(plan.store().path());
    const QString beside = file.suffix() == u"waymark" ? file.path() : Opening::plansFolder();
    const QString usual =
        u"%1/%2"_s.arg(beside, Publishing::tr("%1, site").arg(Opening::fileNameOf(plan.plan().title.text())));
    return settings.value(keyFor(plan, u"folder"_s), usual).toString();
}

Result<site::SiteOptions> optionsOf(const PublishSheet &sheet, const Clock &clock)
{
    const auto address = site::addressFrom(sheet.address());
    if (!address)
        return tl::unexpected(address.error());
    site::SiteOptions options{clock.now(), *address};
    options.edition = sheet.view() == PartySide::Government     ? site::Edition::Government
                      : sheet.view() == PartySide::CivilSociety ? site::Edition::CivilSociety
                                                                : site::Edition::BothSides;
    return options;
}

Result<Done> published(const Seat &seat, const QString &folder, const site::SiteOptions &options, Job &job)
{
    const auto place = Workplace::at(seat);
    const auto site = place ? site::publish((*place)->store(), folder, options, job) : tl::unexpected(place.error());
    if (!site)
        return tl::unexpected(site.error());
    Done done{*site, {}};
    if (options.isPreview || (!site->resumed && site->written + site->removed == 0))
        return done;
    if (const auto recorded = actions::recordPublication((*place)->desk(), seat.clock->today()); !recorded)
        done.notRecorded = recorded.error().sentence;
    return done;
}

void openInBrowser(Prompts &prompts, QWidget *window, const QString &folder)
{
    const QString page = folder + u"/index.html"_s;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(page)))
        prompts.tell(window, Publishing::tr("No browser could be opened; the first page is %1.").arg(page), {});
}

} // namespace

Publishing::Publishing(Prompts &prompts, QSettings &settings, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_window(window)
{
}

void Publishing::publish(OpenPlan &plan)
{
    auto *sheet = new PublishSheet(plan.plan().title.text(), folderFor(plan, m_settings),
                                   m_settings.value(keyFor(plan, u"address"_s)).toString(), m_window);
    sheet->setView(
        fromName<PartySide>(m_settings.value(keyFor(plan, u"view"_s)).toString()).value_or(PartySide::Neither));
    Background *work = workOf(sheet);
    connect(sheet, &PublishSheet::elsewhereWanted, this, [this, sheet] {
        FileChoice choice{tr("Which folder the site goes into"), QFileInfo(sheet->folder()).path(), {}, {}};
        choice.isFolder = true;
        m_prompts.chooseFile(m_window, choice, [sheet = QPointer(sheet)](const QString &path) {
            if (sheet)
                sheet->setFolder(path);
        });
    });
    connect(sheet, &FormSheet::asideWanted, this, [this, &plan, sheet, work] { look(plan, sheet, work); });
    connect(sheet, &FormSheet::submitted, this, [this, &plan, sheet, work] { write(plan, sheet, work); });
    sheet->open();
}

void Publishing::look(OpenPlan &plan, PublishSheet *sheet, Background *work)
{
    if (work->isRunning())
        return;
    const Seat seat = seatOf(plan);
    auto options = optionsOf(*sheet, *seat.clock);
    m_preview = std::make_unique<QTemporaryDir>();
    if (!options || !m_preview->isValid()) {
        sheet->setProblem(!options ? options.error().sentence
                                   : tr("There is no room for a look: %1").arg(m_preview->errorString()));
        return;
    }
    options->isPreview = true;
    work->run<Done>(
        tr("Making the pages"),
        [seat, folder = m_preview->path(), options = *options](Job &job) {
            return published(seat, folder, options, job);
        },
        [this, sheet, folder = m_preview->path()](const Result<Done> &made) {
            sheet->setProblem(made || made.error().code == ErrorCode::Cancelled ? QString() : made.error().sentence);
            if (made)
                openInBrowser(m_prompts, m_window, folder);
        });
}

void Publishing::write(OpenPlan &plan, PublishSheet *sheet, Background *work)
{
    const Seat seat = seatOf(plan);
    const auto options = optionsOf(*sheet, *seat.clock);
    if (!options) {
        sheet->setProblem(options.error().sentence);
        return;
    }
    work->run<Done>(
        tr("Publishing"),
        [seat, folder = sheet->folder(), options = *options](Job &job) {
            return published(seat, folder, options, job);
        },
        [this, &plan, sheet](const Result<Done> &done) {
            if (!done) {
                sheet->setProblem(done.error().code == ErrorCode::Cancelled ? QString() : done.error().sentence);
                return;
            }
            const QString folder = sheet->folder();
            m_settings.setValue(keyFor(plan, u"folder"_s), folder);
            m_settings.setValue(keyFor(plan, u"address"_s), sheet->address());
            m_settings.setValue(keyFor(plan, u"view"_s), waymark::nameOf(sheet->view()));
            sheet->accept();
            if (const auto looked = plan.wroteElsewhere(); !looked)
                emit failed(looked.error());
            QStringList lines{done->site.written + done->site.removed == 0
                                  ? tr("The site says all of this already; nothing was written.")
                                  : tr("Published: %1 files are new or say something new, %2 stay as they were.")
                                        .arg(done->site.written)
                                        .arg(done->site.same)};
            if (!done->site.kept.isEmpty())
                lines << tr("Changed by somebody else and left there: %1.").arg(done->site.kept.join(u", "_s));
            if (!done->notRecorded.isEmpty())
                lines << tr("The plan does not remember it: %1").arg(done->notRecorded);
            emit told(lines.first());
            m_prompts.ask(m_window, lines.join(u'\n'), tr("Look at it"),
                          [this, folder] { openInBrowser(m_prompts, m_window, folder); });
        });
}

} // namespace waymark::ui
