// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/description.h>
#include <model/records.h>
#include <report/checking.h>
#include <report/lists.h>
#include <report/lookup.h>
#include <store/agreement.h>
#include <store/erasure.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>
#include <limits>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

constexpr qsizetype kHeldAtOnce = 50; // commitments

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

Result<Checking> Checking::of(const store::Store &store, QDate day)
{
    return store::commitmentsInOrder(store).map(
        [&](const QList<RecordId> &commitments) { return Checking(store, commitments, day); });
}

Outcome Checking::go(qsizetype commitments)
{
    while (commitments > 0 && m_at < m_commitments.size()) {
        const QList<RecordId> some = m_commitments.mid(m_at, qMin(commitments, kHeldAtOnce));
        const auto standings = store::commitmentStandings(*m_store, some);
        if (!standings)
            return tl::unexpected(standings.error());
        for (const CommitmentStanding &standing : *standings)
            look(standing);
        m_at += some.size();
        commitments -= some.size();
    }
    return m_at < m_commitments.size() || m_isDone ? Outcome() : finish();
}

void Checking::look(const CommitmentStanding &standing)
{
    const RecordId id = standing.commitment.id;
    QList<rules::Finding> found = rules::findingsFor(standing, m_day);
    QList<std::pair<RecordId, QString>> numbers;
    m_viewsDiffer += standing.ratings.differ();
    for (const MilestoneStanding &each : standing.milestones) {
        numbers << std::pair(each.milestone.id.record(), each.milestone.number);
        m_viewsDiffer += each.ratings.differ();
    }
    found << rules::sameNumbers(numbers, u"Milestone"_s);
    for (const rules::Finding &finding : std::as_const(found))
        m_found << ToCheck{finding, id};
    m_numbers[standing.commitment.plan.record()] << std::pair(id, standing.commitment.number);
}

Outcome Checking::finish()
{
    const auto ofPlan = store::planMilestones(*m_store);
    const auto misfits = store::misfits(*m_store);
    if (!ofPlan || !misfits)
        return tl::unexpected(ofPlan ? misfits.error() : ofPlan.error());
    QList<rules::Finding> found;
    for (const MilestoneStanding &milestone : *ofPlan)
        found << rules::findingsFor(milestone);
    for (const auto &numbers : std::as_const(m_numbers))
        for (const rules::Finding &finding : rules::sameNumbers(numbers, u"Commitment"_s))
            m_found << ToCheck{finding, finding.record};
    for (const auto &checked :
         {checkSpans(*m_store, &Plan::starts, &Plan::ends, u"ends"_s, found),
          checkSpans(*m_store, &Role::from, &Role::to, u"to"_s, found),
          checkSpans(*m_store, &Round::opens, &Round::closes, u"closes"_s, found), checkCircles(*m_store, found),
          checkErasures(*m_store, found), checkSignatures(*m_store, found)})
        if (!checked)
            return tl::unexpected(checked.error());
    for (const rules::Finding &finding : std::as_const(found))
        m_found << ToCheck{finding, {}};
    for (const store::Misfit &misfit : *misfits) {
        const Kind *known = kind(misfit.kind);
        const Field *field = known ? fieldOf(*known, misfit.field) : nullptr;
        const rules::Finding finding{
            rules::FindingKind::DoesNotFit, misfit.record, misfit.field,
            u"\"%1\" does not fit. %2"_s.arg(misfit.value.shown().left(80), field ? whatFits(*field) : QString())};
        const auto commitment = commitmentOf(*m_store, misfit.kind, misfit.record);
        if (!commitment)
            return tl::unexpected(commitment.error());
        m_found << ToCheck{finding, *commitment};
    }
    m_isDone = true;
    return {};
}

Result<QList<rules::Finding>> findings(const store::Store &store, QDate day)
{
    auto checking = Checking::of(store, day);
    const Outcome looked = checking ? checking->go(std::numeric_limits<int>::max()) : tl::unexpected(checking.error());
    if (!looked)
        return tl::unexpected(looked.error());
    QList<rules::Finding> all;
    for (const ToCheck &each : checking->found())
        all << each.finding;
    return all;
}

} // namespace waymark::report
