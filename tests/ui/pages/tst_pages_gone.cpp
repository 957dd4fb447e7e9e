// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"

#include <look/look.h>
#include <store/backup.h>
#include <store/reading.h>

#include <QDir>
#include <QLineEdit>
#include <QTreeView>

using namespace waymark;
using namespace waymark::ui;
using namespace Qt::StringLiterals;

/// The plan's file goes away while it is open: it is said, nothing is written into what nobody can open again, nothing
/// typed is lost, and all of it can be saved elsewhere.
class GoneTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    QString m_path;

    void comeBack() const
    {
        QMetaObject::invokeMethod(qApp, "applicationStateChanged", Q_ARG(Qt::ApplicationState, Qt::ApplicationActive));
    }
    void goAway(const QString &how) const
    {
        const QString folder = QFileInfo(m_path).path();
        if (how == u"deleted")
            QVERIFY(QFile::remove(m_path));
        else if (how == u"renamed")
            QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
        else if (how == u"replaced")
            QVERIFY(QFile::rename(m_path, m_path + u".old"_s) && QFile::copy(m_path + u".old"_s, m_path));
        else
            QVERIFY(QDir().rename(folder, folder + u" away"_s));
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        QVERIFY(QDir().mkpath(m_folder->filePath(u"plans"_s)));
        m_path = m_folder->filePath(u"plans/kept.waymark"_s);
        Job job;
        QVERIFY(store::copyTo(store(), m_path, job));
        m_window->openFile(m_path);
    }
    void cleanup() { leave(); }

    void aPlanWhoseFileIsGoneCanBeSavedElsewhere_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"deleted", "renamed", "replaced", "its folder is gone"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void aPlanWhoseFileIsGoneCanBeSavedElsewhere()
    {
        QFETCH(QString, how);
        const qint64 edits = store().editCount().value();
        goAway(how);
        comeBack();
        QTRY_VERIFY(shows(u"was moved, deleted or replaced while it was open"_s));
        QVERIFY(shows(u"Save a copy elsewhere"_s));

        m_prompts.file = m_folder->filePath(u"saved.waymark"_s);
        entry(u"Save a copy elsewhere…"_s)->trigger();
        QTRY_VERIFY(QFileInfo::exists(m_prompts.file));
        const auto saved = store::Store::openReadOnly(m_prompts.file);
        QVERIFY(saved);
        QCOMPARE((*saved)->editCount().value(), edits);
    }

    void whatIsTypedStaysWhereItWasTyped_data() { aPlanWhoseFileIsGoneCanBeSavedElsewhere_data(); }
    void whatIsTypedStaysWhereItWasTyped()
    {
        QFETCH(QString, how);
        const qint64 edits = store().editCount().value();
        goTo(u"commitments"_s);
        auto *table = named<QTreeView>(u"Commitments"_s);
        table->setFocus();
        table->edit(table->model()->index(0, 1));
        auto *line = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(line);
        line->setText(u"Another title"_s);
        goAway(how);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(line->accessibleDescription().contains(u"was moved, deleted or replaced"_s));
        QCOMPARE(line->text(), u"Another title"_s);
        QCOMPARE(store().editCount().value(), edits);
    }

    void aFolderThatCameBackIsWorkedInAgain()
    {
        goAway(u"its folder is gone"_s);
        comeBack();
        QTRY_VERIFY(shows(u"was moved, deleted or replaced while it was open"_s));
        const QString folder = QFileInfo(m_path).path();
        QVERIFY(QDir().rename(folder + u" away"_s, folder));
        comeBack();
        QVERIFY(view().plan().lookForOthers());
    }
};

QTEST_MAIN(GoneTest)
#include "tst_pages_gone.moc"
