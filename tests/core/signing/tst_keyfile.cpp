// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signers.h"

#include <base/savefile.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

#include <sys/stat.h>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// A signing key opens with its password and its own bytes, and in no other way.
class TestKeyFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsWithWhatWasMade();
    void keepsTheFileToItsOwner();
    void tellsWhoseItIsWithoutThePassword();
    void makesAnotherKeyEachTime();
    void takesAPasswordTypedOnAnotherKeyboard();
    void refusesAnotherPassword_data();
    void refusesAnotherPassword();
    void refusesAShortPassword_data();
    void refusesAShortPassword();
    void refusesAKeyOfNobody();
    void replacesNothingThatIsThere();
    void replacesNothingThatAppearsMeanwhile();
    void tellsALinkThatLeadsNowhere();
    void leavesNothingWhereItCannotSave();
    void refusesEveryTruncation();
    void refusesEveryFlippedBit();
    void refusesPlainLinesThatWereNotSealed_data();
    void refusesPlainLinesThatWereNotSealed();
    void refusesWhatItWouldNotWrite_data();
    void refusesWhatItWouldNotWrite();
    void refusesAFileThatOthersCanGetAt_data();
    void refusesAFileThatOthersCanGetAt();
    void refusesANewerFormat();
    void refusesWhatIsNoKeyFile_data();
    void refusesWhatIsNoKeyFile();
    void refusesAFileThatAsksForTooMuch_data();
    void refusesAFileThatAsksForTooMuch();
    void changesThePassword();
    void keepsTheFileWhenThePasswordIsNotChanged();

private:
    QString path() const { return m_folder->filePath(u"mine.key"_s); }
    void save(const QByteArray &bytes);
    QByteArray saved() const { return readFile(path(), 1 << 20).value_or(QByteArray()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString kPassword = u"plain sailing, 1857"_s;

template <class T>
QString codeOf(const Result<T> &result)
{
    if (result)
        return u"it worked"_s;
    return result.error().sentence.endsWith(u'.') ? codeName(result.error().code) : u"no sentence"_s;
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

QByteArrayList linesOf(const QByteArray &text)
{
    return text.split('\n');
}

} // namespace

void TestKeyFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// As a file of its own, without waiting for the disk: thousands are tried.
void TestKeyFile::save(const QByteArray &bytes)
{
    QFile::remove(path());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestKeyFile::signsWithWhatWasMade()
{
    const auto made = signing::createKey(path(), signer(), kPassword);
    QVERIFY(made);
    auto opened = signing::openKey(path(), kPassword);
    QVERIFY(opened);
    const signing::SigningKey key = std::move(*opened);
    QVERIFY(key.person() == signer());
    QVERIFY(key.publicKey() == made->key);
    QVERIFY(signing::verify(made->key, "agreed", key.sign("agreed").value()));
}

void TestKeyFile::keepsTheFileToItsOwner()
{
    const mode_t before = umask(0);
    const auto made = signing::createKey(path(), signer(), kPassword);
    umask(before);
    QVERIFY(made);
    struct stat status;
    QCOMPARE(stat(QFile::encodeName(path()).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"mine.key"_s});
}

void TestKeyFile::tellsWhoseItIsWithoutThePassword()
{
    save(quickKeyFile(kPassword));
    const auto part = signing::publicPart(path());
    QVERIFY(part);
    QVERIFY(part->person == signer());
    QVERIFY(part->key == key().publicKey());
}

void TestKeyFile::makesAnotherKeyEachTime()
{
    const auto one = signing::createKey(m_folder->filePath(u"one"_s), signer(), kPassword);
    const auto two = signing::createKey(m_folder->filePath(u"two"_s), signer(), kPassword);
    QVERIFY(one && two);
    QVERIFY(one->key != two->key);
}

void TestKeyFile::takesAPasswordTypedOnAnotherKeyboard()
{
    save(quickKeyFile(u"Zo\u00eb's word"_s));
    QVERIFY(signing::openKey(path(), u"Zoe\u0308's word"_s));
}

void TestKeyFile::refusesAnotherPassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("none") << QString();
    QTest::newRow("another") << u"plain sailing, 1858"_s;
    QTest::newRow("other case") << kPassword.toUpper();
    QTest::newRow("shorter") << kPassword.chopped(1);
    QTest::newRow("longer") << kPassword + u' ';
    QTest::newRow("after a NUL") << kPassword + QChar(u'\0') + u"more"_s;
}

void TestKeyFile::refusesAnotherPassword()
{
    QFETCH(const QString, password);
    save(quickKeyFile(kPassword));
    const QByteArray before = saved();
    QCOMPARE(codeOf(signing::openKey(path(), password)), u"invalid"_s);
    QCOMPARE(codeOf(signing::changePassword(path(), password, u"another password"_s)), u"invalid"_s);
    QCOMPARE(saved(), before);
}

void TestKeyFile::refusesAShortPassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("none") << QString();
    QTest::newRow("seven") << u"1234567"_s;
    QTest::newRow("seven, eight code units") << u"123456\U0001F511"_s;
    QTest::newRow("seven with an accent") << u"e\u0301234567"_s;
}

void TestKeyFile::refusesAShortPassword()
{
    QFETCH(const QString, password);
    QCOMPARE(codeOf(signing::createKey(path(), signer(), password)), u"invalid"_s);
    QVERIFY(!QFile::exists(path()));
    save(quickKeyFile(kPassword));
    const QByteArray before = saved();
    QCOMPARE(codeOf(signing::changePassword(path(), kPassword, password)), u"invalid"_s);
    QCOMPARE(saved(), before);
}

void TestKeyFile::refusesAKeyOfNobody()
{
    QCOMPARE(codeOf(signing::createKey(path(), {}, kPassword)), u"invalid"_s);
    QVERIFY(!QFile::exists(path()));
}

void TestKeyFile::replacesNothingThatIsThere()
{
    save("precious");
    QCOMPARE(codeOf(signing::createKey(path(), signer(), kPassword)), u"conflict"_s);
    QCOMPARE(saved(), "precious");
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), link));
    QCOMPARE(codeOf(signing::createKey(link, signer(), kPassword)), u"conflict"_s);
    QVERIFY(!QFile::exists(link));
    QCOMPARE(codeOf(signing::createKey(m_folder->path(), signer(), kPassword)), u"conflict"_s);
}

