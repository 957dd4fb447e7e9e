// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/brief.h>

#include "rolesheld.h"

#include <model/records.h>
#include <report/agreement.h>
#include <report/points.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

constexpr qsizetype kMostContacts = 10;

QString nameOf(const Commitment &commitment)
{
    return (commitment.number + u' ' + commitment.title.text()).trimmed();
}

class Brief
{
public:
    Brief(const store::Store &store, QDate day)
        : m_store(store)
        , m_day(day)
    {
    }

    Outcome choose(const RecordId &about);
    Outcome addDates();
    Outcome addPoints();
    Outcome addContacts(const store::Store &ourSide);
    [[nodiscard]] Result<Document> document() const;

private:
    [[nodiscard]] Outcome chooseByRoles(const QString &kind, const RecordId &about);
    [[nodiscard]] Result<QString> waits(const CommitmentStanding &standing) const;
    [[nodiscard]] QString placeOf(const RecordId &record) const;

    const store::Store &m_store;
    QDate m_day;
    QString m_name; ///< who or what it is about; empty for the plan
    QStringList m_roles;
    QList<CommitmentStanding> m_standings;
    QList<Table> m_tables;
};

Outcome Brief::chooseByRoles(const QString &kind, const RecordId &about)
{
    const auto roles = rolesHeld(m_store, kind, about, m_day);
    const auto of = roles ? concernedBy(m_store, *roles) : tl::unexpected(roles.error());
    if (!of)
        return tl::unexpected(of.error());
    for (const Role &role : *roles) {
        const auto what = report::nameOf(m_store, role.of);
        if (!what)
            return tl::unexpected(what.error());
        m_roles << (what->isEmpty() ? labelOf(role.which) : u"%1 of %2"_s.arg(labelOf(role.which), *what));
    }
    if (*of)
        m_standings.removeIf([&of](const CommitmentStanding &each) { return !(*of)->contains(each.commitment.id); });
    return {};
}

Outcome Brief::choose(const RecordId &about)
{
    const auto standings = store::commitmentStandings(m_store);
    const auto kind = store::kindOfRecord(m_store, about);
    const auto name = report::nameOf(m_store, about);
    if (!standings || !kind)
        return tl::unexpected(standings ? kind.error() : standings.error());
    if (!name)
        return tl::unexpected(name.error());
    m_standings = *standings;
    m_name = *name;
    if (about.isNull() || *kind == u"plan")
        return {};
    if (*kind == u"person" || *kind == u"organisation")
        return chooseByRoles(*kind, about);
    m_standings.removeIf([&about](const CommitmentStanding &each) { return each.commitment.id.record() != about; });
    return m_standings.isEmpty()
               ? failure(ErrorCode::NotFound, u"A brief is about a person, an organisation or a commitment."_s)
               : Outcome();
}

