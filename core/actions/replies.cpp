// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/replies.h>

#include "rowsdraft.h"

#include <base/text.h>
#include <model/natural_id.h>

#include <algorithm>
#include <map>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostShown = 120;

QString sourceOf(const forms::ReplyRead &read, const Received &received)
{
    const QString what = received.how == Channel::Unknown ? u"message"_s : labelOf(received.how).toLower();
    return received.on.isNull() ? u"%1 from %2"_s.arg(what, read.fromName)
                                : u"%1 of %2 from %3"_s.arg(what, received.on.text(), read.fromName);
}

/// The records that a reply's values belong to, with what they must say besides.
class ReplyRows
{
public:
    ReplyRows(const forms::ReplyRead &read, const Received &received)
        : m_read(read)
        , m_received(received)
    {
    }

    void add(const forms::Said &said)
    {
        if (said.kind == kindOf<MilestoneReport>().name)
            rowOf(said.kind, said.record,
                  {{u"update"_s, Value(updateOf(said).text()), {}},
                   {u"milestone"_s, Value(said.milestone.text()), {}},
                   reporter()})
                    .fields
                << field(said);
        else if (said.kind == kindOf<Update>().name)
            beginUpdate(said).fields << field(said);
        else
            rowOf(said.kind, said.record, {}).fields << field(said);
        if (said.kind == kindOf<MilestoneReport>().name)
            beginUpdate(said);
    }
    [[nodiscard]] const QList<RowSaid> &rows() const { return m_rows; }

private:
    [[nodiscard]] static FieldEdit field(const forms::Said &said) { return {said.field, said.value, said.replaces}; }
    [[nodiscard]] FieldEdit reporter() const { return {u"reportedBy"_s, Value(m_read.from.text()), {}}; }
    [[nodiscard]] RecordId updateOf(const forms::Said &said) const
    {
        return updateId(Id<Commitment>(said.commitment), m_read.round).record();
    }

    RowSaid &beginUpdate(const forms::Said &said)
    {
        QList<FieldEdit> fields{{u"commitment"_s, Value(said.commitment.text()), {}},
                                {u"round"_s, Value(m_read.round.record().text()), {}},
                                reporter(),
                                {u"reportedHow"_s, Value(nameOf(m_received.how)), {}}};
        if (!m_received.on.isNull())
            fields << FieldEdit{u"reportedOn"_s, Value(m_received.on.value()), {}};
        return rowOf(kindOf<Update>().name, updateOf(said), fields);
    }

    RowSaid &rowOf(const QString &kind, const RecordId &id, const QList<FieldEdit> &first)
    {
        const auto known = std::find_if(m_rows.begin(), m_rows.end(),
                                        [&](const RowSaid &row) { return row.kind == kind && row.id == id; });
        if (known != m_rows.end())
            return *known;
        m_rows << RowSaid{kind, id, first, {}, {}, {}, {}};
        return m_rows.last();
    }

    const forms::ReplyRead &m_read;
    const Received &m_received;
    QList<RowSaid> m_rows;
};

/// That it came, and what it said in a few words.
Outcome keepThatItCame(Circles &circles, const forms::ReplyRead &read, const Received &received)
{
    const auto desk = circles.desk(Circle::OurSide);
    if (!desk)
        return tl::unexpected(desk.error());
    QMap<RecordId, QStringList> told;
    for (const forms::Said &said : read.said)
        told[said.commitment] << u"%1, %2: %3"_s.arg(said.name, said.about, said.after);
    for (auto commitment = told.cbegin(); commitment != told.cend(); ++commitment) {
        Contact contact;
        contact.id = Id<Contact>::random();
        contact.on = received.on;
        contact.how = received.how;
        contact.with = read.from;
        contact.about = commitment.key();
        contact.line = cleanLine(commitment->join(u"; "_s)).left(kMostShown);
        if (const auto kept = create(**desk, contact); !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

} // namespace

Acted enterReply(Circles &circles, const forms::ReplyRead &read, const Received &received)
{
    if (read.said.isEmpty())
        return failure(ErrorCode::Invalid, u"There is nothing in the reply that the plan does not say already."_s);
    // Where that it came cannot be kept nothing is entered either: the source would be missing.
    if (const auto desk = circles.desk(Circle::OurSide); !desk)
        return tl::unexpected(desk.error());
    Desk &plan = circles.plan();
    std::map<QString, ReplyRows> byReason;
    for (const forms::Said &said : read.said) {
        const bool moves = said.movesDate() && !said.before.isEmpty();
        if (moves && said.why.isEmpty())
            return failure(ErrorCode::Invalid,
                           u"Say why the date of %1 moves; the reason is kept beside it."_s.arg(said.name));
        const auto rows = byReason.try_emplace(moves ? said.why : QString(), read, received);
        rows.first->second.add(said);
    }
    QList<journal::Edit> edits;
    for (const auto &[reason, rows] : byReason) {
        const Why why{reason, sourceOf(read, received), {}, MoveConsent::NotAsked};
        Draft draft(plan, u"enterReply"_s, why);
        if (const auto put = putInto(draft, plan, rows.rows(), why); !put)
            return tl::unexpected(put.error());
        edits << draft.edits();
    }
    if (edits.size() > 1) {
        const RecordId group = RecordId::random();
        for (journal::Edit &edit : edits)
            edit.group = group;
    }
    const auto committed = plan.commit(edits);
    if (!committed)
        return committed;
    if (const auto kept = keepThatItCame(circles, read, received); !kept)
        return failure(kept.error().code,
                       u"The answers stand in the plan, but that they came could not be kept with your side: "_s +
                           kept.error().sentence);
    return committed;
}

} // namespace waymark::actions
