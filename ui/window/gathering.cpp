// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gathering.h"

#include "opening.h"

#include <dialogs/evidencesheet.h>
#include <site/evidence.h>

#include <QDesktopServices>
#include <QFileInfo>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString folderFor(const OpenPlan &plan)
{
    const QFileInfo file(plan.store().path());
    const QString beside = file.suffix() == u"waymark" ? file.path() : Opening::plansFolder();
    return u"%1/%2"_s.arg(beside, Gathering::tr("%1, evidence").arg(Opening::fileNameOf(plan.plan().title.text())));
}

QString tellingOf(const site::Gathered &gathered)
{
    QStringList lines{Gathering::tr("Gathered: %1 pieces of evidence, %2 updates with words both sides agreed, %3 "
                                    "signatures.")
                          .arg(gathered.evidence)
                          .arg(gathered.agreed)
                          .arg(gathered.signatures)};
    if (gathered.files > 0)
        lines << Gathering::tr("%1 of %2 files copied.").arg(gathered.copied).arg(gathered.files);
    if (!gathered.missing.isEmpty())
        lines << Gathering::tr("Not copied, and the index says so: %1.").arg(gathered.missing.join(u"; "_s));
    if (!gathered.folder.kept.isEmpty())
        lines << Gathering::tr("Changed by somebody else and left there: %1.").arg(gathered.folder.kept.join(u", "_s));
    return lines.join(u'\n');
}

} // namespace

Gathering::Gathering(Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_window(window)
{
}

void Gathering::gather(OpenPlan &plan)
{
    auto *sheet = new EvidenceSheet(plan.plan().title.text(), folderFor(plan), m_window);
    Background *work = workOf(sheet);
    connect(sheet, &EvidenceSheet::folderWanted, this, [this, sheet] {
        choose(sheet, tr("Which folder the evidence goes into"), QFileInfo(sheet->folder()).path(),
               &EvidenceSheet::setFolder);
    });
    connect(sheet, &EvidenceSheet::filesWanted, this,
            [this, sheet] { choose(sheet, tr("Where the files lie"), sheet->files(), &EvidenceSheet::setFiles); });
    connect(sheet, &FormSheet::submitted, this, [this, &plan, sheet, work] { write(plan, sheet, work); });
    sheet->open();
}

void Gathering::choose(EvidenceSheet *sheet, const QString &title, const QString &at,
                       void (EvidenceSheet::*take)(const QString &))
{
    FileChoice choice{title, at, {}, {}};
    choice.isFolder = true;
    m_prompts.chooseFile(m_window, choice, [sheet = QPointer(sheet), take](const QString &path) {
        if (sheet)
            (sheet->*take)(path);
    });
}

void Gathering::write(OpenPlan &plan, EvidenceSheet *sheet, Background *work)
{
    const Seat seat = seatOf(plan);
    work->run<site::Gathered>(
        tr("Gathering the evidence"),
        [seat, folder = sheet->folder(), files = sheet->files()](Job &job) -> Result<site::Gathered> {
            const auto place = Workplace::at(seat);
            return place ? site::gatherEvidence((*place)->store(), folder, {seat.clock->now(), files}, job)
                         : tl::unexpected(place.error());
        },
        [this, sheet](const Result<site::Gathered> &gathered) {
            if (!gathered) {
                sheet->setProblem(gathered.error().code == ErrorCode::Cancelled ? QString()
                                                                                : gathered.error().sentence);
                return;
            }
            const QString page = sheet->folder() + u"/index.html"_s;
            sheet->accept();
            const QString telling = tellingOf(*gathered);
            emit told(telling.section(u'\n', 0, 0));
            m_prompts.ask(m_window, telling, tr("Look at it"), [this, page] {
                if (!QDesktopServices::openUrl(QUrl::fromLocalFile(page)))
                    m_prompts.tell(m_window, tr("No browser could be opened; the first page is %1.").arg(page), {});
            });
        });
}

} // namespace waymark::ui
