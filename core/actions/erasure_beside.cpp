// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/erasure_beside.h>

#include "about_person.h"

#include <model/records.h>
#include <store/history.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::RecordChanges;
using store::HeldRecord;
using store::NamedWords;
using store::StoredEdit;

namespace {

using RecordKey = std::pair<QString, RecordId>;

/// By every name she has in the plan or beside it, and the roles she has in the plan.
Result<AboutPerson> aboutPerson(const QList<Circles::Open> &open, const store::Store &plan, const RecordId &person)
{
    QStringList names;
    for (const Circles::Open &each : open) {
        const auto here = namesOf(*each.store, person);
        if (!here)
            return tl::unexpected(here.error());
        names << *here;
    }
    const auto roles = store::readAll<Role>(plan);
    if (!roles)
        return tl::unexpected(roles.error());
    QSet<RecordId> hers;
    for (const Role &role : *roles)
        if (role.person.record() == person)
            hers.insert(role.id.record());
    return AboutPerson(person, names, hers);
}

Outcome eachChange(const store::Store &store,
                   const std::function<void(const StoredEdit &, const RecordChanges &, const Change &)> &visit)
{
    return store::eachEdit(store, 1, [&visit](const StoredEdit &edit) {
        for (const RecordChanges &changes : edit.edit.records)
            for (const Change &change : changes.changes)
                visit(edit, changes, change);
        return Outcome();
    });
}

/// The records that were ever about her, she herself among them.
Result<QSet<RecordKey>> subjectsIn(const store::Store &store, const AboutPerson &about, const RecordId &person)
{
    QSet<RecordKey> subjects{{u"person"_s, person}};
    const auto looked = eachChange(store, [&](const StoredEdit &, const RecordChanges &changes, const Change &change) {
        if (about.isSubject(changes.kind, change.field, change.value))
            subjects.insert({changes.kind, changes.id});
    });
    return looked ? Result<QSet<RecordKey>>(subjects) : tl::unexpected(looked.error());
}

Result<ToErase> wordsIn(const store::Store &store, const AboutPerson &about, const RecordId &person)
{
    const auto subjects = subjectsIn(store, about, person);
    if (!subjects)
        return tl::unexpected(subjects.error());
    ToErase found;
    found.of = person;
    const auto take = [&found](const StoredEdit &edit, const NamedWords &named, const Value &value) {
        if (!value.isNull() && !value.isErased() && store::mayBeErased(edit.edit, named))
            found.going << GoingWords{named, edit.edit.author, edit.edit.effectiveDay(), value};
    };
    const auto looked = store::eachEdit(store, 1, [&](const StoredEdit &edit) {
        bool isAboutHer = false;
        for (const RecordChanges &changes : edit.edit.records)
            for (const Change &change : changes.changes) {
                const bool isSubject = subjects->contains({changes.kind, changes.id});
                isAboutHer = isAboutHer || isSubject;
                if (isSubject || about.isNamedIn(change.value.text()))
                    take(edit, {edit.id, changes.kind, changes.id, change.field}, change.value);
            }
        for (auto note = edit.edit.notes.cbegin(); note != edit.edit.notes.cend(); ++note)
            if (note.key() != journal::note::kConsent && (isAboutHer || about.isNamedIn(*note)))
                take(edit, {edit.id, {}, {}, note.key()}, Value(*note));
        return Outcome();
    });
    return looked ? Result<ToErase>(found) : tl::unexpected(looked.error());
}

/// Whether all of a record is about her: hers, her role, and beside the plan whatever refers to her.
bool isHers(const RecordValues &values, const AboutPerson &about, const Circles::Open &in, const RecordId &person)
{
    if (values.id == person)
        return true;
    if (in.circle == Circle::Everyone && values.kind != kindOf<Role>().name)
        return false;
    for (auto field = values.fields.cbegin(); field != values.fields.cend(); ++field)
        if (about.isSubject(values.kind, field.key(), *field))
            return true;
    return false;
}

/// The fields that name her or refer to her.
QStringList fieldsAbout(const RecordValues &values, const AboutPerson &about, const RecordId &person)
{
    QStringList fields;
    for (auto field = values.fields.cbegin(); field != values.fields.cend(); ++field)
        if (about.isSubject(values.kind, field.key(), *field) || about.isNamedIn(field->text()) ||
            FieldName::split(field.key()).part == person.text())
            fields << field.key();
    return fields;
}

Outcome collect(const Circles::Open &in, const AboutPerson &about, const RecordId &person, const HeldRecord &held,
                QList<HeldRecord> &all)
{
    for (const Kind &each : kinds()) {
        const auto ids = store::idsOf(*in.store, each.name);
        if (!ids)
            return tl::unexpected(ids.error());
        for (const RecordId &id : *ids) {
            const auto record = store::record(*in.store, each.name, id);
            if (!record)
                return tl::unexpected(record.error());
            if (!*record)
                continue;
            const bool isAll = isHers((*record)->values, about, in, person);
            const QStringList fields = isAll ? QStringList() : fieldsAbout((*record)->values, about, person);
            if (isAll || !fields.isEmpty())
                all << HeldRecord{each.name, id, fields, held.store, held.wider, held.readers};
        }
    }
    return {};
}

} // namespace

