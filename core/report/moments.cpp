// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/moments.h>

#include <model/records.h>
#include <store/asof.h>
#include <store/history.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

Result<QDate> firstDay(const store::Store &store)
{
    const auto journal = store.journalId();
    const auto founding = journal ? store::editAt(store, *journal) : tl::unexpected(journal.error());
    return founding.map([](const store::StoredEdit &edit) { return edit.edit.effectiveDay(); });
}

QList<EditId> tipsOf(const Mark &mark)
{
    QList<EditId> tips;
    for (const QString &token : mark.tips.split(u' ', Qt::SkipEmptyParts))
        if (const auto tip = EditId::fromToken(token.toLatin1()))
            tips << *tip;
    return tips;
}

Result<NamedMoment> beginning(const store::Store &store)
{
    const auto mark = store::adoption(store);
    const auto first = firstDay(store);
    if (!mark || !first)
        return tl::unexpected(mark ? first.error() : mark.error());
    if (*mark)
        return NamedMoment{
            MomentKind::Adopted, u"As adopted"_s, {(*mark)->on.latest().value_or(*first), tipsOf(**mark)}};
    return NamedMoment{MomentKind::Adopted, u"At the beginning"_s, {*first, {}}};
}

} // namespace

Result<QList<NamedMoment>> momentsOf(const store::Store &store, QDate day)
{
    const auto adopted = beginning(store);
    const auto rounds = store::readAll<Round>(store);
    const auto meetings = store::readAll<Meeting>(store);
    if (!adopted || !rounds)
        return tl::unexpected(adopted ? rounds.error() : adopted.error());
    if (!meetings)
        return tl::unexpected(meetings.error());
    std::optional<NamedMoment> meeting;
    for (const Meeting &each : *meetings)
        if (const auto on = each.date.latest(); on && *on <= day && (!meeting || *on > meeting->moment.day)) {
            const QString name = each.title.isEmpty() ? labelOf(each.kind) : each.title.text();
            meeting = {MomentKind::Meeting, u"Last meeting: %1"_s.arg(name), {*on, {}}};
        }
    QList<NamedMoment> asked;
    for (const Round &round : *rounds)
        if (const auto opens = round.opens.latest(); opens && *opens <= day)
            asked << NamedMoment{MomentKind::Round, u"When %1 was asked"_s.arg(round.label.text()), {*opens, {}}};
    std::stable_sort(asked.begin(), asked.end(),
                     [](const NamedMoment &a, const NamedMoment &b) { return a.moment.day > b.moment.day; });
    QList<NamedMoment> all{*adopted};
    if (meeting)
        all << *meeting;
    return all + asked;
}

Result<QDate> dayMeant(const store::Store &store, const QString &text, QDate today)
{
    const auto date = FuzzyDate::parse(text);
    const auto first = firstDay(store);
    if (!date || !first)
        return tl::unexpected(date ? first.error() : date.error());
    const auto day = date->latest();
    if (!day || *day < *first || *day > today)
        return failure(ErrorCode::Invalid,
                       u"Give a day from %1, when the plan's history begins, to today."_s.arg(dayText(*first)));
    return *day;
}

} // namespace waymark::report
