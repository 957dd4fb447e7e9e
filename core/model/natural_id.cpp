// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/natural_id.h>

#include <base/fuzzydate.h>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

/// What a kind's id is made of: references, and up to two more fields that are none.
struct Parts
{
    QLatin1StringView kind;
    QLatin1StringView first;
    QLatin1StringView second;
    QLatin1StringView key;
    QLatin1StringView secondKey = {};
};

constexpr Parts kParts[] = {
    {"update"_L1, "commitment"_L1, "round"_L1, {}},
    {"milestoneReport"_L1, "update"_L1, "milestone"_L1, {}},
    {"round"_L1, "plan"_L1, {}, "opens"_L1},
    {"request"_L1, "round"_L1, "commitment"_L1, {}},
    {"agreement"_L1, "update"_L1, {}, "side"_L1},
    {"key"_L1, "person"_L1, {}, "key"_L1},
    {"narrative"_L1, "plan"_L1, {}, "report"_L1, "heading"_L1},
};

const Parts *partsOf(const QString &kind)
{
    for (const Parts &parts : kParts)
        if (parts.kind == kind)
            return &parts;
    return nullptr;
}

/// A day for dates, so that words beside it do not matter; else the text.
QString keyText(const Value &value, QLatin1StringView field)
{
    if (field != "opens"_L1)
        return value.text();
    const auto date = FuzzyDate::fromValue(value.text());
    return date && date->earliest() ? date->earliest()->toString(Qt::ISODate) : QString();
}

} // namespace

bool hasNaturalId(const QString &kind)
{
    return partsOf(kind) != nullptr;
}

std::optional<RecordId> naturalId(const QString &kind, const QMap<QString, Value> &fields)
{
    const Parts *parts = partsOf(kind);
    if (!parts)
        return std::nullopt;
    const auto first = RecordId::fromText(fields.value(parts->first).text());
    if (!first)
        return std::nullopt;
    if (!parts->second.isEmpty()) {
        const auto second = RecordId::fromText(fields.value(parts->second).text());
        return second ? std::optional(derivedId(parts->kind, {*first, *second})) : std::nullopt;
    }
    QString key = keyText(fields.value(parts->key), parts->key);
    if (!key.isEmpty() && !parts->secondKey.isEmpty()) {
        const QString second = keyText(fields.value(parts->secondKey), parts->secondKey);
        key = second.isEmpty() ? QString() : key + u'/' + second;
    }
    return key.isEmpty() ? std::nullopt : std::optional(derivedId(parts->kind, {*first}, key));
}

Id<Update> updateId(const Id<Commitment> &commitment, const Id<Round> &round)
{
    return Id<Update>(derivedId("update"_L1, {commitment.record(), round.record()}));
}

Id<MilestoneReport> reportId(const Id<Update> &update, const Id<Milestone> &milestone)
{
    return Id<MilestoneReport>(derivedId("milestoneReport"_L1, {update.record(), milestone.record()}));
}

Id<Key> keyId(const Id<Person> &person, const QString &publicKey)
{
    return Id<Key>(derivedId("key"_L1, {person.record()}, publicKey));
}

Id<Round> roundId(const Id<Plan> &plan, const FuzzyDate &opens)
{
    const QMap<QString, Value> fields{{u"plan"_s, Value(plan.record().text())}, {u"opens"_s, Value(opens.value())}};
    return Id<Round>(naturalId(u"round"_s, fields).value_or(RecordId()));
}

} // namespace waymark
