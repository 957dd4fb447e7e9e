// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "faultyvfs.h"

#include <actions/drafting.h>
#include <dialogs/formsheet.h>
#include <look/look.h>
#include <look/textbox.h>
#include <store/reading.h>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

#include <sqlite3.h>

using namespace waymark;
using namespace waymark::ui;
using namespace Qt::StringLiterals;

/// A disk that is full or fails, and words that cannot be entered: what was typed stays where it was typed, one
/// sentence says why, and trying again is all it takes.
class RefusedTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    test::FaultyVfs m_vfs; // before any store is opened

    void fails(int code) { m_vfs.failAt(1, code, true); }
    void faults()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("full disk") << SQLITE_FULL;
        QTest::newRow("became read-only") << SQLITE_READONLY;
        QTest::newRow("failing disk") << SQLITE_IOERR_WRITE;
    }
    /// All of it, nothing cut off.
    [[nodiscard]] bool isSeen(const QString &words) const
    {
        for (QLabel *label : m_window->findChildren<QLabel *>())
            if (label->text() == words)
                return label->visibleRegion().boundingRect() == label->rect();
        return false;
    }
    [[nodiscard]] FormSheet *sheet() const
    {
        for (FormSheet *each : m_window->findChildren<FormSheet *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    /// The editor of the cell that is being typed into.
    [[nodiscard]] QLineEdit *openedLine(const QString &table, const QString &column) const
    {
        for (QLineEdit *line : named<QTreeView>(table)->viewport()->findChildren<QLineEdit *>())
            if (line->isVisible() && line->accessibleName() == column)
                return line;
        return nullptr;
    }
    QLineEdit *edit(const QString &table, int row, int column, const QString &heading, const QString &words) const
    {
        auto *view = named<QTreeView>(table);
        if (!view)
            qFatal("no table %s", qPrintable(table));
        view->setFocus();
        view->edit(view->model()->index(row, column));
        QLineEdit *line = openedLine(table, heading);
        if (!line)
            qFatal("nothing is edited");
        line->selectAll();
        QTest::keyClicks(line, words);
        return line;
    }
    [[nodiscard]] QString titleOf(const RecordId &commitment) const
    {
        return store::read<Commitment>(store(), Id<Commitment>(commitment))->title.text();
    }
    template <class T>
    void write(const QString &field, const QString &words) const
    {
        QTRY_VERIFY2(named<T>(field), qPrintable(field));
        if constexpr (std::is_same_v<T, QPlainTextEdit>)
            named<T>(field)->setPlainText(words);
        else
            named<T>(field)->setText(words);
    }
    [[nodiscard]] QString wordsIn(const QString &field) const
    {
        if (const auto *line = named<QLineEdit>(field))
            return line->text();
        const auto *text = named<QPlainTextEdit>(field);
        return text ? text->toPlainText() : QString();
    }
    void pressInSheet(const QString &words) const
    {
        for (QPushButton *each : sheet()->findChildren<QPushButton *>())
            if (each->text() == words)
                return QTest::mouseClick(each, Qt::LeftButton);
        QFAIL(qPrintable(words));
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init() { sit(); }
    void cleanup()
    {
        m_vfs.heal();
        leave();
    }

    void aCellKeepsItsWords_data() { faults(); }
    void aCellKeepsItsWords()
    {
        QFETCH(int, code);
        goTo(u"commitments"_s);
        const RecordId id = view().page()->chosenCommitments().value(0);
        QLineEdit *line = edit(u"Commitments"_s, 0, 1, u"Commitment or milestone"_s, u"Another title"_s);
        fails(code);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!line->accessibleDescription().isEmpty());
        QVERIFY(isSeen(line->accessibleDescription()));
        QVERIFY(line->isVisible());
        QCOMPARE(line->text(), u"Another title"_s);
        m_vfs.heal();
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!openedLine(u"Commitments"_s, u"Commitment or milestone"_s));
        QCOMPARE(titleOf(id), u"Another title"_s);
    }

    void aSheetKeepsItsWords_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("opener");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("button");
        const auto add = [](const char *name, const QString &page, const QString &opener, const QString &field,
                            const QString &button) {
            for (const int code : {SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR_WRITE})
                QTest::addRow("%s, %d", name, code) << code << page << opener << field << button;
        };
        add("log progress", u"commitment"_s, u"Ctrl+L"_s, u"What happened"_s, u"Log progress"_s);
        add("commitment", u"commitments"_s, u"Ctrl+N"_s, u"Title"_s, u"Enter the commitment"_s);
        add("person", u"people"_s, u"New person…"_s, u"Name"_s, u"Enter the person"_s);
        add("organisation", u"people"_s, u"New organisation…"_s, u"Name"_s, u"Enter the organisation"_s);
        add("point", u"points"_s, u"New point…"_s, u"What stands in the way"_s, u"Keep the point"_s);
    }
    void aSheetKeepsItsWords()
    {
        QFETCH(int, code);
        QFETCH(QString, page);
        QFETCH(QString, opener);
        QFETCH(QString, field);
        QFETCH(QString, button);
        goTo(page, page == u"commitment" ? u"6"_s : QString());
        if (QAction *opens = action(opener))
            opens->trigger();
        else
            press(opener);
        QTRY_VERIFY(sheet());
        if (named<QPlainTextEdit>(field))
            write<QPlainTextEdit>(field, u"Something that took long to write"_s);
        else
            write<QLineEdit>(field, u"Something that took long to write"_s);
        const auto before = store().editCount();
        fails(code);
        pressInSheet(button);
        QTRY_VERIFY(sheet());
        QCOMPARE(wordsIn(field), u"Something that took long to write"_s);
        QVERIFY2(shows(u"disk"_s) || shows(u"read"_s) || shows(u"writ"_s), "no sentence says why");
        m_vfs.heal();
        QCOMPARE(*store().editCount(), *before);
        pressInSheet(button);
        QTRY_VERIFY(!sheet());
    }

    void anUpdateKeepsItsWords_data() { faults(); }
    void anUpdateKeepsItsWords()
    {
        QFETCH(int, code);
        goTo(u"update"_s, u"6"_s);
        auto *box = named<TextBox>(u"Joint text"_s);
        QVERIFY(box);
        box->setFocus();
        box->selectAll();
        fails(code);
        QTest::keyClicks(box, u"Words that took long"_s);
        named<TextBox>(u"Next steps"_s)->setFocus();
        QTRY_VERIFY(m_vfs.hasFailed());
        QTest::qWait(50);
        QCOMPARE(box->words(), u"Words that took long"_s);
        QVERIFY2(!m_prompts.sentences.isEmpty() || shows(u"disk"_s) || shows(u"writ"_s) || shows(u"read"_s),
                 "no sentence says why");
        m_vfs.heal();
        box->setFocus();
        QTest::keyClicks(box, u"!"_s);
        named<TextBox>(u"Next steps"_s)->setFocus();
        const auto isKept = [this] {
            const auto drafts = actions::drafts(view().plan().circles());
            return std::any_of(drafts.cbegin(), drafts.cend(), [](const actions::KeptDraft &each) {
                return each.wording.text.contains(u"Words that took long"_s);
            });
        };
        QTRY_VERIFY(isKept());
    }

    void aWrongDateIsSaidBesideTheCellWhileTyping()
    {
        goTo(u"commitment"_s, u"6"_s);
        auto *view = named<QTreeView>(u"Milestones"_s);
        QVERIFY(view);
        const QString before = view->model()->index(0, 2).data(Qt::EditRole).toString();
        QLineEdit *line = edit(u"Milestones"_s, 0, 2, u"First promised, now"_s, u"30 February 2017"_s);
        QTRY_VERIFY(!line->accessibleDescription().isEmpty());
        QVERIFY(isSeen(line->accessibleDescription()));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(line->isVisible());
        QCOMPARE(line->text(), u"30 February 2017"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!openedLine(u"Milestones"_s, u"First promised, now"_s));
        QCOMPARE(view->model()->index(0, 2).data(Qt::EditRole).toString(), before);
        QVERIFY(!sheet());
    }

    void aWrongDateIsSaidBesideTheFieldWhileTyping()
    {
        goTo(u"commitment"_s, u"6"_s);
        press(u"Add a milestone"_s);
        QTRY_VERIFY(named<QLineEdit>(u"Due"_s));
        auto *line = named<QLineEdit>(u"Due"_s);
        QTest::keyClicks(line, u"31 June 2017"_s);
        QTRY_VERIFY(!line->accessibleDescription().isEmpty());
        QVERIFY(isSeen(line->accessibleDescription()));
        line->selectAll();
        QTest::keyClicks(line, u"30 June 2017"_s);
        QTRY_VERIFY(line->accessibleDescription().isEmpty());
        QTest::qWait(700); // longer than the pause after which it is looked at
        QVERIFY(line->accessibleDescription().isEmpty());
    }

    void whatIsTypedOutlivesAColleaguesChangeAndAnotherPage()
    {
        goTo(u"commitment"_s, u"6"_s);
        QLineEdit *line = edit(u"Milestones"_s, 0, 2, u"First promised, now"_s, u"30 February 2017"_s);
        QTRY_VERIFY(!line->accessibleDescription().isEmpty());
        const QString sentence = line->accessibleDescription();
        QVERIFY(isSeen(sentence));
        goTo(u"round"_s);
        QTRY_VERIFY(!shows(sentence));
        goTo(u"commitment"_s, u"6"_s);
        const QPointer<QLineEdit> still(line);
        const auto *view = named<QTreeView>(u"Milestones"_s);
        auto *model = const_cast<QAbstractItemModel *>(view->model());
        emit model->dataChanged(model->index(0, 0), model->index(0, 5));
        QVERIFY(still);
        QCOMPARE(still->text(), u"30 February 2017"_s);
    }
};

QTEST_MAIN(RefusedTest)
#include "tst_pages_refused.moc"
