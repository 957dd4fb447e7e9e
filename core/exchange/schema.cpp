// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/schema.h>

#include <model/description.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

const QString kFieldPattern = u"^[A-Za-z][A-Za-z0-9._@/?-]*$"_s;
const QString kShortId = u"^[A-Za-z0-9._-]{1,100}$"_s;

QJsonObject ofType(const QString &type)
{
    return {{u"type"_s, type}};
}

QJsonObject orNull(const QString &type)
{
    return {{u"type"_s, QJsonArray{type, u"null"_s}}};
}

QJsonObject listOf(const QJsonObject &items)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, items}};
}

QJsonObject reference(const QString &definition)
{
    return {{u"$ref"_s, u"#/$defs/"_s + definition}};
}

QJsonObject matching(const QString &pattern)
{
    return {{u"type"_s, u"string"_s}, {u"pattern"_s, pattern}};
}

QJsonObject wordSchema(const Field &field)
{
    QJsonArray words{QJsonValue()};
    for (const Word &word : *field.words)
        if (!word.name.isEmpty())
            words << word.name;
    return {{u"enum"_s, words}};
}

QJsonObject fieldSchema(const Field &field)
{
    QJsonObject schema;
    switch (field.type) {
    case FieldType::Flag:
        schema = orNull(u"boolean"_s);
        break;
    case FieldType::Number:
        schema = orNull(u"integer"_s);
        break;
    case FieldType::Word:
        schema = wordSchema(field);
        break;
    default:
        schema = orNull(u"string"_s);
    }
    if (field.type == FieldType::Date)
        schema.insert(u"description"_s, u"EDTF, then, after one blank, the wording"_s);
    schema.insert(u"title"_s, field.label);
    return schema;
}

/// The names a field has with a language or a member, as a pattern.
QString namesOf(const Field &field)
{
    const QString name = QRegularExpression::escape(field.name);
    if (field.repeat == Repeat::PerLanguage)
        return u"^%1(@[A-Za-z0-9-]+)?$"_s.arg(name);
    if (field.repeat != Repeat::PerMember)
        return u"^%1$"_s.arg(name);
    if (!field.words)
        return u"^%1/.+$"_s.arg(name);
    QStringList words;
    for (const Word &word : *field.words)
        words << word.name;
    return u"^%1/(%2)$"_s.arg(name, words.join(u'|'));
}

/// A record's values: those of its kind as described, doubts as flags, anything else as it comes.
QJsonObject valuesSchema(const Kind &kind, bool isState)
{
    QJsonObject patterns{{u"\\?$"_s, orNull(u"boolean"_s)}};
    for (const Field &field : kind.fields) {
        const QJsonObject plain = fieldSchema(field);
        patterns.insert(namesOf(field),
                        isState ? plain : QJsonObject{{u"anyOf"_s, QJsonArray{plain, reference(u"special"_s)}}});
    }
    return {{u"type"_s, u"object"_s}, {u"title"_s, kind.label}, {u"patternProperties"_s, patterns}};
}

/// What a journal held although it does not fit is exempt; the record lists it under "unfit".
QJsonArray perKind(bool isState)
{
    QJsonArray rules;
    for (const Kind &kind : kinds()) {
        QJsonObject condition{{u"properties"_s, QJsonObject{{u"kind"_s, QJsonObject{{u"const"_s, kind.name}}}}}};
        condition.insert(u"not"_s, QJsonObject{{u"required"_s, QJsonArray{u"unfit"_s}}});
        rules << QJsonObject{
            {u"if"_s, condition},
            {u"then"_s, QJsonObject{{u"properties"_s, QJsonObject{{u"values"_s, valuesSchema(kind, isState)}}}}}};
    }
    return rules;
}

QJsonObject object(const QJsonObject &properties, const QStringList &required)
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(required)},
            {u"additionalProperties"_s, false}};
}

QJsonObject anyValue(bool isState)
{
    QJsonArray types{u"string"_s, u"boolean"_s, u"integer"_s, u"null"_s};
    if (!isState)
        types << u"object"_s;
    return {{u"type"_s, types}};
}

