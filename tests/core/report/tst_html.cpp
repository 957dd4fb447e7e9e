// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <model/natural_id.h>
#include <report/document.h>
#include <report/readable.h>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using report::Document;
using report::Table;

namespace {

const QString kTricky = u"<script>alert(1)</script> & \"quoted\" 'words' </title></style>"_s;

Document document()
{
    Table whole{u"Commitments"_s, {u"Number"_s, u"Title"_s}, {{u"1"_s, u"Open"_s}}, {}, {u"n"_s, u"t"_s}};
    Table part{u"Milestones"_s, {u"Number"_s, u"Title"_s}, {}, u"None yet."_s, {u"n"_s, u"t"_s}, 3};
    return {u"The plan"_s, {u"As it stood"_s}, {whole, part}};
}

/// All texts of the elements of that name.
QStringList textsOf(const QString &html, const QString &name)
{
    QStringList texts;
    const QRegularExpression element(u"<%1(?: [^>]*)?>(.*?)</%1>"_s.arg(name),
                                     QRegularExpression::DotMatchesEverythingOption);
    for (auto each = element.globalMatch(html); each.hasNext();)
        texts << each.next().captured(1);
    return texts;
}

RecordId id(char letter)
{
    return RecordId(QUuid(u"6c84fb90-12c4-11e1-840d-7b25c5ee775%1"_s.arg(QChar::fromLatin1(letter))));
}

const RecordId kAuthor = id('0');
const Id<Commitment> kFirst(id('1'));
const Id<Commitment> kSecond(id('2'));

void say(store::Store &store, const QString &kind, const RecordId &record, const Fields &fields)
{
    if (commit(store, draft(kAuthor, {saying(store, kind, record, fields)})).isNull())
        qFatal("not said");
}

/// Two commitments, the first with a milestone that was moved and updates in two rounds.
std::unique_ptr<store::Store> plan()
{
    auto store = std::move(*store::Store::scratch());
    const RecordId plan = id('a');
    const QString first = kFirst.record().text();
    say(*store, u"plan"_s, plan, {{u"title"_s, u"A plan"_s}});
    say(*store, u"person"_s, kAuthor, {{u"name"_s, u"Quentin Official"_s}});
    say(*store, u"organisation"_s, id('b'), {{u"name"_s, u"Cabinet Office"_s}});
    say(*store, u"commitment"_s, kFirst,
        {{u"plan"_s, plan.text()},
         {u"number"_s, u"1"_s},
         {u"title"_s, u"Open"_s},
         {u"summary"_s, kTricky},
         {u"values/transparency"_s, Value(true)}});
    say(*store, u"commitment"_s, kSecond,
        {{u"plan"_s, plan.text()},
         {u"number"_s, u"2"_s},
         {u"title"_s, u"Shut"_s},
         {u"closure"_s, u"withdrawn 2017-03-10 no money"_s}});
    say(*store, u"role"_s, id('c'),
        {{u"which"_s, u"governmentLead"_s},
         {u"person"_s, kAuthor.text()},
         {u"organisation"_s, id('b').text()},
         {u"of"_s, first}});
    say(*store, u"milestone"_s, id('d'),
        {{u"commitment"_s, first},
         {u"number"_s, u"1.1"_s},
         {u"title"_s, u"Law"_s},
         {u"baselineDue"_s, u"2016-11-14"_s},
         {u"due"_s, u"2016-11-24"_s}});
    for (const auto &[round, opens, words] : {std::tuple(id('e'), u"2017-02-01"_s, u"Later words"_s),
                                              std::tuple(id('f'), u"2016-11-01"_s, u"Earlier words"_s)}) {
        say(*store, u"round"_s, round,
            {{u"plan"_s, plan.text()}, {u"label"_s, u"Round of "_s + opens}, {u"opens"_s, opens}});
        say(*store, u"update"_s, updateId(kFirst, Id<Round>(round)).record(),
            {{u"commitment"_s, first},
             {u"round"_s, round.text()},
             {u"joint"_s, words},
             {u"governmentCompletion"_s, u"complete"_s},
             {u"civilSocietyView"_s, u"Not so"_s}});
    }
    say(*store, u"note"_s, id('9'), {{u"about"_s, first}, {u"text"_s, u"Zanzibar"_s}});
    return store;
}

QStringList headingsOf(const Document &document)
{
    QStringList headings;
    for (const Table &table : document.tables)
        headings << table.heading;
    return headings;
}

bool holds(const Document &document, const QStringList &row)
{
    return std::any_of(document.tables.cbegin(), document.tables.cend(), [&row](const Table &table) {
        return std::any_of(table.rows.cbegin(), table.rows.cend(),
                           [&row](const QStringList &cells) { return cells.mid(0, row.size()) == row; });
    });
}

} // namespace

