// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signers.h"

#include <signing/signed_text.h>

#include <QTest>

#include <functional>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using signing::PublicKey;
using signing::Signature;

/// Signatures hold for one text and one key, and for nothing else.
class TestSignature : public QObject
{
    Q_OBJECT

private slots:
    void signsAsTheStandardSays_data();
    void signsAsTheStandardSays();
    void holdsForItsTextAndKey();
    void isTheSameEachTime();
    void refusesEveryFlippedBit();
    void refusesAnotherPersonsKey();
    void refusesKeysThatAcceptAnything();
    void refusesARewrittenSignature();
    void refusesASignatureOfOtherLength();
    void keepsKeysAndSignaturesAsText();
    void refusesTextThatItWouldNotWrite_data();
    void refusesTextThatItWouldNotWrite();
    void givesACodeToReadOut();
    void readsACodeAsPeopleTypeIt_data();
    void readsACodeAsPeopleTypeIt();
    void aSignatureSaysNothingAboutAnotherAgreement_data();
    void aSignatureSaysNothingAboutAnotherAgreement();
};

namespace {

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

const QByteArray kText = "waymark-agreement 1\nanswer agrees\n";

Signature signature()
{
    return signing::sign(key(), kText).value();
}

/// The order of the group that Ed25519 computes in, lowest byte first: a signature's second half plus this passes
/// where nobody looks for it.
const QByteArray kOrder = QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

QByteArray sum(const QByteArray &a, const QByteArray &b)
{
    QByteArray result(a.size(), '\0');
    int carry = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        carry += uchar(a[i]) + uchar(b[i]);
        result[i] = char(carry & 0xff);
        carry >>= 8;
    }
    return result;
}

signing::SignedAgreement agreement()
{
    signing::SignedAgreement made;
    made.journal = EditId::fromBytes(QByteArray(32, 'j'));
    made.update = Id<Update>(RecordId::fromBytes(QByteArray(16, 'u')));
    made.side = PartySide::CivilSociety;
    made.person = signer();
    made.answer = AgreementAnswer::Agrees;
    made.wording = QByteArray(32, 'w');
    made.edit = EditId::fromBytes(QByteArray(32, 'e'));
    return made;
}