void TestKeyFile::replacesNothingThatAppearsMeanwhile()
{
    const auto made =
        std::async(std::launch::async, [this] { return signing::createKey(path(), signer(), kPassword); });
    save("precious");
    made.wait();
    QCOMPARE(saved(), "precious");
}

void TestKeyFile::tellsALinkThatLeadsNowhere()
{
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), path()));
    const auto made = signing::createKey(path(), signer(), kPassword);
    QCOMPARE(codeOf(made), u"conflict"_s);
    QVERIFY2(made.error().sentence.contains(u"not there"_s), qPrintable(made.error().sentence));
}

void TestKeyFile::leavesNothingWhereItCannotSave()
{
    QCOMPARE(codeOf(signing::createKey(m_folder->filePath(u"no/folder.key"_s), signer(), kPassword)), u"io"_s);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestKeyFile::refusesEveryTruncation()
{
    const QByteArray good = quickKeyFile(kPassword);
    for (qsizetype length = 0; length < good.size(); ++length) {
        save(good.first(length));
        QVERIFY2(!signing::openKey(path(), kPassword), QByteArray::number(length));
        QVERIFY2(!signing::publicPart(path()), QByteArray::number(length));
    }
    save(good + '\n');
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), u"corrupt"_s);
}

void TestKeyFile::refusesEveryFlippedBit()
{
    const QByteArray good = quickKeyFile(kPassword);
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        save(flipped(good, bit));
        QVERIFY2(!signing::openKey(path(), kPassword), QByteArray::number(bit));
        QVERIFY2(!signing::publicPart(path()), QByteArray::number(bit));
    }
}

void TestKeyFile::refusesPlainLinesThatWereNotSealed_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("person") << 1 << "person " + otherSigner().record().text().toLatin1();
    QTest::newRow("key") << 2 << "key " + otherKey().publicKey().text().toLatin1();
    QTest::newRow("passes") << 3 << QByteArray("argon2id 2 8192 ") + QByteArray(16, 'a').toBase64();
    QTest::newRow("salt") << 3 << QByteArray("argon2id 1 8192 ") + QByteArray(16, 'a').toBase64();
    QTest::newRow("secret") << 4 << "sealed " + QByteArray(24, 'a').toBase64() + ' ' + QByteArray(48, 'a').toBase64();
}

void TestKeyFile::refusesPlainLinesThatWereNotSealed()
{
    QFETCH(const int, line);
    QFETCH(const QByteArray, instead);
    QByteArrayList lines = linesOf(quickKeyFile(kPassword));
    lines[line] = instead;
    save(withRightHash(lines.join('\n')));
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), u"invalid"_s);
}

void TestKeyFile::refusesWhatItWouldNotWrite_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const QByteArray person = signer().record().text().toLatin1();
    QTest::newRow("person in capitals") << person << person.toUpper();
    QTest::newRow("person in braces") << person << '{' + person + '}';
    QTest::newRow("person as a token") << person << signer().record().token();
    QTest::newRow("nobody") << person << RecordId().text().toLatin1();
    QTest::newRow("zero in front") << QByteArray("argon2id 1") << QByteArray("argon2id 01");
    QTest::newRow("plus in front") << QByteArray("argon2id 1") << QByteArray("argon2id +1");
    QTest::newRow("more than fits") << QByteArray("argon2id 1") << QByteArray("argon2id 18446744073709551617");
    QTest::newRow("two blanks") << QByteArray("argon2id 1") << QByteArray("argon2id  1");
    QTest::newRow("carriage return") << QByteArray("waymark-key 1\n") << QByteArray("waymark-key 1\n\r");
    QTest::newRow("blank at the end") << QByteArray("\nkey") << QByteArray(" \nkey");
    QTest::newRow("line more") << QByteArray("\nkey") << QByteArray("\nnote\nkey");
    QTest::newRow("no padding") << QByteArray("=\nargon2id") << QByteArray("\nargon2id");
    QTest::newRow("other name") << QByteArray("\nkey ") << QByteArray("\nyek ");
}

