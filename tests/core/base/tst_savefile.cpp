// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <base/savefile.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace waymark;
using waymark::test::FileSizeLimit;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? u"done"_s : codeName(result.error().code);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class TestSaveFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void writesWhatItWasGiven_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 8000, 16384, 16385, 3'000'000})
            QTest::addRow("%d bytes", int(size)) << size;
    }
    void writesWhatItWasGiven()
    {
        QFETCH(const qsizetype, size);
        const QByteArray bytes(size, 'w');
        QVERIFY(saveFile(path(), bytes));
        QVERIFY(contents(path()) == bytes);
        QCOMPARE(readFile(path(), size).value().size(), size);
        QCOMPARE(entries(), QStringList{u"plan.wmcopy"_s});
    }

    void replacesWhatWasThere()
    {
        put(path(), "a much longer text than the one that follows");
        QVERIFY(saveFile(path(), "short"));
        QCOMPARE(contents(path()), "short");
    }

    void onlyTheOwnerMayReadIt_data()
    {
        QTest::addColumn<bool>("existed");
        QTest::newRow("a file that was not there") << false;
        QTest::newRow("a file that everybody could read") << true;
    }
    void onlyTheOwnerMayReadIt()
    {
        QFETCH(const bool, existed);
        const mode_t before = ::umask(0);
        if (existed)
            put(path(), "public");
        const Outcome outcome = saveFile(path(), "private");
        ::umask(before);
        QVERIFY(outcome);
        QCOMPARE(modeOf(path()), mode_t(0600));
    }

    void aFullDiskLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<qsizetype>("room");
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("no room at all") << qsizetype(0) << qsizetype(1);
        QTest::newRow("less than a stream's buffer") << qsizetype(4096) << qsizetype(8000);
        QTest::newRow("one byte short") << qsizetype(8000) << qsizetype(8001);
        QTest::newRow("more than a stream's buffer") << qsizetype(65536) << qsizetype(1'000'000);
    }
    void aFullDiskLeavesTheFileAsItWas()
    {
        QFETCH(const qsizetype, room);
        QFETCH(const qsizetype, size);
        put(path(), "what it held before");
        Outcome outcome;
        {
            const FileSizeLimit limit{rlim_t(room)};
            QVERIFY(limit.works());
            outcome = saveFile(path(), QByteArray(size, 'w'));
        }
        QCOMPARE(codeOf(outcome), u"full"_s);
        QVERIFY(outcome.error().sentence.contains(u"plan.wmcopy"));
        QVERIFY(!outcome.error().detail.isEmpty());
        QCOMPARE(contents(path()), "what it held before");
        QCOMPARE(entries(), QStringList{u"plan.wmcopy"_s});
    }

    void refusesAFolder()
    {
        QVERIFY(QDir().mkpath(path()));
        QCOMPARE(codeOf(saveFile(path(), "x")), u"refused"_s);
        QCOMPARE(codeOf(readFile(path(), 10)), u"refused"_s);
        QVERIFY(QFileInfo(path()).isDir());
    }

    void refusesToReadADeviceWithoutEnd() { QCOMPARE(codeOf(readFile(u"/dev/zero"_s, 10)), u"refused"_s); }

    void refusesAPipeWithoutWaitingForIt()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QCOMPARE(codeOf(saveFile(path(), "x")), u"refused"_s);
        QCOMPARE(codeOf(readFile(path(), 10)), u"refused"_s);
        QVERIFY(!QFileInfo(path()).isFile());
    }

    void saysWhenTheFolderIsNotThere() { QCOMPARE(codeOf(saveFile(path() + u"/nowhere/plan"_s, "x")), u"io"_s); }

    void writesThroughALinkToTheFileItNames()
    {
        const QString link = m_folder->filePath(u"link"_s);
        put(path(), "old");
        QVERIFY(QFile::link(path(), link));
        QVERIFY(saveFile(link, "fresh"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(path()), "fresh");
    }

    void onlyItsOwnKindIsReplaced_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("may");
        const QByteArray none;
        QTest::newRow("nothing there") << u"copy"_s << none << true;
        QTest::newRow("an empty file") << u"copy"_s << QByteArray("") << true;
        QTest::newRow("its own kind") << u"copy"_s << QByteArray("kind 1 old") << true;
        QTest::newRow("another kind") << u"copy"_s << QByteArray("another kind 1") << false;
        QTest::newRow("too short to tell") << u"copy"_s << QByteArray("kin") << false;
        QTest::newRow("the name of a plan") << u"UK 2016.Waymark"_s << none << false;
        QTest::newRow("of what is kept beside an open plan") << u"UK 2016.waymark-journal"_s << none << false;
        QTest::newRow("of a signing key") << u"mine.key"_s << none << false;
        QTest::newRow("of a plan that lost all it held") << u"plan.waymark"_s << QByteArray("") << false;
    }
    void onlyItsOwnKindIsReplaced()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, there);
        QFETCH(const bool, may);
        const QString file = m_folder->filePath(name);
        if (!there.isNull())
            put(file, there);
        const auto asked = mayReplace(file, "kind ");
        QCOMPARE(codeOf(asked), may ? u"done"_s : u"refused"_s);
        QVERIFY(may || asked.error().sentence.contains(u"choose another name"));
    }

    void aLinkIsWhatItLeadsTo()
    {
        const auto linked = [this](const QString &name, const QByteArray &there, bool isHard) {
            const QString file = m_folder->filePath(name);
            const QString link = file + u" as copy"_s;
            if (!there.isNull())
                put(file, there);
            const auto make = isHard ? ::link : ::symlink;
            return make(QFile::encodeName(file).constData(), QFile::encodeName(link).constData()) == 0
                       ? codeOf(mayReplace(link, "kind "))
                       : u"no link"_s;
        };
        QCOMPARE(linked(u"copy"_s, "kind 1", false), u"done"_s);
        for (const bool isHard : {false, true})
            QCOMPARE(linked(isHard ? u"a"_s : u"b"_s, "SQLite format 3", isHard), u"refused"_s);
        QCOMPARE(linked(u"plan.waymark"_s, "", false), u"refused"_s);
        QCOMPARE(linked(u"nothing"_s, {}, false), u"refused"_s);
    }

    void readsUpToTheLimit()
    {
        put(path(), "12345678");
        QCOMPARE(readFile(path(), 9).value(), "12345678");
        QCOMPARE(readFile(path(), 8).value(), "12345678");
        QCOMPARE(codeOf(readFile(path(), 7)), u"refused"_s);
        QCOMPARE(codeOf(readFile(path(), 0)), u"refused"_s);
    }

    void readsFilesThatDoNotSayTheirSize()
    {
        QCOMPARE(QFileInfo(u"/proc/self/status"_s).size(), 0);
        QVERIFY(readFile(u"/proc/self/status"_s, 1 << 20).value().startsWith("Name:"));
        QCOMPARE(codeOf(readFile(u"/proc/self/status"_s, 10)), u"refused"_s);
    }

    void aMissingFileIsNotFound() { QCOMPARE(codeOf(readFile(path(), 10)), u"not-found"_s); }

    void aNameCannotRearrangeTheSentence()
    {
        const auto read = readFile(m_folder->filePath(u"cod.\u202Etxt"_s), 10);
        QVERIFY(!read);
        QVERIFY(!read.error().sentence.contains(u'\u202E'));
        QVERIFY(read.error().sentence.contains(u"\u2068cod.txt\u2069"));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"plan.wmcopy"_s); }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_savefile.moc"
