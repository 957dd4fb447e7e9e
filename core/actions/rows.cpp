// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/rows.h>

#include "rowsdraft.h"

#include <actions/progress.h>
#include <model/natural_id.h>
#include <store/asof.h>
#include <store/snapshot.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

/// Puts the rows into one draft, each after the other.
class Rows
{
public:
    Rows(const Desk &desk, Draft &draft, const Why &why)
        : m_desk(desk)
        , m_draft(draft)
        , m_why(why)
    {
    }

    [[nodiscard]] Outcome take(const RowSaid &row)
    {
        Outcome taken = takeFields(row);
        if (taken && (row.government != Completion::NotReported || row.civilSociety != Completion::NotReported ||
                      row.pace != Pace::NothingSaid))
            taken = takeProgress(row);
        if (taken && row.leads)
            taken = takeLeads(row.id, *row.leads);
        return taken;
    }

private:
    [[nodiscard]] Outcome takeFields(const RowSaid &row)
    {
        const auto now = m_draft.stored(row.kind, row.id);
        if (!now)
            return tl::unexpected(now.error());
        if (now->isDeleted)
            return failure(ErrorCode::NotFound, u"One of the rows is not in the plan any more; read them again."_s);
        RecordValues after = now->values;
        const RecordValues before = after;
        for (const FieldEdit &edit : row.fields) {
            if (const auto set = m_draft.set(row.kind, row.id, edit.field, edit.value, edit.replaces); !set)
                return set;
            after.fields.insert(edit.field, edit.value);
        }
        if (row.kind == kindOf<Milestone>().name)
            if (const auto dated = checkDue(before, after); !dated)
                return dated;
        return row.fields.isEmpty() ? Outcome() : checkDates(after);
    }

    [[nodiscard]] Outcome checkDue(const RecordValues &before, const RecordValues &after)
    {
        const Value due = after.fields.value(u"due"_s);
        if (before.fields.value(u"due"_s) == due)
            return {};
        if (!before.fields.value(u"due"_s).isNull())
            return m_why.reason.trimmed().isEmpty()
                       ? Outcome(failure(ErrorCode::Invalid,
                                         u"Say why the dates move; the reason is kept beside each of them."_s))
                       : Outcome();
        if (const auto known = knowAdoption(); !known)
            return known;
        if (!*m_isAdopted || due.isNull() || after.fields.contains(u"baselineDue"_s))
            return {};
        return m_draft.set(after.kind, after.id, u"baselineDue"_s, due);
    }

    [[nodiscard]] Outcome knowAdoption()
    {
        const auto adopted = m_isAdopted ? Result<std::optional<Mark>>() : store::adoption(m_desk.store());
        if (!adopted)
            return tl::unexpected(adopted.error());
        if (!m_isAdopted)
            m_isAdopted = adopted->has_value();
        return {};
    }

    [[nodiscard]] Outcome takeProgress(const RowSaid &row)
    {
        const auto round = currentRound(m_desk.store());
        if (!round)
            return tl::unexpected(round.error());
        Id<Commitment> commitment(row.id);
        if (row.kind == kindOf<Milestone>().name) {
            const auto milestone = store::read<Milestone>(m_desk.store(), Id<Milestone>(row.id));
            if (!milestone)
                return tl::unexpected(milestone.error());
            commitment = milestone->commitment;
        }
        const Id<Update> update = updateId(commitment, round->id);
        Saying saysOf(m_draft, u"update"_s, update);
        saysOf.reference(u"commitment"_s, commitment);
        saysOf.reference(u"round"_s, round->id);
        if (row.kind == kindOf<Commitment>().name)
            return rate(saysOf, row);
        Saying report(m_draft, u"milestoneReport"_s, reportId(update, Id<Milestone>(row.id)));
        report.reference(u"update"_s, update);
        report.reference(u"milestone"_s, row.id);
        return saysOf.outcome() ? rate(report, row) : saysOf.outcome();
    }

