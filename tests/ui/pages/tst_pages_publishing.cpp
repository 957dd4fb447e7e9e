// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <dialogs/publishsheet.h>
#include <look/look.h>
#include <store/backup.h>
#include <store/reading.h>

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// The plan as a site, from the window.
class PublishingTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    QList<QUrl> m_opened;

    [[nodiscard]] QString site() const { return m_folder->filePath(u"site"_s); }
    [[nodiscard]] QString page(const QString &name) const
    {
        QFile file(site() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    PublishSheet *publish()
    {
        entry(u"Publish as a site…"_s)->trigger();
        auto *sheet = m_window->findChild<PublishSheet *>();
        if (sheet)
            sheet->setFolder(site());
        return sheet;
    }
    [[nodiscard]] qsizetype publications() const
    {
        qsizetype count = 0;
        const QList<Mark> marks = store::readAll<Mark>(store()).value();
        for (const Mark &mark : marks)
            count += mark.kind == MarkKind::Publication;
        return count;
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        m_opened.clear();
        QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
        Job job;
        QVERIFY(store::copyTo(store(), m_folder->filePath(u"mine.waymark"_s), job));
        m_window->openFile(m_folder->filePath(u"mine.waymark"_s));
        QVERIFY(view().plan().store().path().endsWith(u"mine.waymark"_s));
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"file"_s);
        leave();
    }

    void goesIntoTheFolderAndThePlanRemembersIt()
    {
        QVERIFY(publish());
        press(u"Publish"_s);
        QTRY_VERIFY(!m_prompts.sentences.isEmpty());
        QVERIFY(m_prompts.sentences.last().startsWith(u"Published: "_s));
        QVERIFY(page(u"index.html"_s).contains(u"Open contracting"_s));
        QVERIFY(!page(u"index.html"_s).contains(u"Preview"_s));
        QCOMPARE(m_opened, QList{QUrl::fromLocalFile(site() + u"/index.html"_s)});
        QCOMPARE(publications(), 1);
        QTRY_VERIFY(!m_window->findChild<PublishSheet *>());
        m_prompts.sentences.clear();
        QVERIFY(publish());
        QCOMPARE(m_window->findChild<PublishSheet *>()->folder(), site());
        press(u"Publish"_s);
        QTRY_VERIFY(!m_prompts.sentences.isEmpty());
        QCOMPARE(m_prompts.sentences.last(), u"The site says all of this already; nothing was written."_s);
        QCOMPARE(publications(), 1);
    }

    void aLookComesFirstAndPublishesNothing()
    {
        QVERIFY(publish());
        press(u"Look at it first"_s);
        QTRY_COMPARE(m_opened.size(), 1);
        QFile preview(m_opened.first().toLocalFile());
        QVERIFY(preview.open(QIODevice::ReadOnly));
        QVERIFY(preview.readAll().contains("Preview: this has not been published."));
        QVERIFY(!QFile::exists(site()));
        QCOMPARE(publications(), 0);
        QVERIFY(m_window->findChild<PublishSheet *>()->isVisible());
    }

    void whatCannotBePublishedIsSaidOnTheSheet()
    {
        QVERIFY(publish());
        auto *address = named<QLineEdit>(u"Where it will be found, if you know"_s);
        address->setText(u"our web page"_s);
        press(u"Publish"_s);
        QTRY_VERIFY(shows(u"Give the address in full"_s));
        address->setText(u"https://plan.example.org"_s);
        QFile other(site());
        QVERIFY(other.open(QIODevice::WriteOnly));
        press(u"Publish"_s);
        QTRY_VERIFY(shows(u"is a file; name a folder."_s));
        QVERIFY(other.remove());
        press(u"Publish"_s);
        QTRY_VERIFY(page(u"data.html"_s).contains(u"https://plan.example.org/"_s));
    }

    void aSideMayPublishWithItsOwnViewAlone()
    {
        QVERIFY(publish());
        auto *view = named<QComboBox>(u"Own views beside the words both share"_s);
        view->setCurrentText(u"Government’s alone"_s);
        press(u"Publish"_s);
        QTRY_VERIFY(page(u"method.html"_s).contains(u"Civil society’s own view is not in it."_s));
        QVERIFY(!page(u"index.html"_s).contains(u"Civil society says"_s));
    }

    void anotherFolderIsChosen()
    {
        QVERIFY(publish());
        m_prompts.file = m_folder->filePath(u"elsewhere"_s);
        press(u"Elsewhere…"_s);
        QCOMPARE(m_prompts.sentences.last(), u"Which folder the site goes into"_s);
        QCOMPARE(m_window->findChild<PublishSheet *>()->folder(), m_prompts.file);
    }

public slots:
    void opened(const QUrl &url) { m_opened << url; }
};

QTEST_MAIN(PublishingTest)
#include "tst_pages_publishing.moc"
