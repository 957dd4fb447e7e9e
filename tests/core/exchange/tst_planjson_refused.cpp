// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <exchange/planjson.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// Every bad file is refused with the line and what to do, and leaves the plan as it was.
class TestPlanJsonRefused : public QObject
{
    Q_OBJECT

private slots:
    void refusesBadJson_data();
    void refusesBadJson();
    void refusesBadValues_data();
    void refusesBadValues();
    void refusesBadActs_data();
    void refusesBadActs();
    void refusesANewerFormat();
    void refusesTooManyChanges();
    void refusesAPlanWithoutItsRecord();
};

namespace {

QByteArray withValue(const QByteArray &kind, const QByteArray &values)
{
    return fileWith({"{\"records\": [{\"kind\": \"" + kind + "\", \"id\": \"x\",\n\"values\": {" + values + "}}]}"});
}

/// Refused by a plan that has something already, which stays as it was.
QString refusal(const QByteArray &json)
{
    const auto plan = planFrom(fileWith());
    const QByteArray before = exported(*plan);
    const auto imported = import(*plan, json);
    if (exported(*plan) != before)
        return u"the plan was changed"_s;
    return imported ? u"taken"_s : imported.error().sentence;
}

} // namespace

void TestPlanJsonRefused::refusesBadJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &json, const QString &part) {
        QTest::newRow(name) << json << part;
    };
    row("empty", "", u"Line 1: The file ends"_s);
    row("no JSON", "<plan/>", u"not JSON"_s);
    row("cut short", fileWith().chopped(5), u"missing here"_s);
    row("cut in a text", "{\"format\": \"wayma", u"cut short"_s);
    row("duplicate name", "{\n\"format\": \"waymark-plan\",\n\"format\": \"waymark-plan\"}",
        u"Line 3: \"format\" comes twice"_s);
    row("duplicate field", withValue("commitment", "\"title\": \"a\",\n\"title\": \"b\""), u"\"title\" comes twice"_s);
    row("duplicate through an escape", R"({"a": 1, "\u0061": 2})", u"comes twice"_s);
    row("depth 10,000", QByteArray(10'000, '['), u"deeper than 64"_s);
    row("depth 10,000 of objects", QByteArray("{\"a\":").repeated(10'000), u"deeper than 64"_s);
    row("invalid UTF-8", "{\n\"format\": \"\xC3\x28\"}", u"Line 2: This is not UTF-8"_s);
    row("overlong UTF-8", "{\"format\": \"\xC0\xAF\"}", u"not UTF-8"_s);
    row("a surrogate in UTF-8", "{\"format\": \"\xED\xA0\x80\"}", u"not UTF-8"_s);
    row("a lone surrogate", R"({"format": "\ud800x"})", u"lone surrogate"_s);
    row("surrogates in the wrong order", R"({"format": "\udc00\ud800"})", u"lone surrogate"_s);
    row("a fraction", R"({"version": 1.5})", u"whole"_s);
    row("an exponent", R"({"version": 1e3})", u"whole"_s);
    row("beyond 2^53", R"({"version": 9007199254740993})", u"too large"_s);
    row("beyond 2^63", R"({"version": 92233720368547758070})", u"too large"_s);
    row("leading zero", R"({"version": 01})", u"not a number"_s);
    row("text after the end", fileWith() + "x", u"follows after the end"_s);
    row("a line break in a text", "{\"format\": \"a\nb\"}", u"line break"_s);
    row("a bad escape", R"({"format": "\x41"})", u"backslash"_s);
    row("a comma too many", R"({"acts": [1,]})", u"not JSON"_s);
    row("a comment", "{} // done", u"follows after the end"_s);
    row("single quotes", "{'format': 1}", u"double quotes"_s);
}

void TestPlanJsonRefused::refusesBadJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const QString sentence = refusal(json);
    QVERIFY2(sentence.startsWith(u"Line "), qPrintable(sentence));
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestPlanJsonRefused::refusesBadValues_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &kind, const QByteArray &values, const QString &field) {
        QTest::newRow(name) << kind << values << field;
    };
    row("31 February", "milestone", "\"due\": \"2017-02-31\"", u"due"_s);
    row("day before month", "milestone", "\"due\": \"30/9/2014\"", u"due"_s);
    row("month before day", "milestone", "\"due\": \"4/30/2014\"", u"due"_s);
    row("a number for a date", "milestone", "\"due\": 2017", u"due"_s);
    row("a text for a flag", "plan", "\"hold\": \"yes\"", u"hold"_s);
    row("a text for a number", "cadence", "\"months\": \"3\"", u"months"_s);
    row("a number for a text", "commitment", "\"number\": 1", u"number"_s);
    row("a list", "commitment", "\"values\": [\"transparency\"]", u"values"_s);
    row("an object", "commitment", "\"title\": {\"en\": \"Title\"}", {});
    row("an unknown word", "update", "\"pace\": \"splendid\"", u"pace"_s);
    row("an unknown member", "commitment", "\"values/beauty\": true", u"values/beauty"_s);
    row("an unknown reference", "milestone", "\"commitment\": \"nobody\"", u"commitment"_s);
    row("an unknown member of references", "dependency", "\"waiting/nobody\": true", u"waiting"_s);
    row("no id at all", "milestone", "\"commitment\": \"the first one!\"", u"commitment"_s);
    row("a NUL", "commitment", R"("title": "a\u0000b")", u"title"_s);
    row("a control character", "commitment", R"("title": "a\u0007b")", u"title"_s);
    row("text direction turned", "commitment", R"("title": "a\u202eb")", u"title"_s);
    row("two lines in a title", "commitment", R"("title": "a\nb")", u"title"_s);
    row("text over the limit", "commitment", "\"summary\": \"" + QByteArray(256 * 1024 + 1, 'x') + '"', u"summary"_s);
    row("a doubt that is none", "milestone", "\"due?\": \"perhaps\"", u"due?"_s);
    row("not a name", "commitment", "\"Überschrift\": \"x\"", u"Überschrift"_s);
    row("exists as text", "commitment", "\"exists\": \"no\"", u"exists"_s);
    row("closed for no reason known", "commitment", "\"closure\": \"forgotten\"", u"closure"_s);
    row("a role that ends first", "role", "\"from\": \"2017-05-01\", \"to\": \"2016\"", u"to"_s);
    row("a plan that ends first", "plan", "\"starts\": \"2017-05-01\", \"ends\": \"2017-04\"", u"ends"_s);
    row("a commitment that ends first", "commitment", "\"starts\": \"2017-05-01\", \"ends\": \"2017-04-30\"",
        u"ends"_s);
    row("a milestone due before it starts", "milestone", "\"starts\": \"2017-05-01\", \"due\": \"2017-04-30\"",
        u"due"_s);
}

void TestPlanJsonRefused::refusesBadValues()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, values);
    QFETCH(QString, field);
    const QString sentence = refusal(withValue(kind, values));
    const auto line = u"Line %1:"_s.arg(fileWith().count('\n') + 1);
    QVERIFY2(sentence.startsWith(line), qPrintable(sentence + u" instead of "_s + line));
    QVERIFY2(sentence.contains(field), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
}

void TestPlanJsonRefused::refusesBadActs_data()
{
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<QString>("part");
    const QByteArray records = R"("records": [{"kind": "commitment", "id": "c1", "values": {"title": "x"}}])";
    const auto row = [&records](const char *name, const QByteArray &act, const QString &part) {
        QTest::newRow(name) << QByteArray(act).replace("RECORDS", records) << part;
    };
    row("nothing changed", R"({"day": "2017-01-01"})", u"changes nothing"_s);
    row("no values", R"({"records": [{"kind": "commitment", "id": "c1", "values": {}}]})", u"no values"_s);
    row("no kind", R"({"records": [{"id": "c9", "values": {"title": "x"}}]})", u"\"kind\""_s);
    row("a kind that is no name", R"({"records": [{"kind": "big thing", "id": "c9", "values": {"title": "x"}}]})",
        u"\"kind\""_s);
    row("no id", R"({"records": [{"kind": "commitment", "values": {"title": "x"}}]})", u"no \"id\""_s);
    row("an id of another kind", R"({"records": [{"kind": "milestone", "id": "c1", "values": {"title": "x"}}]})",
        u"stands for another kind (commitment)"_s);
    row("one record twice",
        R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "x"}}, {"kind": "commitment", "id": "c1", "values": {"theme": "y"}}]})",
        u"comes twice in one act"_s);
    row("no day", R"({"day": "2017-02-29", RECORDS})", u"\"day\""_s);
    row("day as said", R"({"day": "30/9/2014", RECORDS})", u"\"day\""_s);
    row("no time", R"({"at": "yesterday", RECORDS})", u"\"at\""_s);
    row("a verb of two words", R"({"verb": "log progress", RECORDS})", u"\"verb\""_s);
    row("an author unknown", R"({"author": "somebody", RECORDS})", u"\"author\""_s);
    row("a field at the wrong place", R"({"title": "x", RECORDS})", u"\"title\" is not known"_s);
    row("a consent unknown", R"({"consent": "maybe", RECORDS})", u"\"consent\""_s);
    row("a reason with a bell", R"({"reason": "ding\u0007", RECORDS})", u"reason"_s);
    row("itself", R"({"undoes": 1, RECORDS})", u"earlier act"_s);
    row("a later act",
        R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "x"}, "replaces": {"title": [7]}}]})",
        u"earlier act"_s);
    row("another field replaced",
        R"({"records": [{"kind": "commitment", "id": "c1", "values": {"title": "x"}, "replaces": {"theme": [0]}}]})",
        u"not among the values"_s);
}