    [[nodiscard]] static Outcome rate(Saying &say, const RowSaid &row)
    {
        say.word(u"governmentCompletion"_s, row.government);
        say.word(u"civilSocietyCompletion"_s, row.civilSociety);
        say.word(u"pace"_s, row.pace);
        return say.outcome();
    }

    [[nodiscard]] Outcome takeLeads(const RecordId &commitment, QList<RecordId> leads)
    {
        const auto roles = store::readAll<Role>(m_desk.store());
        if (!roles)
            return tl::unexpected(roles.error());
        const QDate today = m_desk.clock().today();
        Outcome taken;
        for (const Role &role : *roles) {
            const bool lasts = !role.to.latest() || *role.to.latest() >= today;
            if (!taken || role.of != commitment || role.which != RoleKind::GovernmentLead || !lasts)
                continue;
            const auto organisation = leadOf(role);
            if (!organisation)
                return tl::unexpected(organisation.error());
            if (leads.removeAll(*organisation) > 0)
                continue;
            const bool isBegun = !role.from.earliest() || *role.from.earliest() < today;
            taken = isBegun ? m_draft.set(u"role"_s, role.id, u"to"_s, Value(FuzzyDate(today.addDays(-1)).value()))
                            : m_draft.remove(u"role"_s, role.id);
        }
        for (const RecordId &organisation : std::as_const(leads)) {
            Role role;
            role.id = Id<Role>::random();
            role.which = RoleKind::GovernmentLead;
            role.organisation = Id<Organisation>(organisation);
            role.of = commitment;
            role.from = FuzzyDate(today);
            if (taken)
                taken = m_draft.set(valuesOf(role));
        }
        return taken;
    }

    [[nodiscard]] Result<RecordId> leadOf(const Role &role) const
    {
        if (!role.organisation.isNull())
            return joinedOrganisation(m_desk.store(), role.organisation);
        const auto person = store::record(m_desk.store(), u"person"_s, role.person);
        if (!person)
            return tl::unexpected(person.error());
        const auto id = *person ? RecordId::fromText((*person)->values.text(u"organisation"_s)) : std::nullopt;
        return id ? joinedOrganisation(m_desk.store(), *id) : Result<RecordId>(RecordId());
    }

    const Desk &m_desk;
    Draft &m_draft;
    const Why &m_why;
    std::optional<bool> m_isAdopted;
};

} // namespace

Outcome putInto(Draft &draft, const Desk &desk, const QList<RowSaid> &rows, const Why &why)
{
    const auto state = store::Snapshot::of(desk.store());
    if (!state)
        return tl::unexpected(state.error());
    Rows taking(desk, draft, why);
    for (const RowSaid &row : rows)
        if (const auto taken = taking.take(row); !taken)
            return taken;
    return {};
}

namespace {

Acted write(Desk &desk, const QString &verb, const QList<RowSaid> &rows, const Why &why)
{
    Draft draft(desk, verb, why);
    if (const auto drafted = putInto(draft, desk, rows, why); !drafted)
        return tl::unexpected(drafted.error());
    return draft.isEmpty() ? store::Committed() : desk.commit(draft.edits());
}

} // namespace

Acted changeRows(Desk &desk, const QList<RowSaid> &rows, const Why &why)
{
    return write(desk, u"changeRows"_s, rows, why);
}

Acted bringInTables(Desk &desk, const tables::TablesRead &read, const Why &why)
{
    QList<RowSaid> rows;
    for (const tables::RowRead &row : read.rows) {
        RowSaid said{row.kind, row.id, {}, {}, {}, {}, row.leads};
        for (const tables::FieldRead &field : row.fields)
            said.fields << FieldEdit{field.field, field.value, field.replaces};
        rows << said;
    }
    return write(desk, u"import"_s, rows, why);
}

} // namespace waymark::actions
