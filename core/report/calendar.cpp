// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/calendar.h>

#include "commitmentparts.h"
#include "rolesheld.h"

#include <formats/calendar.h>
#include <report/titles.h>
#include <report/unnamed.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

/// The commitments a calendar is about; nothing for all of them.
Result<std::optional<QSet<RecordId>>> chosen(const store::Store &store, const RecordId &of, QDate day)
{
    const auto kind = of.isNull() ? Result<QString>(u"plan"_s) : store::kindOfRecord(store, of);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind == u"plan")
        return std::optional<QSet<RecordId>>();
    if (*kind == u"commitment")
        return std::optional(QSet<RecordId>{of});
    if (*kind != u"person" && *kind != u"organisation")
        return failure(ErrorCode::NotFound, u"A calendar is for a person, an organisation or a commitment."_s);
    const auto roles = rolesHeld(store, *kind, of, day);
    return roles ? concernedBy(store, *roles) : tl::unexpected(roles.error());
}

class Days
{
public:
    explicit Days(QDate first)
        : m_first(first)
    {
    }

    void add(const RecordId &id, const QString &what, const std::optional<QDate> &day, const QString &summary,
             const QString &description)
    {
        if (day && *day >= m_first)
            m_days << formats::CalendarDay{u"%1-%2@waymark"_s.arg(what, id.text()), *day, summary, description};
    }
    [[nodiscard]] QList<formats::CalendarDay> inOrder()
    {
        std::stable_sort(m_days.begin(), m_days.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
        return m_days;
    }

private:
    QDate m_first;
    QList<formats::CalendarDay> m_days;
};

} // namespace

Result<QByteArray> calendarOf(const store::Store &store, const RecordId &of, QDate day, const QDateTime &now,
                              Readers readers)
{
    const auto only = chosen(store, of, day);
    const auto standings = only ? store::commitmentStandings(store) : tl::unexpected(only.error());
    if (!standings)
        return tl::unexpected(standings.error());
    const auto meetings = store::readAll<Meeting>(store);
    const auto rounds = store::readAll<Round>(store);
    const auto plans = store::readAll<Plan>(store);
    if (!meetings || !rounds || !plans)
        return tl::unexpected(!meetings ? meetings.error() : !rounds ? rounds.error() : plans.error());
    const auto unnamed = Unnamed::of(store, Unnamed::Whom::NotPublic);
    if (!unnamed)
        return tl::unexpected(unnamed.error());
    const auto told = [&](const QString &words) {
        return readers == Readers::Everybody ? unnamed->text(words) : words;
    };
    Days days(day);
    for (const CommitmentStanding &standing : *standings) {
        const Commitment &commitment = standing.commitment;
        if ((*only && !(*only)->contains(commitment.id.record())) || commitment.closure.isClosed())
            continue;
        for (const MilestoneStanding &each : standing.milestones)
            if (!each.isComplete() && !each.milestone.closure.isClosed())
                days.add(each.milestone.id, u"due"_s, each.milestone.due.latest(),
                         u"Due: "_s + told(numberedTitle(each.milestone.number, each.milestone.title)),
                         u"%1\n%2"_s.arg(told(numberedTitle(commitment.number, commitment.title)),
                                         each.milestone.due.text()));
    }
    for (const Meeting &meeting : *meetings) {
        const bool isForThem = readers == Readers::OfThePlan || meeting.openInvitation;
        const QStringList where = isForThem ? QStringList{told(meeting.place), meeting.link} : QStringList();
        days.add(meeting.id, u"meeting"_s, meeting.date.latest(),
                 meeting.title.isEmpty() ? labelOf(meeting.kind) : told(meeting.title.text()),
                 where.join(u'\n').trimmed());
    }
    for (const Round &round : *rounds)
        days.add(round.id, u"round"_s, round.closes.latest(), u"Updates asked by today: "_s + round.label.text(), {});
    const QString plan = plans->isEmpty() ? QString() : plans->last().title.text();
    const auto name = of.isNull() ? Result<QString>(plan) : nameOf(store, of);
    return name ? formats::icsOf(*name, days.inOrder(), now) : tl::unexpected(name.error());
}

} // namespace waymark::report
