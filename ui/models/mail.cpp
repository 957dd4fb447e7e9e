// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/mail.h>

#include <models/shown.h>
#include <report/document.h>
#include <store/progress.h>
#include <store/reading.h>

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mail)
};

constexpr qsizetype kLongestLink = 6'000; // characters; mail programs cut longer ones or refuse them

/// The update of that round, or the latest there is with its round.
Result<std::optional<std::pair<Update, Round>>> updateOf(const store::Store &store, const RecordId &commitment,
                                                         const RecordId &round)
{
    const auto updates = store::readAll<Update>(store, commitment);
    if (!updates)
        return tl::unexpected(updates.error());
    std::optional<std::pair<Update, Round>> found;
    for (const Update &update : *updates) {
        if (!round.isNull() && update.round.record() != round)
            continue;
        const auto in = store::read<Round>(store, update.round);
        if (!in && in.error().code != ErrorCode::NotFound)
            return tl::unexpected(in.error());
        const Round named = in ? *in : Round();
        if (!found || named.opens.earliest() > found->second.opens.earliest())
            found = {update, named};
    }
    return found;
}

QString said(const QString &side, Completion completion, const Texts &view)
{
    const QString word = completion == Completion::NotReported ? QString() : labelOf(completion);
    const QString both = word.isEmpty() || view.isEmpty() ? word + view.text() : word + u". "_s + view.text();
    return both.isEmpty() ? QString() : side.arg(both);
}

QStringList paragraphsOf(const Update &update, const Round &round)
{
    QStringList all;
    if (!round.label.isEmpty())
        all << Words::tr("Update for %1").arg(round.label.text());
    all << (update.noChange && update.joint.isEmpty() ? Words::tr("No change this time.") : update.joint.text())
        << said(Words::tr("Government: %1"), update.governmentCompletion, update.governmentView)
        << said(Words::tr("Civil society: %1"), update.civilSocietyCompletion, update.civilSocietyView);
    if (!update.nextSteps.isEmpty())
        all << Words::tr("Next steps: %1").arg(update.nextSteps.text());
    all.removeAll(QString());
    return all;
}

report::Table milestonesOf(const rules::CommitmentStanding &standing)
{
    report::Table table{Words::tr("Milestones"),
                        {Words::tr("Milestone"), Words::tr("Due"), Words::tr("Government"), Words::tr("Civil society")},
                        {},
                        Words::tr("No milestones yet."),
                        {u"milestone"_s, u"due"_s, u"government"_s, u"civil_society"_s}};
    for (const rules::MilestoneStanding &each : standing.milestones)
        table.rows << QStringList{nameOf(each.milestone),
                                  each.milestone.due.isNull() ? Words::tr("no date") : each.milestone.due.text(),
                                  shortWord(each.ratings.government), shortWord(each.ratings.civilSociety)};
    return table;
}

/// Lines that hold in any mail program, whatever its letters.
QString plain(const report::Document &document)
{
    QStringList lines{document.title, {}};
    for (const QString &note : document.notes)
        lines << note << QString();
    for (const report::Table &table : document.tables) {
        lines << table.heading << table.words;
        if (table.rows.isEmpty() && !table.whenEmpty.isEmpty())
            lines << table.whenEmpty;
        for (const QStringList &row : table.rows) {
            QStringList rest;
            for (qsizetype at = 1; at < row.size(); ++at)
                if (!row.at(at).isEmpty())
                    rest << u"%1: %2"_s.arg(table.columns.at(at), row.at(at));
            lines << (rest.isEmpty() ? u"- "_s + row.first() : u"- %1 (%2)"_s.arg(row.first(), rest.join(u"; "_s)));
        }
    }
    return lines.join(u'\n');
}

} // namespace

QString Mail::whole() const
{
    return (to.isEmpty() ? QString() : Words::tr("To: %1").arg(to) + u'\n') + Words::tr("Subject: %1").arg(subject) +
           u"\n\n"_s + text;
}

QMimeData *Mail::data() const
{
    auto *data = new QMimeData;
    data->setText(whole());
    if (!html.isEmpty())
        data->setHtml(html);
    return data;
}

bool Mail::fitsLink() const
{
    return QUrl::toPercentEncoding(text).size() <= kLongestLink;
}

QUrl Mail::link() const
{
    // As RFC 6068 writes them: everything that could mean something else is encoded.
    QByteArray link = "mailto:?subject=" + QUrl::toPercentEncoding(subject);
    if (!hiddenTo.isEmpty())
        link += "&bcc=" + QUrl::toPercentEncoding(hiddenTo.join(u','), "@,");
    if (fitsLink())
        link += "&body=" + QUrl::toPercentEncoding(QString(text).replace(u"\n"_s, u"\r\n"_s));
    return QUrl::fromEncoded(link);
}

Result<Mail> mailAbout(const OpenPlan &plan, const RecordId &commitment, const RecordId &round)
{
    const auto standing = store::commitmentStanding(plan.store(), commitment);
    const auto update = updateOf(plan.store(), commitment, round);
    if (!standing || !update)
        return tl::unexpected(standing ? update.error() : standing.error());
    report::Document document{nameOf(standing->commitment), {}, {milestonesOf(*standing)}};
    if (round.isNull() && !standing->commitment.summary.isEmpty())
        document.notes << standing->commitment.summary.text();
    if (*update)
        document.notes << paragraphsOf((*update)->first, (*update)->second);
    else
        document.notes << Words::tr("No update received yet.");
    const QString label = !round.isNull() && *update ? (*update)->second.label.text() : QString();
    const QString subject =
        label.isEmpty() ? Words::tr("%1: %2").arg(plan.plan().title.text(), document.title)
                        : Words::tr("%1: %2, update for %3").arg(plan.plan().title.text(), document.title, label);
    return Mail{{}, subject, plain(document), report::toHtml(document)};
}

Mail mailOf(const report::Document &document)
{
    return {{}, document.title, plain(document), report::toHtml(document)};
}

} // namespace waymark::ui
