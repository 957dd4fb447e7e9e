// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for at the table of commitments (P2, P7):
//   waymark-bench-table <folder> <commitments>
#include "world.h"

#include <actions/editing.h>
#include <look/look.h>
#include <models/commitmentsmodel.h>
#include <pages/acts.h>
#include <pages/commitmentspage.h>
#include <prompts/boxprompts.h>
#include <store/progress.h>

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::bench;

constexpr int kScrolls = 200;

/// A step is what happens until the window stands again: the change, its layout, its painting, what follows.
double step(const Work &work)
{
    return worked([&work] {
        work();
        QCoreApplication::processEvents();
    });
}

Figure frame(const QString &what, const QList<double> &steps)
{
    Figure figure{u"P7"_s, what, u"a frame"_s};
    figure.ours = *std::max_element(steps.cbegin(), steps.cend());
    figure.theirs = 16;
    figure.aim = 1;
    return figure;
}

QList<Figure> scrolled(QTreeView &table, const QString &what)
{
    QList<double> rows;
    QList<double> pages;
    QScrollBar *bar = table.verticalScrollBar();
    bar->setValue(0);
    for (int at = 0; at < kScrolls; ++at)
        rows << step([bar] { bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); });
    for (int at = 0; at < kScrolls; ++at)
        pages << step([bar] { bar->triggerAction(QAbstractSlider::SliderPageStepAdd); });
    return {frame(what + u", a row further"_s, rows), frame(what + u", a page further"_s, pages)};
}

QList<Figure> atTable(ui::CommitmentsPage &page, QTreeView &table)
{
    QList<Figure> figures = scrolled(table, u"commitments"_s);
    QList<double> letters;
    auto *words = page.findChild<QLineEdit *>();
    const QString typed = u"budget"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length)
        letters << step([&] { words->setText(typed.left(length)); });
    figures << frame(u"a letter more in the filter"_s, letters);
    figures << frame(u"the filter cleared"_s, {step([words] { words->clear(); })});
    figures << frame(u"sorted by title"_s, {step([&table] { table.sortByColumn(1, Qt::AscendingOrder); })});
    figures << frame(u"sorted by date"_s, {step([&table] { table.sortByColumn(4, Qt::DescendingOrder); })});
    table.sortByColumn(0, Qt::AscendingOrder);
    return figures;
}

/// Until all commitments are there.
void wait(const ui::CommitmentsPage &page)
{
    const auto *rows = page.findChild<ui::CommitmentsModel *>();
    while (rows->isReading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

RecordId lastMilestone(const store::Store &store)
{
    const RecordId commitment = must(store::commitmentsInOrder(store)).last();
    return must(store::commitmentStanding(store, commitment)).milestones.last().milestone.id;
}

/// What the window's lists do about a title that was changed. The first change also brings its author into the plan.
QList<Figure> changed(ui::OpenPlan &plan, ui::CommitmentsPage &page, const RecordId &milestone)
{
    const auto change = [&](const QString &title) {
        must(actions::change(plan.desk(), u"milestone"_s, milestone, {{u"title"_s, Value(title), {}}}));
    };
    change(u"Another title"_s);
    must(page.refresh());
    bool isThere = false;
    QObject::connect(page.findChild<ui::CommitmentsModel *>(), &ui::CommitmentsModel::listed, &page,
                     [&isThere] { isThere = true; });
    while (!isThere)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    change(u"One more title"_s);
    const double counted = worked([&] { must(plan.outline()); });
    const double taken = step([&] { must(page.refresh()); });
    must(plan.overview());
    change(u"The last title"_s);
    const double read = worked([&] { must(plan.overview()); });
    return {frame(u"after a change: what the counts stand on"_s, {counted}),
            frame(u"after a change: the table"_s, {taken}),
            frame(u"after a change: what the other pages stand on"_s, {read})};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Setting setting{arguments.value(1), arguments.value(2).toInt(), 1};
    if (setting.size < 1) {
        std::fputs("Usage: waymark-bench-table <folder> <commitments>\n", stderr);
        return 2;
    }
    ui::applyLook(application, ui::Scheme::Light);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"world.waymark"_s); // a copy, which may change
    QFile::copy(worldPath(setting), path);
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const FixedClock clock(QDateTime(QDate(2024, 6, 1), QTime(9, 0), Qt::UTC));
    ui::BoxPrompts prompts;
    std::unique_ptr<ui::OpenPlan> plan;
    std::unique_ptr<ui::Acts> acts;
    std::unique_ptr<ui::CommitmentsPage> page;
    const std::clock_t begun = std::clock();
    const double opened = step([&] {
        plan = must(ui::OpenPlan::of(must(store::Store::open(path)), {u"Amina Khan"_s, {}}, clock));
        acts = std::make_unique<ui::Acts>(*plan, prompts, nullptr);
    });
    const double shown = step([&] {
        page = std::make_unique<ui::CommitmentsPage>(*plan, *acts, settings);
        must(page->refresh());
        page->resize(1158, 700);
        page->show();
    });
    const double listed = worked([&] { wait(*page); });
    auto *table = page->findChild<QTreeView *>();
    const RecordId last = lastMilestone(plan->store());
    const double jumped = step([&] {
        page->goTo({u"commitments"_s, {}, last.text()});
        must(page->refresh());
    });
    if (ui::CommitmentsModel::idOf(table->currentIndex()) != last)
        giveUp({ErrorCode::NotFound, u"The last milestone is not where one went."_s, {}});
    const double filtered = step([&page] { page->findChild<QLineEdit *>()->setText(u"budget"_s); });
    // All threads: what is read beside the window counts too.
    const double all = double(std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
    page->findChild<QLineEdit *>()->clear();
    QList<Figure> figures{{u"P2"_s, u"opened, the last milestone found, filtered; all threads"_s,
                           u"a tenth of what LibreOffice took to load 60,000 rows when tried"_s, u"ms"_s, all, 650, 1},
                          frame(u"the plan opened"_s, {opened}),
                          frame(u"the page opened, its first rows shown"_s, {shown}),
                          frame(u"what was read beside it taken in"_s, {listed}),
                          frame(u"gone to the last milestone"_s, {jumped}),
                          frame(u"a whole word in the filter"_s, {filtered})};
    figures << atTable(*page, *table);
    figures << changed(*plan, *page, last);
    std::fputs(QJsonDocument(toJson(figures, setting)).toJson(QJsonDocument::Compact).constData(), stdout);
    page.reset();
    return 0;
}