void TestKeyFile::refusesWhatItWouldNotWrite()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray text = quickKeyFile(kPassword);
    QCOMPARE(text.count(from), 1);
    save(withRightHash(text.replace(from, to)));
    QCOMPARE(codeOf(signing::publicPart(path())), u"corrupt"_s);
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), u"corrupt"_s);
}

void TestKeyFile::refusesAFileThatOthersCanGetAt_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("read by the group") << 0640;
    QTest::newRow("read by everybody") << 0604;
    QTest::newRow("written by the group") << 0620;
    QTest::newRow("written by everybody") << 0602;
}

void TestKeyFile::refusesAFileThatOthersCanGetAt()
{
    QFETCH(const int, mode);
    save(quickKeyFile(kPassword));
    const QByteArray before = saved();
    QCOMPARE(chmod(QFile::encodeName(path()).constData(), mode_t(mode)), 0);
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), u"refused"_s);
    QCOMPARE(codeOf(signing::changePassword(path(), kPassword, u"another password"_s)), u"refused"_s);
    QCOMPARE(saved(), before);
    QVERIFY(signing::publicPart(path()));
}

void TestKeyFile::refusesANewerFormat()
{
    save(withRightHash(quickKeyFile(kPassword).replace("waymark-key 1", "waymark-key 2")));
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), u"too-new"_s);
    QCOMPARE(codeOf(signing::publicPart(path())), u"too-new"_s);
}

void TestKeyFile::refusesWhatIsNoKeyFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"corrupt"_s;
    QTest::newRow("text") << QByteArray("Dear Zoë,\n") << u"corrupt"_s;
    QTest::newRow("version 0") << QByteArray("waymark-key 0\n") << u"corrupt"_s;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << u"corrupt"_s;
    QTest::newRow("large") << QByteArray(5000, '\n') << u"refused"_s;
}

void TestKeyFile::refusesWhatIsNoKeyFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    save(bytes);
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), code);
    QCOMPARE(codeOf(signing::publicPart(path())), code);
    QCOMPARE(codeOf(signing::publicPart(m_folder->filePath(u"none"_s))), u"not-found"_s);
    QCOMPARE(codeOf(signing::openKey(m_folder->filePath(u"none"_s), kPassword)), u"not-found"_s);
}

void TestKeyFile::refusesAFileThatAsksForTooMuch_data()
{
    QTest::addColumn<quint64>("passes");
    QTest::addColumn<quint64>("memory");
    QTest::newRow("100 GB") << quint64(1) << (quint64(100) << 30);
    QTest::newRow("a byte over 1 GiB") << quint64(1) << (quint64(1) << 30) + 1;
    QTest::newRow("a billion passes") << quint64(1000000000) << quint64(8192);
    QTest::newRow("five passes") << quint64(5) << quint64(8192);
    QTest::newRow("no pass") << quint64(0) << quint64(8192);
    QTest::newRow("no memory") << quint64(1) << quint64(0);
}

void TestKeyFile::refusesAFileThatAsksForTooMuch()
{
    QFETCH(const quint64, passes);
    QFETCH(const quint64, memory);
    save(quickKeyFile(kPassword, passes, memory));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf(signing::openKey(path(), kPassword)), u"refused"_s);
    QVERIFY(timer.elapsed() < 1000);
}

void TestKeyFile::changesThePassword()
{
    save(quickKeyFile(kPassword));
    const QByteArray before = saved();
    const QString another = u"another password"_s;
    QVERIFY(signing::changePassword(path(), kPassword, another));
    QVERIFY(!signing::openKey(path(), kPassword));
    const auto opened = signing::openKey(path(), another);
    QVERIFY(opened);
    QVERIFY(opened->publicKey() == key().publicKey());
    QVERIFY(opened->person() == signer());
    const QByteArrayList old = linesOf(before);
    const QByteArrayList now = linesOf(saved());
    QVERIFY(now[3].startsWith("argon2id 3 268435456 "));
    QVERIFY(now[3] != old[3] && now[4] != old[4]);
}

void TestKeyFile::keepsTheFileWhenThePasswordIsNotChanged()
{
    save(flipped(quickKeyFile(kPassword), 1000));
    const QByteArray before = saved();
    QCOMPARE(codeOf(signing::changePassword(path(), kPassword, u"another password"_s)), u"corrupt"_s);
    QCOMPARE(saved(), before);
}

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
