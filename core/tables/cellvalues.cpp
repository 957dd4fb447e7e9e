// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellvalues.h"

#include "dates.h"

#include <base/text.h>
#include <model/words.h>

#include <QRegularExpression>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> problem(const QString &sentence)
{
    return failure(ErrorCode::Invalid, sentence);
}

/// Sets of plain texts; all others without words of their own are of records.
bool isOfTexts(const Field &set)
{
    return set.name == u"language" || set.name == u"signatories";
}

} // namespace

QStringList partsOf(const QString &text)
{
    static const QRegularExpression between(u"[;\\n]"_s);
    QStringList parts;
    for (const QString &part : text.split(between))
        if (const QString clean = cleanLine(part); !clean.isEmpty())
            parts << clean;
    return parts;
}

Meaning &Meanings::of(const Meaning &begun)
{
    const bool isOfColumn = begun.about == Meaning::Dates;
    const QString key = u"%1\n%2\n%3"_s.arg(QString::number(begun.about),
                                            begun.about == Meaning::Organisation ? QString() : begun.sheet,
                                            isOfColumn ? begun.column : begun.text.toCaseFolded());
    const auto at = m_at.constFind(key);
    if (at != m_at.cend())
        return m_all[*at];
    m_at.insert(key, m_all.size());
    m_all << begun;
    return m_all.last();
}

void CellValues::setPlace(const QString &sheet, const QString &column, qsizetype row)
{
    m_sheet = sheet;
    m_column = column;
    m_row = row;
    m_isAsked = false;
}

Meaning &CellValues::meaning(Meaning::About about, const QString &text)
{
    return m_meanings.of({about, m_sheet, m_column, text, 0, m_row, false, {}, 0, 0});
}

tl::unexpected<Error> CellValues::asked(const QString &sentence)
{
    m_isAsked = true;
    return problem(sentence);
}

/// Numbers alone become a day; other texts stay.
Result<QString> CellValues::dayIn(const ColumnMap &map, const QString &text)
{
    static const QRegularExpression years(u"^\\s*\\d{4}-2[1-4]\\s*$"_s);
    if (years.match(text).hasMatch())
        return problem(u"“%1” could be a financial year or a season; write “2023 to 2024” or “winter 2023”."_s.arg(
            cleanLine(text)));
    const auto only = orderOf(text);
    const auto day = withoutOrder(text, map.dates, map.isMixed);
    if (!only || only == DateOrder::YearFirst)
        return day;
    Meaning &dates = meaning(Meaning::Dates, cleanLine(text));
    dates.dayFirst += only == DateOrder::DayFirst ? 1 : 0;
    dates.monthFirst += only == DateOrder::MonthFirst ? 1 : 0;
    if (only == DateOrder::Unknown && dates.cells++ == 0)
        dates.text = cleanLine(text);
    if (!day && map.dates == DateOrder::Unknown) {
        dates.isOpen = true;
        m_isAsked = true;
    }
    return day;
}

Result<Value> CellValues::value(const Field &field, const ColumnMap &map, const QString &text)
{
    const FieldName name = FieldName::split(map.field);
    if (field.type == FieldType::Reference && name.separator != u'?')
        return cleanLine(text).isEmpty()
                   ? Result<Value>(Value())
                   : record(field.refersTo, text).map([](const RecordId &id) { return Value(id.text()); });
    if (field.type != FieldType::Date || name.separator == u'?')
        return valueFromText(field, name, text);
    const auto day = dayIn(map, text);
    return day ? valueFromText(field, name, *day) : tl::unexpected(day.error());
}

Result<QStringList> CellValues::members(const Field &set, const QString &text)
{
    QStringList members;
    for (const QString &part : partsOf(text)) {
        if (isOfTexts(set)) {
            members << part;
            continue;
        }
        if (!set.words) {
            const auto id = record(set.refersTo, part);
            if (!id)
                return tl::unexpected(id.error());
            members << id->text();
            continue;
        }
        const auto word = std::find_if(set.words->cbegin(), set.words->cend(), [&part](const Word &each) {
            return !each.name.isEmpty() && (each.label.compare(part, Qt::CaseInsensitive) == 0 ||
                                            each.name.compare(part, Qt::CaseInsensitive) == 0);
        });
        if (word == set.words->cend())
            return problem(u"“%1” is none of the words of “%2”."_s.arg(part, set.label));
        members << word->name;
    }
    members.removeDuplicates();
    return members;
}

