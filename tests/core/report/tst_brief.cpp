// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <report/brief.h>
#include <report/moments.h>
#include <report/points.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

Value to(char c)
{
    return Value(id(c).text());
}

const QDate kDay(2017, 3, 14);

} // namespace

/// What whoever takes over is given to read, and the states of a plan that people go back to.
class TestBrief : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsOfTheirCommitmentsOnly();
    void aPlanWideRoleIsToldOfAll();
    void contactsAreToldFromOurSideOnly();
    void isAboutPeopleAndCommitmentsOnly();
    void markdownTakesNoWordForAMark();
    void namesTheStatesPeopleGoBackTo();
    void aDayMeantLiesInThePlansHistory_data();
    void aDayMeantLiesInThePlansHistory();
    void saysHowFarUpAPointIsAndForHowLong();

private:
    void says(const QString &kind, char record, const Fields &fields)
    {
        journal::Edit edit = draft(id('f'), {saying(kind, id(record), fields)});
        edit.day = QDate(2016, 5, 12);
        commit(*m_store, edit);
    }

    std::unique_ptr<Store> m_store;
};

void TestBrief::init()
{
    m_store = std::move(*Store::scratch());
    says(u"plan"_s, 'P', {{u"title"_s, Value(u"Plan"_s)}});
    says(u"person"_s, 'a', {{u"name"_s, Value(u"Amina Khan"_s)}});
    says(u"person"_s, 'm', {{u"name"_s, Value(u"Minister"_s)}});
    for (const auto &[commitment, number, title] :
         {std::tuple('1', u"1"_s, u"Open data"_s), {'2', u"2"_s, u"Grants"_s}})
        says(u"commitment"_s, commitment,
             {{u"plan"_s, to('P')}, {u"number"_s, Value(number)}, {u"title"_s, Value(title)}});
    says(u"milestone"_s, 'M',
         {{u"commitment"_s, to('1')},
          {u"number"_s, Value(u"1.1"_s)},
          {u"title"_s, Value(u"Publish the list"_s)},
          {u"baselineDue"_s, Value(u"2016-12"_s)},
          {u"due"_s, Value(u"2017-02-01"_s)}});
    says(u"role"_s, 'r', {{u"which"_s, Value(u"governmentLead"_s)}, {u"person"_s, to('a')}, {u"of"_s, to('1')}});
    says(u"role"_s, 'q', {{u"which"_s, Value(u"minister"_s)}, {u"person"_s, to('m')}, {u"of"_s, to('P')}});
    says(u"round"_s, 'R',
         {{u"plan"_s, to('P')},
          {u"label"_s, Value(u"March"_s)},
          {u"opens"_s, Value(u"2017-02-27"_s)},
          {u"closes"_s, Value(u"2017-03-24"_s)},
          {u"asked/"_s + id('1').text(), Value(true)}});
    says(u"point"_s, 'p',
         {{u"about"_s, to('M')},
          {u"inTheWay"_s, Value(u"No money | yet"_s)},
          {u"raisedOn"_s, Value(u"2017-01-01"_s)},
          {u"level"_s, Value(3)}});
}

void TestBrief::tellsOfTheirCommitmentsOnly()
{
    const auto brief = report::briefOn(*m_store, id('a'), kDay);
    QVERIFY(brief);
    QCOMPARE(brief->title, u"Brief: Amina Khan"_s);
    QCOMPARE(brief->tables.at(0).rows.size(), 1);
    QCOMPARE(brief->tables.at(0).rows.first().first(), u"1 Open data"_s);
    QVERIFY(brief->tables.at(0).rows.first().last().contains(u"24 March 2017"_s));
    const QStringList date = brief->tables.at(1).rows.first();
    QCOMPARE(date, (QStringList{u"1 February 2017"_s, u"December 2016"_s, u"1.1 Publish the list"_s, u"Overdue"_s}));
    QCOMPARE(brief->tables.at(2).rows.first().first(), u"1 Open data"_s);
    QVERIFY(brief->notes.contains(u"As it stood on 14 March 2017."_s));
}

void TestBrief::aPlanWideRoleIsToldOfAll()
{
    QCOMPARE(report::briefOn(*m_store, id('m'), kDay)->tables.first().rows.size(), 2);
    QCOMPARE(report::briefOn(*m_store, {}, kDay)->tables.first().rows.size(), 2);
}