/// Pages for people who have no Waymark.
class TestHtml : public QObject
{
    Q_OBJECT

private slots:
    void aPageStandsAlone()
    {
        const QString html = report::toHtml(document(), u"cy"_s);
        QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"cy\">\n<head>\n<meta charset=\"utf-8\">\n"));
        QCOMPARE(textsOf(html, u"title"_s), QStringList(u"The plan"_s));
        for (const QString &reach : {u"<script"_s, u"src="_s, u"http:"_s, u"https:"_s, u"url("_s, u"@import"_s,
                                     u"<link"_s, u"style=\""_s, u" onload"_s})
            QVERIFY2(!html.contains(reach), qPrintable(reach));
    }

    void itsPolicyAllowsItsOwnStyleAndNothingElse()
    {
        const QString html = report::toHtml(document());
        const QByteArray style = textsOf(html, u"style"_s).first().toUtf8();
        const QString hash =
            QString::fromLatin1(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64());
        QVERIFY(html.contains(u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                              "style-src 'sha256-%1'; base-uri 'none'; form-action 'none'\">"_s.arg(hash)));
        QVERIFY(html.indexOf(u"Content-Security-Policy") < html.indexOf(u"<style>"));
    }

    void headingsAndTablesSayWhatTheyAre()
    {
        const QString html = report::toHtml(document());
        QCOMPARE(textsOf(html, u"h1"_s), QStringList(u"The plan"_s));
        QCOMPARE(textsOf(html, u"caption"_s), QStringList(u"<h2 dir=\"auto\">Commitments</h2>"_s));
        QCOMPARE(textsOf(html, u"h3"_s), QStringList(u"Milestones"_s));
        QVERIFY(html.indexOf(u"<h1") < html.indexOf(u"<h2") && html.indexOf(u"<h2") < html.indexOf(u"<h3"));
        QVERIFY(html.contains(u"<thead><tr><th scope=\"col\" dir=\"auto\">Number</th>"_s));
        QVERIFY(html.contains(u"<tr><th scope=\"row\" dir=\"auto\">1</th><td dir=\"auto\">Open</td></tr>"_s));
        QVERIFY(html.contains(u"<p dir=\"auto\">None yet.</p>"_s));
        QCOMPARE(textsOf(html, u"a"_s), QStringList(u"Commitments"_s));
        QVERIFY(html.contains(u"href=\"#s1\""_s) && html.contains(u"id=\"s1\""_s));
        // Read as XML once what HTML leaves open is closed: everything else is closed and nested right.
        QXmlStreamReader reader(QString(html).replace(QRegularExpression(u"<meta([^>]*)>"_s), u"<meta\\1/>"_s));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void everyTextIsEscaped()
    {
        Document tricky = document();
        tricky.title = kTricky;
        tricky.notes = QStringList{kTricky};
        for (Table &table : tricky.tables) {
            table.heading = kTricky;
            table.columns = QStringList{kTricky, kTricky};
            table.whenEmpty = kTricky;
        }
        tricky.tables[0].rows = QList<QStringList>{{kTricky, kTricky}};
        const QString html = report::toHtml(tricky, u"\"><b>"_s);
        QCOMPARE(html.count(kTricky.toHtmlEscaped()), 11);
        QCOMPARE(html.count(u"alert(1)"_s), 11);
        QVERIFY(!html.contains(u"<script") && !html.contains(u"<b>"));
    }

    void thePlanIsThereToRead()
    {
        const auto store = plan();
        const auto document = report::readablePlan(*store, QDate(2017, 3, 1));
        QVERIFY2(document, document ? "" : qPrintable(document.error().sentence));
        QCOMPARE(document->title, u"A plan"_s);
        QVERIFY(document->notes.first().contains(u"1 March 2017"));
        QCOMPARE(headingsOf(*document),
                 QStringList({u"Commitments"_s, u"1 Open"_s, u"Milestones of 1 Open"_s, u"Latest update on 1 Open"_s,
                              u"2 Shut"_s, u"Milestones of 2 Shut"_s, u"Latest update on 2 Shut"_s}));
        QVERIFY(holds(*document, {u"1 Open"_s, u"Complete"_s, u"No update received yet"_s, u"No"_s}));
        QVERIFY(
            holds(*document, {u"2 Shut"_s, u"No update received yet"_s, u"No update received yet"_s, u"Withdrawn"_s}));
        QVERIFY(holds(*document, {u"Government lead"_s, u"Cabinet Office"_s}));
        QVERIFY(holds(*document, {u"OGP values"_s, u"Transparency"_s}));
        QVERIFY(holds(*document, {u"1.1 Law"_s, u"14 November 2016"_s, u"24 November 2016"_s, u"10 days"_s}));
        QVERIFY(holds(*document, {u"Joint text"_s, u"Later words"_s}));
        QVERIFY(holds(*document, {u"Civil society's own account"_s, u"Not so"_s}));
        QVERIFY(holds(*document, {u"Agreement"_s, u"No reply yet from government; no reply yet from civil society"_s}));
        QVERIFY(!holds(*document, {u"Joint text"_s, u"Earlier words"_s}));
    }

    void itNamesNoOfficialAndHoldsNoNote()
    {
        const auto store = plan();
        const QString html = report::toHtml(*report::readablePlan(*store, QDate(2017, 3, 1)));
        QVERIFY(html.contains(kTricky.toHtmlEscaped()));
        QVERIFY(!html.contains(u"Quentin"));
        QVERIFY(!html.contains(u"Zanzibar"));
    }

    void aPartHoldsOnlyTheCommitmentsThatWereAskedFor()
    {
        const auto store = plan();
        const auto document = report::readablePlan(*store, QDate(2017, 3, 1), {kSecond.record(), id('8')});
        QVERIFY2(document, document ? "" : qPrintable(document.error().sentence));
        QCOMPARE(headingsOf(*document),
                 QStringList({u"Commitments"_s, u"2 Shut"_s, u"Milestones of 2 Shut"_s, u"Latest update on 2 Shut"_s}));
        QVERIFY(document->notes.contains(
            u"Only the commitments that have changed are here; the others are as they were."_s));
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
