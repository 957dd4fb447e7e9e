// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signers.h"

#include <signing/signed_text.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using signing::SignedAgreement;
using signing::SignedCopy;

/// The texts that people sign are written in one way only, and read in no other.
class TestSignedText : public QObject
{
    Q_OBJECT

private slots:
    void writesAnAgreement();
    void writesAnErasure();
    void writesACopy();
    void readsEveryAnswerBack_data();
    void readsEveryAnswerBack();
    void readsACopyBackInOrder();
    void writesNothingIncomplete_data();
    void writesNothingIncomplete();
    void writesNoIncompleteCopy();
    void refusesEveryTruncationAndAddition();
    void noFlippedBitReadsTheSame();
    void refusesWhatItWouldNotWrite_data();
    void refusesWhatItWouldNotWrite();
    void refusesTipsOutOfOrder();
    void refusesANewerText();
    void keepsTheKindsApart();
};

namespace {

const QByteArray kAgreement = "waymark-agreement 1\n"
                              "journal amlqamlqamlqamlqamlqamlqamlqamlqamlqamlqamk\n"
                              "update 75757575-7575-7575-7575-757575757575\n"
                              "side civilSociety\n"
                              "person 7d84fb90-12c4-11e1-840d-7b25c5ee775a\n"
                              "answer asksForMoreTime\n"
                              "wording 7777777777777777777777777777777777777777777777777777777777777777\n"
                              "edit ZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWVlZWU\n";

const QByteArray kErasure = "waymark-erasure 1\n"
                            "journal amlqamlqamlqamlqamlqamlqamlqamlqamlqamlqamk\n"
                            "person 7d84fb90-12c4-11e1-840d-7b25c5ee775a\n"
                            "words 7777777777777777777777777777777777777777777777777777777777777777\n";

const QByteArray kCopy = "waymark-copy-sent 1\n"
                         "journal amlqamlqamlqamlqamlqamlqamlqamlqamlqamlqamk\n"
                         "person 7d84fb90-12c4-11e1-840d-7b25c5ee775a\n"
                         "tip YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE\n"
                         "tip YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI\n";

SignedAgreement agreement()
{
    return {EditId::fromBytes(QByteArray("jij").repeated(11).first(32)),
            Id<Update>(RecordId::fromBytes(QByteArray(16, 'u'))),
            PartySide::CivilSociety,
            signer(),
            AgreementAnswer::AsksForMoreTime,
            QByteArray(32, 'w'),
            EditId::fromBytes(QByteArray(32, 'e'))};
}

signing::SignedErasure erasure()
{
    return {agreement().journal, signer(), QByteArray(32, 'w')};
}

EditId tip(char letter)
{
    return EditId::fromBytes(QByteArray(32, letter));
}

SignedCopy copy()
{
    return {agreement().journal, signer(), {tip('a'), tip('b')}};
}

template <class T>
QString codeOf(const Result<T> &result)
{
    if (result)
        return u"it worked"_s;
    return result.error().sentence.endsWith(u'.') ? codeName(result.error().code) : u"no sentence"_s;
}

} // namespace

void TestSignedText::writesAnAgreement()
{
    QCOMPARE(signing::signedText(agreement()).value(), kAgreement);
}

void TestSignedText::writesAnErasure()
{
    QCOMPARE(signing::signedText(erasure()).value(), kErasure);
    QVERIFY(signing::erasureFrom(kErasure).value() == erasure());
    for (qsizetype length = 0; length < kErasure.size(); ++length)
        QCOMPARE(codeOf(signing::erasureFrom(kErasure.first(length))), u"corrupt"_s);
    QCOMPARE(codeOf(signing::erasureFrom(kErasure + '\n')), u"corrupt"_s);
    QCOMPARE(codeOf(signing::signedText(signing::SignedErasure{{}, signer(), QByteArray(32, 'w')})), u"invalid"_s);
    QCOMPARE(codeOf(signing::signedText(signing::SignedErasure{agreement().journal, {}, QByteArray(32, 'w')})),
             u"invalid"_s);
    QCOMPARE(codeOf(signing::signedText(signing::SignedErasure{agreement().journal, signer(), {}})), u"invalid"_s);
}

