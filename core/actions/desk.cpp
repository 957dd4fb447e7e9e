// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/desk.h>

#include "speakers.h"

#include <base/text.h>
#include <model/description.h>
#include <model/records.h>
#include <store/history.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using journal::RecordChanges;
using store::Committed;

namespace {

/// What came with a copy although it belongs in a narrower circle may still be taken out.
bool isDeletion(const RecordChanges &changes)
{
    return std::all_of(changes.changes.cbegin(), changes.changes.cend(), [](const journal::Change &change) {
        return change.field == journal::kExists && change.value == Value(false);
    });
}

RecordId standingFor(const Person &person)
{
    return (person.sameAs.isNull() ? person.id : person.sameAs).record();
}

/// The one of them who was called so once; null when nobody was, or several.
Result<RecordId> formerlyNamed(const store::Store &store, const QList<Person> &people, const QString &name)
{
    const auto changed = store::touchedAgain(store, kindOf<Person>());
    if (!changed)
        return tl::unexpected(changed.error());
    QSet<RecordId> bearers;
    for (const Person &person : people) {
        if (!changed->contains(person.id.record()))
            continue;
        const auto names = store::history(store, kindOf<Person>().name, person.id, u"name"_s);
        if (!names)
            return tl::unexpected(names.error());
        if (std::any_of(names->cbegin(), names->cend(), [&name](const store::HistoryEntry &entry) {
                return entry.after.text().compare(name, Qt::CaseInsensitive) == 0;
            }))
            bearers.insert(standingFor(person));
    }
    return bearers.size() == 1 ? *bearers.cbegin() : RecordId();
}

} // namespace

Result<RecordId> personNamed(const store::Store &store, const QString &name)
{
    const auto people = store::readAll<Person>(store);
    if (!people)
        return tl::unexpected(people.error());
    const QString clean = cleanLine(name);
    for (const Person &person : *people)
        if (person.name.compare(clean, Qt::CaseInsensitive) == 0)
            return standingFor(person);
    const auto former = formerlyNamed(store, *people, clean);
    if (!former || !former->isNull())
        return former;
    return derivedId(QLatin1String("person"), {}, clean.toCaseFolded());
}

Result<RecordId> organisationNamed(const store::Store &store, const QString &name)
{
    const auto organisations = store::readAll<Organisation>(store);
    if (!organisations)
        return tl::unexpected(organisations.error());
    const QString clean = cleanLine(name);
    for (const Organisation &organisation : *organisations)
        if (organisation.name.text().compare(clean, Qt::CaseInsensitive) == 0 ||
            organisation.shortName.compare(clean, Qt::CaseInsensitive) == 0)
            return (organisation.sameAs.isNull() ? organisation.id : organisation.sameAs).record();
    return derivedId(QLatin1String("organisation"), {}, clean.toCaseFolded());
}

Result<RecordId> joinedOrganisation(const store::Store &store, const RecordId &organisation)
{
    const auto record = store::record(store, u"organisation"_s, organisation);
    if (!record)
        return tl::unexpected(record.error());
    const auto joined = *record ? RecordId::fromText((*record)->values.text(u"sameAs"_s)) : std::optional<RecordId>();
    return joined.value_or(organisation);
}

Outcome Desk::setAuthor(const QString &name, const QString &organisation)
{
    const QString clean = cleanLine(name);
    if (clean.isEmpty())
        return failure(ErrorCode::Invalid, u"Say who acts: a name is written beside every change."_s);
    const auto id = personNamed(m_store, clean);
    if (!id)
        return tl::unexpected(id.error());
    const auto known = store::record(m_store, u"person"_s, *id);
    if (!known)
        return tl::unexpected(known.error());
    setAuthor(*id, clean, known->has_value());
    m_organisation = cleanLine(organisation);
    return {};
}

void Desk::setAuthor(const RecordId &id, const QString &name, bool isKnown)
{
    m_author = id;
    m_name = name;
    m_organisation.clear();
    m_isNew = !isKnown;
}

Result<RecordId> Desk::organisationInPlan() const
{
    const auto person = store::record(m_store, u"person"_s, m_author);
    if (!person)
        return tl::unexpected(person.error());
    const auto id = *person ? RecordId::fromText((*person)->values.text(u"organisation"_s)) : std::optional<RecordId>();
    return id ? joinedOrganisation(m_store, *id) : Result<RecordId>(RecordId());
}

Result<RecordId> Desk::organisation() const
{
    const auto said = organisationInPlan();
    const bool isUnsaid = said && said->isNull() && !m_organisation.isEmpty();
    return isUnsaid ? organisationNamed(m_store, m_organisation) : said;
}

Outcome Desk::introduce(journal::Edit &edit, bool isOwnAct) const
{
    const auto names = [this](const RecordChanges &changes) {
        return changes.kind == u"person" && changes.id == m_author;
    };
    if (std::any_of(edit.records.cbegin(), edit.records.cend(), names))
        return {};
    if (m_isNew)
        edit.records.prepend({u"person"_s, m_author, {{u"name"_s, Value(m_name), {}}}, {}});
    return isOwnAct ? enterOrganisation(edit) : Outcome();
}

