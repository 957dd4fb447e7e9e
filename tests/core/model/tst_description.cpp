// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/description.h>
#include <model/records.h>

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestDescription : public QObject
{
    Q_OBJECT

private slots:
    void everyKindAndFieldHasAUsableName()
    {
        QSet<QString> names;
        for (const Kind &each : kinds()) {
            QVERIFY2(!names.contains(each.name), qPrintable(each.name));
            names.insert(each.name);
            QVERIFY(!each.label.isEmpty() && !each.plural.isEmpty() && !each.fields.isEmpty());
            QSet<QString> fields;
            for (const Field &field : each.fields) {
                QVERIFY2(FieldName::isValid(field.name) && !fields.contains(field.name),
                         qPrintable(each.name + field.name));
                QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
                QVERIFY(field.type != FieldType::Word || field.words);
                fields.insert(field.name);
            }
            for (const QString &parent : each.parents)
                QVERIFY2(each.field(parent) && each.field(parent)->type == FieldType::Reference, qPrintable(parent));
        }
    }

    void aStructSurvivesTheWayThroughItsFields()
    {
        Milestone milestone;
        milestone.id = Id<Milestone>::random();
        milestone.commitment = Id<Commitment>::random();
        milestone.number = u"1.02"_s;
        milestone.title.set(u"Register in operation"_s);
        milestone.title.set(u"Cofrestr ar waith"_s, u"cy"_s);
        milestone.due = *FuzzyDate::fromEdtf(u"2022-21", u"in the spring"_s);
        milestone.closure = Closure{ClosureKind::Withdrawn, {}, u"no legislation"_s};
        milestone.other.insert(u"due?"_s, Value(true));
        const RecordValues values = valuesOf(milestone);
        QCOMPARE(values.text(u"title@cy"_s), u"Cofrestr ar waith"_s);
        QCOMPARE(values.text(u"closure"_s), u"withdrawn XXXX no legislation"_s);
        const auto again = recordAs<Milestone>(values);
        QCOMPARE(valuesOf(again).fields, values.fields);
        QCOMPARE(again.closure, milestone.closure);
        QVERIFY(again.due == milestone.due);
    }

    void setsAreOneFieldPerMember()
    {
        Commitment commitment;
        commitment.values = {u"participation"_s, u"transparency"_s};
        const RecordValues values = valuesOf(commitment);
        QCOMPARE(values.value(u"values/participation"_s), Value(true));
        QCOMPARE(recordAs<Commitment>(values).values, commitment.values);
    }

    void whatDoesNotFitIsKeptAside()
    {
        const RecordValues values{
            u"update"_s,
            RecordId::random(),
            {{u"pace"_s, Value(u"sideways"_s)}, {u"mood"_s, Value(7)}, {u"noChange"_s, Value(u"yes"_s)}}};
        const auto update = recordAs<Update>(values);
        QCOMPARE(update.pace, Pace::NothingSaid);
        QVERIFY(!update.noChange);
        QCOMPARE(update.other, values.fields);
    }

    void typedTextBecomesTheFieldsValue_data()
    {
        QTest::addColumn<QString>("kindName");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("day") << u"milestone"_s << u"due"_s << u"14 November 2016"_s << u"2016-11-14"_s;
        QTest::newRow("stored date") << u"milestone"_s << u"due"_s << u"2016-10 by October 2016"_s
                                     << u"2016-10 by October 2016"_s;
        QTest::newRow("label") << u"update"_s << u"governmentCompletion"_s << u"Under way"_s << u"underWay"_s;
        QTest::newRow("name") << u"update"_s << u"pace"_s << u"onTrack"_s << u"onTrack"_s;
        QTest::newRow("blanks") << u"commitment"_s << u"title"_s << u"  Open \n contracting "_s
                                << u"Open contracting"_s;
        QTest::newRow("31 February") << u"milestone"_s << u"due"_s << u"31 February 2017"_s << QString();
        QTest::newRow("month first") << u"milestone"_s << u"due"_s << u"4/30/2014"_s << QString();
        QTest::newRow("day first") << u"milestone"_s << u"due"_s << u"30/9/2014"_s << u"2014-09-30"_s;
        QTest::newRow("no such word") << u"update"_s << u"pace"_s << u"Amber"_s << QString();
        QTest::newRow("fraction") << u"cadence"_s << u"months"_s << u"2.5"_s << QString();
    }

    void typedTextBecomesTheFieldsValue()
    {
        QFETCH(QString, kindName);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        const Field *described = fieldOf(*kind(kindName), field);
        QVERIFY(described);
        const auto value = valueFromText(*described, FieldName::split(field), typed);
        QCOMPARE(value.has_value(), !stored.isEmpty());
        if (value)
            QCOMPARE(value->text().section(u'\n', 0, 0), stored);
        else
            QVERIFY2(value.error().sentence.contains(described->label), qPrintable(value.error().sentence));
    }

    void fieldNamesAreTakenApart()
    {
        QCOMPARE(FieldName::split(u"title@cy"_s).part, u"cy"_s);
        QCOMPARE(FieldName::split(u"due?"_s).name, u"due"_s);
        QCOMPARE(FieldName::split(u"owners/abc"_s).separator, QChar(u'/'));
        QVERIFY(!FieldName::isValid(u"due;x"));
        QVERIFY(!FieldName::isValid(u""));
        QVERIFY(!fieldOf(*kind(u"milestone"), u"due@cy"_s));
        QVERIFY(!fieldOf(*kind(u"commitment"), u"values"_s));
    }
};

QTEST_GUILESS_MAIN(TestDescription)
#include "tst_description.moc"