/// Where the latest update stands between the two sides, or that there is none.
Result<QString> Brief::waits(const CommitmentStanding &standing) const
{
    if (standing.commitment.closure.isClosed())
        return labelOf(standing.commitment.closure.kind);
    const auto rounds = store::roundStandings(m_store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    if (rounds->isEmpty())
        return u"No round of updates yet"_s;
    const RecordId id = standing.commitment.id;
    const store::RoundStanding &last = rounds->last();
    if (!last.round.asked.contains(id))
        return u"Not asked this round"_s;
    if (!last.answered.contains(id))
        return last.round.closes.isNull() ? u"Its update, not yet received"_s
                                          : u"Its update, asked by %1"_s.arg(last.round.closes.text());
    const auto updates = store::readAll<Update>(m_store, id);
    if (!updates)
        return tl::unexpected(updates.error());
    for (const Update &update : *updates)
        if (update.round == last.round.id)
            return store::agreementOn(m_store, update.id).map(&stateOf);
    return QString();
}

Outcome Brief::addDates()
{
    Table table{u"Dates"_s,
                {u"Date"_s, u"First promised"_s, u"Milestone"_s, u"Stands"_s},
                {},
                u"Nothing is still due."_s,
                {u"date"_s, u"first_promised"_s, u"milestone"_s, u"stands"_s}};
    QList<std::pair<QDate, QStringList>> open;
    for (const CommitmentStanding &standing : m_standings)
        for (const MilestoneStanding &each : standing.milestones) {
            const Milestone &milestone = each.milestone;
            if (each.isComplete() || milestone.closure.isClosed() || milestone.due.isNull())
                continue;
            const bool isMoved = !milestone.baselineDue.isNull() && !(milestone.baselineDue == milestone.due);
            open.append({milestone.due.latest().value_or(QDate(9999, 1, 1)),
                         {milestone.due.text(), isMoved ? milestone.baselineDue.text() : QString(),
                          (milestone.number + u' ' + milestone.title.text()).trimmed(),
                          labelOf(rules::timeliness(each, m_day))}});
        }
    std::stable_sort(open.begin(), open.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[day, row] : std::as_const(open))
        table.rows << row;
    m_tables << table;
    return {};
}

QString Brief::placeOf(const RecordId &record) const
{
    for (const CommitmentStanding &standing : m_standings) {
        if (standing.commitment.id.record() == record)
            return nameOf(standing.commitment);
        for (const MilestoneStanding &each : standing.milestones)
            if (each.milestone.id.record() == record)
                return nameOf(standing.commitment);
    }
    return {};
}

Outcome Brief::addPoints()
{
    const auto points = store::readAll<Point>(m_store);
    if (!points)
        return tl::unexpected(points.error());
    Table table{u"Points to raise"_s,
                {u"About"_s, u"What stands in the way"_s, u"Stands"_s},
                {},
                u"None."_s,
                {u"about"_s, u"in_the_way"_s, u"stands"_s}};
    for (const Point &point : *points) {
        const QString place = placeOf(point.about);
        const auto by = report::nameOf(m_store, point.raisedBy);
        if (!by)
            return tl::unexpected(by.error());
        if (!place.isEmpty() && point.resolvedOn.isNull())
            table.rows << QStringList{place, point.inTheWay.text(), pointStanding(point, *by, m_day)};
    }
    m_tables << table;
    return {};
}

Outcome Brief::addContacts(const store::Store &ourSide)
{
    const auto contacts = store::readAll<Contact>(ourSide);
    if (!contacts)
        return tl::unexpected(contacts.error());
    QList<Contact> about;
    for (const Contact &contact : *contacts)
        if (!placeOf(contact.about).isEmpty())
            about << contact;
    std::stable_sort(about.begin(), about.end(),
                     [](const Contact &a, const Contact &b) { return a.on.latest() > b.on.latest(); });
    Table table{u"What was last said (our side only)"_s,
                {u"Day"_s, u"With"_s, u"About"_s, u"In a line"_s},
                {},
                u"Nothing was kept."_s,
                {u"day"_s, u"with"_s, u"about"_s, u"line"_s}};
    for (const Contact &contact : about.mid(0, kMostContacts)) {
        const auto with = report::nameOf(ourSide, contact.with, {&m_store});
        if (!with)
            return tl::unexpected(with.error());
        table.rows << QStringList{contact.on.text(), *with, placeOf(contact.about), contact.line};
    }
    m_tables << table;
    return {};
}

Result<Document> Brief::document() const
{
    Table where{u"Commitments"_s,
                {u"Commitment"_s, u"Government says"_s, u"Civil society says"_s, u"What waits"_s},
                {},
                u"None."_s,
                {u"commitment"_s, u"government"_s, u"civil_society"_s, u"waits"_s}};
    for (const CommitmentStanding &standing : m_standings) {
        const auto waiting = waits(standing);
        if (!waiting)
            return tl::unexpected(waiting.error());
        where.rows << QStringList{nameOf(standing.commitment), labelOf(standing.ratings.government),
                                  labelOf(standing.ratings.civilSociety), *waiting};
    }
    Document brief{m_name.isEmpty() ? u"Brief"_s : u"Brief: %1"_s.arg(m_name), {}, {where}};
    brief.notes << u"As it stood on %1."_s.arg(dayText(m_day));
    if (!m_roles.isEmpty())
        brief.notes << m_roles.join(u"; "_s) + u'.';
    brief.tables << m_tables;
    return brief;
}

} // namespace

Result<Document> briefOn(const store::Store &store, const RecordId &about, QDate day, const store::Store *ourSide)
{
    Brief brief(store, day);
    Outcome written = brief.choose(about);
    if (written)
        written = brief.addDates();
    if (written)
        written = brief.addPoints();
    if (written && ourSide)
        written = brief.addContacts(*ourSide);
    return written ? brief.document() : tl::unexpected(written.error());
}

} // namespace waymark::report
