// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"

#include <actions/comments.h>
#include <base/savefile.h>
#include <base/text.h>
#include <report/assessment.h>
#include <report/calendar.h>
#include <report/comments.h>
#include <report/digest.h>
#include <report/lookup.h>
#include <report/minutes.h>
#include <report/papers.h>
#include <store/asof.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct PapersOptions
{
    QString meeting;
    bool minutes = false;
    QString to;
};

/// The meeting that is named; else the committee's last where it is over, or its next.
Result<Id<Meeting>> meetingFrom(const store::Store &store, const QString &given, bool isOver, QDate today)
{
    if (!given.isEmpty()) {
        const auto found = report::find(store, given);
        if (found && found->kind != u"meeting")
            return failure(ErrorCode::Invalid, u"“%1” is no meeting; name one, or none for the next."_s.arg(given));
        return found.map([](const report::Found &of) { return Id<Meeting>(of.id); });
    }
    if (isOver) {
        const auto last = report::lastMeeting(store, today);
        if (last && !*last)
            return failure(ErrorCode::NotFound, u"No meeting of the committee is entered up to today; name one."_s);
        return last.map([](const std::optional<Meeting> &meeting) { return meeting->id; });
    }
    const auto next = report::nextMeeting(store, today);
    if (next && !*next)
        return failure(
            ErrorCode::NotFound,
            u"No meeting of the committee is entered from today on; enter it first, for example with set PLAN "
            "\"new meeting\" kind=steeringCommittee date=2017-04-04."_s);
    return next.map([](const std::optional<Meeting> &meeting) { return meeting->id; });
}

int writePapers(Session &session, const PapersOptions &options)
{
    const auto store = session.store();
    const QDate today = session.clock().today();
    const auto meeting =
        store ? meetingFrom(**store, options.meeting, options.minutes, today) : tl::unexpected(store.error());
    if (!meeting)
        return session.fail(meeting.error());
    Job job;
    const auto papers =
        options.minutes ? report::minutesOf(**store, *meeting) : report::papersFor(**store, *meeting, today, job);
    return session.give(papers, options.to);
}

struct CommentsOptions
{
    QString file;
    QString from;
    QString on;
};

int readComments(Session &session, const CommentsOptions &options)
{
    const auto circles = session.circles();
    QFile file(options.file);
    if (!circles || !file.open(QFile::ReadOnly))
        return circles ? session.fail(ErrorCode::NotFound, u"%1 cannot be opened."_s.arg(cleanLine(options.file)))
                       : session.fail(circles.error());
    const store::Store &plan = (*circles)->plan().store();
    const auto from = recordFrom(plan, options.from);
    const auto on = options.on.isEmpty() ? Result<QDate>(session.clock().today()) : dayFrom(options.on);
    const auto read = report::readComments(plan, file.readAll());
    if (!from || !on || !read)
        return session.fail(!from ? from.error() : !on ? on.error() : read.error());
    int kept = 0;
    for (const report::Comment &each : read->comments) {
        const auto isNew = actions::keepComment(**circles, each.commitment, each.text, *from, FuzzyDate(*on));
        if (!isNew)
            return session.fail(isNew.error());
        kept += *isNew ? 1 : 0;
    }
    const auto readers = (*circles)->audience(Circle::OurSide);
    QString sentence =
        u"%1 kept for %2 to read."_s.arg(counted(kept, u"comment"_s, u"comments"_s), readers.value_or(u"our side"_s));
    if (!read->unknown.isEmpty())
        sentence += u" The plan does not have: %1."_s.arg(read->unknown.join(u"; "_s));
    session.print(sentence, {{u"kept"_s, kept}, {u"unknown"_s, QJsonArray::fromStringList(read->unknown)}});
    return Done;
}

struct AssessOptions
{
    QString asOf;
    QString to;
};

int assess(Session &session, const AssessOptions &options)
{
    const auto store = session.store();
    const auto day = options.asOf.isEmpty() ? Result<QDate>(session.clock().today()) : dayFrom(options.asOf);
    if (!store || !day)
        return session.fail(store ? day.error() : store.error());
    Job job;
    const auto past = options.asOf.isEmpty() ? Result<std::unique_ptr<store::Store>>(nullptr)
                                             : store::asItStoodOn(**store, *day, job);
    if (!past)
        return session.fail(past.error());
    const auto assessment = report::selfAssessment(*past ? **past : **store, *day);
    return session.give(assessment, options.to);
}

struct DigestOptions
{
    QString since;
    QString to;
};

int writeDigest(Session &session, const DigestOptions &options)
{
    const auto store = session.store();
    const QDate today = session.clock().today();
    const auto since = options.since.isEmpty() ? Result<QDate>(today.addMonths(-1)) : dayFrom(options.since);
    if (!store || !since)
        return session.fail(store ? since.error() : store.error());
    Job job;
    const auto digest = report::digestOf(**store, *since, today, job);
    return session.give(digest, options.to);
}

struct RemindOptions
{
    QString of;
    QString to;
};

int writeCalendar(Session &session, const RemindOptions &options)
{
    const auto store = session.store();
    const auto of = store ? recordFrom(**store, options.of) : tl::unexpected(store.error());
    const auto calendar = of ? report::calendarOf(**store, *of, session.clock().today(), session.clock().now())
                             : tl::unexpected(of.error());
    const auto may = calendar ? mayReplace(options.to, "BEGIN:VCALENDAR") : tl::unexpected(calendar.error());
    const auto saved = may ? saveFile(options.to, *calendar) : may;
    if (!saved)
        return session.fail(saved.error());
    session.print(u"Written to %1."_s.arg(cleanLine(options.to)), {{u"file"_s, options.to}});
    return Done;
}

} // namespace

void addPapersCommands(Commands &commands)
{
    commands.add("papers",
                 "The papers of a meeting: decisions wanted, points to raise, what moved, a page per commitment",
                 writePapers,
                 {{"meeting", &PapersOptions::meeting, "Which; otherwise the committee's next, for minutes its last"},
                  {"--minutes", &PapersOptions::minutes, "The minutes instead, which name nobody"},
                  {"--to", &PapersOptions::to, "Write them to this file: .html, .odt, .docx or .md"}});
    commands.add(
        "comments", "Keeps what came back on the papers' sheet for comments, for our side to read", readComments,
        {{"file", &CommentsOptions::file, "The papers as they came back: .odt, .ods, .xlsx or .csv", Need::Required},
         {"--from", &CommentsOptions::from, "Whose comments they are", Need::Required},
         {"--on", &CommentsOptions::on, "When they came; otherwise today"}});
    commands.add("assess", "The self-assessment in the order of the Open Government Partnership's template", assess,
                 {{"--as-of", &AssessOptions::asOf, "As the plan stood at the end of this day"},
                  {"--to", &AssessOptions::to, "Write it to this file: .html, .odt, .docx or .md"}});
    commands.add("digest", "What happened and what is due, for a mailing list", writeDigest,
                 {{"--since", &DigestOptions::since, "Since when; otherwise in the last month"},
                  {"--to", &DigestOptions::to, "Write it to this file: .html, .odt, .docx or .md"}});
    commands.add("remind", "A calendar (.ics) of what is due, of meetings and of the days that rounds wait for",
                 writeCalendar,
                 {{"of", &RemindOptions::of, "A person, an organisation or a commitment; without, all"},
                  {"--to", &RemindOptions::to, "The calendar's file", Need::Required}});
}

} // namespace waymark::cli