void TestSignedText::writesACopy()
{
    QCOMPARE(signing::signedText(copy()).value(), kCopy);
}

void TestSignedText::readsEveryAnswerBack_data()
{
    QTest::addColumn<SignedAgreement>("given");
    for (const Word &side : words<PartySide>()) {
        for (const Word &answer : words<AgreementAnswer>()) {
            if (side.name.isEmpty() || answer.name.isEmpty())
                continue;
            SignedAgreement given = agreement();
            given.side = PartySide(side.value);
            given.answer = AgreementAnswer(answer.value);
            QTest::addRow("%s %s", qPrintable(side.name), qPrintable(answer.name)) << given;
        }
    }
}

void TestSignedText::readsEveryAnswerBack()
{
    QFETCH(const SignedAgreement, given);
    QVERIFY(signing::agreementFrom(signing::signedText(given).value()).value() == given);
}

void TestSignedText::readsACopyBackInOrder()
{
    SignedCopy given = copy();
    given.tips = {tip('b'), tip('a'), tip('b')};
    QCOMPARE(signing::signedText(given).value(), kCopy);
    QVERIFY(signing::copyFrom(kCopy).value() == copy());
}

void TestSignedText::writesNothingIncomplete_data()
{
    QTest::addColumn<SignedAgreement>("given");
    const auto row = [](const char *name, auto change) {
        SignedAgreement given = agreement();
        change(given);
        QTest::newRow(name) << given;
    };
    row("no journal", [](auto &given) { given.journal = {}; });
    row("no update", [](auto &given) { given.update = {}; });
    row("no side", [](auto &given) { given.side = PartySide::Neither; });
    row("nobody", [](auto &given) { given.person = {}; });
    row("no answer", [](auto &given) { given.answer = AgreementAnswer::None; });
    row("no wording", [](auto &given) { given.wording.clear(); });
    row("hash too short", [](auto &given) { given.wording.chop(1); });
    row("hash too long", [](auto &given) { given.wording += 'w'; });
    row("no edit", [](auto &given) { given.edit = {}; });
}

void TestSignedText::writesNothingIncomplete()
{
    QFETCH(const SignedAgreement, given);
    QCOMPARE(codeOf(signing::signedText(given)), u"invalid"_s);
}

void TestSignedText::writesNoIncompleteCopy()
{
    QCOMPARE(codeOf(signing::signedText(SignedCopy{{}, signer(), copy().tips})), u"invalid"_s);
    QCOMPARE(codeOf(signing::signedText(SignedCopy{copy().journal, {}, copy().tips})), u"invalid"_s);
    QCOMPARE(codeOf(signing::signedText(SignedCopy{copy().journal, signer(), {}})), u"invalid"_s);
    QCOMPARE(codeOf(signing::signedText(SignedCopy{copy().journal, signer(), {tip('a'), EditId()}})), u"invalid"_s);
}

void TestSignedText::refusesEveryTruncationAndAddition()
{
    for (qsizetype length = 0; length < kAgreement.size(); ++length)
        QCOMPARE(codeOf(signing::agreementFrom(kAgreement.first(length))), u"corrupt"_s);
    const qsizetype oneTip = kCopy.lastIndexOf("tip ");
    for (qsizetype length = 0; length < kCopy.size(); ++length)
        QCOMPARE(codeOf(signing::copyFrom(kCopy.first(length))), length == oneTip ? u"it worked"_s : u"corrupt"_s);
    for (const char more : {'\n', '\0', ' ', 'a'}) {
        QCOMPARE(codeOf(signing::agreementFrom(kAgreement + more)), u"corrupt"_s);
        QCOMPARE(codeOf(signing::copyFrom(kCopy + more)), u"corrupt"_s);
    }
}

void TestSignedText::noFlippedBitReadsTheSame()
{
    for (qsizetype bit = 0; bit < 8 * kAgreement.size(); ++bit) {
        QByteArray text = kAgreement;
        text[bit / 8] = char(text[bit / 8] ^ (1 << (bit % 8)));
        const auto read = signing::agreementFrom(text);
        QVERIFY2(!read || !(*read == agreement()), text);
    }
}

