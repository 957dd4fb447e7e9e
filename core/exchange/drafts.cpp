// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/planjson.h>

#include "admit.h"
#include "file_heads.h"
#include "json_reader.h"

#include <base/text.h>
#include <rules/spans.h>
#include <store/history.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::Edit;
using journal::RecordChanges;

namespace {

/// One thing a dated act said. A plan that has it already was given this act before.
struct Said
{
    RecordKey record;
    QString field;
    QString value;
    QString when;
    QString source;

    friend bool operator==(const Said &, const Said &) = default;
    friend size_t qHash(const Said &said, size_t seed = 0)
    {
        return qHashMulti(seed, said.record, said.field, said.value, said.when, said.source);
    }
};

/// Values of different types must not look the same.
QString distinct(const Value &value)
{
    return value.isText() ? u'"' + value.text() : value.shown();
}

/// Goes through the acts of a file in order, with the heads that plan and file have by then.
class Drafter
{
public:
    Drafter(const store::Store &store, const PlanProposal &proposal, const RecordId &author, const QDateTime &now)
        : m_store(store)
        , m_proposal(proposal)
        , m_author(author)
        , m_now(now)
        , m_group(RecordId::random())
    {
    }

    Result<QList<Edit>> drafts()
    {
        if (const auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
        for (const ProposedAct &act : m_proposal.acts)
            if (const auto drafted = draft(act); !drafted)
                return tl::unexpected(drafted.error());
        groupOwn();
        return m_drafts;
    }

private:
    Outcome begin();
    Outcome noteWhatIsKnown(const RecordKey &key);
    Outcome draft(const ProposedAct &act);
    Outcome draftRecord(const ProposedAct &act, const ProposedRecord &proposed, RecordChanges &record);
    Outcome load(const RecordKey &key);
    Outcome checkKnown(const ProposedChange &change, const ProposedRecord &record);
    Outcome checkSpans(const ProposedRecord &proposed, const RecordKey &key, const RecordChanges &record);
    std::optional<Said> said(const ProposedAct &act, const RecordKey &key, const QString &field,
                             const Value &value) const;
    QHash<Said, EditId>::const_iterator knownAs(const ProposedAct &act, const RecordKey &key, const QString &field,
                                                const Value &value) const;
    Value valueOf(const ProposedChange &change) const;
    QList<EditId> idsOf(const QList<qsizetype> &acts) const;
    Outcome checkIsOfThisPlan() const;
    void groupOwn();

    const store::Store &m_store;
    const PlanProposal &m_proposal;
    const RecordId m_author;
    const QDateTime m_now;
    const RecordId m_group;
    bool m_isNew = false;
    QHash<Said, EditId> m_known;
    FileHeads m_heads;
    QList<EditId>
        m_acts; ///< what each act of the file became: a draft, or an edit that was here; null for one that says nothing
    EditId m_sameAs; ///< the edit in the plan that said what the present act says
    QList<Edit> m_drafts;
};

Outcome Drafter::begin()
{
    const auto count = m_store.editCount();
    if (!count)
        return tl::unexpected(count.error());
    m_isNew = *count == 0;
    if (!m_isNew)
        return checkIsOfThisPlan();
    if (m_proposal.acts.isEmpty())
        return failureAt(1, u"This file holds no acts; there is nothing to make a plan from."_s);
    const ProposedAct &first = m_proposal.acts.first();
    const bool hasPlan = std::any_of(first.records.cbegin(), first.records.cend(),
                                     [](const ProposedRecord &record) { return record.kind == u"plan"; });
    if (!hasPlan && !first.isFromJournal())
        return failureAt(first.line, u"The first act of a new plan needs the plan's own record (kind plan)."_s);
    return {};
}

/// A file that tells of plans and of none that is here is another plan's; one that tells of none adds to what is here.
Outcome Drafter::checkIsOfThisPlan() const
{
    std::optional<QString> other;
    for (const ProposedAct &act : m_proposal.acts)
        for (const ProposedRecord &record : act.records) {
            if (record.kind != u"plan")
                continue;
            const auto here = store::record(m_store, record.kind, record.id);
            if (!here || *here)
                return here ? Outcome() : tl::unexpected(here.error());
            if (!other.value_or(QString()).isEmpty())
                continue;
            const auto title = std::find_if(record.changes.cbegin(), record.changes.cend(),
                                            [](const ProposedChange &change) { return change.field == u"title"; });
            other = title == record.changes.cend() ? QString() : cleanLine(title->value.text());
        }
    if (!other)
        return {};
    return failure(
        ErrorCode::Refused,
        u"This file is of another plan%1; bring it into that plan, or start a new plan's file with it."_s.arg(
            other->isEmpty() ? QString() : u", “%1”"_s.arg(isolated(*other))));
}

/// What has been said about a record, by day and by the time it was entered.
Outcome Drafter::noteWhatIsKnown(const RecordKey &key)
{
    const auto entries = store::history(m_store, key.second, key.first);
    if (!entries)
        return tl::unexpected(entries.error());
    for (const store::HistoryEntry &entry : *entries) {
        const Edit &edit = entry.by.edit;
        Said said{key, entry.field, distinct(entry.after), edit.at.toString(Qt::ISODateWithMs),
                  edit.noteText(journal::note::kSource)};
        if (entry.after.isErased())
            said.source.clear(); // it may have been erased with the value
        m_known.insert(said, entry.by.id);
        if (edit.day.isValid()) {
            said.when = edit.day.toString(Qt::ISODate);
            m_known.insert(said, entry.by.id);
        }
    }
    return {};
}

std::optional<Said> Drafter::said(const ProposedAct &act, const RecordKey &key, const QString &field,
                                  const Value &value) const
{
    if (!act.isFromJournal() && !act.day.isValid())
        return std::nullopt;
    const QString when = act.isFromJournal() ? act.at.toString(Qt::ISODateWithMs) : act.day.toString(Qt::ISODate);
    return Said{key, field, distinct(value), when, act.notes.value(journal::note::kSource)};
}

/// What the plan has of an act, be it only that its value was erased.
QHash<Said, EditId>::const_iterator Drafter::knownAs(const ProposedAct &act, const RecordKey &key, const QString &field,
                                                     const Value &value) const
{
    auto fact = m_isNew ? std::nullopt : said(act, key, field, value);
    if (!fact)
        return m_known.cend();
    if (const auto same = m_known.constFind(*fact); same != m_known.cend())
        return same;
    fact->value = distinct(Value::erased());
    fact->source.clear();
    return m_known.constFind(*fact);
}

Outcome Drafter::draft(const ProposedAct &act)
{
    Edit edit;
    edit.day = act.day;
    edit.at = act.isFromJournal() ? act.at : m_now;
    edit.author = act.author.isNull() ? m_author : act.author;
    edit.verb = act.verb;
    edit.group = act.isFromJournal() || !act.group.isNull() ? act.group : m_group;
    edit.notes = act.notes;
    if (act.undoes)
        edit.undoes = m_acts[*act.undoes];
    if (act.after)
        edit.after = idsOf(*act.after);
    m_sameAs = {};
    for (const ProposedRecord &proposed : act.records) {
        RecordChanges record;
        if (const auto drafted = draftRecord(act, proposed, record); !drafted)
            return drafted;
        if (!record.changes.isEmpty())
            edit.records << record;
    }
    m_acts << (edit.records.isEmpty() ? m_sameAs : store::idOfDraft(m_drafts.size()));
    if (!edit.records.isEmpty())
        m_drafts << edit;
    return {};
}

Outcome Drafter::draftRecord(const ProposedAct &act, const ProposedRecord &proposed, RecordChanges &record)
{
    const RecordKey key(proposed.id, proposed.kind);
    const EditId self = store::idOfDraft(m_drafts.size());
    if (const auto loaded = load(key); !loaded)
        return loaded;
    record.kind = proposed.kind;
    record.id = proposed.id;
    const QList<EditId> seenHere = m_heads.seen(key);
    bool isDeletion = false;
    for (const ProposedChange &proposedChange : proposed.changes) {
        if (const auto known = checkKnown(proposedChange, proposed); !known)
            return known;
        const Value value = valueOf(proposedChange);
        const QString &field = proposedChange.field;
        if (const auto before = knownAs(act, key, field, value); before != m_known.cend()) {
            m_sameAs = *before;
            continue;
        }
        if (!act.isFromJournal() && !proposedChange.replaces && m_heads.shown(key, field) == value)
            continue;
        isDeletion = isDeletion || (field == journal::kExists && value == Value(false));
        const QList<EditId> replaces =
            proposedChange.replaces ? idsOf(*proposedChange.replaces) : m_heads.heads(key, field);
        record.changes << Change{field, value, replaces};
        m_heads.take(key, field, value, replaces, self);
    }
    if (proposed.seen)
        record.seen = idsOf(*proposed.seen);
    else if (isDeletion)
        record.seen = seenHere;
    return checkSpans(proposed, key, record);
}

/// Heads begin with what the plan shows.
Outcome Drafter::load(const RecordKey &key)
{
    if (m_isNew || m_heads.contains(key))
        return {};
    FileHeads::Fields &fields = m_heads.fields(key);
    const auto stored = store::record(m_store, key.second, key.first);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return {};
    for (auto it = (*stored)->heads.cbegin(); it != (*stored)->heads.cend(); ++it)
        fields.insert(it.key(), {it.value(), (*stored)->values.value(it.key())});
    if (fields.contains(journal::kExists))
        fields[journal::kExists].shown = !(*stored)->isDeleted;
    return noteWhatIsKnown(key);
}

Outcome Drafter::checkKnown(const ProposedChange &change, const ProposedRecord &record)
{
    if (change.unknownRecord.isEmpty())
        return {};
    const FieldName name = FieldName::split(change.field);
    const auto id = RecordId::fromText(name.separator == u'/' ? name.part : change.value.text());
    const auto kind = id ? store::kindOfRecord(m_store, *id) : Result<QString>(QString());
    if (!kind)
        return tl::unexpected(kind.error());
    if (!kind->isEmpty())
        return {};
    return failureAt(change.line, u"%1 of %2: \"%3\" is no record of this file or of the plan."_s.arg(
                                      name.name, record.name, change.unknownRecord));
}

Outcome Drafter::checkSpans(const ProposedRecord &proposed, const RecordKey &key, const RecordChanges &record)
{
    for (const auto &[start, end] : rules::spansOf(proposed.kind)) {
        const auto touches = [&record](const QString &field) {
            return std::any_of(record.changes.cbegin(), record.changes.cend(),
                               [&field](const Change &change) { return change.field == field; });
        };
        if ((!touches(start) && !touches(end)) ||
            !rules::endsBeforeStart(m_heads.shown(key, start), m_heads.shown(key, end)))
            continue;
        for (const QString &field : {end, start})
            for (const ProposedChange &change : proposed.changes)
                if (change.field == field && !change.isUnfit)
                    return failureAt(change.line, u"%1 of %2: It ends before it starts; check both dates."_s.arg(
                                                      field, proposed.name));
    }
    return {};
}

Value Drafter::valueOf(const ProposedChange &change) const
{
    if (change.naming.isEmpty())
        return change.value;
    QString text;
    for (const auto &part : change.naming)
        text += std::holds_alternative<QString>(part) ? std::get<QString>(part)
                                                      : QString::fromLatin1(m_acts[std::get<qsizetype>(part)].token());
    return text;
}

QList<EditId> Drafter::idsOf(const QList<qsizetype> &acts) const
{
    QList<EditId> ids;
    for (const qsizetype act : acts)
        if (!m_acts[act].isNull() && !ids.contains(m_acts[act]))
            ids << m_acts[act];
    return ids;
}

/// What is brought into a plan under the author's own name is taken back as one, however it was grouped where it comes
/// from; not where it holds what undoes something, which a group would hide. A group of one is none.
void Drafter::groupOwn()
{
    const auto isOwn = [this](const Edit &edit) { return edit.author == m_author; };
    const auto undoes = [&isOwn](const Edit &edit) { return isOwn(edit) && !edit.undoes.isNull(); };
    if (!m_isNew && std::none_of(m_drafts.cbegin(), m_drafts.cend(), undoes))
        for (Edit &edit : m_drafts)
            if (isOwn(edit))
                edit.group = m_group;
    const auto isGrouped = [this](const Edit &edit) { return edit.group == m_group; };
    if (std::count_if(m_drafts.cbegin(), m_drafts.cend(), isGrouped) == 1)
        std::find_if(m_drafts.begin(), m_drafts.end(), isGrouped)->group = {};
}

} // namespace

Result<QList<Edit>> draftsFor(const store::Store &store, const PlanProposal &proposal, const RecordId &author,
                              const QDateTime &now)
{
    return Drafter(store, proposal, author, now).drafts();
}

} // namespace waymark::exchange
