// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/wouldchange.h>

#include "subject.h"

#include <base/text.h>
#include <model/description.h>
#include <report/titles.h>
#include <store/history.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// The last that a copy says in one place.
struct Place
{
    QString kind;
    RecordId record;
    QString field;
    Value after;
    RecordId by;
    QDate day;
};

QString keyOf(const QString &kind, const RecordId &record, const QString &field)
{
    return u"%1/%2/%3"_s.arg(kind, record.text(), field);
}

/// Not what holds a record together, which people see by its name, and not what only programs read.
bool isTold(const QString &kindName, const journal::Change &change)
{
    if (change.field == u"exists")
        return change.value == Value(false);
    const Kind *known = kind(kindName);
    const Field *field = known ? fieldOf(*known, change.field) : nullptr;
    return !known || (!known->parents.contains(change.field) && !(field && field->isCode));
}

Result<QList<Place>> placesFrom(const store::Store &store, qint64 first)
{
    QList<Place> places;
    QHash<QString, qsizetype> at;
    const Outcome visited = store::eachEdit(store, first, [&](const store::StoredEdit &each) -> Outcome {
        for (const journal::RecordChanges &changes : each.edit.records)
            for (const journal::Change &change : changes.changes) {
                if (!isTold(changes.kind, change))
                    continue;
                const Place place{changes.kind, changes.id,       change.field,
                                  change.value, each.edit.author, each.edit.effectiveDay()};
                const QString key = keyOf(changes.kind, changes.id, change.field);
                if (const auto known = at.constFind(key); known != at.cend()) {
                    places[*known] = place;
                } else {
                    at.insert(key, places.size());
                    places << place;
                }
            }
        return {};
    });
    return visited ? Result<QList<Place>>(places) : tl::unexpected(visited.error());
}

/// What one place would say, seen in the plan with the copy brought in.
Outcome describe(const store::Store &store, const Place &place, WouldChange &would)
{
    const auto subject = subjectOf(store, place.kind, place.record);
    const auto field = report::fieldLabel(store, place.kind, place.field);
    const auto after = report::valueText(store, place.kind, place.field, place.after);
    const auto by = report::nameOf(store, place.by);
    const auto stored = store::record(store, place.kind, place.record);
    for (const Result<QString> *text : {&field, &after, &by})
        if (!*text)
            return tl::unexpected(text->error());
    if (!subject || !stored)
        return tl::unexpected(subject ? stored.error() : subject.error());
    would.about = subject->name;
    would.field = *field;
    would.after = *after;
    would.by = by->isEmpty() ? dayText(place.day) : *by + u", "_s + dayText(place.day);
    would.isTwoVersions = *stored && (*stored)->conflicts.contains(place.field);
    would.isOutsideRole = *stored && (*stored)->pending.contains(place.field);
    return {};
}

Outcome tellBefore(const store::Store &store, const Place &place, WouldChange &would)
{
    const auto stored = store::record(store, place.kind, place.record);
    if (!stored || !*stored || (*stored)->isDeleted)
        return stored ? Outcome() : tl::unexpected(stored.error());
    const auto before = report::valueText(store, place.kind, place.field, (*stored)->values.value(place.field));
    if (before)
        would.before = *before;
    return before ? Outcome() : tl::unexpected(before.error());
}

} // namespace

Result<WouldChangeAll> wouldChange(actions::Circles &circles, const actions::Incoming &incoming, Job &job)
{
    store::Store &store = circles.plan().store();
    const auto edits = actions::editsOf(incoming, job);
    if (!edits)
        return tl::unexpected(edits.error());
    QList<Place> places;
    WouldChangeAll all;
    const auto look = [&](const store::Committed &committed) -> Outcome {
        const auto found = committed.first > 0 ? placesFrom(store, committed.first) : QList<Place>();
        if (!found)
            return tl::unexpected(found.error());
        places = found->mid(0, WouldChangeAll::kMost);
        all.more = found->size() - places.size();
        for (const Place &place : std::as_const(places)) {
            all.places << WouldChange();
            if (const auto described = describe(store, place, all.places.last()); !described)
                return described;
        }
        return {};
    };
    if (const auto tried = store.tryOut(*edits, job, look); !tried)
        return tl::unexpected(tried.error());
    for (qsizetype i = 0; i < places.size(); ++i)
        if (const auto told = tellBefore(store, places.at(i), all.places[i]); !told)
            return tl::unexpected(told.error());
    return all;
}

} // namespace waymark::ui
