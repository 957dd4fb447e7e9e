// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "places.h"

#include <actions/progress.h>
#include <model/natural_id.h>
#include <report/lists.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

/// The record a reference names, of the kind the field refers to: "plan=3" is plan 3 and not commitment 3.
Result<RecordId> referredBy(const store::Store &store, const Field &field, const QString &name)
{
    auto found = report::find(store, name);
    if (!field.refersTo.isEmpty() && (!found || found->kind != field.refersTo))
        found = report::find(store, field.refersTo + u' ' + name.trimmed());
    return found.map([](const report::Found &record) { return record.id; });
}

/// As above, where the most people read it.
Result<RecordId> referredBy(const report::Wider &stores, const Field &field, const QString &name)
{
    Result<RecordId> found = referredBy(*stores.last(), field, name);
    for (auto store = stores.crbegin() + 1;
         store != stores.crend() && !found && found.error().code == ErrorCode::NotFound; ++store)
        if (auto here = referredBy(**store, field, name); here || here.error().code != ErrorCode::NotFound)
            found = here;
    return found;
}

/// The full name of a field as somebody writes it: whoever belongs to a set may stand there by name, "owners/Involve".
Result<QString> fullName(const report::Wider &stores, const Field &field, const QString &given)
{
    const FieldName name = FieldName::split(given);
    const bool isMember = field.repeat == Repeat::PerMember && !field.words && name.separator == u'/';
    if (!isMember || RecordId::fromText(name.part))
        return given;
    return referredBy(stores, field, name.part).map([&name](const RecordId &id) {
        return name.name + u'/' + id.text();
    });
}

/// "due=30 April 2017" made into a field and its value; references may be written as people call them.
Result<actions::FieldEdit> fieldFrom(const report::Wider &stores, const Kind &kind, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString name = assignment.left(equals).trimmed();
    const Field *field = fieldOf(kind, name);
    if (equals < 1 || !field)
        return failure(ErrorCode::Invalid,
                       u"Write FIELD=VALUE, where FIELD is one of these: %1."_s.arg(fieldNames(kind)));
    QString value = assignment.mid(equals + 1);
    if (field->type == FieldType::Reference && !value.trimmed().isEmpty()) {
        const auto referred = referredBy(stores, *field, value);
        if (!referred)
            return tl::unexpected(referred.error());
        value = referred->text();
    }
    const auto full = fullName(stores, *field, name);
    if (!full)
        return tl::unexpected(full.error());
    return valueFromText(*field, FieldName::split(*full), value).map([&full](const Value &read) {
        return actions::FieldEdit{*full, read, {}};
    });
}

/// `stores` are those in which what is referred to may be, the plan last.
Result<QList<actions::FieldEdit>> fieldsFrom(const report::Wider &stores, const Kind &kind,
                                             const QStringList &assignments)
{
    QList<actions::FieldEdit> fields;
    for (const QString &assignment : assignments) {
        const auto field = fieldFrom(stores, kind, assignment);
        if (!field)
            return tl::unexpected(field.error());
        if (std::any_of(fields.cbegin(), fields.cend(),
                        [&field](const actions::FieldEdit &before) { return before.field == field->field; }))
            return failure(ErrorCode::Invalid, u"\"%1\" is given twice; write one value for it."_s.arg(field->field));
        fields << *field;
    }
    return fields;
}

struct SetOptions
{
    QString record;
    QStringList fields;
    QString reason;
    QString source;
    QString consent;
    QString circle;
    bool correction = false;
};

/// The plan and what lies beside it, as far as what a circle's records may refer to, the plan last.
Result<report::Wider> mayReferTo(Session &session, Circle circle)
{
    if (circle == Circle::Everyone)
        return session.store().map([](const store::Store *plan) { return report::Wider{plan}; });
    const auto circles = session.circles();
    if (!circles)
        return tl::unexpected(circles.error());
    report::Wider stores;
    for (const actions::Circles::Open &each : (*circles)->readable())
        if (each.circle <= circle)
            stores.prepend(each.store);
    return stores;
}

int enterRecord(Session &session, const SetOptions &options, const actions::Why &why)
{
    const QString name = options.record.section(u' ', 1).trimmed();
    const Kind *asked = kind(name);
    if (!asked) {
        QStringList names;
        for (const Kind &each : kinds())
            names << each.name;
        return session.fail(ErrorCode::Invalid, u"There is no kind of record called \"%1\"; there are %2."_s.arg(
                                                    name, names.join(u", "_s)));
    }
    const auto named = circleFrom(options.circle);
    const Circle circle = named ? named->value_or(asked->circle) : Circle::Everyone;
    const auto stores = named ? mayReferTo(session, circle) : tl::unexpected(named.error());
    const auto fields = stores ? fieldsFrom(*stores, *asked, options.fields) : tl::unexpected(stores.error());
    const auto desk = fields ? deskFor(session, circle) : tl::unexpected(fields.error());
    if (!desk)
        return session.fail(desk.error());
    if (std::all_of(fields->cbegin(), fields->cend(),
                    [](const actions::FieldEdit &field) { return field.value.isNull(); }))
        return session.fail(ErrorCode::Invalid, u"There is nothing to enter yet; give at least one field a value."_s);
    RecordValues values{asked->name, {}, {}};
    for (const actions::FieldEdit &field : *fields)
        values.fields.insert(field.field, field.value);
    values.id = naturalId(asked->name, values.fields).value_or(RecordId::random());
    return doneIn(session, circle, actions::create(**desk, values, why),
                  u"Entered %1, id %2."_s.arg(asked->label.toLower(), values.id.text()));
}

