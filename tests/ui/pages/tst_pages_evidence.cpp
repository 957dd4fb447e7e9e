// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "atwindow.h"
#include "drafts.h"
#include "filesum.h"

#include <dialogs/formsheet.h>
#include <look/chip.h>
#include <look/look.h>
#include <look/sheet.h>
#include <store/reading.h>

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace waymark;
using namespace waymark::ui;
using namespace Qt::StringLiterals;

/// Files and links dropped on an update.
class EvidenceTest : public QObject, private test::AtWindow
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        return file.fileName();
    }
    /// As long as it says, and no longer on the disk than a few bytes.
    QString sparse(const QString &name, qint64 size) const
    {
        const QString path = write(name, {});
        if (!QFile::resize(path, size))
            qFatal("not made longer");
        return path;
    }
    void drop(const QList<QUrl> &urls) const
    {
        QMimeData dropped;
        dropped.setUrls(urls);
        QWidget *area = named<Chip>(u"Drop a file or a link here"_s);
        while (area && !area->acceptDrops())
            area = area->parentWidget();
        QVERIFY(area);
        QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QDropEvent event(QPointF(1, 1), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(area, &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(area, &event);
    }
    [[nodiscard]] QList<Evidence> kept() const
    {
        const RecordId commitment = test::numbered(store(), u"commitment"_s, u"12"_s);
        return store::readAll<Evidence>(store(), commitment).value();
    }

private slots:
    void initTestCase() { applyLook(*qobject_cast<QApplication *>(QApplication::instance()), Scheme::Light); }
    void init()
    {
        sit();
        goTo(u"update"_s, u"12"_s);
    }
    void cleanup() { leave(); }

    void ofAFileNameAndCheckSumAreKeptAndNothingElse()
    {
        const qint64 before = QFileInfo(store().path()).size();
        drop({QUrl::fromLocalFile(write(u"rows.csv"_s, QByteArray(3'000'000, 'a')))});
        QTRY_COMPARE(kept().size(), 1);
        QCOMPARE(kept().first().title.text(), u"rows.csv"_s);
        QVERIFY(kept().first().link.startsWith(u"ni:///sha-256;"_s));
        QVERIFY(QFileInfo(store().path()).size() - before < 500'000);
    }

    void severalFilesAreKeptOneAfterTheOther()
    {
        drop({QUrl::fromLocalFile(sparse(u"one.bin"_s, 600'000'000)), QUrl::fromLocalFile(write(u"two.csv"_s, "b")),
              QUrl::fromLocalFile(write(u"three.csv"_s, "c"))});
        QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 3, 30'000);
    }

    void aLinkAsksWhatItShows()
    {
        drop({QUrl(u"https://example.org/report"_s)});
        QVERIFY(kept().isEmpty());
        FormSheet *asked = m_window->findChild<FormSheet *>();
        QVERIFY(asked);
        for (QLineEdit *line : asked->findChildren<QLineEdit *>())
            if (line->accessibleName() == u"What it shows"_s)
                line->setText(u"The report"_s);
        emit asked->submitted();
        QTRY_COMPARE(kept().size(), 1);
        QCOMPARE(kept().first().link, u"https://example.org/report"_s);
        QCOMPARE(kept().first().title.text(), u"The report"_s);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("not there") << u"nothing.csv"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a link to nothing") << u"dangling"_s;
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QString, name);
        QVERIFY(QDir(m_folder->path()).mkpath(u"folder"_s));
        QVERIFY(QFile::link(m_folder->filePath(u"gone"_s), m_folder->filePath(u"dangling"_s)));
        drop({QUrl::fromLocalFile(m_folder->filePath(name))});
        QTRY_VERIFY(shows(u"%1 cannot be read; drop a file that you may open."_s.arg(name)));
        QVERIFY(kept().isEmpty());
    }

    void aFileThatChangesWhileItIsReadIsNotKept_data()
    {
        QTest::addColumn<bool>("vanishes");
        QTest::newRow("vanishes") << true;
        QTest::newRow("grows") << false;
    }
    void aFileThatChangesWhileItIsReadIsNotKept()
    {
        QFETCH(bool, vanishes);
        const QString path = write(u"rows.csv"_s, QByteArray(2'500'000, 'a'));
        bool isDone = false;
        Job job([&](qint64, qint64) {
            if (!std::exchange(isDone, true) && vanishes)
                QVERIFY(QFile::remove(path));
            else if (!vanishes)
                QVERIFY(QFile::resize(path, 2'600'000));
        });
        QCOMPARE(test::codeOf(checkSumLink(path, job)), u"io"_s);
    }

    void aVeryLargeFileLetsTheWindowLiveAndCanBeStopped()
    {
        drop({QUrl::fromLocalFile(sparse(u"film.mov"_s, 40'000'000'000))});
        const auto waiting = [this]() -> Sheet * {
            for (Sheet *each : m_window->findChildren<Sheet *>())
                if (each->isVisible())
                    return each;
            return nullptr;
        };
        QTRY_VERIFY(waiting());
        QVERIFY(shows(u"film.mov"_s));
        press(u"Cancel"_s);
        QTRY_VERIFY(!waiting());
        QVERIFY(kept().isEmpty());
    }
};

QTEST_MAIN(EvidenceTest)
#include "tst_pages_evidence.moc"
