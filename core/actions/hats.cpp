// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/identity.h>

#include <base/text.h>
#include <model/records.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

bool lasts(const Role &role, QDate day)
{
    return !(role.from.earliest() && *role.from.earliest() > day) && !(role.to.latest() && *role.to.latest() < day);
}

/// The commitments that somebody's roles are about, by side; the null id for the plan as a whole.
using Scopes = QHash<PartySide, QSet<RecordId>>;

PartySide sideOf(RoleKind which)
{
    switch (which) {
    case RoleKind::GovernmentLead:
    case RoleKind::RelationshipManager:
        return PartySide::Government;
    case RoleKind::CsoLead:
        return PartySide::CivilSociety;
    default:
        return PartySide::Neither;
    }
}

Result<Scopes> scopesOf(const store::Store &plan, const RecordId &person, QDate day)
{
    const auto roles = store::readAll<Role>(plan);
    const auto own = store::record(plan, u"person"_s, person);
    if (!roles || !own)
        return tl::unexpected(roles ? own.error() : roles.error());
    const auto organisation =
        *own ? RecordId::fromText((*own)->values.text(u"organisation"_s)) : std::optional<RecordId>();
    Scopes scopes;
    for (const Role &role : *roles) {
        const bool isHers =
            role.person.record() == person || (role.person.isNull() && organisation == role.organisation.record());
        if (!isHers || !lasts(role, day))
            continue;
        const auto of = store::kindOfRecord(plan, role.of);
        if (!of)
            return tl::unexpected(of.error());
        scopes[sideOf(role.which)].insert(*of == u"commitment" ? role.of : RecordId());
    }
    return scopes;
}

Outcome sortByNumber(const store::Store &plan, QList<RecordId> &commitments)
{
    QHash<RecordId, QString> numbers;
    for (const RecordId &id : std::as_const(commitments)) {
        const auto commitment = store::record(plan, u"commitment"_s, id);
        if (!commitment)
            return tl::unexpected(commitment.error());
        numbers.insert(id, *commitment ? (*commitment)->values.text(u"number"_s) : QString());
    }
    std::sort(commitments.begin(), commitments.end(), [&numbers](const RecordId &a, const RecordId &b) {
        const int order = naturalCompare(numbers.value(a), numbers.value(b));
        return order != 0 ? order < 0 : a < b;
    });
    return {};
}

QString listed(const QStringList &words)
{
    return words.size() < 2 ? words.value(0) : words.mid(0, words.size() - 1).join(u", "_s) + u" and "_s + words.last();
}

/// "government on commitments 1 and 6"
Result<QString> sideText(const store::Store &plan, const QString &side, const Scope &scope)
{
    if (scope.everywhere)
        return side + u" on every commitment"_s;
    QStringList numbers;
    for (const RecordId &id : scope.commitments) {
        const auto commitment = store::record(plan, u"commitment"_s, id);
        if (!commitment)
            return tl::unexpected(commitment.error());
        const RecordValues values = *commitment ? (*commitment)->values : RecordValues();
        const QString number = values.text(u"number"_s);
        numbers << (number.isEmpty() ? values.text(u"title"_s) : number);
    }
    return side + (numbers.size() == 1 ? u" on commitment "_s : u" on commitments "_s) + listed(numbers);
}

} // namespace

Result<HatsHeld> hatsHeld(const store::Store &plan, const RecordId &person, QDate day)
{
    const auto scopes = scopesOf(plan, person, day);
    const auto always = scopes ? store::hatsOf(plan, person, {}) : tl::unexpected(scopes.error());
    if (!always)
        return tl::unexpected(always.error());
    HatsHeld held{{}, {}, always->coordinator};
    const auto take = [&](PartySide side, bool store::Hats::*speaks, Scope &scope) -> Outcome {
        for (const RecordId &about : scopes->value(side)) {
            const auto hats = store::hatsOf(plan, person, about);
            if (!hats)
                return tl::unexpected(hats.error());
            if (about.isNull())
                scope.everywhere = scope.everywhere || *hats.*speaks;
            else if (*hats.*speaks)
                scope.commitments << about;
        }
        return sortByNumber(plan, scope.commitments);
    };
    auto taken = take(PartySide::Government, &store::Hats::government, held.government);
    if (taken)
        taken = take(PartySide::CivilSociety, &store::Hats::civilSociety, held.civilSociety);
    return taken ? Result<HatsHeld>(held) : tl::unexpected(taken.error());
}

Result<QString> hatsText(const store::Store &plan, const HatsHeld &hats)
{
    QStringList sides;
    for (const auto &[side, scope] :
         {std::pair(u"government"_s, hats.government), std::pair(u"civil society"_s, hats.civilSociety)}) {
        const auto text = scope.isNone() ? Result<QString>(QString()) : sideText(plan, side, scope);
        if (!text)
            return text;
        if (!text->isEmpty())
            sides << *text;
    }
    if (sides.isEmpty())
        return hats.coordinator ? u"You coordinate the plan."_s
                                : u"You have no role in this plan yet; ask the coordinator for one."_s;
    return u"You speak for %1%2."_s.arg(sides.join(u" and for "_s),
                                        hats.coordinator ? u", and coordinate the plan"_s : QString());
}

Result<PartySide> ratingSide(const store::Store &plan, const RecordId &person, const Id<Commitment> &commitment)
{
    const auto hats = store::hatsOf(plan, person, commitment);
    if (!hats)
        return tl::unexpected(hats.error());
    if (hats->government && hats->civilSociety)
        return failure(ErrorCode::Invalid,
                       u"You speak for both sides on this commitment; say for which side you rate."_s);
    if (hats->civilSociety)
        return PartySide::CivilSociety;
    return hats->government || hats->coordinator ? PartySide::Government : PartySide::Neither;
}

} // namespace waymark::actions