Result<Readable<HeldRecord>> recordsAbout(Circles &circles, const Id<Person> &person)
{
    const auto open = circles.readable();
    const auto about = aboutPerson(open, circles.plan().store(), person);
    if (!about)
        return tl::unexpected(about.error());
    Readable<HeldRecord> all;
    all.leftOut = open.leftOut;
    QList<const store::Store *> wider;
    for (const Circles::Open &each : open) {
        const auto readers = circles.audience(each.circle);
        const HeldRecord held{{}, {}, {}, each.store, wider, readers.value_or(QString())};
        const auto collected = readers ? collect(each, *about, person, held, all) : tl::unexpected(readers.error());
        if (!collected)
            all.leftOut << leftOut(collected.error());
        wider.prepend(each.store);
    }
    return all;
}

Result<Readable<ToEraseBeside>> wordsBeside(Circles &circles, const Id<Person> &person)
{
    const auto open = circles.readable();
    const auto about = aboutPerson(open, circles.plan().store(), person);
    if (!about)
        return tl::unexpected(about.error());
    Readable<ToEraseBeside> all;
    all.leftOut = open.leftOut;
    for (const Circles::Open &each : open) {
        if (each.circle == Circle::Everyone)
            continue;
        const auto words = wordsIn(*each.store, *about, person);
        if (!words)
            all.leftOut << leftOut(words.error());
        else if (!words->going.isEmpty())
            all << ToEraseBeside{each.circle, *words};
    }
    return all;
}

Outcome eraseBeside(Circles &circles, const QList<ToEraseBeside> &words, const QString &reason)
{
    if (const auto mayErase = checkNoHold(circles.plan().store()); !mayErase)
        return mayErase;
    for (const ToEraseBeside &each : words) {
        const auto desk = circles.desk(each.circle);
        const auto erased = desk ? erase(**desk, each.words, reason) : tl::unexpected(desk.error());
        if (!erased)
            return tl::unexpected(erased.error());
    }
    return {};
}

qsizetype EverythingToErase::count() const
{
    qsizetype values = plan ? plan->going.size() : 0;
    for (const ToEraseBeside &each : beside)
        values += each.words.going.size();
    return values;
}

Result<EverythingToErase> everythingAbout(Circles &circles, const Id<Person> &person)
{
    const auto words = wordsAboutPerson(circles.plan().store(), person);
    if (!words && words.error().code != ErrorCode::NotFound)
        return tl::unexpected(words.error());
    const auto beside = wordsBeside(circles, person);
    if (!beside || (!words && beside->isEmpty()))
        return tl::unexpected(beside ? words.error() : beside.error());
    return EverythingToErase{words ? std::optional(*words) : std::nullopt, *beside};
}

Outcome eraseEverything(Circles &circles, const EverythingToErase &words, const QString &reason,
                        const signing::SigningKey *key)
{
    const auto erased = words.plan ? erase(circles.plan(), *words.plan, reason, key) : Acted(store::Committed());
    return erased ? eraseBeside(circles, words.beside, reason) : tl::unexpected(erased.error());
}

} // namespace waymark::actions
