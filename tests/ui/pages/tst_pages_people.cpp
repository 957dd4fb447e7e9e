// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "drafts.h"

#include <actions/keys.h>
#include <actions/plan.h>
#include <dialogs/fieldssheet.h>
#include <look/look.h>
#include <models/peoplemodel.h>
#include <store/reading.h>

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
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

    /// Rachel has made a key at her own computer and sent its public half.
    [[nodiscard]] signing::PublicKey keyOfRachel() const
    {
        const Id<Person> rachel(person(u"Rachel Evans"_s));
        const auto made = signing::createKey(m_folder->filePath(u"rachel.key"_s), rachel, u"the password of Rachel"_s);
        auto theirs = store::Store::scratch();
        Job job;
        const auto copied = (*theirs)->append(test::sourceOfPack(test::packOf(store())), job);
        actions::Desk desk(**theirs, test::thatDay());
        const Outcome named = desk.setAuthor(u"Rachel Evans"_s);
        const auto claimed = actions::claimKey(desk, rachel, made->key);
        const auto back = view().plan().desk().append(test::sourceOfPack(test::packOf(**theirs)), job);
        if (!made || !copied || !named || !claimed || !back)
            qFatal("Rachel has no key");
        return made->key;
    }
    [[nodiscard]] store::KeyStanding standing(const signing::PublicKey &key) const
    {
        const auto known = store::keyOf(store(), Id<Person>(person(u"Rachel Evans"_s)), key);
        return *known ? (*known)->standing : store::KeyStanding::Unknown;
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

    void aCheckCodeIsComparedByTelephone()
    {
        const signing::PublicKey key = keyOfRachel();
        show(u"Rachel Evans"_s);
        QVERIFY(shows(u"Not yet compared by the other side"_s));
        press(u"Compare…"_s);
        const QString code = signing::checkCode(key);
        QVERIFY(shows(code.left(4)));
        press(u"It does not match"_s);
        QTRY_VERIFY(shows(u"Then do not rely on it"_s));
        QVERIFY(standing(key) == store::KeyStanding::Claimed);
        press(u"Compare…"_s);
        press(u"It matches"_s);
        QTRY_VERIFY(standing(key) == store::KeyStanding::Confirmed);
        QTRY_VERIFY(shows(u"Compared by telephone"_s));
    }

    void aKeyIsRetiredWithAReasonAndALostOneReplaced()
    {
        const signing::PublicKey key = keyOfRachel();
        show(u"Rachel Evans"_s);
        press(u"Replace a lost key…"_s);
        fill(u"Their public key"_s, u"not a key"_s);
        fill(u"Why"_s, u"Forgot the password"_s);
        press(u"Replace the key"_s);
        QVERIFY(shows(u"That is no public key"_s));
        pressInSheet(u"Cancel"_s);
        QTRY_VERIFY(!sheet());
        press(u"Retire…"_s);
        press(u"Retire the key"_s);
        QTRY_VERIFY(shows(u"Say why the key is retired"_s));
        fill(u"Why"_s, u"The computer was stolen"_s);
        press(u"Retire the key"_s);
        QTRY_VERIFY(standing(key) == store::KeyStanding::Retired);
        QTRY_VERIFY(shows(u"Retired: The computer was stolen"_s));
    }

    void aKeyOfOnesOwnIsMadeUnderAPassword()
    {
        show(u"Amina Khan"_s);
        press(u"Make my signing key…"_s);
        const auto password = [this](const QString &name, const QString &words) {
            QVERIFY(named<QLineEdit>(name));
            named<QLineEdit>(name)->setText(words);
        };
        password(u"A signing password, for the first time"_s, u"short"_s);
        password(u"The same once more"_s, u"short"_s);
        press(u"Make the key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"8 characters"_s), 20000);
        password(u"A signing password, for the first time"_s, u"correct horse"_s);
        password(u"The same once more"_s, u"correct horse"_s);
        press(u"Make the key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"Not yet compared: read it out to somebody of the other side"_s), 20000);
        QVERIFY(actions::keyAtHand(view().plan().desk(), m_folder->path()) == actions::KeyAtHand::There);
    }

    void thePasswordOfOnesKeyIsChanged()
    {
        const RecordId me = person(u"Amina Khan"_s);
        const QString file = actions::keyFile(m_folder->path(), me);
        QVERIFY(signing::createKey(file, Id<Person>(me), u"correct horse"_s).has_value());
        QVERIFY(actions::claimKey(view().plan().desk(), Id<Person>(me), signing::publicPart(file)->key).has_value());
        show(u"Amina Khan"_s);
        press(u"Change the password…"_s);
        const auto give = [this](const QString &before, const QString &after, const QString &again) {
            named<QLineEdit>(u"Signing password so far"_s)->setText(before);
            named<QLineEdit>(u"New signing password"_s)->setText(after);
            named<QLineEdit>(u"The new one once more"_s)->setText(again);
            for (QPushButton *each : m_window->findChildren<QPushButton *>())
                if (each->isVisible() && each->isDefault() && each->text() == u"Change the password")
                    each->click();
        };
        QTRY_VERIFY(named<QLineEdit>(u"New signing password"_s));
        give(u"correct horse"_s, u"battery staple"_s, u"battery"_s);
        QTRY_VERIFY(shows(u"The two new passwords differ"_s));
        give(u"wrong horse"_s, u"battery staple"_s, u"battery staple"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"This is not the signing password"_s), 20000);
        QVERIFY(signing::openKey(file, u"correct horse"_s).has_value());
        give(u"correct horse"_s, u"battery staple"_s, u"battery staple"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"Changed: your key now opens with the new password."_s), 20000);
        QVERIFY(!signing::openKey(file, u"correct horse"_s));
        QVERIFY(signing::openKey(file, u"battery staple"_s).has_value());
    }

    void everythingThatIsKeptAboutSomebodyIsShownAndSaved()
    {
        show(u"Rachel Evans"_s);
        press(u"Change…"_s);
        fill(u"E-mail"_s, u"rachel@example.org"_s);
        press(u"Keep it"_s);
        QTRY_VERIFY(shows(u"rachel@example.org"_s));
        press(u"All that is kept…"_s);
        QTRY_VERIFY(named<QTextEdit>(u"Rachel Evans"_s));
        const QString text = named<QTextEdit>(u"Rachel Evans"_s)->toPlainText();
        for (const QString &words : {u"rachel@example.org"_s, u"Where the plan names them"_s, u"Civil society lead"_s})
            QVERIFY2(text.contains(words, Qt::CaseInsensitive), qPrintable(text));
        m_prompts.file = m_folder->filePath(u"Rachel.html"_s);
        press(u"Save as a page…"_s);
        QFile page(m_folder->filePath(u"Rachel.html"_s));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains("rachel@example.org"));
    }

    void everythingAboutSomebodyIsErasedWithAReason()
    {
        show(u"Rachel Evans"_s);
        press(u"Change…"_s);
        fill(u"E-mail"_s, u"rachel@example.org"_s);
        press(u"Keep it"_s);
        QTRY_VERIFY(shows(u"rachel@example.org"_s));
        press(u"Erase for good…"_s);
        QTRY_VERIFY(named<QPlainTextEdit>(u"Why; the reason stays in the history"_s));
        QVERIFY(shows(u"rachel@example.org"_s));
        press(u"Erase for good"_s);
        QTRY_VERIFY(shows(u"Say why"_s) || shows(u"reason"_s));
        named<QPlainTextEdit>(u"Why; the reason stays in the history"_s)->setPlainText(u"Rachel asked for it"_s);
        for (QPushButton *each : m_window->findChildren<QPushButton *>())
            if (each->isVisible() && each->isDefault() && each->text() == u"Erase for good")
                each->click();
        QTRY_VERIFY(shows(u"Erased "_s));
        QVERIFY(store::read<Person>(store(), Id<Person>(person(u"Rachel Evans"_s)))->name.isEmpty());
    }

    void aFilterChoosesThePersonItNames()
    {
        show(u"Rachel Evans"_s);
        press(u"New person…"_s);
        fill(u"Name"_s, u"Zoe Quill"_s);
        choose(u"Organisation"_s, u"No organisation"_s);
        press(u"Enter the person"_s);
        QTRY_VERIFY(isKnown(u"Zoe Quill"_s));
        show(u"Rachel Evans"_s);
        QTRY_VERIFY(shows(u"Civil society lead"_s));
        named<QLineEdit>(u"Filter people"_s)->setText(u"Zoe"_s);
        QTRY_VERIFY(!shows(u"Civil society lead"_s));
        QTRY_VERIFY(shows(u"Zoe Quill"_s));
        QTest::keyClick(named<QTreeView>(u"People"_s), Qt::Key_Up);
        QTRY_VERIFY(shows(u"The plan does not say for whom these people work."_s));
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
