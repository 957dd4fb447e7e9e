// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/parties.h>

#include <model/records.h>
#include <store/reading.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(Parties)

public:
    Reader(const QList<Organisation> &organisations, const QList<Person> &people, QDate day)
        : m_day(day)
    {
        for (const Organisation &organisation : organisations)
            m_organisations.insert(organisation.id.record(), organisation);
        for (const Person &person : people)
            m_people.insert(person.id.record(), person);
    }

    void take(const Role &role)
    {
        const RecordId organisation = organisationOf(role);
        const QString name = nameOf(role, organisation);
        if (name.isEmpty())
            return;
        Party &party =
            isCivilSociety(role, organisation) ? m_parties[role.of].civilSociety : m_parties[role.of].government;
        const bool isLead = role.which == RoleKind::GovernmentLead || role.which == RoleKind::CsoLead;
        if (role.from.earliest() && *role.from.earliest() > m_day)
            return; // not yet
        if (role.to.latest() && *role.to.latest() < m_day) {
            if (isLead)
                party.formerly << tr("Until %1: %2").arg(role.to.text(), name);
            return;
        }
        if (isLead && !party.leads.contains(name)) {
            party.leads << name;
            const QString shortName = m_organisations.value(organisation).shortName;
            party.shortLeads << (shortName.isEmpty() ? name : shortName);
        } else if (role.which == RoleKind::Contributor && !party.others.contains(name)) {
            party.others << name;
        }
        const QString office = role.title.isEmpty() ? m_people.value(role.person.record()).name : role.title;
        if (role.signatory)
            (role.deputy ? party.deputy : party.signs) = office;
    }

    [[nodiscard]] const QHash<RecordId, Parties> &parties() const { return m_parties; }

private:
    [[nodiscard]] RecordId organisationOf(const Role &role) const
    {
        const RecordId id = role.organisation.isNull() ? m_people.value(role.person.record()).organisation.record()
                                                       : role.organisation.record();
        const Organisation organisation = m_organisations.value(id);
        return organisation.sameAs.isNull() ? id : organisation.sameAs.record();
    }
    [[nodiscard]] QString nameOf(const Role &role, const RecordId &organisation) const
    {
        const QString name = m_organisations.value(organisation).name.text();
        return name.isEmpty() ? m_people.value(role.person.record()).name : name;
    }
    [[nodiscard]] bool isCivilSociety(const Role &role, const RecordId &organisation) const
    {
        if (role.which == RoleKind::GovernmentLead || role.which == RoleKind::CsoLead)
            return role.which == RoleKind::CsoLead;
        if (role.side != PartySide::Neither)
            return role.side == PartySide::CivilSociety;
        const OrganisationKind kind = m_organisations.value(organisation).kind;
        return kind == OrganisationKind::CivilSociety || kind == OrganisationKind::Network;
    }

    QDate m_day;
    QHash<RecordId, Organisation> m_organisations;
    QHash<RecordId, Person> m_people;
    QHash<RecordId, Parties> m_parties;
};

} // namespace

Result<QHash<RecordId, Parties>> partiesOf(const store::Store &store, QDate day)
{
    const auto organisations = store::readAll<Organisation>(store);
    const auto people = store::readAll<Person>(store);
    const auto roles = store::readAll<Role>(store);
    if (!organisations || !people || !roles)
        return tl::unexpected(!organisations ? organisations.error() : !people ? people.error() : roles.error());
    Reader reader(*organisations, *people, day);
    for (const Role &role : *roles)
        reader.take(role);
    return reader.parties();
}

} // namespace waymark::ui