/// A record without a name or without what it belongs to would be found nowhere.
Outcome checkKeepsItsPlace(const Kind &kind, const QList<actions::FieldEdit> &fields)
{
    static const QStringList names{u"title"_s, u"name"_s, u"label"_s};
    for (const actions::FieldEdit &field : fields)
        if (field.value.isNull() && (names.contains(field.field) || kind.parents == QStringList{field.field}))
            return failure(
                ErrorCode::Invalid,
                u"\"%1\" cannot be left empty; write another value, or delete the record."_s.arg(field.field));
    return {};
}

int changeRecord(Session &session, const SetOptions &options, const actions::Why &why)
{
    const auto placed = placedRecord(session, options.record, options.circle);
    if (!placed)
        return session.fail(placed.error());
    const report::Found &found = placed->found;
    const Kind *known = kind(found.kind);
    if (!known)
        return session.fail(ErrorCode::TooNew,
                            u"A newer version of Waymark wrote this record; update Waymark to change it."_s);
    const auto fields = fieldsFrom(report::Wider{placed->store} + placed->wider, *known, options.fields);
    const auto keeps = fields ? checkKeepsItsPlace(*known, *fields) : tl::unexpected(fields.error());
    if (!keeps)
        return session.fail(keeps.error());
    const auto desk = fields ? deskFor(session, placed->circle) : tl::unexpected(fields.error());
    if (!desk)
        return session.fail(desk.error());
    if (found.kind != u"milestone" || fields->size() != 1 || fields->first().field != u"due")
        return doneIn(session, placed->circle, actions::change(**desk, found.kind, found.id, *fields, why),
                      u"Saved."_s);
    const Value &value = fields->first().value;
    const auto due = value.isNull() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::fromValue(value.text());
    if (!due)
        return session.fail(due.error());
    const auto how = options.correction ? actions::DateChange::Correction : actions::DateChange::Move;
    return session.done(actions::moveDate(**desk, Id<Milestone>(found.id), *due, how, why), u"Moved the date."_s);
}

int setFields(Session &session, const SetOptions &options)
{
    const auto consent = fromName<MoveConsent>(options.consent);
    if (!consent)
        return session.fail(
            ErrorCode::Invalid,
            u"--consent takes agreed or didNotAgree; leave it out when the other side was not asked."_s);
    const actions::Why why{options.reason, options.source, {}, *consent};
    return options.record.startsWith(u"new ") ? enterRecord(session, options, why)
                                              : changeRecord(session, options, why);
}

struct RecordOptions
{
    QString record;
    QString reason;
    QString circle;
};

using RecordVerb = actions::Acted (*)(actions::Desk &, const QString &kind, const RecordId &, const actions::Why &);

/// %1 in `done` is the record's id, %2 what "undo" is to be told.
int actOnRecord(Session &session, const RecordOptions &options, RecordVerb act, QString done)
{
    const auto placed = placedRecord(session, options.record, options.circle);
    const auto desk = placed ? deskFor(session, placed->circle) : tl::unexpected(placed.error());
    if (!desk)
        return session.fail(desk.error());
    const report::Found &found = placed->found;
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    const QString undone = placed->circle == Circle::Everyone  ? QString()
                           : placed->circle == Circle::OurSide ? u" --circle \"our side\""_s
                                                               : u" --circle \"only me\""_s;
    return doneIn(session, placed->circle, act(**desk, found.kind, found.id, why),
                  done.replace(u"%1"_s, found.id.text()).replace(u"%2"_s, undone));
}

int deleteRecord(Session &session, const RecordOptions &options)
{
    return actOnRecord(session, options, actions::remove,
                       u"Deleted; \"undo\"%2 brings it back, or \"restore\" with its id, %1."_s);
}

int restoreRecord(Session &session, const RecordOptions &options)
{
    return actOnRecord(session, options, actions::restore, u"Restored."_s);
}

} // namespace

void addRecordCommands(Commands &commands)
{
    commands.add(
        "set", "Change fields of a record, or enter a new one (\"new commitment\")", setFields,
        {{"record", &SetOptions::record, "3, 1.02, \"new milestone\", an id …", Need::Required},
         {"fields", &SetOptions::fields, "FIELD=VALUE, several allowed; an empty value clears the field",
          Need::Required},
         {"--reason", &SetOptions::reason, "Why; asked for when a date moves"},
         {"--source", &SetOptions::source, "The document, e-mail or call it rests on"},
         {"--consent", &SetOptions::consent, "Whether the other side agreed to a moved date: agreed or didNotAgree"},
         {"--circle", &SetOptions::circle, kCircleHelp},
         {"--correction", &SetOptions::correction, "The date was a typing mistake; this is no slip"}});
    commands.add("delete", "Delete a record and all that belongs to it", deleteRecord,
                 {{"record", &RecordOptions::record, "3, 1.02, an id …", Need::Required},
                  {"--reason", &RecordOptions::reason, "Why"},
                  {"--circle", &RecordOptions::circle, kCircleHelp}});
    commands.add("restore", "Bring back a deleted record, by its id", restoreRecord,
                 {{"record", &RecordOptions::record, "3, 1.02, an id …", Need::Required},
                  {"--reason", &RecordOptions::reason, "Why"},
                  {"--circle", &RecordOptions::circle, kCircleHelp}});
}

} // namespace waymark::cli
