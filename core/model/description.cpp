// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/description.h>
#include <model/record_narrative.h>
#include <model/records.h>

#include <base/text.h>

#include <QHash>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || u"._-@/?"_s.contains(c);
}

} // namespace

QString Field::labelFor(const QString &part) const
{
    if (part.isEmpty())
        return label;
    if (repeat == Repeat::PerLanguage)
        return label + u" ("_s + part + u')';
    const auto value = words ? valueOf(*words, part) : std::nullopt;
    return label + u": "_s + (value ? wordOf(*words, *value).label : part);
}

const Field *Kind::field(QStringView fieldName) const
{
    const auto found =
        std::find_if(fields.cbegin(), fields.cend(), [fieldName](const Field &f) { return f.name == fieldName; });
    return found != fields.cend() ? &*found : nullptr;
}

bool Kind::hasEntitledFields() const
{
    return std::any_of(fields.cbegin(), fields.cend(), [](const Field &f) { return f.entitled != Entitled::Anyone; });
}

FieldName FieldName::split(const QString &full)
{
    if (full.endsWith(u'?'))
        return {full.chopped(1), u'?', {}};
    for (qsizetype i = 0; i < full.size(); ++i)
        if (full[i] == u'@' || full[i] == u'/')
            return {full.left(i), full[i], full.mid(i + 1)};
    return {full, {}, {}};
}

bool FieldName::isValid(QStringView full)
{
    if (full.isEmpty() || full.size() > 120 || !full[0].isLetter())
        return false;
    return std::all_of(full.cbegin(), full.cend(), isNameCharacter);
}

const QList<Kind> &kinds()
{
    static const QList<Kind> list{kindOf<Plan>(),         kindOf<Cadence>(),       kindOf<Section>(),
                                  kindOf<Organisation>(), kindOf<FormerName>(),    kindOf<Succession>(),
                                  kindOf<Membership>(),   kindOf<Person>(),        kindOf<ContactDetails>(),
                                  kindOf<Role>(),         kindOf<Commitment>(),    kindOf<Milestone>(),
                                  kindOf<Dependency>(),   kindOf<Mark>(),          kindOf<Round>(),
                                  kindOf<Request>(),      kindOf<Update>(),        kindOf<MilestoneReport>(),
                                  kindOf<Draft>(),        kindOf<Note>(),          kindOf<Agreement>(),
                                  kindOf<Evidence>(),     kindOf<Story>(),         kindOf<Assessment>(),
                                  kindOf<Narrative>(),    kindOf<Point>(),         kindOf<Meeting>(),
                                  kindOf<Attendance>(),   kindOf<Decision>(),      kindOf<Action>(),
                                  kindOf<Contact>(),      kindOf<Idea>(),          kindOf<Priority>(),
                                  kindOf<Opportunity>(),  kindOf<Pledge>(),        kindOf<PledgeAnswer>(),
                                  kindOf<Consultation>(), kindOf<Erasure>(),       kindOf<Key>(),
                                  kindOf<OfficialName>(), kindOf<JournalBeside>(), kindOf<MailedCopy>()};
    return list;
}

const Kind *kind(QStringView name)
{
    static const QHash<QString, const Kind *> byName = [] {
        QHash<QString, const Kind *> map;
        for (const Kind &each : kinds())
            map.insert(each.name, &each);
        return map;
    }();
    return byName.value(name.toString());
}

const Field *fieldOf(const Kind &kind, const QString &fullName)
{
    const FieldName name = FieldName::split(fullName);
    const Field *field = kind.field(name.name);
    if (!field)
        return nullptr;
    const bool matches = (name.separator.isNull() && field->repeat != Repeat::PerMember) || name.separator == u'?' ||
                         (name.separator == u'@' && field->repeat == Repeat::PerLanguage && !name.part.isEmpty()) ||
                         (name.separator == u'/' && field->repeat == Repeat::PerMember && !name.part.isEmpty());
    return matches ? field : nullptr;
}

bool fits(const Field &field, const FieldName &name, const Value &value)
{
    if (value.isNull() || value.isErased())
        return true;
    if (name.separator == u'?')
        return value.isFlag();
    if (name.separator == u'/' && field.words && !valueOf(*field.words, name.part))
        return false;
    switch (field.type) {
    case FieldType::Flag:
        return value.isFlag();
    case FieldType::Number:
        return value.isNumber();
    case FieldType::Line:
        return value.isText() && !value.text().contains(u'\n');
    case FieldType::Text:
        return value.isText();
    case FieldType::Date:
        return value.isText() && FuzzyDate::fromValue(value.text()).has_value();
    case FieldType::Closure:
        return value.isText() && waymark::Closure::fromValue(value.text()).has_value();
    case FieldType::Reference:
        return value.isText() && RecordId::fromText(value.text()).has_value();
    case FieldType::Word:
        return value.isText() && valueOf(*field.words, value.text()).has_value();
    }
    return false;
}