Result<rules::AsSaid> CellValues::said(const QMap<QString, QString> &sheetWords, const QString &text)
{
    rules::AsSaid said;
    const QString word = cleanLine(text);
    const auto meant = sheetWords.constFind(word.toLower());
    if (meant == sheetWords.cend()) {
        for (const Word &each : words<Completion>())
            if (!each.name.isEmpty() && each.label.compare(word, Qt::CaseInsensitive) == 0)
                return rules::AsSaid{Completion(each.value), Pace::NothingSaid};
        for (const Word &each : words<Pace>())
            if (!each.name.isEmpty() && each.label.compare(word, Qt::CaseInsensitive) == 0)
                return rules::AsSaid{Completion::NotReported, Pace(each.value)};
    }
    Meaning &status = meaning(Meaning::Status, word);
    ++status.cells;
    status.isOpen = meant == sheetWords.cend();
    if (status.isOpen)
        return asked(u"“%1” is no status that is known; say under “words” in the mapping what it means."_s.arg(word));
    for (const QString &name : meant->split(u' ', Qt::SkipEmptyParts)) {
        const auto completion = fromName<Completion>(name);
        const auto pace = fromName<Pace>(name);
        if (!completion && !pace)
            return problem(
                u"The mapping says that “%1” means “%2”, which is neither a completion nor a pace."_s.arg(word, name));
        said.completion = completion.value_or(said.completion);
        said.pace = pace.value_or(said.pace);
    }
    return said;
}

Result<RecordId> CellValues::record(const QString &kindName, const QString &text)
{
    if (kindName == u"organisation")
        return organisation(text);
    const auto found = m_names.find(kindName, text);
    if (!found)
        return tl::unexpected(found.error());
    if (found->size() == 1)
        return found->first();
    const Kind *of = kind(kindName);
    const QString what = of ? of->label.toLower() : u"record"_s;
    return found->isEmpty()
               ? problem(u"The plan has no %1 called “%2”; enter it first, or correct the name."_s.arg(what,
                                                                                                       cleanLine(text)))
               : problem(u"Several are called “%1”; write the id of the one that is meant."_s.arg(cleanLine(text)));
}

bool CellValues::isLeftOut(const QString &organisation) const
{
    const auto meant = m_mapping.organisations.constFind(cleanLine(organisation));
    return meant != m_mapping.organisations.cend() && meant->isEmpty();
}

Result<RecordId> CellValues::organisation(const QString &text)
{
    const QString given = cleanLine(text);
    const bool isSaid = m_mapping.organisations.contains(given);
    const QString meant = m_mapping.organisations.value(given, given);
    const bool isNew = meant == u"new";
    const QString name = isNew ? given : meant;
    const auto found = name.isEmpty() ? Result<QList<RecordId>>() : m_names.find(u"organisation"_s, name);
    if (!found)
        return tl::unexpected(found.error());
    Meaning *asking = isSaid || found->isEmpty() ? &meaning(Meaning::Organisation, given) : nullptr;
    if (asking)
        ++asking->cells;
    if (found->size() == 1)
        return found->first();
    if (found->size() > 1)
        return problem(u"Several organisations are called “%1”; write the id of the one that is meant."_s.arg(name));
    if (isLeftOut(given))
        return asked(u"“%1” is left out, as the mapping says."_s.arg(given));
    if (!isNew) {
        const auto nearly = m_names.nearly(u"organisation"_s, name);
        if (!nearly)
            return tl::unexpected(nearly.error());
        asking->nearly = *nearly;
        asking->isOpen = true;
        return asked(nearly->isEmpty()
                         ? u"The plan has no organisation “%1”; say under “organisations” in the mapping whom it "
                           "means, or “new” to enter it."_s.arg(name)
                         : u"The plan has no organisation “%1”; is it “%2”? Say so under “organisations” in the "
                           "mapping, or “new” to enter it."_s.arg(name, nearly->first()));
    }
    const RecordId id = derivedId(QLatin1String("organisation"), {}, given.toCaseFolded());
    m_names.add(u"organisation"_s, id, {given});
    m_new << RowRead{u"organisation"_s, id, given, true, {{u"name"_s, {}, given, Value(given), {}}}, {}, 0};
    return id;
}

} // namespace waymark::tables