void TestSignedText::refusesWhatItWouldNotWrite_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("carriage returns") << QByteArray("\n") << QByteArray("\r\n");
    QTest::newRow("byte order mark") << QByteArray("waymark") << QByteArray("\xef\xbb\xbfwaymark");
    QTest::newRow("blank more") << QByteArray("side ") << QByteArray("side  ");
    QTest::newRow("blank at the end") << QByteArray("civilSociety") << QByteArray("civilSociety ");
    QTest::newRow("fields in another order")
        << QByteArray("side civilSociety\nperson 7d84fb90-12c4-11e1-840d-7b25c5ee775a")
        << QByteArray("person 7d84fb90-12c4-11e1-840d-7b25c5ee775a\nside civilSociety");
    QTest::newRow("a field twice") << QByteArray("side civilSociety")
                                   << QByteArray("side civilSociety\nside government");
    QTest::newRow("a field missing") << QByteArray("side civilSociety\n") << QByteArray();
    QTest::newRow("an unknown answer") << QByteArray("asksForMoreTime") << QByteArray("agreesToEverything");
    QTest::newRow("no answer") << QByteArray("answer asksForMoreTime") << QByteArray("answer ");
    QTest::newRow("capitals in a hash") << QByteArray("777777777777777777777777777777777777\n")
                                        << QByteArray("77777777777777777777777777777777776A\n");
    QTest::newRow("blank in a hash") << QByteArray("wording 77") << QByteArray("wording 77 ");
    QTest::newRow("no wording") << QByteArray(64, '7') << QByteArray("none");
    QTest::newRow("no edit") << "edit " + EditId::fromBytes(QByteArray(32, 'e')).token() << QByteArray("edit ");
    QTest::newRow("person in capitals") << QByteArray("7b25c5ee775a") << QByteArray("7B25C5EE775A");
    QTest::newRow("journal's other bits behind the last") << QByteArray("qamk\n") << QByteArray("qaml\n");
    QTest::newRow("invalid UTF-8") << QByteArray("side ") << QByteArray("side \xc3");
    QTest::newRow("NUL") << QByteArray("side ") << QByteArray("side \0", 6);
}

void TestSignedText::refusesWhatItWouldNotWrite()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QVERIFY(signing::agreementFrom(kAgreement));
    QVERIFY(kAgreement.contains(from));
    QCOMPARE(codeOf(signing::agreementFrom(QByteArray(kAgreement).replace(from, to))), u"corrupt"_s);
}

void TestSignedText::refusesTipsOutOfOrder()
{
    const QByteArray first = "tip " + tip('a').token() + '\n';
    const QByteArray head = kCopy.first(kCopy.indexOf("tip "));
    const QByteArray second = "tip " + tip('b').token() + '\n';
    QCOMPARE(head + first + second, kCopy);
    QCOMPARE(codeOf(signing::copyFrom(head + second + first)), u"corrupt"_s);
    QCOMPARE(codeOf(signing::copyFrom(head + first + first)), u"corrupt"_s);
    QCOMPARE(codeOf(signing::copyFrom(head + first + "tip " + EditId().token() + '\n')), u"corrupt"_s);
}

void TestSignedText::refusesANewerText()
{
    QCOMPARE(codeOf(signing::agreementFrom(QByteArray(kAgreement).replace(" 1\n", " 2\n"))), u"too-new"_s);
    QCOMPARE(codeOf(signing::copyFrom("waymark-copy-sent 17\nanything")), u"too-new"_s);
    for (const char *version : {"0", "01", "-2", "2.0", "", "99999999999"})
        QCOMPARE(codeOf(signing::copyFrom(QByteArray("waymark-copy-sent ") + version + "\n")), u"corrupt"_s);
}

void TestSignedText::keepsTheKindsApart()
{
    QCOMPARE(codeOf(signing::copyFrom(kAgreement)), u"corrupt"_s);
    QCOMPARE(codeOf(signing::agreementFrom(kCopy)), u"corrupt"_s);
    QCOMPARE(codeOf(signing::erasureFrom(kCopy)), u"corrupt"_s);
    QCOMPARE(codeOf(signing::copyFrom(kErasure)), u"corrupt"_s);
}

QTEST_GUILESS_MAIN(TestSignedText)
#include "tst_signed_text.moc"
