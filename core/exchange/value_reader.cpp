// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_reader.h"

#include "admit.h"
#include "said_words.h"

#include <model/description.h>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using Type = JsonNode::Type;

namespace {

tl::unexpected<Error> failureIn(const JsonNode &node, const QString &field, const ProposedRecord &record,
                                const QString &sentence)
{
    return failureAt(node.line, u"%1 of %2: %3"_s.arg(field, record.name, sentence));
}

Value valueOf(const JsonNode &node)
{
    switch (node.type) {
    case Type::Flag:
        return node.flag;
    case Type::Number:
        return node.number;
    case Type::Text:
        return node.text.isNull() ? u""_s : node.text;
    default:
        return {};
    }
}

Value *valueIn(ProposedRecord &record, const QString &field)
{
    for (ProposedChange &change : record.changes)
        if (change.field == field)
            return &change.value;
    return nullptr;
}

} // namespace

Outcome PlanReader::readChange(const QString &name, const JsonNode &node, bool mayBeUnfit, ProposedRecord &record)
{
    if (!FieldName::isValid(name))
        return failureIn(node, u"\"%1\""_s.arg(name), record, u"This cannot be the name of a field."_s);
    ProposedChange change;
    change.field = name;
    change.line = node.line;
    change.value = valueOf(node);
    change.isUnfit = mayBeUnfit;
    const Kind *known = kind(record.kind);
    const Field *field = known ? fieldOf(*known, name) : nullptr;
    if (known && !field && name != journal::kExists && !name.startsWith(u"x/"))
        m_toLookAt << u"This version does not know the field \"%1\" of %2; it is kept as it is"_s.arg(
            name, known->label.toLower());
    if (node.type == Type::List)
        return failureIn(node, name, record, u"A list cannot be a value; a set has one field for each member."_s);
    if (node.type == Type::Object) {
        if (const auto special = readSpecial(node, change); !special)
            return special;
        record.changes << change;
        return {};
    }
    if (const auto reference = mayBeUnfit ? Outcome() : readReference(node, record, change); !reference)
        return reference;
    if (!mayBeUnfit && change.unknownRecord.isEmpty()) {
        const auto value = admitted(record.kind, change.field, change.value);
        if (!value)
            return failureIn(node, name, record, value.error().sentence);
        change.value = *value;
    }
    record.changes << change;
    return {};
}

/// Short ids in a reference's value, or as the member of a set of references, become the ids they stand for.
Outcome PlanReader::readReference(const JsonNode &node, const ProposedRecord &record, ProposedChange &change)
{
    const Kind *known = kind(record.kind);
    const Field *field = known ? fieldOf(*known, change.field) : nullptr;
    const FieldName name = FieldName::split(change.field);
    if (!field || name.separator == u'?')
        return {};
    const bool isMember = field->repeat == Repeat::PerMember && !field->words;
    const bool isReference = field->type == FieldType::Reference && node.type == Type::Text;
    if (!isMember && !isReference)
        return {};
    const QString said = isMember ? name.part : node.text;
    std::optional<RecordId> meant = m_ids.explained(said);
    if (!meant && (isReference || !field->refersTo.isEmpty()) && !RecordId::fromText(said)) {
        if (!FileIds::isShort(said))
            return failureIn(node, change.field, record, whatFits(*field));
        change.unknownRecord = said;
        meant = m_ids.derived(said);
    }
    if (!meant)
        return {};
    if (isMember)
        change.field = name.name + u'/' + meant->text();
    else
        change.value = meant->text();
    return {};
}

/// An object stands for what a plain value cannot say: {"erased": true}, or {"naming": ["text", 12]} for a text that
/// names acts.
Outcome PlanReader::readSpecial(const JsonNode &node, ProposedChange &change) const
{
    if (const JsonNode *erased = node.member(u"erased"); erased && erased->flag && node.items.size() == 1) {
        change.value = Value::erased();
        return {};
    }
    const JsonNode *naming = node.member(u"naming");
    if (!naming || node.items.size() != 1 || naming->type != Type::List)
        return failureAt(node.line,
                         u"An object cannot be a value; write a text, a whole number, true, false or null."_s);
    for (const JsonNode &part : naming->items) {
        if (part.type == Type::Text) {
            change.naming << part.text;
            continue;
        }
        QList<qsizetype> number;
        if (const auto read = readNumbers({Type::List, false, part.line, 0, {}, {}, {part}}, number); !read)
            return read;
        change.naming << number.first();
    }
    return {};
}

void PlanReader::mapSaidWord(ProposedRecord &record)
{
    if (record.kind != u"update" && record.kind != u"milestoneReport")
        return;
    const Value *said = valueIn(record, u"asSaid"_s);
    if (!said || !said->isText() || valueIn(record, u"governmentCompletion"_s) || valueIn(record, u"pace"_s))
        return;
    const auto word = saidWord(said->text());
    if (!word || word->text().isEmpty()) {
        (word ? m_mapped : m_toLookAt) << u"\"%1\" is kept as said and read as nothing else"_s.arg(said->text());
        return;
    }
    m_mapped << u"\"%1\" read as %2"_s.arg(said->text(), word->text());
    const Value *doubt = valueIn(record, u"asSaid?"_s);
    const bool isDoubtful = doubt && *doubt == Value(true);
    const auto add = [&record, isDoubtful](const QString &field, const QString &value) {
        if (value.isEmpty())
            return;
        record.changes << ProposedChange{field, value, {}, {}, {}, record.line, false};
        if (isDoubtful)
            record.changes << ProposedChange{field + u'?', true, {}, {}, {}, record.line, false};
    };
    add(u"governmentCompletion"_s, nameOf(word->completion));
    add(u"pace"_s, nameOf(word->pace));
}

} // namespace waymark::exchange