QJsonObject recordSchema(bool isState)
{
    const QJsonObject values{{u"type"_s, u"object"_s},
                             {u"propertyNames"_s, QJsonObject{{u"pattern"_s, kFieldPattern}, {u"maxLength"_s, 120}}},
                             {u"additionalProperties"_s, anyValue(isState)}};
    QJsonObject properties{
        {u"kind"_s, matching(u"^[A-Za-z]{1,40}$"_s)}, {u"id"_s, matching(kShortId)}, {u"values"_s, values}};
    const QJsonObject fieldNames = listOf(ofType(u"string"_s));
    if (isState) {
        properties.insert(u"conflicts"_s, fieldNames);
        properties.insert(u"pending"_s, fieldNames);
    } else {
        properties.insert(u"key"_s, matching(kShortId));
        properties.insert(u"replaces"_s,
                          QJsonObject{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, reference(u"acts"_s)}});
        properties.insert(u"seen"_s, reference(u"acts"_s));
        properties.insert(u"unfit"_s, fieldNames);
    }
    QJsonObject schema = object(properties, isState ? QStringList{u"kind"_s, u"id"_s, u"values"_s}
                                                    : QStringList{u"kind"_s, u"values"_s});
    schema.insert(u"allOf"_s, perKind(isState));
    return schema;
}

QJsonObject actSchema()
{
    QJsonObject number{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}};
    QJsonObject records = listOf(reference(u"record"_s));
    records.insert(u"minItems"_s, 1);
    return object(
        {{u"day"_s, matching(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s)},
         {u"at"_s, matching(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$"_s)},
         {u"author"_s, matching(kShortId)},
         {u"verb"_s, matching(u"^[A-Za-z]{1,40}$"_s)},
         {u"group"_s, matching(kShortId)},
         {u"undoes"_s, number},
         {u"after"_s, reference(u"acts"_s)},
         {u"reason"_s, ofType(u"string"_s)},
         {u"source"_s, ofType(u"string"_s)},
         {u"consent"_s, QJsonObject{{u"enum"_s, QJsonArray{u"agreed"_s, u"didNotAgree"_s}}}},
         {u"notes"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, ofType(u"string"_s)}}},
         {u"records"_s, records}},
        {u"records"_s});
}

QJsonObject definitions()
{
    const QJsonObject act{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}};
    QJsonObject acts = listOf(act);
    acts.insert(u"description"_s, u"Earlier acts of this file, by their number from 0"_s);
    const QJsonObject erased = object({{u"erased"_s, QJsonObject{{u"const"_s, true}}}}, {u"erased"_s});
    const QJsonObject part{{u"type"_s, QJsonArray{u"string"_s, u"integer"_s}}};
    const QJsonObject naming = object({{u"naming"_s, listOf(part)}}, {u"naming"_s});
    return {{u"act"_s, actSchema()},
            {u"acts"_s, acts},
            {u"record"_s, recordSchema(false)},
            {u"special"_s, QJsonObject{{u"anyOf"_s, QJsonArray{erased, naming}}}}};
}

QByteArray document(const QString &title, const QString &format, QJsonObject properties, const QJsonObject &defs)
{
    properties.insert(u"format"_s, QJsonObject{{u"const"_s, format}});
    properties.insert(u"version"_s, QJsonObject{{u"const"_s, 1}});
    QStringList required = properties.keys();
    required.removeOne(u"name"_s);
    QJsonObject schema = object(properties, required);
    schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert(u"title"_s, title);
    schema.insert(u"$defs"_s, defs);
    return QJsonDocument(schema).toJson(QJsonDocument::Indented);
}

} // namespace

QByteArray planSchema()
{
    return document(u"Waymark plan: a journal of dated acts"_s, u"waymark-plan"_s,
                    {{u"name"_s, matching(kShortId)}, {u"acts"_s, listOf(reference(u"act"_s))}}, definitions());
}

QByteArray stateSchema()
{
    return document(u"Waymark plan: the present state"_s, u"waymark-state"_s,
                    {{u"records"_s, listOf(reference(u"record"_s))}}, {{u"record"_s, recordSchema(true)}});
}

} // namespace waymark::exchange
