// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tables/mapping.h>

#include <model/description.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;

const QList<std::pair<DateOrder, QString>> &orders()
{
    static const QList<std::pair<DateOrder, QString>> all{
        {DateOrder::DayFirst, u"dmy"_s}, {DateOrder::MonthFirst, u"mdy"_s}, {DateOrder::YearFirst, u"ymd"_s}};
    return all;
}

tl::unexpected<Error> notMapping(const QString &why)
{
    return failure(ErrorCode::Invalid, u"The mapping cannot be used: %1."_s.arg(why));
}

/// One object of the file. What is not of the expected type, or not known at all, is the fault that is told.
class Reading
{
public:
    Reading(const QJsonObject &object, const QString &place)
        : m_object(object)
        , m_place(place)
    {
    }

    [[nodiscard]] QString text(const QString &key)
    {
        const QJsonValue value = take(key);
        check(key, value.isString() || value.isUndefined(), u"a text"_s);
        return value.toString();
    }
    [[nodiscard]] int number(const QString &key, int usual)
    {
        const QJsonValue value = take(key);
        check(key, value.isUndefined() || (value.isDouble() && value.toInt(0) > 0), u"a number from 1 on"_s);
        return value.toInt(usual);
    }
    [[nodiscard]] bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        check(key, value.isUndefined() || value.isBool(), u"true or false"_s);
        return value.toBool();
    }
    [[nodiscard]] QList<QJsonObject> objects(const QString &key)
    {
        const QJsonValue value = take(key);
        check(key, value.isUndefined() || value.isArray(), u"a list"_s);
        QList<QJsonObject> all;
        for (const QJsonValue &each : value.toArray()) {
            check(key, each.isObject(), u"a list of objects"_s);
            all << each.toObject();
        }
        return all;
    }
    [[nodiscard]] QMap<QString, QString> texts(const QString &key)
    {
        const QJsonValue value = take(key);
        check(key, value.isUndefined() || value.isObject(), u"an object"_s);
        QMap<QString, QString> all;
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            check(key, each.value().isString(), u"an object of texts"_s);
            all.insert(each.key(), each.value().toString());
        }
        return all;
    }
    void refuse(const QString &why)
    {
        if (m_fault.isEmpty())
            m_fault = why;
    }
    /// Empty when all was as it should be.
    [[nodiscard]] QString fault()
    {
        for (const QString &key : m_object.keys())
            if (!m_taken.contains(key))
                refuse(u"“%1”%2 is not known"_s.arg(key, m_place));
        return m_fault;
    }

private:
    [[nodiscard]] QJsonValue take(const QString &key)
    {
        m_taken << key;
        return m_object.value(key);
    }
    void check(const QString &key, bool isRight, const QString &what)
    {
        if (!isRight)
            refuse(u"“%1”%2 must be %3"_s.arg(key, m_place, what));
    }

    QJsonObject m_object;
    QString m_place;
    QStringList m_taken;
    QString m_fault;
};

ColumnMap columnFrom(Reading &of)
{
    ColumnMap column{of.text(u"heading"_s), of.text(u"field"_s), DateOrder::Unknown, of.text(u"round"_s),
                     of.flag(u"mixed"_s)};
    const QString order = of.text(u"dates"_s);
    for (const auto &[value, name] : orders())
        if (name == order)
            column.dates = value;
    if (!order.isEmpty() && column.dates == DateOrder::Unknown)
        of.refuse(u"“dates” is dmy, mdy or ymd, not “%1”"_s.arg(order));
    return column;
}

SheetMap sheetFrom(Reading &of)
{
    SheetMap sheet{of.text(u"sheet"_s), of.text(u"rows"_s), of.number(u"headerRow"_s, 1), {}, of.texts(u"words"_s)};
    if (!sheet.kind.isEmpty() && sheet.kind != kCommitmentsAndMilestones && !kind(sheet.kind))
        of.refuse(u"“rows” names no kind of record, “%1”; write for example commitment or milestone"_s.arg(sheet.kind));
    for (const QJsonObject &each : of.objects(u"columns"_s)) {
        Reading column(each, u" of a column"_s);
        sheet.columns << columnFrom(column);
        if (const QString fault = column.fault(); !fault.isEmpty())
            of.refuse(fault);
    }
    return sheet;
}

} // namespace

