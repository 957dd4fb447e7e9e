// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "signers.h"

#include <base/savefile.h>
#include <signing/proof.h>
#include <signing/signed_text.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// Signatures can be checked with minisign and with OpenSSL, by people who have no Waymark.
class TestProof : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void othersAccept_data();
    void othersAccept();
    void othersRefuseAFlippedBit_data();
    void othersRefuseAFlippedBit();
    void othersRefuseAnotherPersonsKey();
    void minisignShowsTheComment();
    void writesNothingForAnotherText();
    void allFilesOrNone_data();
    void allFilesOrNone();
    void nothingElseIsReplaced_data();
    void nothingElseIsReplaced();
    void mayBeWrittenTwice();
    void aFullDiskLeavesNoPart();

private:
    QString path(const QString &ending = {}) const { return m_folder->filePath(u"agreement.txt"_s) + ending; }
    bool flip(const QString &file, qsizetype bit);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QByteArray text()
{
    signing::SignedAgreement agreement;
    agreement.journal = EditId::fromBytes(QByteArray(32, 'j'));
    agreement.update = Id<Update>(RecordId::fromBytes(QByteArray(16, 'u')));
    agreement.side = PartySide::Government;
    agreement.person = signer();
    agreement.answer = AgreementAnswer::AsksForMoreTime;
    agreement.wording = QByteArray(32, 'w');
    agreement.edit = EditId::fromBytes(QByteArray(32, 'e'));
    return signing::signedText(agreement).value();
}

signing::Signature signature()
{
    return signing::sign(key(), text()).value();
}

struct Run
{
    bool accepted;
    QString said;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForStarted() && process.waitForFinished();
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            ended ? QString::fromUtf8(process.readAll()) : program + u" does not run"_s};
}

Run minisign(const QString &path)
{
    return run(u"minisign"_s, {u"-V"_s, u"-p"_s, path + u".pub"_s, u"-m"_s, path});
}

Run openssl(const QString &path)
{
    return run(u"openssl"_s, {u"pkeyutl"_s, u"-verify"_s, u"-pubin"_s, u"-inkey"_s, path + u".pem"_s, u"-rawin"_s,
                              u"-in"_s, path, u"-sigfile"_s, path + u".sig"_s});
}

} // namespace

void TestProof::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

bool TestProof::flip(const QString &file, qsizetype bit)
{
    QByteArray bytes = readFile(file, 1 << 16).value();
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return saveFile(file, bytes).has_value();
}

void TestProof::othersAccept_data()
{
    QTest::addColumn<QByteArray>("seed");
    for (char letter = 'a'; letter < 'f'; ++letter)
        QTest::addRow("%c", letter) << QByteArray(32, letter).toHex();
}

void TestProof::othersAccept()
{
    QFETCH(const QByteArray, seed);
    const auto made = signing::sign(keyFromSeed(seed), text()).value();
    QVERIFY(signing::writeProof(path(), text(), made));
    const Run first = minisign(path());
    QVERIFY2(first.accepted, qPrintable(first.said));
    const Run second = openssl(path());
    QVERIFY2(second.accepted, qPrintable(second.said));
}

void TestProof::othersRefuseAFlippedBit_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<qsizetype>("bit");
    QTest::addColumn<bool>("byMinisign");
    QTest::newRow("first of the text") << QString() << qsizetype(0) << true;
    QTest::newRow("last of the text") << QString() << text().size() * 8 - 1 << true;
    const qsizetype second = signing::minisignSignature(signature()).indexOf('\n') + 1;
    QTest::newRow("minisign's signature") << u".minisig"_s << (second + 50) * 8 << true;
    const qsizetype comment = signing::minisignSignature(signature()).indexOf("signed with");
    QTest::newRow("minisign's comment") << u".minisig"_s << comment * 8 << true;
    QTest::newRow("minisign's key") << u".pub"_s << (signing::minisignKey(key().publicKey()).size() - 20) * 8 << true;
    QTest::newRow("first of the signature") << u".sig"_s << qsizetype(0) << false;
    QTest::newRow("last of the signature") << u".sig"_s << qsizetype(511) << false;
    QTest::newRow("OpenSSL's key") << u".pem"_s << (signing::pemKey(key().publicKey()).indexOf("\n-----END") - 20) * 8
                                   << false;
}

void TestProof::othersRefuseAFlippedBit()
{
    QFETCH(const QString, ending);
    QFETCH(const qsizetype, bit);
    QFETCH(const bool, byMinisign);
    QVERIFY(signing::writeProof(path(), text(), signature()));
    QVERIFY(minisign(path()).accepted && openssl(path()).accepted);
    QVERIFY(flip(path(ending), bit));
    QVERIFY(minisign(path()).accepted != byMinisign);
    QVERIFY(openssl(path()).accepted == (byMinisign && !ending.isEmpty()));
}

void TestProof::othersRefuseAnotherPersonsKey()
{
    QVERIFY(signing::writeProof(path(), text(), signature()));
    QVERIFY(saveFile(path(u".pub"_s), signing::minisignKey(otherKey().publicKey())));
    QVERIFY(saveFile(path(u".pem"_s), signing::pemKey(otherKey().publicKey())));
    QVERIFY(!minisign(path()).accepted);
    QVERIFY(!openssl(path()).accepted);
}

void TestProof::minisignShowsTheComment()
{
    QVERIFY(signing::writeProof(path(), text(), signature()));
    const QString said = minisign(path()).said;
    QVERIFY2(said.contains(u"Trusted comment: signed with Waymark\n"_s), qPrintable(said));
}

void TestProof::writesNothingForAnotherText()
{
    const auto written = signing::writeProof(path(), text() + '\n', signature());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Refused);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestProof::allFilesOrNone_data()
{
    QTest::addColumn<QString>("ending");
    for (const QString &ending : {u""_s, u".minisig"_s, u".pub"_s, u".sig"_s, u".pem"_s})
        QTest::newRow(qPrintable(u"PATH"_s + ending)) << ending;
}

void TestProof::allFilesOrNone()
{
    QFETCH(const QString, ending);
    const QDir folder(m_folder->path());
    const QStringList taken{QFileInfo(path(ending)).fileName()};
    QVERIFY(folder.mkdir(taken.first()));
    QCOMPARE(signing::writeProof(path(), text(), signature()).error().code, ErrorCode::Refused);
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), taken);
}

void TestProof::nothingElseIsReplaced_data()
{
    allFilesOrNone_data();
}

void TestProof::nothingElseIsReplaced()
{
    QFETCH(const QString, ending);
    const QByteArray mine = "untrusted comment: minisign public key of my own";
    QVERIFY(saveFile(path(ending), mine));
    const auto refused = signing::writeProof(path(), text(), signature());
    QVERIFY(!refused && refused.error().sentence.contains(u"choose another name"));
    QCOMPARE(readFile(path(ending), 1000).value(), mine);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestProof::mayBeWrittenTwice()
{
    QVERIFY(signing::writeProof(path(), text(), signature()));
    QVERIFY(signing::writeProof(path(), text(), signature()));
    QVERIFY(minisign(path()).accepted && openssl(path()).accepted);
}

void TestProof::aFullDiskLeavesNoPart()
{
    const auto made = signing::sign(key(), "short").value();
    QVERIFY(saveFile(path(u".sig"_s), made.bytes)); // as it would be written: may stay
    {
        const FileSizeLimit limit{100};
        QVERIFY(limit.works());
        QCOMPARE(signing::writeProof(path(), "short", made).error().code, ErrorCode::Full);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QFileInfo(path(u".sig"_s)).fileName()});
}

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
