// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan through time, and what stands in its way.
#include "gallery.h"

#include "drafts.h"
#include "plans.h"
#include "scriptedprompts.h"

#include <actions/editing.h>
#include <dialogs/fieldssheet.h>
#include <look/button.h>
#include <store/backup.h>
#include <store/reading.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

test::ScriptedPrompts &prompts()
{
    static test::ScriptedPrompts answers;
    return answers;
}

const QTemporaryDir &folder()
{
    static const QTemporaryDir made;
    return made;
}

QSettings &settings()
{
    static QSettings kept(folder().filePath(u"settings.ini"_s), QSettings::IniFormat);
    return kept;
}

template <class T>
void sure(const T &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().sentence));
}

/// A plan in a folder of its own, so that something can lie beside it.
std::unique_ptr<OpenPlan> inFile(const OpenPlan &plan)
{
    static int count = 0;
    const QString path = folder().filePath(u"plan %1.waymark"_s.arg(++count));
    Job job;
    sure(store::copyTo(plan.store(), path, job));
    test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, folder().path());
    auto opened =
        OpenPlan::of(std::move(*store::Store::open(path)), {u"Amina Khan"_s, u"Cabinet Office"_s}, test::thatDay());
    sure(opened);
    return std::move(*opened);
}

MainWindow *over(std::unique_ptr<OpenPlan> plan)
{
    auto *window = new MainWindow(prompts(), test::thatDay(), settings());
    window->showPlan(std::move(plan));
    return window;
}

void addPoint(OpenPlan &plan, waymark::Circle circle, const QString &number, const QString &words, qint64 level,
              QDate raised, QDate settled = {})
{
    Point point;
    point.id = Id<Point>::random();
    point.about = test::numbered(plan.store(), u"commitment"_s, number);
    point.inTheWay = Texts(words);
    point.wouldHelp = Texts(u"A minister’s word in the committee"_s);
    if (level > 0)
        point.level = level;
    if (raised.isValid()) {
        point.raisedOn = FuzzyDate(raised);
        point.raisedBy = plan.desk().author();
    }
    if (settled.isValid())
        point.resolvedOn = FuzzyDate(settled);
    sure(actions::create(**plan.circles().desk(circle), point));
}

std::unique_ptr<OpenPlan> withPoints()
{
    auto plan = inFile(*test::busyPlan());
    addPoint(*plan, waymark::Circle::Mine, u"5"_s, u"The department has nobody for this since January"_s, 0, {});
    addPoint(*plan, waymark::Circle::OurSide, u"3"_s, u"The strategy has no owner"_s, 1, {});
    addPoint(*plan, waymark::Circle::Everyone, u"1"_s, u"No date for a bill: a minister’s word would help"_s, 3,
             {2016, 12, 28});
    addPoint(*plan, waymark::Circle::Everyone, u"6"_s, u"Three departments do not publish their grants"_s, 5,
             {2017, 2, 1});
    addPoint(*plan, waymark::Circle::Everyone, u"10"_s, u"The survey has no budget"_s, 2, {2016, 11, 1}, {2017, 3, 1});
    return plan;
}

QWidget *at(MainWindow *window, const QString &page, const QString &number = {})
{
    const RecordId record =
        number.isEmpty() ? RecordId() : test::numbered(window->view()->plan().store(), u"commitment"_s, number);
    window->view()->go({page, record, {}});
    return window;
}

QWidget *daySheet()
{
    auto *window = over(test::busyPlan());
    for (QAction *action : window->menuBar()->findChildren<QAction *>() + window->findChildren<QAction *>())
        if (action->shortcut() == QKeySequence(u"Ctrl+Shift+H"_s)) {
            action->trigger();
            break;
        }
    auto *sheet = window->findChild<FieldsSheet *>();
    sheet->setParent(nullptr, Qt::Dialog);
    window->setParent(nullptr);
    QObject::connect(sheet, &QObject::destroyed, window, &QObject::deleteLater);
    return sheet;
}

QWidget *asItStood(const QString &page, const QString &number = {})
{
    auto *window = over(test::busyPlan());
    at(window, page, number);
    window->show();
    for (QAction *action : window->menuBar()->findChildren<QAction *>() + window->findChildren<QAction *>())
        if (action->shortcut() == QKeySequence(u"Ctrl+Shift+H"_s)) {
            action->trigger();
            break;
        }
    for (Button *button : window->findChild<FieldsSheet *>()->findChildren<Button *>())
        if (button->kind() == ButtonKind::Main)
            button->click();
    const QDeadlineTimer patience(20'000);
    while (!window->view()->plan().isPast() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return window;
}

QWidget *comparedWith(int choice, const QString &number)
{
    auto *window = over(withPoints());
    const RecordId id = test::numbered(window->view()->plan().store(), u"commitment"_s, number);
    sure(actions::change(window->view()->plan().desk(), u"commitment"_s, id,
                         {{u"title"_s, Value(u"Beneficial ownership of companies and land"_s), {}}}));
    at(window, u"commitment"_s, number);
    for (QComboBox *box : window->findChildren<QComboBox *>())
        if (box->accessibleName() == u"Compare with"_s) {
            box->setCurrentIndex(choice);
            emit box->activated(choice);
        }
    return window;
}

/// With what is folded away opened.
QWidget *unfolded()
{
    QWidget *window = at(over(withPoints()), u"commitment"_s, u"1"_s);
    for (QToolButton *fold : window->findChildren<QToolButton *>())
        if (fold->isCheckable() && fold->text().startsWith(u"Evidence"_s))
            fold->setChecked(true);
    return window;
}

/// What a colleague has changed since the window was opened.
MainWindow *withNews(const QString &page)
{
    auto *window = over(test::busyPlan());
    OpenPlan &plan = window->view()->plan();
    const auto other = std::move(*store::Store::scratch());
    sure(test::merge(*other, plan.store()));
    actions::Desk rachel(*other, test::thatDay());
    sure(rachel.setAuthor(u"Rachel Evans"_s));
    sure(actions::change(rachel, u"commitment"_s, test::numbered(*other, u"commitment"_s, u"6"_s),
                         {{u"title"_s, Value(u"Data on grants"_s), {}}, {u"theme"_s, Value(u"Money"_s), {}}}));
    const qint64 first = plan.store().editCount().value() + 1;
    Job job;
    sure(plan.desk().append(test::sourceOfPack(test::packOf(*other)), job));
    emit plan.othersWrote(first);
    QCoreApplication::processEvents();
    at(window, page);
    return window;
}

const Register kPast[]{
    {u"past-sheet"_s, [] { return daySheet(); }},
    {u"past-needs"_s, [] { return asItStood(u"needs"_s); }},
    {u"past-commitment"_s, [] { return asItStood(u"commitment"_s, u"1"_s); }},
    {u"past-commitments"_s, [] { return asItStood(u"commitments"_s); }},
    {u"compared-adopted"_s, [] { return comparedWith(1, u"1"_s); }},
    {u"compared-round"_s, [] { return comparedWith(2, u"6"_s); }},
    {u"commitment-evidence"_s, [] { return unfolded(); }},
    {u"points-empty"_s, [] { return at(over(test::emptyPlan()), u"points"_s); }},
    {u"points-typical"_s, [] { return at(over(withPoints()), u"points"_s); }},
    {u"changes-typical"_s, [] { return withNews(u"changes"_s); }},
    {u"changes-empty"_s, [] { return at(over(test::busyPlan()), u"changes"_s); }},
    {u"needs-news"_s, [] { return withNews(u"needs"_s); }},
};

} // namespace

} // namespace waymark::gallery
