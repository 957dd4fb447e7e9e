// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/readable.h>

#include "commitmentparts.h"

#include <base/text.h>
#include <report/agreement.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;
using store::StoredRecord;

namespace {

/// "Transparency, Participation": the members of a set that are chosen.
QString membersOf(const Field &field, const RecordValues &values)
{
    QStringList labels;
    for (const Word &word : *field.words)
        if (values.fields.value(field.name + u'/' + word.name) == Value(true))
            labels << word.label;
    return labels.join(u", "_s);
}

/// One field of a record in all its languages.
Outcome addField(const store::Store &store, const StoredRecord &record, const Field &field, Table &table)
{
    const RecordValues &values = record.values;
    if (field.repeat == Repeat::PerMember) {
        if (const QString members = field.words ? membersOf(field, values) : QString(); !members.isEmpty())
            table.rows << QStringList{field.label, members};
        return {};
    }
    for (auto it = values.fields.lowerBound(field.name); it != values.fields.cend() && it.key().startsWith(field.name);
         ++it) {
        const FieldName name = FieldName::split(it.key());
        if (name.name != field.name || (!name.separator.isNull() && name.separator != u'@'))
            continue;
        const auto text = valueText(store, values.kind, it.key(), *it);
        if (!text)
            return tl::unexpected(text.error());
        QString label = fieldLabel(values.kind, it.key());
        if (values.fields.value(it.key() + u'?') == Value(true))
            label += u" (not certain)"_s;
        if (record.conflicts.contains(it.key()))
            label += u" (two versions to choose from)"_s;
        table.rows << QStringList{label, *text};
    }
    return {};
}

/// The texts that the plan has beside those that every plan has.
Outcome addSections(const store::Store &store, const StoredRecord &record, Table &table)
{
    const auto &fields = record.values.fields;
    for (auto it = fields.lowerBound(u"x/"_s); it != fields.cend() && it.key().startsWith(u"x/"); ++it) {
        const auto section = RecordId::fromText(it.key().mid(2));
        const auto title = section ? nameOf(store, u"section"_s, *section) : Result<QString>(it.key().mid(2));
        if (!title)
            return tl::unexpected(title.error());
        if (const QString words = it->shown(); !words.isEmpty())
            table.rows << QStringList{*title, words};
    }
    return {};
}

/// What a record says in words, by field; what refers to others and what is no word for people is left out.
Outcome addWords(const store::Store &store, const QString &kindName, const RecordId &id, const QStringList &without,
                 Table &table)
{
    const auto record = store::record(store, kindName, id);
    const Kind *known = kind(kindName);
    if (!record || !*record || !known)
        return record ? Outcome() : tl::unexpected(record.error());
    for (const Field &field : known->fields)
        if (field.type != FieldType::Reference && !field.isCode && !without.contains(field.name))
            if (const auto added = addField(store, **record, field, table); !added)
                return added;
    return addSections(store, **record, table);
}

/// Writes the plan out, a commitment after the other.
class Writer
{
public:
    Writer(const store::Store &store, QDate day)
        : m_store(store)
        , m_day(day)
    {
    }

    Outcome begin();
    Outcome add(const CommitmentStanding &standing);
    Outcome addPlanMilestones();
    /// `note` says what is left out.
    [[nodiscard]] Document document(const QString &note) const;

private:
    Outcome addLatestUpdate(const Commitment &commitment);

