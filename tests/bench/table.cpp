// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for at the table of commitments (P2, P7):
//   waymark-bench-table <folder> <commitments>
#include "world.h"

#include <look/look.h>
#include <pages/acts.h>
#include <pages/commitmentspage.h>
#include <prompts/boxprompts.h>

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
    const QString path = worldPath(setting);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const FixedClock clock(QDateTime(QDate(2024, 6, 1), QTime(9, 0), Qt::UTC));
    ui::BoxPrompts prompts;
    std::unique_ptr<ui::OpenPlan> plan;
    std::unique_ptr<ui::Acts> acts;
    std::unique_ptr<ui::CommitmentsPage> page;
    const double opened = step([&] {
        plan = must(ui::OpenPlan::of(must(store::Store::open(path)), {u"Amina Khan"_s, {}}, clock));
        acts = std::make_unique<ui::Acts>(*plan, prompts, nullptr);
        page = std::make_unique<ui::CommitmentsPage>(*plan, *acts, settings);
        must(page->refresh());
        page->resize(1158, 700);
        page->show();
    });
    const RecordId last = must(plan->overview())->commitments.last().milestones.last().milestone.id;
    const double jumped = step([&] {
        page->goTo({u"commitments"_s, {}, last.text()});
        must(page->refresh());
    });
    auto *table = page->findChild<QTreeView *>();
    QList<Figure> figures = atTable(*page, *table);
    Figure whole{u"P2"_s, u"opened, the last milestone found, filtered"_s,
                 u"a tenth of what LibreOffice took to load 60,000 rows when tried"_s};
    whole.ours = opened + jumped + figures.at(2).ours;
    whole.theirs = 650;
    whole.aim = 1;
    figures.prepend(whole);
    std::fputs(QJsonDocument(toJson(figures, setting)).toJson(QJsonDocument::Compact).constData(), stdout);
    page.reset();
    return 0;
}
