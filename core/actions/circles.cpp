// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/circles.h>

#include "beside.h"

#include <base/text.h>
#include <model/records.h>
#include <store/reading.h>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace waymark::actions {

using namespace Qt::StringLiterals;

/// One open journal beside the plan.
struct Circles::Neighbour
{
    RecordId organisation; ///< null for what is only the author's
    std::unique_ptr<store::Store> store;
    Desk desk;

    Neighbour(const RecordId &whose, std::unique_ptr<store::Store> opened, const Clock &clock)
        : organisation(whose)
        , store(std::move(opened))
        , desk(*store, clock)
    {
    }
};

Circles::Circles(Desk &plan, QString planPath, QString ownFolder)
    : m_plan(plan)
    , m_planPath(std::move(planPath))
    , m_ownFolder(std::move(ownFolder))
{
    m_plan.setCircle(Circle::Everyone, [this](const auto &edits) { return check(Circle::Everyone, edits); });
}

Circles::~Circles()
{
    m_plan.setCircle(Circle::Everyone, {});
}

QString Circles::usualOwnFolder()
{
    const QString given = qEnvironmentVariable("WAYMARK_DATA");
    return given.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/waymark/waymark"_s
               : given;
}

/// By its name in the plan, else by the one its people give it.
Result<QString> Circles::organisationName(const RecordId &id) const
{
    const auto organisation = store::record(m_plan.store(), u"organisation"_s, id);
    if (!organisation)
        return tl::unexpected(organisation.error());
    const QString name = *organisation ? (*organisation)->values.text(u"name"_s) : QString();
    return name.isEmpty() ? m_plan.organisationName() : name;
}

Result<QString> Circles::sideFile(const RecordId &organisation) const
{
    const auto called = organisationName(organisation);
    const auto journal = m_plan.store().journalId();
    if (!called || !journal)
        return tl::unexpected(called ? journal.error() : called.error());
    const QFileInfo plan(m_planPath);
    const QString path = plan.dir().filePath(sideFileName(plan.completeBaseName(), *called));
    if (QFileInfo::exists(path))
        return path;
    const QString elsewhere = findSideFile(plan.dir(), *journal, organisation);
    return elsewhere.isEmpty() ? path : elsewhere;
}

Result<Circles::Place> Circles::placeOf(Circle circle) const
{
    if (circle == Circle::Mine)
        return m_plan.store().journalId().map([this](const EditId &journal) {
            return Place{QDir(m_ownFolder).filePath(QString::fromLatin1(journal.bytes().toHex()) + u".waymark"_s), {}};
        });
    const auto organisation = m_plan.organisation();
    if (!organisation)
        return tl::unexpected(organisation.error());
    if (organisation->isNull())
        return failure(
            ErrorCode::Invalid,
            u"The plan does not say which organisation %1 works for; enter it there first, or keep this to yourself."_s
                .arg(m_plan.authorName()));
    return sideFile(*organisation).map([&organisation](const QString &path) { return Place{path, *organisation}; });
}

Outcome Circles::belongsHere(const store::Store &store, Circle circle, const Place &place) const
{
    const auto founding = foundingOf(store);
    const auto plan = m_plan.store().journalId();
    if (!founding || !plan)
        return tl::unexpected(founding ? plan.error() : founding.error());
    const QString name = QFileInfo(place.path).fileName();
    if (!*founding || (*founding)->plan != *plan || (*founding)->circle != circle)
        return failure(
            ErrorCode::Refused,
            u"\"%1\" belongs to another plan; move it to where that plan is, or give it another name."_s.arg(name));
    const auto organisation = joinedOrganisation(m_plan.store(), (*founding)->organisation);
    if (!organisation)
        return tl::unexpected(organisation.error());
    return *organisation == place.organisation
               ? Outcome()
               : failure(ErrorCode::Refused,
                         u"\"%1\" belongs to another organisation of that name; give it another name."_s.arg(name));
}

Result<std::unique_ptr<store::Store>> Circles::make(const Place &place) const
{
    const QString folder = QFileInfo(place.path).absolutePath();
    if (place.organisation.isNull() && !QDir().mkpath(folder))
        return failure(ErrorCode::Io,
                       u"The folder \"%1\" for what is only yours could not be made; see to its rights."_s.arg(folder));
    if (!QFileInfo(folder).isWritable())
        return failure(
            ErrorCode::Refused,
            u"The folder \"%1\" may only be read, and what is not for everyone is kept in a file of its own there; choose a folder that may be written in."_s
                .arg(folder));
    return store::Store::create(place.path);
}

Outcome Circles::found(Neighbour &neighbour, Circle circle, const Place &place)
{
    const auto plan = m_plan.store().journalId();
    if (!plan)
        return tl::unexpected(plan.error());
    const QString name = QFileInfo(m_planPath).completeBaseName();
    return neighbour.desk.commit({foundingEdit(m_plan, {*plan, circle, place.organisation, name})})
        .map([](const store::Committed &) {});
}

