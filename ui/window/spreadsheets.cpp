// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets.h"

#include "commands.h"
#include "opening.h"

#include <dialogs/tablesheet.h>
#include <look/pageheader.h>
#include <models/tablecopy.h>
#include <models/tableproposal.h>
#include <models/workplace.h>
#include <pages/bringinpage.h>
#include <pages/sheetwork.h>
#include <tables/plansheets.h>
#include <tables/writing.h>
#include <window/myself.h>
#include <window/planview.h>

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kFolder = u"tables/folder"_s;

std::optional<formats::Sheet> sheetShownBy(const Page &page)
{
    const std::unique_ptr<QMimeData> table(page.wholeTable());
    const formats::Sheet *sheet = sheetIn(table.get());
    return sheet ? std::optional(*sheet) : std::nullopt;
}

QString titleOf(const Page &page)
{
    const auto *header = page.findChild<PageHeader *>();
    return header ? header->title() : QString();
}

} // namespace

Spreadsheets::Spreadsheets(const Commands &commands, Prompts &prompts, QSettings &settings, Opening &opening,
                           std::function<PlanView *()> view, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_opening(opening)
    , m_view(std::move(view))
    , m_window(window)
{
    connect(commands.bringIn, &QAction::triggered, this, &Spreadsheets::choose);
    connect(commands.saveTable, &QAction::triggered, this, &Spreadsheets::save);
}

void Spreadsheets::choose()
{
    const QString folder = m_settings.value(kFolder, Opening::plansFolder()).toString();
    m_prompts.chooseFile(m_window, {tr("Which spreadsheet to bring in"), folder, tableFilter(), {}, false},
                         [this](const QString &path) {
                             m_settings.setValue(kFolder, QFileInfo(path).path());
                             bringIn(path);
                         });
}

void Spreadsheets::bringIn(const QString &path)
{
    PlanView *view = m_view();
    if (!view) {
        const auto me = whoIAm();
        m_opening.create(me.value_or(actions::Identity()), QFileInfo(path).completeBaseName(),
                         [this, path] { bringIn(path); });
        return;
    }
    view->go({u"import"_s, {}, {}});
    if (auto *page = qobject_cast<BringInPage *>(view->page()))
        page->setFile(path);
}

void Spreadsheets::save()
{
    PlanView &view = *m_view();
    TableSheet::Asked asked;
    asked.plan = view.plan().plan().title.text();
    asked.file = Opening::fileNameOf(asked.plan);
    const QFileInfo file(view.plan().store().path());
    asked.folder = file.suffix() == u"waymark" ? file.path() : Opening::plansFolder();
    if (const auto shown = sheetShownBy(*view.page())) {
        asked.shown = shown->rows.size() == 1 ? tr("%1, 1 row").arg(titleOf(*view.page()))
                                              : tr("%1, %L2 rows").arg(titleOf(*view.page())).arg(shown->rows.size());
        asked.file = Opening::fileNameOf(u"%1, %2"_s.arg(asked.plan, titleOf(*view.page())));
    }
    const QStringList kinds = tables::sheetKinds();
    for (const QString &name : kinds)
        asked.kinds.append({name, waymark::kind(name)->plural});
    auto *sheet = new TableSheet(asked, m_window);
    Background *work = workOf(sheet);
    connect(sheet, &TableSheet::elsewhereWanted, this, [this, sheet] {
        m_prompts.chooseFile(
            m_window, {tr("Where to save the spreadsheet"), sheet->file(), sheet->filter(), sheet->suffix(), true},
            [still = QPointer(sheet)](const QString &path) {
                if (still)
                    still->setFile(path);
            });
    });
    connect(sheet, &FormSheet::submitted, this, [this, sheet, work] { write(sheet, work); });
    sheet->open();
}

void Spreadsheets::write(TableSheet *sheet, Background *work)
{
    PlanView &view = *m_view();
    if (work->isRunning())
        return;
    const QString path = sheet->file();
    const auto csv =
        sheet->format() == TableSheet::CsvForExcel ? formats::CsvKind::SafeForExcel : formats::CsvKind::Plain;
    const auto shown = sheet->isShown() ? sheetShownBy(*view.page()) : std::nullopt;
    QDir().mkpath(QFileInfo(path).path());
    work->run<bool>(
        tr("Writing the spreadsheet"),
        [seat = seatOf(view.plan()), shown, path, csv, title = titleOf(*view.page()),
         kind = sheet->kind()](Job &job) -> Result<bool> {
            QList<formats::Sheet> sheets;
            if (shown) {
                sheets = {*shown};
                sheets.first().name = title;
            } else {
                const auto place = Workplace::at(seat);
                const auto all =
                    place ? tables::sheetsOf((*place)->store(), kind.isEmpty() ? QStringList() : QStringList{kind},
                                             seat.clock->today(), job)
                          : tl::unexpected(place.error());
                if (!all)
                    return tl::unexpected(all.error());
                sheets = path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? all->mid(1, 1) : *all;
            }
            return tables::writeSheets(path, sheets, csv, job).map([] { return true; });
        },
        [this, sheet, path](const Result<bool> &written) {
            if (written) {
                sheet->accept();
                emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
            } else {
                sheet->setProblem(written.error().code == ErrorCode::Cancelled ? QString() : written.error().sentence);
            }
        });
}

} // namespace waymark::ui
