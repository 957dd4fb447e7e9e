// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <actions/plan.h>
#include <dialogs/fieldssheet.h>
#include <look/look.h>
#include <models/peoplemodel.h>
#include <store/reading.h>

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Who is who: entering people, giving and handing over roles, keeping how to reach them.
class PeopleTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    [[nodiscard]] RecordId person(const QString &name) const { return actions::personNamed(store(), name).value(); }
    [[nodiscard]] bool isKnown(const QString &name) const
    {
        return store::read<Person>(store(), Id<Person>(person(name))).has_value();
    }
    void show(const QString &name) const { view().go({u"people"_s, person(name), {}}); }
    [[nodiscard]] FieldsSheet *sheet() const
    {
        for (FieldsSheet *each : m_window->findChildren<FieldsSheet *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    void fill(const QString &field, const QString &words) const
    {
        QVERIFY(sheet());
        for (QLineEdit *line : sheet()->findChildren<QLineEdit *>())
            if (line->accessibleName() == field)
                return line->setText(words);
        QFAIL(qPrintable(field));
    }
    void pressInSheet(const QString &words) const
    {
        for (QPushButton *each : sheet()->findChildren<QPushButton *>())
            if (each->text() == words)
                return QTest::mouseClick(each, Qt::LeftButton);
        QFAIL(qPrintable(words));
    }
    void choose(const QString &field, const QString &words) const
    {
        for (QComboBox *choice : sheet()->findChildren<QComboBox *>())
            if (choice->accessibleName() == field)
                return choice->setCurrentText(words);
        QFAIL(qPrintable(field));
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init() { sit(); }
    void cleanup() { leave(); }

    void somebodyIsEnteredOnceAndChosenThen()
    {
        goTo(u"people"_s);
        press(u"New person…"_s);
        press(u"Enter the person"_s);
        QVERIFY(shows(u"Give the person's name."_s));
        fill(u"Name"_s, u"Kim Reid"_s);
        choose(u"Organisation"_s, u"Involve"_s);
        press(u"Enter the person"_s);
        QTRY_VERIFY(!sheet());
        QVERIFY(isKnown(u"Kim Reid"_s));
        QCOMPARE(named<QTreeView>(u"People"_s)->currentIndex().siblingAtColumn(0).data().toString(), u"Kim Reid"_s);
        press(u"New person…"_s);
        fill(u"Name"_s, u"Kim Reid"_s);
        press(u"Enter the person"_s);
        QVERIFY(shows(u"Kim Reid is in the plan already."_s));
    }

    void aRoleIsGivenAndHandedOver()
    {
        show(u"Rachel Evans"_s);
        press(u"Give a role…"_s);
        choose(u"Role"_s, u"Civil society lead"_s);
        choose(u"For"_s, u"1  Beneficial ownership"_s);
        press(u"Give the role"_s);
        QTRY_VERIFY(!sheet());
        const RecordId commitment = test::numbered(store(), u"commitment"_s, u"1"_s);
        QTRY_VERIFY(store::hatsOf(store(), person(u"Rachel Evans"_s), commitment)->civilSociety);
        press(u"Hand over…"_s);
        fill(u"To"_s, u"Kim Reid"_s);
        fill(u"From"_s, u"spring 2017"_s);
        pressInSheet(u"Hand over"_s);
        QVERIFY(sheet()); // no day: the sheet stays with one sentence
        QVERIFY(shows(u"Give the day, for example 14 March 2017."_s));
        fill(u"From"_s, u"15 March 2017"_s);
        pressInSheet(u"Hand over"_s);
        QTRY_VERIFY(!sheet());
        QVERIFY(isKnown(u"Kim Reid"_s));
    }

    void howToReachSomebodyIsNotInThePlan()
    {
        show(u"Rachel Evans"_s);
        QVERIFY(shows(u"Nothing kept yet."_s));
        press(u"Change…"_s);
        fill(u"E-mail"_s, u"rachel@example.org"_s);
        press(u"Keep it"_s);
        QTRY_VERIFY(shows(u"rachel@example.org"_s));
        QFile plan(store().path());
        QVERIFY(plan.open(QIODevice::ReadOnly));
        QVERIFY(!plan.readAll().contains("rachel@example.org"));
    }

    void nobodyIsShownByAnEmptyTable()
    {
        goTo(u"people"_s);
        named<QLineEdit>(u"Filter people"_s)->setText(u"nobody of that name"_s);
        QTRY_VERIFY(shows(u"Nobody here"_s));
        QVERIFY(!named<QTreeView>(u"People"_s));
        press(u"Show everybody"_s);
        QTRY_VERIFY(named<QTreeView>(u"People"_s));
    }
};

QTEST_MAIN(PeopleTest)
#include "tst_pages_people.moc"