Outcome Desk::enterOrganisation(journal::Edit &edit) const
{
    const auto said = m_organisation.isEmpty() ? Result<RecordId>(m_author) : organisationInPlan();
    if (!said || !said->isNull())
        return said ? Outcome() : tl::unexpected(said.error());
    const auto id = organisationNamed(m_store, m_organisation);
    const auto known = id ? store::record(m_store, u"organisation"_s, *id) : tl::unexpected(id.error());
    const auto person = store::record(m_store, u"person"_s, m_author);
    if (!known || !person)
        return tl::unexpected(known ? person.error() : known.error());
    if (*known && (*known)->isDeleted) // somebody does not want it there
        return {};
    const QList<EditId> heads = *person ? (*person)->heads.value(u"organisation"_s) : QList<EditId>();
    const journal::Change worksFor{u"organisation"_s, Value(id->text()), heads};
    RecordChanges &first = edit.records.first();
    if (m_isNew)
        first.changes << worksFor;
    else
        edit.records.prepend({u"person"_s, m_author, {worksFor}, {}});
    if (!*known)
        edit.records.prepend({u"organisation"_s, *id, {{u"name"_s, Value(m_organisation), {}}}, {}});
    return {};
}

void Desk::setCircle(Circle circle, Check check)
{
    m_circle = circle;
    m_check = std::move(check);
}

Outcome Desk::mayCommit(const QList<journal::Edit> &edits) const
{
    if (m_circle == Circle::Everyone)
        for (const journal::Edit &edit : edits)
            for (const RecordChanges &changes : edit.records)
                if (const Kind *known = kind(changes.kind);
                    known && known->circle != Circle::Everyone && !isDeletion(changes))
                    return failure(
                        ErrorCode::Refused,
                        u"%1 are not written into the plan, which everyone with a copy of it reads; keep this where only your side or only you can read it."_s
                            .arg(known->plural));
    if (const auto may = mayMoveDates(edits); !may)
        return may;
    return m_check ? m_check(edits) : Outcome();
}

Outcome Desk::mayMoveDates(const QList<journal::Edit> &edits) const
{
    for (const journal::Edit &edit : edits)
        for (const RecordChanges &changes : edit.records) {
            const bool movesDate = changes.kind == kindOf<Milestone>().name &&
                                   std::any_of(changes.changes.cbegin(), changes.changes.cend(),
                                               [](const journal::Change &change) { return change.field == u"due"; });
            const auto stored = movesDate ? store::record(m_store, changes.kind, changes.id)
                                          : Result<std::optional<store::StoredRecord>>(std::nullopt);
            if (!stored)
                return tl::unexpected(stored.error());
            const auto milestone = *stored ? recordAs<Milestone>((*stored)->values) : Milestone();
            if (milestone.due.isNull())
                continue;
            const auto hats = store::hatsOf(m_store, m_author, milestone.commitment);
            if (!hats)
                return tl::unexpected(hats.error());
            if (hats->government || hats->civilSociety || hats->coordinator)
                continue;
            const auto names = speakersFor(m_store, PartySide::Neither, milestone.commitment);
            if (!names)
                return tl::unexpected(names.error());
            return failure(
                ErrorCode::Refused,
                names->isEmpty()
                    ? u"Dates are moved by a commitment's leads, and it has none yet; ask the coordinator."_s
                    : u"Dates are moved by a commitment's leads; ask %1, or the coordinator for a role."_s.arg(
                          someOf(*names)));
        }
    return {};
}

Result<Committed> Desk::commit(const QList<journal::Edit> &drafts)
{
    if (const auto may = mayCommit(drafts); !may)
        return tl::unexpected(may.error());
    return commit(drafts, [this](const Committed &committed) { return isInRole(committed); });
}

Result<Committed> Desk::enter(const QList<journal::Edit> &drafts)
{
    return commit(drafts, {});
}

Outcome Desk::isInRole(const Committed &committed) const
{
    const auto waiting = store::pendingChanges(m_store, committed.first);
    if (!waiting || waiting->isEmpty())
        return waiting ? Outcome() : tl::unexpected(waiting.error());
    const store::Pending &first = waiting->first();
    const auto people = store::whoMayWrite(m_store, first.kind, first.record, first.field);
    if (!people)
        return tl::unexpected(people.error());
    QStringList names;
    for (const RecordId &id : *people)
        if (const auto person = store::read<Person>(m_store, Id<Person>(id)); person && person->leftOn.isNull())
            names << person->name;
    const Kind *known = kind(first.kind);
    const Field *field = known ? fieldOf(*known, first.field) : nullptr;
    const QString what = field ? field->label : u"Deleting this"_s;
    return failure(
        ErrorCode::Refused,
        names.isEmpty()
            ? u"\"%1\" is not yours to write, and nobody has that role yet; ask the coordinator."_s.arg(what)
            : u"\"%1\" is not yours to write here; ask %2, or the coordinator for a role."_s.arg(what, someOf(names)));
}

Result<Committed> Desk::commit(const QList<journal::Edit> &drafts, const store::Store::Inspect &mayStay)
{
    if (drafts.isEmpty())
        return Committed();
    if (m_author.isNull())
        return failure(ErrorCode::Invalid, u"Say who acts: a name is written beside every change."_s);
    QList<journal::Edit> all = drafts;
    if (const auto introduced = introduce(all.first(), bool(mayStay)); !introduced)
        return tl::unexpected(introduced.error());
    const auto committed = m_store.commit(all, mayStay);
    if (committed) {
        m_isNew = false;
        emit this->committed(*committed);
    }
    return committed;
}

Result<Committed> Desk::append(const store::EditSource &source, Job &job)
{
    const auto appended = m_store.append(source, job);
    if (appended && appended->added() > 0)
        emit committed(*appended);
    return appended;
}

} // namespace waymark::actions
