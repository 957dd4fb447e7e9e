// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordform.h"

#include <actions/editing.h>
#include <look/lineproblem.h>
#include <models/shown.h>
#include <models/whoswho.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordForm)
};

/// "in the New Year" is a date as it was said; "30 Febuary" is a mistake.
Result<Value> dateAsSaid(const QString &text)
{
    const auto date = typedDate(text);
    if (date)
        return date->isNull() ? Value() : Value(date->value());
    const bool hasDigits = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    return hasDigits ? Result<Value>(tl::unexpected(date.error()))
                     : Result<Value>(Value(FuzzyDate::onlyWords(text.trimmed()).value()));
}

} // namespace

RecordForm::RecordForm(OpenPlan &plan, waymark::Circle circle, const QString &kind, const RecordId &id)
    : m_plan(&plan)
    , m_circle(circle)
    , m_kind(waymark::kind(kind))
    , m_id(id)
{
    if (id.isNull())
        return;
    const auto store = plan.circles().store(circle);
    const auto now =
        store && *store ? store::record(**store, kind, id) : Result<std::optional<store::StoredRecord>>(std::nullopt);
    if (now && *now)
        m_now = **now;
    else
        m_problem = now ? Error{ErrorCode::NotFound, Words::tr("It is no longer there; somebody deleted it."), {}}
                        : now.error();
}

RecordForm &RecordForm::ask(const QString &field, const QString &example, const QString &label)
{
    m_asked << Asked{field, example, label};
    return *this;
}

RecordForm &RecordForm::require(const QString &field, const QString &sentence)
{
    m_required.insert(field, sentence);
    return *this;
}

RecordForm &RecordForm::begin(const QString &field, const Value &value)
{
    if (m_id.isNull() && !value.isNull())
        m_now.values.fields.insert(field, value);
    return *this;
}

RecordForm &RecordForm::asSaid(const QString &field)
{
    m_asSaid << field;
    return *this;
}

QList<std::pair<QString, QString>> RecordForm::choices(const Field &field) const
{
    QList<std::pair<QString, QString>> all;
    if (field.refersTo == u"commitment"_s || field.name == u"about"_s) {
        if (const auto overview = m_plan->overview())
            for (const rules::CommitmentStanding &each : (*overview)->commitments)
                all.append({nameOf(each.commitment), each.commitment.id.record().text()});
        return all;
    }
    if (field.refersTo == u"meeting"_s) {
        for (const Meeting &each : store::readAll<Meeting>(m_plan->store()).value_or(QList<Meeting>())) {
            const QString name = each.title.isEmpty() ? labelOf(each.kind) : each.title.text();
            all.append({each.date.isNull() ? name : name + u", "_s + each.date.text(), each.id.record().text()});
        }
        return all;
    }
    for (const auto &known : {organisationsIn(*m_plan), peopleIn(*m_plan)})
        for (const Somebody &each : known.value_or(QList<Somebody>()))
            all.append({each.text(), each.id.text()});
    return all;
}

QString RecordForm::textOf(const Field &field) const
{
    if (field.repeat == Repeat::PerMember) {
        QStringList members;
        const QString begins = field.name + u'/';
        for (auto it = m_now.values.fields.cbegin(); it != m_now.values.fields.cend(); ++it)
            if (it.key().startsWith(begins) && *it == Value(true))
                members << it.key().mid(begins.size());
        return members.join(u' ');
    }
    const Value value = m_now.values.value(field.name);
    if (field.type == FieldType::Date)
        return FuzzyDate::fromValue(value.text()).value_or(FuzzyDate()).text();
    return field.type == FieldType::Flag ? (value == Value(true) ? u"yes"_s : QString()) : value.shown();
}

AskedField RecordForm::shown(const Asked &asked) const
{
    const Field &field = *m_kind->field(asked.field);
    AskedField on{field.name, asked.label.isEmpty() ? field.label : asked.label, textOf(field), asked.example, false};
    if (field.repeat == Repeat::PerMember) {
        on.isMany = true;
        on.choices = choices(field);
        return on;
    }
    switch (field.type) {
    case FieldType::Text:
        on.isLong = true;
        break;
    case FieldType::Date:
        on.isDate = !m_asSaid.contains(field.name);
        break;
    case FieldType::Flag:
        on.choices = {{Words::tr("No"), {}}, {Words::tr("Yes"), u"yes"_s}};
        break;
    case FieldType::Word:
        for (const Word &word : *field.words)
            on.choices.append({word.label, word.name});
        break;
    case FieldType::Reference:
        on.choices = choices(field);
        on.choices.prepend({asked.example, {}});
        break;
    default:
        break;
    }
    return on;
}