using Change = std::function<void(signing::SignedAgreement &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

void TestSignature::signsAsTheStandardSays_data()
{
    // RFC 8032, section 7.1, tests 1 to 3
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("1") << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                       << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
                       << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc"
                                     "61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    QTest::newRow("2") << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                       << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
                       << QByteArray("72")
                       << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e4"
                                     "58f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    QTest::newRow("3") << QByteArray("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
                       << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                       << QByteArray("af82")
                       << QByteArray("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290a"
                                     "e67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

void TestSignature::signsAsTheStandardSays()
{
    QFETCH(const QByteArray, seed);
    QFETCH(const QByteArray, publicKey);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, expected);
    const signing::SigningKey signing = keyFromSeed(seed);
    QCOMPARE(signing.publicKey().bytes().toHex(), publicKey);
    const QByteArray text = QByteArray::fromHex(message);
    QCOMPARE(signing.sign(text).value().toHex(), expected);
    QVERIFY(signing::verify(signing.publicKey(), text, QByteArray::fromHex(expected)));
}

void TestSignature::holdsForItsTextAndKey()
{
    QVERIFY(signing::verify(key().publicKey(), kText, signature()));
    QVERIFY(!signing::verify(key().publicKey(), kText + '\n', signature()));
    QVERIFY(!signing::verify(key().publicKey(), QByteArray(), signature()));
}

void TestSignature::isTheSameEachTime()
{
    QVERIFY(signature() == signature());
}

void TestSignature::refusesEveryFlippedBit()
{
    const PublicKey whose = key().publicKey();
    const Signature good = signature();
    for (qsizetype bit = 0; bit < 8 * kText.size(); ++bit)
        QVERIFY2(!signing::verify(whose, flipped(kText, bit), good), QByteArray::number(bit));
    for (qsizetype bit = 0; bit < 8 * good.bytes.size(); ++bit) {
        QVERIFY2(!signing::verify(whose, kText, Signature{whose, flipped(good.bytes, bit), good.ofComment}),
                 QByteArray::number(bit));
        QVERIFY2(!signing::verify(whose, kText, Signature{whose, good.bytes, flipped(good.ofComment, bit)}),
                 QByteArray::number(bit));
    }
    for (qsizetype bit = 0; bit < 8 * whose.bytes().size(); ++bit) {
        const PublicKey other = PublicKey::fromBytes(flipped(whose.bytes(), bit)).value();
        QVERIFY2(!signing::verify(other, kText, Signature{other, good.bytes, good.ofComment}), QByteArray::number(bit));
    }
}

void TestSignature::refusesAnotherPersonsKey()
{
    const auto others = signing::sign(otherKey(), kText).value();
    QVERIFY(signing::verify(otherKey().publicKey(), kText, others));
    QVERIFY(!signing::verify(key().publicKey(), kText, others));
    QVERIFY(!signing::verify(key().publicKey(), kText, Signature{key().publicKey(), others.bytes, others.ofComment}));
    QVERIFY(!signing::verify(otherKey().publicKey(), kText, signature()));
}

void TestSignature::refusesKeysThatAcceptAnything()
{
    // The neutral point as key and as first half, zero as second half: the equation then holds for every text.
    const QByteArray neutral = QByteArray(1, '\1') + QByteArray(31, '\0');
    const PublicKey weak = PublicKey::fromBytes(neutral).value();
    QVERIFY(!signing::verify(weak, kText, neutral + QByteArray(32, '\0')));
}

void TestSignature::refusesARewrittenSignature()
{
    const QByteArray good = signature().bytes;
    QVERIFY(!signing::verify(key().publicKey(), kText, good.first(32) + sum(good.sliced(32), kOrder)));
}

void TestSignature::refusesASignatureOfOtherLength()
{
    const QByteArray good = signature().bytes;
    QVERIFY(!signing::verify(key().publicKey(), kText, QByteArray()));
    QVERIFY(!signing::verify(key().publicKey(), kText, good.chopped(1)));
    QVERIFY(!signing::verify(key().publicKey(), kText, good + '\0'));
}

void TestSignature::keepsKeysAndSignaturesAsText()
{
    const PublicKey whose = key().publicKey();
    QCOMPARE(whose.text(), u"11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="_s);
    QVERIFY(PublicKey::fromText(whose.text()) == whose);
    const QString line = signature().line();
    QCOMPARE(line.size(), 44 + 1 + 88 + 1 + 88);
    QVERIFY(Signature::fromLine(line) == signature());
}

void TestSignature::refusesTextThatItWouldNotWrite_data()
{
    QTest::addColumn<QString>("line");
    const QString good = signature().line();
    QTest::newRow("empty") << QString();
    QTest::newRow("cut short") << good.chopped(1);
    QTest::newRow("without the last part") << good.left(good.lastIndexOf(u' '));
    QTest::newRow("line feed") << good + u'\n';
    QTest::newRow("blank at the end") << good + u' ';
    QTest::newRow("two blanks") << QString(good).replace(u' ', u"  "_s);
    QTest::newRow("tab") << QString(good).replace(u' ', u'\t');
    QTest::newRow("without padding") << QString(good).remove(u'=');
    QTest::newRow("other bits behind the last") << QString(good).replace(u"Ro="_s, u"Rp="_s);
    QTest::newRow("base64url") << QString(good).replace(u'/', u'_').replace(u'+', u'-');
    QTest::newRow("parts in another order") << good.section(u' ', 1) + u' ' + good.section(u' ', 0, 0);
    QTest::newRow("letter beyond Latin") << QString(good).replace(0, 1, u"\u0131"_s);
}

void TestSignature::refusesTextThatItWouldNotWrite()
{
    QFETCH(const QString, line);
    QVERIFY(!Signature::fromLine(line));
    QVERIFY(!PublicKey::fromText(line));
    const QString itsKey = line.section(u' ', 0, 0);
    QVERIFY(itsKey == key().publicKey().text() || !PublicKey::fromText(itsKey));
}

void TestSignature::givesACodeToReadOut()
{
    // SHA-256 of "waymark-check-code 1\n" and the key; every four bytes of it, modulo 10000
    QCOMPARE(signing::checkCode(key().publicKey()), u"5111 3761 1397 1079 1556 0235 4199 6184"_s);
    QVERIFY(signing::checkCode(key().publicKey()) != signing::checkCode(otherKey().publicKey()));
}

void TestSignature::readsACodeAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("outcome");
    const QString good = signing::checkCode(key().publicKey());
    QTest::newRow("as shown") << good << u"same"_s;
    QTest::newRow("without blanks") << QString(good).remove(u' ') << u"same"_s;
    QTest::newRow("dashes") << QString(good).replace(u' ', u'-') << u"same"_s;
    QTest::newRow("other dashes and blanks")
        << u"\u00a0 "_s + QString(good).replace(u' ', u" \u2013\u2009"_s) + u"\n"_s << u"same"_s;
    QTest::newRow("another's") << signing::checkCode(otherKey().publicKey()) << u"other"_s;
    QTest::newRow("one digit wrong") << good.chopped(1) + (good.endsWith(u'0') ? u'1' : u'0') << u"other"_s;
    QTest::newRow("nothing") << QString() << u"invalid"_s;
    QTest::newRow("a digit short") << good.chopped(1) << u"invalid"_s;
    QTest::newRow("a digit more") << good + u'0' << u"invalid"_s;
    QTest::newRow("a letter") << QString(good).replace(0, 1, u'O') << u"invalid"_s;
}

void TestSignature::readsACodeAsPeopleTypeIt()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, outcome);
    const auto matches = signing::matchesCheckCode(key().publicKey(), typed);
    QCOMPARE(matches ? (*matches ? u"same"_s : u"other"_s) : codeName(matches.error().code), outcome);
}

void TestSignature::aSignatureSaysNothingAboutAnotherAgreement_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("another journal") << Change(
        [](auto &other) { other.journal = EditId::fromBytes(QByteArray(32, 'k')); });
    QTest::newRow("another update") << Change(
        [](auto &other) { other.update = Id<Update>(RecordId::fromBytes(QByteArray(16, 'v'))); });
    QTest::newRow("the other side") << Change([](auto &other) { other.side = PartySide::Government; });
    QTest::newRow("another person") << Change([](auto &other) { other.person = otherSigner(); });
    QTest::newRow("another answer") << Change([](auto &other) { other.answer = AgreementAnswer::DoesNotAgree; });
    QTest::newRow("another wording") << Change([](auto &other) { other.wording = QByteArray(32, 'x'); });
    QTest::newRow("another edit") << Change([](auto &other) { other.edit = EditId::fromBytes(QByteArray(32, 'f')); });
}

void TestSignature::aSignatureSaysNothingAboutAnotherAgreement()
{
    QFETCH(const Change, change);
    const auto given = signing::sign(key(), signing::signedText(agreement()).value()).value();
    signing::SignedAgreement other = agreement();
    QVERIFY(signing::verify(key().publicKey(), signing::signedText(other).value(), given));
    change(other);
    QVERIFY(!signing::verify(key().publicKey(), signing::signedText(other).value(), given));
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
