// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/description.h>
#include <model/records.h>
#include <report/lists.h>
#include <store/agreement.h>
#include <store/erasure.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

/// Of all records of a kind that last from one date to another.
template <class T>
Outcome checkSpans(const store::Store &store, FuzzyDate T::*starts, FuzzyDate T::*ends, const QString &field,
                   QList<rules::Finding> &findings)
{
    const auto records = store::readAll<T>(store);
    if (!records)
        return tl::unexpected(records.error());
    for (const T &record : *records)
        if (const auto found = rules::spanFinding(record.id.record(), field, record.*starts, record.*ends))
            findings << *found;
    return {};
}

/// What belongs in a narrower circle and came with a copy all the same.
Outcome checkCircles(const store::Store &store, QList<rules::Finding> &findings)
{
    for (const Kind &each : kinds()) {
        const auto ids = each.circle == Circle::Everyone ? Result<QList<RecordId>>(QList<RecordId>())
                                                         : store::idsOf(store, each.name);
        if (!ids)
            return tl::unexpected(ids.error());
        for (const RecordId &id : *ids)
            findings << rules::Finding{
                rules::FindingKind::NotForEveryone,
                id,
                {},
                u"%1 are not for everyone; these words came into the plan with a copy."_s.arg(each.plural)};
    }
    return {};
}

/// Erasures that came with a copy and are not proven.
Outcome checkErasures(const store::Store &store, QList<rules::Finding> &findings)
{
    const auto ids = store::idsOf(store, u"erasure"_s);
    const auto erased = store::erasedWords(store);
    if (!ids || !erased)
        return tl::unexpected(ids ? erased.error() : ids.error());
    const QSet<store::NamedWords> gone(erased->cbegin(), erased->cend());
    for (const RecordId &id : *ids) {
        const auto stored = store::record(store, u"erasure"_s, id);
        if (!stored || !*stored)
            return stored ? Outcome() : tl::unexpected(stored.error());
        const auto named = store::namedWordsFromText((*stored)->values.text(u"words"_s));
        if (std::all_of(named.cbegin(), named.cend(), [&gone](const auto &words) { return gone.contains(words); }))
            continue;
        findings << rules::Finding{
            rules::FindingKind::ErasureWaits, id, u"words"_s,
            (*stored)->values.text(u"signature"_s).isEmpty()
                ? u"This was erased in another copy without a signature, so the words are still here; ask for it to be signed, or erase them here too."_s
                : u"This was erased in another copy; the words go from here once the check code of the key it is signed with has been compared."_s};
    }
    return {};
}

Outcome checkSignatures(const store::Store &store, QList<rules::Finding> &findings)
{
    const auto agreements = store::idsOf(store, u"agreement"_s);
    if (!agreements)
        return tl::unexpected(agreements.error());
    for (const RecordId &id : *agreements) {
        const auto stored = store::record(store, u"agreement"_s, id);
        if (!stored || !*stored)
            return stored ? Outcome() : tl::unexpected(stored.error());
        const auto standing = store::signatureOf(store, **stored);
        if (!standing)
            return tl::unexpected(standing.error());
        if (*standing == store::SignatureStanding::Invalid)
            findings << rules::Finding{
                rules::FindingKind::SignatureDoesNotHold, id, u"signature"_s,
                u"The signature does not hold for what was answered; ask whoever answered whether it is theirs."_s};
    }
    return {};
}

} // namespace

Result<QList<rules::Finding>> findings(const store::Store &store, QDate day)
{
    const auto commitments = store::commitmentStandings(store);
    const auto ofPlan = store::planMilestones(store);
    const auto misfits = store::misfits(store);
    if (!commitments || !ofPlan)
        return tl::unexpected(commitments ? ofPlan.error() : commitments.error());
    if (!misfits)
        return tl::unexpected(misfits.error());
    QList<rules::Finding> all;
    for (const MilestoneStanding &milestone : *ofPlan)
        all << rules::findingsFor(milestone);
    QHash<RecordId, QList<std::pair<RecordId, QString>>> siblings;
    for (const CommitmentStanding &standing : *commitments) {
        all << rules::findingsFor(standing, day);
        siblings[standing.commitment.plan.record()]
            << std::pair(standing.commitment.id.record(), standing.commitment.number);
        QList<std::pair<RecordId, QString>> milestones;
        for (const MilestoneStanding &milestone : standing.milestones)
            milestones << std::pair(milestone.milestone.id.record(), milestone.milestone.number);
        all << rules::sameNumbers(milestones, u"Milestone"_s);
    }
    for (const auto &plan : std::as_const(siblings))
        all << rules::sameNumbers(plan, u"Commitment"_s);
    for (const auto &checked : {checkSpans(store, &Plan::starts, &Plan::ends, u"ends"_s, all),
                                checkSpans(store, &Role::from, &Role::to, u"to"_s, all),
                                checkSpans(store, &Round::opens, &Round::closes, u"closes"_s, all),
                                checkCircles(store, all), checkErasures(store, all), checkSignatures(store, all)})
        if (!checked)
            return tl::unexpected(checked.error());
    for (const store::Misfit &misfit : *misfits) {
        const Kind *known = kind(misfit.kind);
        const Field *field = known ? fieldOf(*known, misfit.field) : nullptr;
        all << rules::Finding{
            rules::FindingKind::DoesNotFit, misfit.record, misfit.field,
            u"\"%1\" does not fit. %2"_s.arg(misfit.value.shown().left(80), field ? whatFits(*field) : QString())};
    }
    return all;
}

} // namespace waymark::report
