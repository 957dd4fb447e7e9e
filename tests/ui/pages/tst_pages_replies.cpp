// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <forms/form.h>
#include <look/look.h>
#include <model/natural_id.h>
#include <pages/chasesheet.h>
#include <pages/replysheet.h>
#include <store/backup.h>
#include <store/progress.h>
#include <store/reading.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// Reply forms in the window: out with the chasing, in by dropping them on it.
class RepliesTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    [[nodiscard]] Id<Round> round() const { return store::latestRound(store()).value()->round.id; }
    [[nodiscard]] forms::ReplyForm form(const QString &of) const
    {
        const QList<forms::ReplyForm> all =
            forms::replyForms(store(), round(), {}, view().plan().today()).value_or(QList<forms::ReplyForm>());
        for (const forms::ReplyForm &each : all)
            if (each.ofName == of)
                return each;
        return {};
    }
    /// The first row that asks about a milestone, or the commitment's, with one of its cells filled in.
    static QString answer(forms::ReplyForm &form, int row, int column, const QString &words)
    {
        QStringList &cells = form.document.tables.first().rows[row];
        cells[column] = words;
        return cells.first();
    }
    QString saved(const forms::ReplyForm &form, forms::FormFile kind = forms::FormFile::Docx)
    {
        const auto names = forms::saveForms({form}, kind, m_folder->filePath(u"back"_s));
        return names ? m_folder->filePath(u"back/"_s + names->first()) : QString();
    }
    void drop(const QString &path)
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({400, 400}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QDropEvent event({400, 400}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }
    [[nodiscard]] ReplySheet *sheet() const { return m_window->findChild<ReplySheet *>(); }
    [[nodiscard]] Update update(const forms::ReplyForm &form) const
    {
        const auto id = updateId(Id<Commitment>(form.asked.first()), round());
        return store::read<Update>(store(), id).value_or(Update());
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        Job job;
        QVERIFY(store::copyTo(store(), m_folder->filePath(u"mine.waymark"_s), job));
        m_window->openFile(m_folder->filePath(u"mine.waymark"_s));
        goTo(u"round"_s);
    }
    void cleanup() { leave(); }

    void formsLieInTheFolderAndTheMailsSpeakOfThem()
    {
        press(u"Chase 7 not answered"_s);
        auto *chase = m_window->findChild<ChaseSheet *>();
        QVERIFY(chase);
        m_prompts.file = m_folder->filePath(u"forms"_s);
        auto *kind = named<QComboBox>(u"Which kind of form"_s);
        kind->setCurrentIndex(kind->findText(u"OpenDocument (.odt)"_s));
        press(u"Save reply forms…"_s);
        QTRY_VERIFY(shows(u"forms lie in"_s));
        const QStringList files = QDir(m_folder->filePath(u"forms"_s)).entryList({u"*.odt"_s});
        QCOMPARE(files.size(), 4); // three are written to, one leads together with them
        QVERIFY(shows(u"Without a mail of their own"_s));
        const QString first = u"January to March 2017, Crown Commercial Service.odt"_s;
        QVERIFY(files.contains(first));
        press(u"Copy all"_s);
        QCOMPARE(QApplication::clipboard()->text().count(u"The attached file, “%1”"_s.arg(first)), 1);
        kind->setCurrentIndex(kind->findText(u"for Word (.docx)"_s));
        press(u"Save reply forms…"_s);
        QTRY_COMPARE(QDir(m_folder->filePath(u"forms"_s)).entryList({u"*.docx"_s}).size(), 4);
        press(u"Copy all"_s);
        QCOMPARE(QApplication::clipboard()->text().count(u"The attached file"_s), 3); // each speaks of one
        QVERIFY(!QApplication::clipboard()->text().contains(first));
    }

    void aFormDroppedOnTheWindowIsShownAndEntered()
    {
        forms::ReplyForm filled = form(u"Crown Commercial Service"_s);
        QVERIFY(!filled.asked.isEmpty());
        answer(filled, 0, 2, labelOf(Completion::Substantial));
        answer(filled, 0, 4, u"Most contracts are out."_s);
        const auto edits = store().editCount().value();
        drop(saved(filled));
        QTRY_VERIFY(sheet() && sheet()->isVisible());
        QVERIFY(shows(u"What Crown Commercial Service answered"_s));
        QVERIFY(shows(u"Most contracts are out."_s));
        QCOMPARE(store().editCount().value(), edits);
        press(u"Enter what is ticked"_s);
        QTRY_VERIFY(!sheet());
        QCOMPARE(update(filled).joint.text(), u"Most contracts are out."_s);
        QCOMPARE(update(filled).governmentCompletion, Completion::Substantial);
        QCOMPARE(update(filled).reportedBy, filled.of);
        QCOMPARE(update(filled).reportedHow, Channel::Form);
        QVERIFY(shows(u"Entered what Crown Commercial Service answered"_s));
        action(u"Ctrl+Z"_s)->trigger();
        QTRY_VERIFY(update(filled).joint.text().isEmpty());
    }

    void onlyWhatIsTickedIsEntered()
    {
        forms::ReplyForm filled = form(u"Crown Commercial Service"_s);
        const QString name = answer(filled, 0, 2, labelOf(Completion::Limited));
        answer(filled, 0, 4, u"Not to be entered."_s);
        drop(saved(filled, forms::FormFile::Xlsx));
        QTRY_VERIFY(sheet());
        auto *text = named<QCheckBox>(name + u", Joint text: Not to be entered."_s);
        QVERIFY(text && text->isChecked());
        text->setChecked(false);
        press(u"Enter what is ticked"_s);
        QTRY_VERIFY(!sheet());
        QCOMPARE(update(filled).governmentCompletion, Completion::Limited);
        QVERIFY(update(filled).joint.text().isEmpty());
    }

    void aDateThatMovesAsksWhy()
    {
        forms::ReplyForm filled = form(u"Crown Commercial Service"_s);
        const QString name = answer(filled, 1, 5, u"30 June 2019"_s);
        drop(saved(filled));
        QTRY_VERIFY(sheet());
        press(u"Enter what is ticked"_s);
        QTRY_VERIFY(shows(u"Say why the date of %1 moves"_s.arg(name)));
        auto *why = named<QLineEdit>(u"Why %1 moves"_s.arg(name));
        QVERIFY(why);
        why->setText(u"The supplier changed"_s);
        press(u"Enter what is ticked"_s);
        QTRY_VERIFY(!sheet());
    }

    void theSameFormAgainSaysThatAllStandsThere()
    {
        forms::ReplyForm filled = form(u"Crown Commercial Service"_s);
        answer(filled, 0, 2, u"No change"_s);
        const QString path = saved(filled);
        drop(path);
        QTRY_VERIFY(sheet());
        press(u"Enter what is ticked"_s);
        QTRY_VERIFY(!sheet());
        drop(path);
        QTRY_VERIFY(!m_prompts.sentences.isEmpty());
        QVERIFY(m_prompts.sentences.last().contains(u"Nothing in it is new to the plan"_s));
    }

    void aDocumentThatIsNoFormAsksWhoAnswered()
    {
        report::Document own{u"Our progress"_s, {}, {}, false};
        own.tables << report::Table{u"Progress"_s, {u"Commitment"_s, u"Status"_s, u"Narrative"_s}, {}, {}, {}};
        own.tables.last().rows << QStringList{u"5"_s, u"On track"_s, u"Going well."_s};
        QFile file(m_folder->filePath(u"progress.odt"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(report::toOdt(own).value());
        file.close();
        drop(file.fileName());
        QTRY_VERIFY(shows(u"Who answered?"_s));
        auto *from = named<QComboBox>(u"Whose words these are"_s);
        from->setCurrentIndex(from->findText(u"Crown Commercial Service"_s));
        press(u"Show what they say"_s);
        QTRY_VERIFY(sheet() && shows(u"Going well."_s));
    }

    void aTableFromAWordProcessorIsReadWhereItIsPasted()
    {
        view().go({u"round"_s, test::numbered(store(), u"commitment"_s, u"5"_s), u"paste"_s});
        auto *text = view().page()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(text && text->isVisible());
        auto *copied = new QMimeData;
        copied->setText(u"Commitment title\tOpen contracting\nOverall commitment status\tOn track"_s);
        copied->setHtml(u"<p>Dear all</p><table><tr><td>Commitment title</td><td>Open contracting</td></tr>"
                        "<tr><td>Overall commitment status</td><td><b>On</b> track</td></tr>"
                        "<tr><td>Overall progress against commitment</td><td><p>Going well.</p><p>Indeed.</p></td></tr>"
                        "</table><img src=\"file:///etc/hostname\">"_s);
        QApplication::clipboard()->setMimeData(copied);
        text->paste();
        QTRY_VERIFY(sheet() && shows(u"Going well.\nIndeed."_s));
        press(u"Cancel"_s); // then it is words like any other
        QTRY_VERIFY(text->toPlainText().contains(u"Overall commitment status\tOn track"_s));
    }
};

QTEST_MAIN(RepliesTest)
#include "tst_pages_replies.moc"