void TestPlanJsonRefused::refusesBadActs()
{
    QFETCH(QByteArray, act);
    QFETCH(QString, part);
    const QString sentence = refusal(fileWith({act}));
    QVERIFY2(sentence.startsWith(u"Line ") && sentence.contains(part), qPrintable(sentence));
}

void TestPlanJsonRefused::refusesANewerFormat()
{
    const auto read = exchange::readPlanJson(fileWith().replace("\"version\": 1", "\"version\": 2"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooNew);
}

void TestPlanJsonRefused::refusesTooManyChanges()
{
    QByteArrayList fields;
    for (int i = 0; i <= journal::kMostChanges; ++i)
        fields << "\"x" + QByteArray::number(i) + "\": true";
    QVERIFY(refusal(withValue("commitment", fields.join(','))).contains(u"more than 1000 changes"));
    QByteArrayList texts;
    for (int i = 0; i < 3; ++i)
        texts << "\"x" + QByteArray::number(i) + "\": \"" + QByteArray(200 * 1024, 'x') + '"';
    QVERIFY(refusal(withValue("commitment", texts.join(','))).contains(u"larger than 512 KiB"));
}

void TestPlanJsonRefused::refusesAPlanWithoutItsRecord()
{
    const auto store = store::Store::scratch();
    QVERIFY(store);
    const auto imported = import(**store, R"({"format": "waymark-plan", "version": 1, "acts": [
      {"records": [{"kind": "commitment", "id": "c1", "values": {"title": "x"}}]}]})");
    QVERIFY(!imported);
    QVERIFY(imported.error().sentence.contains(u"kind plan"));
    QCOMPARE((*store)->editCount().value_or(-1), 0);
}

QTEST_GUILESS_MAIN(TestPlanJsonRefused)
#include "tst_planjson_refused.moc"
