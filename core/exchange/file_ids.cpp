// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_ids.h"

#include <model/natural_id.h>

#include <algorithm>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestShortId = 100;

QString textOf(const JsonNode &node, QStringView name)
{
    const JsonNode *member = node.member(name);
    return member ? member->text : QString();
}

/// Calls `take` for each record of each act, as far as the nodes are what they should be; the rest is found when they
/// are read.
template <class Take>
Outcome eachRecord(const JsonNode &acts, const Take &take)
{
    for (const JsonNode &act : acts.items)
        if (const JsonNode *records = act.member(u"records"))
            for (const JsonNode &record : records->items)
                if (const auto taken = take(record); !taken)
                    return taken;
    return {};
}

} // namespace

std::optional<RecordId> FileIds::asUuid(const QString &text)
{
    return text.size() == 36 ? RecordId::fromText(text) : std::nullopt;
}

bool FileIds::isShort(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongestShortId && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || u"._-"_s.contains(c);
    });
}

RecordId FileIds::derived(const QString &shortId) const
{
    return derivedId("plan JSON"_L1, {}, m_space + u'/' + shortId);
}

std::optional<RecordId> FileIds::explained(const QString &shortId) const
{
    const auto found = m_known.constFind(shortId);
    return found != m_known.cend() ? std::optional(*found) : std::nullopt;
}

std::optional<RecordId> FileIds::known(const QString &text) const
{
    const auto meant = explained(text);
    return meant ? meant : asUuid(text);
}

Outcome FileIds::collect(const JsonNode &acts)
{
    if (const auto ids = eachRecord(acts, [this](const JsonNode &record) { return collectId(record); }); !ids)
        return ids;
    // A key may follow from others that come later in the file.
    for (qsizetype before = -1; before != m_known.size();) {
        before = m_known.size();
        if (const auto keys = eachRecord(acts, [this](const JsonNode &record) { return collectKey(record); }); !keys)
            return keys;
    }
    return {};
}

QMap<QString, Value> FileIds::meantFields(const JsonNode &record) const
{
    QMap<QString, Value> fields;
    const JsonNode *values = record.member(u"values");
    for (qsizetype i = 0; values && i < values->names.size(); ++i) {
        const QString &text = values->items[i].text;
        const auto id = known(text);
        if (id || !RecordId::fromText(text)) // a short id may look like the journal's own form of an id
            fields.insert(values->names[i], id ? Value(id->text()) : Value(text));
    }
    return fields;
}

Outcome FileIds::collectId(const JsonNode &record)
{
    const QString id = textOf(record, u"id");
    if (!isShort(id) || asUuid(id))
        return {};
    const QString kind = textOf(record, u"kind");
    const QString before = m_kinds.value(id, kind);
    if (before != kind)
        return failureAt(
            record.line,
            u"\"%1\" stands for another kind (%2) elsewhere in the file; give this record another id."_s.arg(id,
                                                                                                             before));
    m_kinds.insert(id, kind);
    m_known.insert(id, derived(id));
    return {};
}

Outcome FileIds::collectKey(const JsonNode &record)
{
    const QString key = textOf(record, u"key");
    if (key.isEmpty())
        return {};
    const auto id = naturalId(textOf(record, u"kind"), meantFields(record));
    if (!id)
        return {};
    if (const auto before = m_known.constFind(key); before != m_known.cend() && *before != *id)
        return failureAt(
            record.line,
            u"\"%1\" stands for another record elsewhere in the file; give this one another key."_s.arg(key));
    m_known.insert(key, *id);
    return {};
}

} // namespace waymark::exchange