Result<Value> RecordForm::valueOf(const Field &field, const QString &text) const
{
    switch (field.type) {
    case FieldType::Date: {
        if (m_asSaid.contains(field.name))
            return dateAsSaid(text);
        const auto date = typedDate(text);
        return date ? Result<Value>(date->isNull() ? Value() : Value(date->value())) : tl::unexpected(date.error());
    }
    case FieldType::Flag:
        return text.isEmpty() ? Value() : Value(true);
    case FieldType::Word:
    case FieldType::Reference:
        return text.isEmpty() ? Value() : Value(text);
    default:
        return valueFromText(field, FieldName::split(field.name), text);
    }
}

auto RecordForm::read(const QMap<QString, QString> &said) const -> tl::expected<QMap<QString, Value>, Problem>
{
    QMap<QString, Value> values;
    for (const Asked &asked : m_asked) {
        const Field &field = *m_kind->field(asked.field);
        const QString text = said.value(field.name).trimmed();
        if (text.isEmpty() && m_required.contains(field.name))
            return tl::unexpected(Problem{field.name, {ErrorCode::Invalid, m_required.value(field.name), {}}});
        if (field.repeat == Repeat::PerMember) {
            const QStringList chosen = text.split(u' ', Qt::SkipEmptyParts);
            for (const auto &[words, id] : choices(field)) { // whoever the sheet did not know stays
                const QString name = field.name + u'/' + id;
                const bool was = m_now.values.value(name) == Value(true);
                if (was != chosen.contains(id))
                    values.insert(name, was ? Value() : Value(true));
            }
            continue;
        }
        const auto value = valueOf(field, text);
        if (!value)
            return tl::unexpected(Problem{field.name, value.error()});
        values.insert(field.name, *value);
    }
    return values;
}

Outcome RecordForm::keep(const QMap<QString, Value> &values, const RecordId &id) const
{
    const auto desk = m_plan->circles().desk(m_circle);
    if (!desk)
        return tl::unexpected(desk.error());
    actions::Acted acted;
    if (m_id.isNull()) {
        RecordValues record{m_kind->name, id, m_now.values.fields};
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            record.fields.insert(it.key(), *it);
        record.fields.removeIf([](auto it) { return it.value().isNull(); });
        acted = actions::create(**desk, record);
    } else {
        QList<actions::FieldEdit> edits;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            edits << actions::FieldEdit{it.key(), *it, m_now.heads.value(it.key())};
        acted = actions::change(**desk, m_kind->name, id, edits);
    }
    if (!acted)
        return tl::unexpected(acted.error());
    if (m_circle != waymark::Circle::Everyone)
        m_plan->wroteBeside();
    return {};
}

void RecordForm::open(const QString &title, const QString &button, QWidget *window,
                      const std::function<void(const RecordId &)> &then, const QString &note) const
{
    QList<AskedField> fields;
    for (const Asked &asked : m_asked)
        fields << shown(asked);
    auto *sheet = new FieldsSheet(title, button, fields, window);
    sheet->setNote(note);
    if (!m_problem.sentence.isEmpty())
        sheet->setProblem(m_problem.sentence);
    const RecordId id = m_id.isNull() ? RecordId::random() : m_id;
    QObject::connect(sheet, &FormSheet::submitted, sheet, [form = *this, sheet, id, then] {
        sheet->setProblem({});
        const auto values = form.read(sheet->values());
        if (!values) {
            sheet->setProblemOf(values.error().field, values.error().error.sentence);
            return;
        }
        if (const Outcome kept = form.keep(*values, id); !kept) {
            sheet->setProblem(kept.error().sentence);
            return;
        }
        sheet->accept();
        if (then)
            then(id);
    });
    sheet->open();
}

} // namespace waymark::ui