QString whatFits(const Field &field)
{
    switch (field.type) {
    case FieldType::Flag:
        return u"\"%1\" takes yes or no."_s.arg(field.label);
    case FieldType::Number:
        return u"\"%1\" takes a whole number."_s.arg(field.label);
    case FieldType::Date:
        return u"\"%1\" takes a date, for example 14 November 2016, November 2016 or spring 2017."_s.arg(field.label);
    case FieldType::Closure:
        return u"\"%1\" takes withdrawn, superseded or carriedOver, the day and the reason, for example withdrawn 2015-03-10 No legislation."_s
            .arg(field.label);
    case FieldType::Reference:
        return u"\"%1\" takes the id of another record."_s.arg(field.label);
    case FieldType::Word: {
        QStringList labels;
        for (const Word &word : *field.words)
            if (!word.name.isEmpty())
                labels << word.name;
        return u"\"%1\" takes one of these words: %2."_s.arg(field.label, labels.join(u", "_s));
    }
    case FieldType::Line:
        return u"\"%1\" takes one line of text."_s.arg(field.label);
    case FieldType::Text:
        break;
    }
    return u"\"%1\" takes text."_s.arg(field.label);
}

QString shownValue(const Field *field, const Value &value)
{
    if (!field || !value.isText())
        return value.shown();
    if (field->type == FieldType::Date) {
        const auto date = FuzzyDate::fromValue(value.text());
        return date ? date->text() : value.text();
    }
    if (field->type == FieldType::Word) {
        const auto word = valueOf(*field->words, value.text());
        return word ? wordOf(*field->words, *word).label : value.text();
    }
    if (field->type == FieldType::Closure) {
        const auto closure = waymark::Closure::fromValue(value.text());
        if (!closure)
            return value.text();
        QString shown = labelOf(closure->kind);
        if (!closure->on.isNull())
            shown += u", "_s + closure->on.text();
        return closure->reason.isEmpty() ? shown : shown + u": "_s + closure->reason;
    }
    return value.text();
}

namespace {

Result<Value> flagFrom(const Field &field, const QString &text)
{
    const QString word = text.toLower();
    if (word == u"yes" || word == u"true")
        return Value(true);
    if (word == u"no" || word == u"false")
        return Value(false);
    return failure(ErrorCode::Invalid, whatFits(field));
}

Result<Value> wordFrom(const Field &field, const QString &text)
{
    for (const Word &word : *field.words)
        if (!word.name.isEmpty() &&
            (word.name.compare(text, Qt::CaseInsensitive) == 0 || word.label.compare(text, Qt::CaseInsensitive) == 0))
            return Value(word.name);
    return failure(ErrorCode::Invalid, whatFits(field));
}

} // namespace

Result<Value> valueFromText(const Field &field, const FieldName &name, const QString &text)
{
    const QString clean = field.type == FieldType::Text ? cleanText(text) : cleanLine(text);
    if (clean.isEmpty())
        return Value();
    if (name.separator == u'?' || field.type == FieldType::Flag)
        return flagFrom(field, clean);
    switch (field.type) {
    case FieldType::Word:
        return wordFrom(field, clean);
    case FieldType::Number: {
        bool isNumber = false;
        const qint64 number = clean.toLongLong(&isNumber);
        if (!isNumber || number > Value::kLargestNumber || number < -Value::kLargestNumber)
            return failure(ErrorCode::Invalid, whatFits(field));
        return Value(number);
    }
    case FieldType::Date: {
        auto date = FuzzyDate::parse(clean);
        const Error whyNot = date ? Error() : date.error();
        // The stored form is EDTF with words behind it; "2024 to 2022" only looks like it.
        if (const bool beginsWithYear = clean.section(u' ', 0, 0).toInt() > 0; !date && !beginsWithYear)
            date = FuzzyDate::fromValue(clean);
        if (!date)
            return failure(whyNot.code, u"%1: %2"_s.arg(field.label, whyNot.sentence), whyNot.detail);
        return Value(date->value());
    }
    default:
        break;
    }
    if (!fits(field, name, Value(clean)))
        return failure(ErrorCode::Invalid, whatFits(field));
    return Value(clean);
}

} // namespace waymark
