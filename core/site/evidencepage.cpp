// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencepage.h"

#include "frame.h"
#include "parts.h"

#include <base/text.h>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

void addWhere(Html &html, const EvidenceRow &row)
{
    html.open("td");
    if (!row.link.isEmpty())
        html.foreignLink(row.link, row.link);
    else if (!row.copied.isEmpty())
        html.link(row.copied, u"The file");
    if (!row.note.isEmpty())
        html.text(row.note);
    if (!row.sum.isEmpty())
        html.open("p", {{"class", u"quiet"_s}}).text(u"SHA-256 ").element("code", row.sum).close();
    html.close();
}

void addRows(Html &html, const QString &id, const QList<EvidenceRow> &evidence)
{
    Html rows;
    for (const EvidenceRow &row : evidence) {
        rows.open("tr");
        rows.said("th", row.title, {{"scope", u"row"_s}}).said("td", row.of).element("td", row.date);
        addWhere(rows, row);
        rows.close();
    }
    addTableUnder(html, id, id + u"-evidence"_s, u"Evidence"_s,
                  {u"What it is"_s, u"What it is evidence of"_s, u"Date"_s, u"Where"_s}, rows);
}

void addAnswer(Html &html, const AnswerFacts &answer)
{
    QStringList parts{answer.reply};
    for (const QString &part : {answer.by, answer.on, answer.signature})
        if (!part.isEmpty())
            parts << part;
    html.open("td").said("span", parts.join(u", "_s));
    if (!answer.proof.isEmpty()) {
        html.open("p", {{"class", u"quiet"_s}}).link(answer.proof, u"What was signed");
        html.text(u" · ").link(answer.proof + u".minisig"_s, u"signature");
        html.text(u" · ").link(answer.proof + u".pub"_s, u"key").close();
    }
    html.close();
}

void addAgreed(Html &html, const QString &id, const QList<AgreedFacts> &agreed)
{
    Html rows;
    for (const AgreedFacts &each : agreed) {
        rows.open("tr").open("th", {{"scope", u"row"_s}}).link(each.file, each.round, {{"dir", u"auto"_s}}).close();
        rows.element("td", each.agreement);
        for (const AnswerFacts &answer : each.answers)
            addAnswer(rows, answer);
        rows.close();
    }
    addTableUnder(html, id, id + u"-agreed"_s, u"Updates"_s,
                  {u"The words"_s, u"How far they are agreed"_s, u"Government"_s, u"Civil society"_s}, rows);
}

void addContents(Html &html, const QList<CommitmentEvidence> &commitments)
{
    html.open("nav", {{"aria-label", u"Contents"_s}}).open("ul", {{"class", u"plain"_s}});
    qsizetype number = 0;
    for (const CommitmentEvidence &each : commitments)
        html.open("li").link(u"#c%1"_s.arg(++number), each.name, {{"dir", u"auto"_s}}).close();
    html.open("li").link(u"#check"_s, u"How to check this").close();
    html.close().close();
}

void addChecking(Html &html)
{
    html.element("h2", u"How to check this", {{"id", u"check"_s}});
    html.open("p").text(u"Every file of this folder stands with its SHA-256 in ").link(u"published.txt"_s, u"a list");
    html.text(u". In the folder, ")
        .element("code", u"sha256sum --check published.txt")
        .text(u" compares them.")
        .close();
    html.open("p").text(
        u"What somebody signed lies with the signature and the key beside it. With minisign or OpenSSL:");
    html.close().open("ul");
    for (const auto *line : {"minisign -V -p FILE.pub -m FILE",
                             "openssl pkeyutl -verify -pubin -inkey FILE.pem -rawin -in FILE -sigfile FILE.sig"})
        html.open("li").element("code", QString::fromLatin1(line)).close();
    html.close();
    html.element("p",
                 u"The signed text names the update, the answer and the SHA-256 of the exact wording; the file that "
                 "ends in “.wording” is that wording as the plan’s history names it, so its SHA-256 is the one in "
                 "the signed text. Whose key it is, both sides have confirmed to each other only where it says "
                 "“signed” and nothing more.");
    html.element("p",
                 u"Files that were entered by their name and SHA-256 are here only where they were at hand and hold "
                 "exactly what was entered.");
}

} // namespace

QByteArray evidencePage(const PlanFacts &plan, const QList<CommitmentEvidence> &commitments)
{
    Html html;
    html.element("p",
                 u"Links and files by commitment and milestone, and the words both sides agreed with who agreed to "
                 "them and when. Gathered on %1."_s.arg(dayText(plan.day)));
    html.open("p")
        .text(u"The same as ")
        .link(u"evidence.ods"_s, u"a spreadsheet")
        .text(u" and as plain text with commas: ");
    html.link(u"evidence.csv"_s, u"evidence").text(u", ").link(u"agreed.csv"_s, u"updates").text(u".").close();
    addContents(html, commitments);
    qsizetype number = 0;
    for (const CommitmentEvidence &each : commitments) {
        const QString id = u"c%1"_s.arg(++number);
        html.said("h2", each.name, {{"id", id}});
        if (each.rows.isEmpty())
            html.element("p", u"No evidence is linked yet.");
        else
            addRows(html, id, each.rows);
        for (const QString &claim : each.claims)
            html.said("p", u"%1: reported complete; evidence not yet linked."_s.arg(claim));
        if (each.agreed.isEmpty())
            html.element("p", u"No update received yet.");
        else
            addAgreed(html, id, each.agreed);
    }
    if (commitments.isEmpty())
        html.element("p", u"There are no commitments yet.");
    addChecking(html);
    return lonePageOf(plan, u"Evidence: %1"_s.arg(plan.title), html);
}

QList<formats::Sheet> evidenceSheets(const QList<CommitmentEvidence> &commitments)
{
    formats::Sheet evidence{u"evidence"_s, {}, {}};
    for (const QString &heading :
         {u"commitment"_s, u"of"_s, u"title"_s, u"date"_s, u"link"_s, u"sha256"_s, u"file"_s, u"note"_s})
        evidence.columns << formats::Column{heading, false, {}, 24};
    formats::Sheet agreed{u"agreed"_s, {}, {}};
    for (const QString &heading : {u"commitment"_s, u"round"_s, u"agreement"_s, u"words"_s, u"side"_s, u"answer"_s,
                                   u"by"_s, u"on"_s, u"signature"_s, u"signed"_s})
        agreed.columns << formats::Column{heading, false, {}, 24};
    for (const CommitmentEvidence &each : commitments) {
        for (const EvidenceRow &row : each.rows)
            evidence.rows << QStringList{each.name, row.of,  row.title,  row.date,
                                         row.link,  row.sum, row.copied, row.note};
        for (const AgreedFacts &update : each.agreed)
            for (const AnswerFacts &answer : update.answers)
                agreed.rows << QStringList{
                    each.name,    update.round, update.agreement, update.file,      waymark::nameOf(answer.side),
                    answer.reply, answer.by,    answer.on,        answer.signature, answer.proof};
    }
    return {evidence, agreed};
}

} // namespace waymark::site