Result<Mapping> readMapping(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return notMapping(u"it is no JSON object (%1)"_s.arg(error.errorString()));
    Reading file(document.object(), {});
    const int version = file.number(u"waymarkMapping"_s, 0);
    if (version > kVersion)
        return failure(ErrorCode::TooNew,
                       u"The mapping was written by a newer version of Waymark; update the program."_s);
    if (version == 0)
        return notMapping(u"it does not begin with “waymarkMapping”: 1"_s);
    Mapping mapping;
    const QString delimiter = file.text(u"delimiter"_s);
    mapping.csv = {delimiter.size() == 1 ? delimiter.front() : QChar(), file.text(u"encoding"_s)};
    if (delimiter.size() > 1)
        file.refuse(u"“delimiter” is one character"_s);
    mapping.organisations = file.texts(u"organisations"_s);
    for (const QJsonObject &each : file.objects(u"sheets"_s)) {
        Reading sheet(each, u" of a sheet"_s);
        mapping.sheets << sheetFrom(sheet);
        if (const QString fault = sheet.fault(); !fault.isEmpty())
            file.refuse(fault);
    }
    for (const QJsonObject &each : file.objects(u"rounds"_s)) {
        Reading round(each, u" of a round"_s);
        mapping.rounds << RoundMap{round.text(u"label"_s), round.text(u"opens"_s)};
        if (const QString fault = round.fault(); !fault.isEmpty())
            file.refuse(fault);
    }
    const QString fault = file.fault();
    return fault.isEmpty() ? Result<Mapping>(mapping) : notMapping(fault);
}

QByteArray toJson(const Mapping &mapping)
{
    const auto insert = [](QJsonObject &object, const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    const auto objectOf = [](const QMap<QString, QString> &texts) {
        QJsonObject object;
        for (auto each = texts.cbegin(); each != texts.cend(); ++each)
            object.insert(each.key(), each.value());
        return object;
    };
    QJsonArray sheets;
    for (const SheetMap &sheet : mapping.sheets) {
        QJsonArray columns;
        for (const ColumnMap &column : sheet.columns) {
            QJsonObject object{{u"heading"_s, column.heading}, {u"field"_s, column.field}};
            for (const auto &[value, name] : orders())
                if (value == column.dates)
                    object.insert(u"dates"_s, name);
            insert(object, u"round"_s, column.round);
            if (column.isMixed)
                object.insert(u"mixed"_s, true);
            columns << object;
        }
        QJsonObject object{{u"rows"_s, sheet.kind}, {u"headerRow"_s, sheet.headerRow}, {u"columns"_s, columns}};
        insert(object, u"sheet"_s, sheet.sheet);
        if (!sheet.words.isEmpty())
            object.insert(u"words"_s, objectOf(sheet.words));
        sheets << object;
    }
    QJsonObject file{{u"waymarkMapping"_s, kVersion}, {u"sheets"_s, sheets}};
    insert(file, u"delimiter"_s, mapping.csv.delimiter.isNull() ? QString() : QString(mapping.csv.delimiter));
    insert(file, u"encoding"_s, mapping.csv.encoding);
    if (!mapping.organisations.isEmpty())
        file.insert(u"organisations"_s, objectOf(mapping.organisations));
    QJsonArray rounds;
    for (const RoundMap &round : mapping.rounds)
        rounds << QJsonObject{{u"label"_s, round.label}, {u"opens"_s, round.opens}};
    if (!rounds.isEmpty())
        file.insert(u"rounds"_s, rounds);
    return QJsonDocument(file).toJson();
}

} // namespace waymark::tables