Result<Circles::Neighbour *> Circles::neighbour(Circle circle, bool make)
{
    if (m_isAlone)
        return make ? failure(ErrorCode::Refused, m_plan.store().whyReadOnly()) : Result<Neighbour *>(nullptr);
    if (m_author != m_plan.author())
        m_neighbours.clear();
    m_author = m_plan.author();
    if (const auto open = m_neighbours.find(circle); open != m_neighbours.end()) {
        const auto organisation = circle == Circle::OurSide ? m_plan.organisation() : Result<RecordId>(RecordId());
        if (!organisation || *organisation == open->second->organisation)
            return organisation ? Result<Neighbour *>(open->second.get()) : tl::unexpected(organisation.error());
        m_neighbours.erase(open);
    }
    const auto place = placeOf(circle);
    if (!place)
        return tl::unexpected(place.error());
    const bool isThere = QFileInfo::exists(place->path);
    if (!isThere && !make)
        return nullptr;
    auto opened = isThere ? store::Store::open(place->path) : this->make(*place);
    if (!opened)
        return tl::unexpected(opened.error());
    auto neighbour = std::make_unique<Neighbour>(place->organisation, std::move(*opened), m_plan.clock());
    const auto known = store::record(m_plan.store(), u"person"_s, m_author);
    const auto knownHere = store::record(*neighbour->store, u"person"_s, m_author);
    const auto edits = neighbour->store->editCount();
    if (!known || !knownHere)
        return tl::unexpected(known ? knownHere.error() : known.error());
    if (!edits)
        return tl::unexpected(edits.error());
    if (*edits == 0 && !make)
        return nullptr;
    neighbour->desk.setAuthor(m_author, m_plan.authorName(), *known || *knownHere);
    neighbour->desk.setCircle(circle, {});
    if (const auto fits =
            *edits == 0 ? found(*neighbour, circle, *place) : belongsHere(*neighbour->store, circle, *place);
        !fits)
        return tl::unexpected(fits.error());
    neighbour->desk.setCircle(circle, [this, circle](const auto &drafts) { return check(circle, drafts); });
    return m_neighbours.emplace(circle, std::move(neighbour)).first->second.get();
}

Result<Desk *> Circles::desk(Circle circle)
{
    if (circle == Circle::Everyone)
        return &m_plan;
    return neighbour(circle, true).map([](Neighbour *found) { return &found->desk; });
}

Result<const store::Store *> Circles::store(Circle circle)
{
    if (circle == Circle::Everyone)
        return &m_plan.store();
    if (circle == Circle::OurSide) {
        const auto organisation = m_plan.organisation();
        if (!organisation || organisation->isNull())
            return organisation ? Result<const store::Store *>(nullptr) : tl::unexpected(organisation.error());
    }
    return neighbour(circle, false).map([](Neighbour *found) -> const store::Store * {
        return found ? found->store.get() : nullptr;
    });
}

Result<QString> Circles::audience(Circle circle)
{
    if (circle == Circle::Everyone)
        return u"everyone with a copy of the plan"_s;
    const auto place = placeOf(circle);
    if (!place)
        return tl::unexpected(place.error());
    if (place->organisation.isNull())
        return u"only you"_s;
    return organisationName(place->organisation);
}

/// The circles in which a record is.
Result<QList<Circle>> Circles::holding(const QList<Open> &open, const RecordId &id)
{
    QList<Circle> circles;
    for (const Open &each : open) {
        const auto kindName = store::kindOfRecord(*each.store, id);
        if (!kindName)
            return tl::unexpected(kindName.error());
        if (!kindName->isEmpty())
            circles << each.circle;
    }
    return circles;
}

/// A record stays in the circle where it was begun.
Outcome Circles::checkRecord(const QList<Open> &open, Circle circle, const RecordId &id)
{
    const auto circles = holding(open, id);
    if (!circles || circles->isEmpty() || circles->contains(circle))
        return circles ? Outcome() : tl::unexpected(circles.error());
    return failure(ErrorCode::Refused,
                   circles->first() < circle
                       ? u"That stands where more people read it; change it there, or write something new here."_s
                       : u"That is kept where fewer people read it; write its words here as something new."_s,
                   id.text());
}

Outcome Circles::checkReference(const QList<Open> &open, Circle circle, const RecordId &id)
{
    const auto circles = holding(open, id);
    if (!circles || circles->isEmpty() || circles->first() <= circle)
        return circles ? Outcome() : tl::unexpected(circles.error());
    return failure(
        ErrorCode::Refused,
        u"This names something that fewer people may read than will read this; leave it out, or enter it here first."_s,
        id.text());
}

Readable<Circles::Open> Circles::readable()
{
    Readable<Open> open;
    for (const Circle circle : {Circle::Everyone, Circle::OurSide, Circle::Mine}) {
        const auto in = store(circle);
        if (!in)
            open.leftOut << leftOut(in.error());
        else if (*in)
            open << Open{circle, *in};
    }
    return open;
}

QString leftOut(const Error &error)
{
    return error.sentence + u" Until then what it holds is left out."_s;
}

Outcome Circles::check(Circle circle, const QList<journal::Edit> &edits)
{
    const QList<Open> open = readable();
    if (open.size() < 2)
        return {};
    QSet<RecordId> entered;
    for (const journal::Edit &edit : edits)
        for (const journal::RecordChanges &changes : edit.records)
            entered.insert(changes.id);
    for (const journal::Edit &edit : edits)
        for (const journal::RecordChanges &changes : edit.records) {
            // People are entered wherever their name is needed.
            if (const auto may = changes.kind == u"person" ? Outcome() : checkRecord(open, circle, changes.id); !may)
                return may;
            for (const RecordId &id : referencesOf(changes))
                if (const auto may = entered.contains(id) ? Outcome() : checkReference(open, circle, id); !may)
                    return may;
        }
    return {};
}

} // namespace waymark::actions