void TestBrief::contactsAreToldFromOurSideOnly()
{
    const auto ours = std::move(*Store::scratch());
    commit(*ours, draft(id('f'), {saying(u"contact"_s, id('c'),
                                         {{u"on"_s, Value(u"2017-03-01"_s)},
                                          {u"with"_s, to('a')},
                                          {u"about"_s, to('1')},
                                          {u"line"_s, Value(u"Rang; she will write"_s)}})}));
    QCOMPARE(report::briefOn(*m_store, id('1'), kDay)->tables.size(), 3);
    const auto brief = report::briefOn(*m_store, id('1'), kDay, ours.get());
    QCOMPARE(brief->tables.size(), 4);
    QCOMPARE(brief->tables.last().rows.first(),
             (QStringList{u"1 March 2017"_s, u"Amina Khan"_s, u"1 Open data"_s, u"Rang; she will write"_s}));
}

void TestBrief::isAboutPeopleAndCommitmentsOnly()
{
    QCOMPARE(codeOf(report::briefOn(*m_store, id('R'), kDay)), codeName(ErrorCode::NotFound));
}

void TestBrief::markdownTakesNoWordForAMark()
{
    const QString text = report::toMarkdown(*report::briefOn(*m_store, id('1'), kDay));
    QVERIFY(text.startsWith(u"# Brief: 1 Open data\n"_s));
    QVERIFY(text.contains(u"| No money \\| yet |"_s));
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(!line.startsWith(u'|') || line.endsWith(u'|'), qPrintable(line));
}

void TestBrief::namesTheStatesPeopleGoBackTo()
{
    says(u"meeting"_s, 'g',
         {{u"plan"_s, to('P')}, {u"title"_s, Value(u"Committee"_s)}, {u"date"_s, Value(u"2017-01-10"_s)}});
    says(u"meeting"_s, 'h',
         {{u"plan"_s, to('P')}, {u"title"_s, Value(u"Next"_s)}, {u"date"_s, Value(u"2017-05-10"_s)}});
    auto moments = report::momentsOf(*m_store, kDay);
    QVERIFY(moments);
    QCOMPARE(moments->size(), 3);
    QCOMPARE(moments->at(0).moment.day, QDate(2016, 5, 12)); // no mark: the first day of the history
    QVERIFY(moments->at(0).moment.tips.isEmpty());
    QCOMPARE(moments->at(1).name, u"Last meeting: Committee"_s);
    QCOMPARE(moments->at(2).name, u"When March was asked"_s);
    const EditId tip = m_store->tips()->first();
    says(u"mark"_s, 'k',
         {{u"plan"_s, to('P')},
          {u"kind"_s, Value(u"adoption"_s)},
          {u"on"_s, Value(u"2016-06-01"_s)},
          {u"tips"_s, Value(QString::fromLatin1(tip.token()))}});
    moments = report::momentsOf(*m_store, kDay);
    QCOMPARE(moments->at(0).moment.day, QDate(2016, 6, 1));
    QCOMPARE(moments->at(0).moment.tips, QList<EditId>{tip});
}

void TestBrief::aDayMeantLiesInThePlansHistory_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("a day") << u"10 November 2016"_s << QDate(2016, 11, 10);
    QTest::newRow("a month") << u"November 2016"_s << QDate(2016, 11, 30);
    QTest::newRow("the first") << u"2016-05-12"_s << QDate(2016, 5, 12);
    QTest::newRow("before it") << u"11 May 2016"_s << QDate();
    QTest::newRow("to come") << u"15 March 2017"_s << QDate();
    QTest::newRow("no day") << u"when we met"_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestBrief::aDayMeantLiesInThePlansHistory()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, day);
    const auto meant = report::dayMeant(*m_store, text, kDay);
    QCOMPARE(meant.value_or(QDate()), day);
    if (!day.isValid())
        QCOMPARE(codeOf(meant), codeName(ErrorCode::Invalid));
}

void TestBrief::saysHowFarUpAPointIsAndForHowLong()
{
    Point point;
    point.level = 3;
    point.raisedOn = FuzzyDate(QDate(2016, 12, 28));
    QCOMPARE(report::pointStanding(point, u"Involve"_s, kDay),
             u"At level 3 of 5, senior officials · standing for 76 days · raised by Involve"_s);
    point.level = 9;
    point.resolvedOn = FuzzyDate(QDate(2017, 3, 1));
    QCOMPARE(report::pointStanding(point, {}, kDay), u"At level 9 · settled 1 March 2017"_s);
    QCOMPARE(report::pointStanding({}, {}, kDay), QString());
}

QTEST_GUILESS_MAIN(TestBrief)
#include "tst_brief.moc"
