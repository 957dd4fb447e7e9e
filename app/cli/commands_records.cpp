// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <actions/progress.h>
#include <report/lists.h>
#include <report/lookup.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct ShowOptions
{
    QString record;
};

int showRecord(Session &session, const ShowOptions &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    if (options.record.isEmpty())
        return session.show(report::commitmentList(**store, session.clock().today()));
    const auto found = report::find(**store, options.record);
    return session.show(found ? report::recordSheet(**store, found->kind, found->id) : tl::unexpected(found.error()));
}

/// The record a reference names, of the kind the field refers to: "plan=3" is plan 3 and not commitment 3.
Result<RecordId> referredBy(const store::Store &store, const Field &field, const QString &name)
{
    auto found = report::find(store, name);
    if (!field.refersTo.isEmpty() && (!found || found->kind != field.refersTo))
        found = report::find(store, field.refersTo + u' ' + name.trimmed());
    return found.map([](const report::Found &record) { return record.id; });
}

/// "due=30 April 2017" made into a field and its value; references may be written as people call them.
Result<actions::FieldEdit> fieldFrom(const store::Store &store, const Kind &kind, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString name = assignment.left(equals).trimmed();
    const Field *field = fieldOf(kind, name);
    if (equals < 1 || !field)
        return failure(ErrorCode::Invalid,
                       u"Write FIELD=VALUE, where FIELD is one of these: %1."_s.arg(fieldNames(kind)));
    QString value = assignment.mid(equals + 1);
    if (field->type == FieldType::Reference && !value.trimmed().isEmpty()) {
        const auto referred = referredBy(store, *field, value);
        if (!referred)
            return tl::unexpected(referred.error());
        value = referred->text();
    }
    return valueFromText(*field, FieldName::split(name), value).map([&name](const Value &read) {
        return actions::FieldEdit{name, read, {}};
    });
}

Result<QList<actions::FieldEdit>> fieldsFrom(const store::Store &store, const Kind &kind,
                                             const QStringList &assignments)
{
    QList<actions::FieldEdit> fields;
    for (const QString &assignment : assignments) {
        const auto field = fieldFrom(store, kind, assignment);
        if (!field)
            return tl::unexpected(field.error());
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
    bool correction = false;
};

int enterRecord(Session &session, actions::Desk &desk, const SetOptions &options, const actions::Why &why)
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
    const auto fields = fieldsFrom(desk.store(), *asked, options.fields);
    if (!fields)
        return session.fail(fields.error());
    RecordValues values{asked->name, RecordId::random(), {}};
    for (const actions::FieldEdit &field : *fields)
        values.fields.insert(field.field, field.value);
    return session.done(actions::create(desk, values, why),
                        u"Entered %1, id %2."_s.arg(asked->label.toLower(), values.id.text()));
}

int changeRecord(Session &session, actions::Desk &desk, const SetOptions &options, const actions::Why &why)
{
    const auto found = report::find(desk.store(), options.record);
    if (!found)
        return session.fail(found.error());
    const Kind *known = kind(found->kind);
    if (!known)
        return session.fail(ErrorCode::TooNew,
                            u"A newer version of Waymark wrote this record; update Waymark to change it."_s);
    const auto fields = fieldsFrom(desk.store(), *known, options.fields);
    if (!fields)
        return session.fail(fields.error());
    if (found->kind != u"milestone" || fields->size() != 1 || fields->first().field != u"due")
        return session.done(actions::change(desk, found->kind, found->id, *fields, why), u"Saved."_s);
    const Value &value = fields->first().value;
    const auto due = value.isNull() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::fromValue(value.text());
    if (!due)
        return session.fail(due.error());
    const auto how = options.correction ? actions::DateChange::Correction : actions::DateChange::Move;
    return session.done(actions::moveDate(desk, Id<Milestone>(found->id), *due, how, why), u"Moved the date."_s);
}

int setFields(Session &session, const SetOptions &options)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    const auto consent = fromName<MoveConsent>(options.consent);
    if (!consent)
        return session.fail(
            ErrorCode::Invalid,
            u"--consent takes agreed or didNotAgree; leave it out when the other side was not asked."_s);
    const actions::Why why{options.reason, options.source, {}, *consent};
    return options.record.startsWith(u"new ") ? enterRecord(session, **desk, options, why)
                                              : changeRecord(session, **desk, options, why);
}

struct RecordOptions
{
    QString record;
    QString reason;
};

using RecordVerb = actions::Acted (*)(actions::Desk &, const QString &kind, const RecordId &, const actions::Why &);

/// %1 in `done` is the record's id.
int actOnRecord(Session &session, const RecordOptions &options, RecordVerb act, QString done)
{
    const auto desk = session.desk();
    const auto found = desk ? report::find((*desk)->store(), options.record) : tl::unexpected(desk.error());
    if (!found)
        return session.fail(found.error());
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    return session.done(act(**desk, found->kind, found->id, why), done.replace(u"%1"_s, found->id.text()));
}

int deleteRecord(Session &session, const RecordOptions &options)
{
    return actOnRecord(session, options, actions::remove,
                       u"Deleted; \"undo\" brings it back, or \"restore\" with its id, %1."_s);
}

int restoreRecord(Session &session, const RecordOptions &options)
{
    return actOnRecord(session, options, actions::restore, u"Restored."_s);
}

} // namespace

void addRecordCommands(Commands &commands)
{
    commands.add("show", "Show a record with all its fields, or the list of commitments", showRecord,
                 {{"record", &ShowOptions::record, "3, 1.02, \"round February 2017\", an id …"}});
    commands.add(
        "set", "Change fields of a record, or enter a new one (\"new commitment\")", setFields,
        {{"record", &SetOptions::record, "3, 1.02, \"new milestone\", an id …", Need::Required},
         {"fields", &SetOptions::fields, "FIELD=VALUE, several allowed; an empty value clears the field",
          Need::Required},
         {"--reason", &SetOptions::reason, "Why; asked for when a date moves"},
         {"--source", &SetOptions::source, "The document, e-mail or call it rests on"},
         {"--consent", &SetOptions::consent, "Whether the other side agreed to a moved date: agreed or didNotAgree"},
         {"--correction", &SetOptions::correction, "The date was a typing mistake; this is no slip"}});
    commands.add("delete", "Delete a record and all that belongs to it", deleteRecord,
                 {{"record", &RecordOptions::record, "3, 1.02, an id …", Need::Required},
                  {"--reason", &RecordOptions::reason, "Why"}});
    commands.add("restore", "Bring back a deleted record, by its id", restoreRecord,
                 {{"record", &RecordOptions::record, "3, 1.02, an id …", Need::Required},
                  {"--reason", &RecordOptions::reason, "Why"}});
}

} // namespace waymark::cli
