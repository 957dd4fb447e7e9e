// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/asof.h>

#include "replay.h"

#include <base/fuzzydate.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

namespace {

Result<Edit> parsed(const SealedEdit &sealed)
{
    return journal::unsealTrusted(sealed.body, sealed.values);
}

/// Numbers of the tips and of everything before them, in order of arrival.
Result<QList<qint64>> numbersUpTo(const Store &store, const QList<EditId> &tips, Job &job)
{
    const JournalTable journal(store.database());
    QSet<EditId> wanted;
    qint64 last = 0;
    for (const EditId &tip : tips) {
        const auto known = journal.find(tip);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return failure(ErrorCode::NotFound,
                           u"This state of the plan rests on changes that are not here; bring in a whole copy first."_s,
                           QString::fromLatin1(tip.token()));
        wanted.insert(tip);
        last = std::max(last, (*known)->n);
    }
    QList<qint64> numbers;
    const auto walked = journal.eachBackwards(last, [&](qint64 n, const SealedEdit &sealed) -> Outcome {
        if (n % 1024 == 0)
            if (const auto goOn = job.report(0, 0); !goOn)
                return goOn;
        if (!wanted.remove(sealed.id))
            return {};
        numbers << n;
        const auto edit = parsed(sealed);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const EditId &needed : journal::needs(*edit))
            wanted.insert(needed);
        return {};
    });
    if (!walked)
        return tl::unexpected(walked.error());
    std::reverse(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

Result<std::unique_ptr<Store>> asItStoodOn(const Store &store, QDate day, Job &job)
{
    const auto total = store.editCount();
    auto replay = Replay::of(store.database());
    if (!total || !replay)
        return tl::unexpected(total ? replay.error() : total.error());
    const auto added =
        JournalTable(store.database()).eachUpTo(1, *total, [&](qint64 n, const SealedEdit &sealed) -> Outcome {
            if (n % 256 == 0)
                if (const auto goOn = job.report(n, *total); !goOn)
                    return goOn;
            const auto edit = parsed(sealed);
            if (!edit)
                return tl::unexpected(edit.error());
            return edit->effectiveDay() <= day ? replay->add(n, sealed, *edit) : replay->addUnshown(n, sealed, *edit);
        });
    if (!added)
        return tl::unexpected(added.error());
    return replay->finish(
        u"This is the plan as it stood on %1; return to today's to make changes."_s.arg(dayText(day)));
}

Result<std::unique_ptr<Store>> asAtTips(const Store &store, const QList<EditId> &tips, Job &job)
{
    const auto numbers = numbersUpTo(store, tips, job);
    auto replay = Replay::of(store.database());
    if (!numbers || !replay)
        return tl::unexpected(numbers ? replay.error() : numbers.error());
    const JournalTable journal(store.database());
    for (qsizetype i = 0; i < numbers->size(); ++i) {
        const auto sealed = journal.read((*numbers)[i]);
        if (!sealed)
            return tl::unexpected(sealed.error());
        const auto edit = parsed(*sealed);
        if (!edit)
            return tl::unexpected(edit.error());
        if (const auto added = replay->add((*numbers)[i], *sealed, *edit); !added)
            return tl::unexpected(added.error());
        if (i % 256 == 0)
            if (const auto goOn = job.report(i, numbers->size()); !goOn)
                return tl::unexpected(goOn.error());
    }
    return replay->finish(u"This is the plan as it stood at a mark; return to today's to make changes."_s);
}

Result<std::unique_ptr<Store>> asItStood(const Store &store, const Moment &moment, Job &job)
{
    return moment.tips.isEmpty() ? asItStoodOn(store, moment.day, job) : asAtTips(store, moment.tips, job);
}

Result<std::optional<Mark>> adoption(const Store &store, const RecordId &plan)
{
    const auto marks = readAll<Mark>(store, plan);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto mark =
        std::find_if(marks->cbegin(), marks->cend(), [](const Mark &each) { return each.kind == MarkKind::Adoption; });
    return mark == marks->cend() ? std::nullopt : std::optional(*mark);
}

} // namespace waymark::store