    const store::Store &m_store;
    const QDate m_day;
    Plan m_plan;
    QHash<RecordId, Round> m_rounds;
    Table m_list{u"Commitments"_s,
                 {u"Commitment"_s, u"Government says"_s, u"Civil society says"_s, u"Closed"_s},
                 {},
                 u"There are no commitments yet."_s,
                 {u"commitment"_s, u"government"_s, u"civil_society"_s, u"closed"_s}};
    QList<Table> m_tables;
};

Outcome Writer::begin()
{
    const auto plans = store::readAll<Plan>(m_store);
    const auto rounds = store::readAll<Round>(m_store);
    if (!plans || !rounds)
        return tl::unexpected(plans ? rounds.error() : plans.error());
    if (!plans->isEmpty())
        m_plan = plans->last();
    for (const Round &round : *rounds)
        m_rounds.insert(round.id.record(), round);
    return {};
}

Outcome Writer::add(const CommitmentStanding &standing)
{
    const Commitment &commitment = standing.commitment;
    const QString name = numberedTitle(commitment.number, commitment.title);
    m_list.rows << QStringList{name, labelOf(standing.ratings.government), labelOf(standing.ratings.civilSociety),
                               commitment.closure.isClosed() ? labelOf(commitment.closure.kind) : u"No"_s};
    Table promise{name, {u"About"_s, u"In words"_s}, {}, u"Nothing more has been entered."_s, {u"about"_s, u"words"_s}};
    if (const auto added = addLeads(m_store, commitment, m_day, promise); !added)
        return added;
    if (const auto added = addWords(m_store, u"commitment"_s, commitment.id, {u"number"_s, u"title"_s}, promise);
        !added)
        return added;
    m_tables << promise << milestoneTable(u"Milestones of %1"_s.arg(name), standing.milestones, 3);
    return addLatestUpdate(commitment);
}

Outcome Writer::addLatestUpdate(const Commitment &commitment)
{
    const auto updates = store::readAll<Update>(m_store, commitment.id.record());
    if (!updates)
        return tl::unexpected(updates.error());
    const auto opened = [this](const Update &update) { return m_rounds.value(update.round.record()).opens.earliest(); };
    const auto latest = std::max_element(updates->cbegin(), updates->cend(),
                                         [&opened](const Update &a, const Update &b) { return opened(a) < opened(b); });
    const QString name = numberedTitle(commitment.number, commitment.title);
    Table table{u"Latest update on %1"_s.arg(name), {u"About"_s, u"In words"_s}, {},
                u"No update received yet."_s,       {u"about"_s, u"words"_s},    3};
    if (latest != updates->cend()) {
        const auto on = store::agreementOn(m_store, latest->id);
        if (!on)
            return tl::unexpected(on.error());
        table.rows << QStringList{u"Round"_s, m_rounds.value(latest->round.record()).label.text()}
                   << QStringList{u"Agreement"_s, stateOf(*on)};
        const QStringList without{u"asSaid"_s, u"reportedHow"_s};
        if (const auto added = addWords(m_store, u"update"_s, latest->id, without, table); !added)
            return added;
    }
    m_tables << table;
    return {};
}

Outcome Writer::addPlanMilestones()
{
    const auto milestones = store::planMilestones(m_store);
    if (!milestones)
        return tl::unexpected(milestones.error());
    if (!milestones->isEmpty())
        m_tables << milestoneTable(u"Milestones of the plan itself"_s, *milestones, 2);
    return {};
}

Document Writer::document(const QString &note) const
{
    Document document{m_plan.title.text(), {}, {m_list}};
    if (document.title.isEmpty())
        document.title = u"Open government plan"_s;
    document.notes << u"The plan as it stood on %1, to read without Waymark."_s.arg(dayText(m_day));
    if (!note.isEmpty())
        document.notes << note;
    document.notes << u"Each side says for itself how far a promise is complete; where the two differ both views stand "
                      "side by side."_s;
    if (!m_plan.licence.isEmpty())
        document.notes << u"Licence: %1"_s.arg(m_plan.licence);
    document.tables << m_tables;
    return document;
}

} // namespace

Result<Document> readablePlan(const store::Store &store, QDate day)
{
    Writer writer(store, day);
    const auto begun = writer.begin();
    const auto commitments = begun ? store::commitmentStandings(store) : tl::unexpected(begun.error());
    if (!commitments)
        return tl::unexpected(commitments.error());
    for (const CommitmentStanding &standing : *commitments)
        if (const auto added = writer.add(standing); !added)
            return tl::unexpected(added.error());
    const auto ofPlan = writer.addPlanMilestones();
    return ofPlan ? Result<Document>(writer.document({})) : tl::unexpected(ofPlan.error());
}

Result<Document> readablePlan(const store::Store &store, QDate day, const QList<RecordId> &commitments)
{
    Writer writer(store, day);
    if (const auto begun = writer.begin(); !begun)
        return tl::unexpected(begun.error());
    for (const RecordId &id : commitments) {
        const auto standing = store::commitmentStanding(store, id);
        if (!standing && standing.error().code == ErrorCode::NotFound) // deleted
            continue;
        const auto added = standing ? writer.add(*standing) : tl::unexpected(standing.error());
        if (!added)
            return tl::unexpected(added.error());
    }
    return writer.document(u"Only the commitments that have changed are here; the others are as they were."_s);
}

QString pageBeside(const QString &copy)
{
    return (copy.endsWith(u".wmcopy"_s) ? copy.chopped(7) : copy) + u".html"_s;
}

Outcome saveReadable(const store::Store &store, QDate day, const std::optional<QList<RecordId>> &commitments,
                     const QString &path)
{
    const auto document = commitments ? readablePlan(store, day, *commitments) : readablePlan(store, day);
    return document ? savePage(path, *document) : tl::unexpected(document.error());
}

} // namespace waymark::report
