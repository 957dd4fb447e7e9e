// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include "filterbar.h"

#include <actions/editing.h>
#include <dialogs/fieldssheet.h>
#include <look/chip.h>
#include <look/choiceview.h>
#include <look/look.h>
#include <look/sidebar.h>
#include <models/commitmentsmodel.h>
#include <pages/pastesheet.h>
#include <store/reading.h>

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace waymark;
using namespace waymark::ui;
using namespace waymark::test;

/// The commitments as a spreadsheet: paste, many rows at once, filters and views under a name.
class TableTest : public QObject, AtWindow
{
    Q_OBJECT

private:
    [[nodiscard]] QTreeView *table() const { return named<QTreeView>(u"Commitments"_s); }
    [[nodiscard]] QString value(const QString &kind, const QString &number, const QString &field) const
    {
        return store::record(store(), kind, numbered(store(), kind, number)).value()->values.text(field);
    }
    template <class T>
    [[nodiscard]] T *sheet() const
    {
        for (T *each : m_window->findChildren<T *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    static void copy(const QString &text)
    {
        auto *data = new QMimeData;
        data->setText(text);
        QApplication::clipboard()->setMimeData(data);
    }

private slots:
    void init()
    {
        sit();
        view().go({u"commitments"_s, {}, {}});
    }
    void cleanup() { leave(); }

    void aPastedBlockChangesNothingUntilItIsLookedAt()
    {
        copy(u"No.\tTitle\tDue\n4\tInnovation hub\t\n3.2\t\tMay 2017\n"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(sheet<PasteSheet>());
        auto *preview = sheet<PasteSheet>();
        QVERIFY(value(u"commitment"_s, u"4"_s, u"title"_s) != u"Innovation hub"_s);
        auto *button = qobject_cast<QPushButton *>(preview->findChildren<QPushButton *>().last());
        QCOMPARE(button->text(), u"Change 2 places"_s);
        button->click(); // a date moves, and nobody has said why
        QVERIFY(preview->isVisible());
        for (QLineEdit *line : preview->findChildren<QLineEdit *>())
            if (line->accessibleName() == u"Why the dates move"_s)
                line->setText(u"The new minister"_s);
        button->click();
        QTRY_VERIFY(!sheet<PasteSheet>());
        QCOMPARE(value(u"commitment"_s, u"4"_s, u"title"_s), u"Innovation hub"_s);
        QCOMPARE(value(u"milestone"_s, u"3.2"_s, u"due"_s), u"2017-05"_s);
        action(u"Ctrl+Z"_s)->trigger();
        QVERIFY(value(u"commitment"_s, u"4"_s, u"title"_s) != u"Innovation hub"_s);
        QVERIFY(value(u"milestone"_s, u"3.2"_s, u"due"_s) != u"2017-05"_s);
    }

    void severalRowsAreChangedTogether()
    {
        table()->clearSelection();
        auto *rows = table()->selectionModel();
        for (const QString &number : {u"3"_s, u"4"_s})
            for (int row = 0; row < table()->model()->rowCount(); ++row)
                if (const QModelIndex index = table()->model()->index(row, 0); index.data().toString() == number)
                    rows->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        action(u"Ctrl+E"_s)->trigger();
        auto *asked = sheet<FieldsSheet>();
        QVERIFY(asked);
        auto *what = asked->findChild<QComboBox *>();
        what->setCurrentIndex(what->findData(u"As civil society sees it"_s));
        asked->findChild<QLineEdit *>()->setText(u"limited"_s);
        emit asked->submitted();
        QTRY_VERIFY(sheet<PasteSheet>());
        QCOMPARE(sheet<PasteSheet>()->chosen().size(), 2);
        emit sheet<PasteSheet>()->changeWanted();
        const auto overview = view().plan().overview().value();
        for (const auto &each : overview->commitments)
            if (each.commitment.number == u"3"_s || each.commitment.number == u"4"_s)
                QCOMPARE(each.ratings.civilSociety, Completion::Limited);
    }

    void aViewIsSavedRenamedAndDeleted()
    {
        for (Chip *chip : m_window->findChildren<Chip *>())
            if (chip->accessibleName().startsWith(u"Date passed"_s))
                chip->click();
        const int rows = table()->model()->rowCount();
        menuItem(u"Save this view…"_s)->trigger();
        sheet<FieldsSheet>()->findChild<QLineEdit *>()->setText(u"Late ones"_s);
        emit sheet<FieldsSheet>()->submitted();
        auto *places = m_window->findChild<Sidebar *>()->view();
        const auto placeNamed = [places](const QString &name) {
            for (int row = 0; row < places->model()->rowCount(); ++row)
                if (places->model()->index(row, 0).data().toString() == name)
                    return places->model()->index(row, 0);
            return QModelIndex();
        };
        QVERIFY(placeNamed(u"Late ones"_s).isValid());
        view().go({u"commitments"_s, {}, u"mark/0"_s});
        QVERIFY(table()->model()->rowCount() > rows);
        emit places->chosen(placeNamed(u"Late ones"_s));
        QCOMPARE(table()->model()->rowCount(), rows);
        menuItem(u"Rename “Late ones”…"_s)->trigger();
        sheet<FieldsSheet>()->findChild<QLineEdit *>()->setText(u"Overdue"_s);
        emit sheet<FieldsSheet>()->submitted();
        QVERIFY(placeNamed(u"Overdue"_s).isValid());
        QVERIFY(!placeNamed(u"Late ones"_s).isValid());
        open(busyPlan()); // another time
        goTo(u"commitments"_s);
        menuItem(u"Overdue"_s)->trigger();
        menuItem(u"Delete “Overdue”"_s)->trigger();
        QVERIFY(!menuItem(u"Overdue"_s));
    }

    void theNextRowTakesThePlaceOfOneThatWent()
    {
        table()->setCurrentIndex(table()->model()->index(3, CommitmentsModel::Title));
        QVERIFY(actions::remove(view().plan().desk(), u"commitment"_s, numbered(store(), u"commitment"_s, u"4"_s)));
        const QModelIndex current = table()->currentIndex();
        QCOMPARE(current.siblingAtColumn(CommitmentsModel::Number).data().toString(), u"5"_s);
        QCOMPARE(current.row(), 3);
    }

    void whatIsSelectedAndUnfoldedStaysWhenRowsAreSortedAnotherWay()
    {
        const QModelIndex third = table()->model()->index(2, CommitmentsModel::Number);
        const RecordId id = CommitmentsModel::idOf(third);
        table()->collapseAll();
        table()->expand(third);
        table()->setCurrentIndex(table()->model()->index(0, CommitmentsModel::Title, third));
        const RecordId milestone = CommitmentsModel::idOf(table()->currentIndex());
        table()->sortByColumn(CommitmentsModel::Title, Qt::DescendingOrder);
        QCOMPARE(CommitmentsModel::idOf(table()->currentIndex()), milestone);
        QCOMPARE(CommitmentsModel::idOf(table()->currentIndex().parent()), id);
        QVERIFY(table()->currentIndex().parent().row() != 2);
        QVERIFY(table()->isExpanded(table()->currentIndex().parent()));
        QVERIFY(
            table()->selectionModel()->isRowSelected(table()->currentIndex().row(), table()->currentIndex().parent()));
    }

    void aSavedViewTellsHowManyRowsItShows()
    {
        named<QLineEdit>(u"Filter commitments"_s)->setText(u"register of everything"_s);
        menuItem(u"Save this view…"_s)->trigger();
        sheet<FieldsSheet>()->findChild<QLineEdit *>()->setText(u"Registers"_s);
        emit sheet<FieldsSheet>()->submitted();
        const auto told = [this] {
            const QAbstractItemModel *places = m_window->findChild<Sidebar *>()->view()->model();
            for (int row = 0; row < places->rowCount(); ++row)
                if (places->index(row, 0).data().toString() == u"Registers"_s)
                    return places->index(row, 0).data(SidebarModel::CountRole);
            return QVariant();
        };
        QTRY_COMPARE(told(), QVariant(0));
        QVERIFY(actions::change(view().plan().desk(), u"commitment"_s, numbered(store(), u"commitment"_s, u"4"_s),
                                {{u"title"_s, Value(u"A register of everything"_s), {}}}));
        QTRY_COMPARE(told(), QVariant(1));
        goTo(u"people"_s);
        QVERIFY(actions::remove(view().plan().desk(), u"commitment"_s, numbered(store(), u"commitment"_s, u"4"_s)));
        QTRY_COMPARE(told(), QVariant(0));
    }

    void aSavedViewHasAMenuInTheSidebar()
    {
        for (const QString &name : {u"First"_s, u"Second"_s}) {
            menuItem(u"Save this view…"_s)->trigger();
            sheet<FieldsSheet>()->findChild<QLineEdit *>()->setText(name);
            emit sheet<FieldsSheet>()->submitted();
            QTRY_VERIFY(!sheet<FieldsSheet>());
        }
        auto *places = m_window->findChild<Sidebar *>()->view();
        const auto mine = [places] {
            QStringList names;
            for (int row = 0; row < places->model()->rowCount(); ++row)
                if (places->model()->index(row, 0).data(SidebarModel::IdRole).toString().contains(u"/view/"_s))
                    names << places->model()->index(row, 0).data().toString();
            return names;
        };
        const auto choose = [places](const QString &name, const QString &words) {
            for (int row = 0; row < places->model()->rowCount(); ++row)
                if (places->model()->index(row, 0).data().toString() == name)
                    emit places->customContextMenuRequested(
                        places->visualRect(places->model()->index(row, 0)).center());
            auto *menu = places->findChild<QMenu *>();
            QVERIFY(menu);
            for (QAction *action : menu->actions())
                if (QString(action->text()).remove(u'&') == words)
                    action->trigger();
            delete menu;
        };
        QCOMPARE(mine(), QStringList({u"First"_s, u"Second"_s}));
        choose(u"First"_s, u"Move “First” down"_s);
        QCOMPARE(mine(), QStringList({u"Second"_s, u"First"_s}));
        choose(u"First"_s, u"Rename “First”…"_s);
        sheet<FieldsSheet>()->findChild<QLineEdit *>()->setText(u"Last"_s);
        emit sheet<FieldsSheet>()->submitted();
        QCOMPARE(mine(), QStringList({u"Second"_s, u"Last"_s}));
        open(busyPlan()); // the order is kept
        goTo(u"commitments"_s);
        places = m_window->findChild<Sidebar *>()->view();
        for (int row = 0; row < places->model()->rowCount(); ++row)
            if (places->model()->index(row, 0).data().toString() == u"Second"_s)
                emit places->customContextMenuRequested(places->visualRect(places->model()->index(row, 0)).center());
        auto *menu = places->findChild<QMenu *>();
        QVERIFY(menu);
        menu->actions().last()->trigger(); // delete
        delete menu;
        for (int row = 0; row < places->model()->rowCount(); ++row)
            QVERIFY(places->model()->index(row, 0).data().toString() != u"Second"_s);
    }

    void filtersFoldIntoOneMenuWhereThereIsNoRoom()
    {
        FilterBar bar;
        const auto chips = [&bar](int width) {
            bar.resize(u(width), u(44));
            QStringList names;
            for (const Chip *chip : bar.findChildren<Chip *>())
                if (chip->isVisible())
                    names << chip->accessibleName();
            return names;
        };
        bar.show();
        QVERIFY(chips(1100).contains(u"Mine"_s));
        QVERIFY(!chips(1100).contains(u"Filters"_s));
        QCOMPARE(chips(500), QStringList{u"Filters"_s});
        bar.setWanted({{}, CommitmentsModel::Mine | CommitmentsModel::Closed, {}, {}, {}});
        QCOMPARE(chips(500), QStringList{u"Filters, 2 chosen"_s});
        QVERIFY(bar.minimumSizeHint().width() <= u(320));
    }

private:
    [[nodiscard]] QAction *menuItem(const QString &words) const
    {
        for (QAction *each : m_window->findChildren<QAction *>())
            if (QString(each->text()).remove(u'&') == words)
                return each;
        return nullptr;
    }
};

QTEST_MAIN(TableTest)
#include "tst_pages_table.moc"
