// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/id.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const RecordId kFirst(QUuid(u"3d2a7c10-9b1e-4f5a-8c33-0123456789ab"_s));
const RecordId kSecond(QUuid(u"00112233-4455-6677-8899-aabbccddeeff"_s));

} // namespace

class TestId : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void isWrittenAsBase64AndAsUuid()
    {
        QCOMPARE(kSecond.token(), "ABEiM0RVZneImaq7zN3u_w");
        QCOMPARE(kSecond.text(), u"00112233-4455-6677-8899-aabbccddeeff"_s);
        QCOMPARE(kSecond.bytes(), QByteArray::fromHex("00112233445566778899aabbccddeeff"));
    }

    void readsBackWhatItWrites()
    {
        QSet<RecordId> seen;
        for (int i = 0; i < 1000; ++i) {
            const RecordId id = RecordId::random();
            QVERIFY(!id.isNull());
            QCOMPARE(RecordId::fromText(QString::fromLatin1(id.token())), id);
            QCOMPARE(RecordId::fromText(id.text()), id);
            QCOMPARE(RecordId::fromText(id.text().toUpper()), id);
            QCOMPARE(RecordId::fromText(id.uuid().toString()), id);
            QCOMPARE(RecordId::fromBytes(id.bytes()), id);
            seen += id;
        }
        QCOMPARE(seen.size(), 1000);
    }

    void refusesAnyOtherText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one character short") << u"ABEiM0RVZneImaq7zN3u_"_s;
        QTest::newRow("one character more") << u"ABEiM0RVZneImaq7zN3u_wA"_s;
        QTest::newRow("padding") << u"ABEiM0RVZneImaq7zN3u_w=="_s;
        QTest::newRow("bits that are not used") << u"ABEiM0RVZneImaq7zN3u_x"_s;
        QTest::newRow("the other base64 alphabet") << u"ABEiM0RVZneImaq7zN3u/w"_s;
        QTest::newRow("a blank inside") << u"ABEiM0RVZneImaq7zN3 _w"_s;
        QTest::newRow("not Latin") << u"ABEiM0RVZneImaq7zN3uжw"_s;
        QTest::newRow("folds to Latin") << u"ABEiM0RVZneImaq7zN3\uFF55_w"_s;
        QTest::newRow("uuid and more") << u"00112233-4455-6677-8899-aabbccddeeff0"_s;
        QTest::newRow("uuid and a blank") << u"00112233-4455-6677-8899-aabbccddeeff "_s;
        QTest::newRow("uuid cut off") << u"00112233-4455-6677-8899-aabbccddeef"_s;
        QTest::newRow("one brace") << u"{00112233-4455-6677-8899-aabbccddeeff"_s;
        QTest::newRow("two braces too many") << u"{{00112233-4455-6677-8899-aabbccddeeff}}"_s;
        QTest::newRow("a brace alone") << u"{"_s;
        QTest::newRow("no hyphens") << u"00112233445566778899aabbccddeeff"_s;
        QTest::newRow("not hexadecimal") << u"00112233-4455-6677-8899-aabbccddeefg"_s;
        QTest::newRow("an OGP id") << u"UK0067"_s;
    }
    void refusesAnyOtherText()
    {
        QFETCH(const QString, text);
        QVERIFY(!RecordId::fromText(text));
    }

    void isNullWithoutSixteenBytes()
    {
        QVERIFY(RecordId().isNull());
        QVERIFY(RecordId::fromBytes({}).isNull());
        QVERIFY(RecordId::fromBytes(QByteArray(15, 'x')).isNull());
        QVERIFY(RecordId::fromBytes(QByteArray(17, 'x')).isNull());
    }

    void sortsAsItsBytesDo()
    {
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = RecordId::random().bytes();
            bytes[8] = char(i); // any variant
            const RecordId a = RecordId::fromBytes(bytes);
            bytes[i % 16] = char(i / 16);
            const RecordId b = RecordId::fromBytes(bytes);
            QCOMPARE(a < b, a.bytes() < b.bytes());
            QCOMPARE(b < a, b.bytes() < a.bytes());
        }
    }

    // These ids are in people's journals: if this test fails, the code is wrong.
    void derivedIdsNeverChange()
    {
        QCOMPARE(derivedId("update"_L1, {kFirst, kSecond}).text(), u"c40433d4-8cea-5384-b8ed-592acffa4323"_s);
        QCOMPARE(derivedId("update"_L1, {kSecond, kFirst}).text(), u"306af1f2-46f1-5338-8e05-ce66e80dd380"_s);
        QCOMPARE(derivedId("round"_L1, {kFirst}, u"2016-10-01"_s).text(), u"100ae502-67ec-5075-8cc5-625231366702"_s);
        QCOMPARE(derivedId("x"_L1, {}, u"Łódź"_s).text(), u"ac944cb7-bca2-57c8-b602-c849045844a6"_s);
    }

    void derivedIdsDependOnAllTheyAreMadeOf()
    {
        const QSet<RecordId> ids = {derivedId("a"_L1, {kFirst}),
                                    derivedId("b"_L1, {kFirst}),
                                    derivedId("a"_L1, {kSecond}),
                                    derivedId("a"_L1, {kFirst, kSecond}),
                                    derivedId("a"_L1, {kFirst}, u"k"_s),
                                    derivedId("ak"_L1, {kFirst}),
                                    derivedId("a"_L1, {})};
        QCOMPARE(ids.size(), 7);
    }

    void kindsOfIdsAreDistinctTypes()
    {
        struct Person;
        struct Plan;
        static_assert(!std::is_convertible_v<Id<Person>, Id<Plan>>);
        static_assert(!std::is_convertible_v<RecordId, Id<Plan>>);
        const Id<Person> person(kFirst);
        QCOMPARE(person.record(), kFirst);
        QVERIFY(Id<Person>().isNull());
    }

    void editIdsReadBackWhatTheyWrite()
    {
        QByteArray bytes(32, '\0');
        for (int i = 0; i < 1000; ++i) {
            bytes[i % 32] = char(i * 37);
            const EditId id = EditId::fromBytes(bytes);
            QCOMPARE(id.bytes(), bytes);
            QCOMPARE(id.token().size(), 43);
            QCOMPARE(EditId::fromToken(id.token()), id);
        }
    }

    void editIdsAreNullWithoutThirtyTwoBytes()
    {
        QVERIFY(EditId().isNull());
        QVERIFY(EditId::fromBytes(QByteArray(31, 'x')).isNull());
        QVERIFY(EditId::fromBytes(QByteArray(33, 'x')).isNull());
        QVERIFY(!EditId::fromBytes(QByteArray(32, 'x')).isNull());
    }

    void editIdsRefuseAnyOtherToken_data()
    {
        QTest::addColumn<QByteArray>("token");
        const QByteArray good = EditId::fromBytes(QByteArray(32, '\xff')).token();
        QCOMPARE(good, QByteArray(42, '_') + '8');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << good.chopped(1);
        QTest::newRow("long") << good + 'A';
        QTest::newRow("padding") << good + '=';
        QTest::newRow("bits that are not used") << good.chopped(1) + '9';
        QTest::newRow("the other alphabet") << QByteArray(good).replace('_', '/');
        QTest::newRow("a line feed") << good.chopped(1) + '\n';
        QTest::newRow("a NUL") << good.chopped(1) + '\0';
        QTest::newRow("not ASCII") << good.chopped(1) + '\xf8';
    }
    void editIdsRefuseAnyOtherToken()
    {
        QFETCH(const QByteArray, token);
        QVERIFY(!EditId::fromToken(token));
    }

    void editIdsSortAsTheirBytesDo()
    {
        const EditId low = EditId::fromBytes(QByteArray(32, '\x7f'));
        const EditId high = EditId::fromBytes(QByteArray(32, '\x80'));
        QVERIFY(low < high);
        QVERIFY(EditId() < low);
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
