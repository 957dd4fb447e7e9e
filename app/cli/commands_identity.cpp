// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <base/text.h>
#include <store/reading.h>

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct IdentityOptions
{
    QString name;
    QString organisation;
};

Outcome keep(const IdentityOptions &options)
{
    const auto before = actions::readIdentity();
    const bool isSaidAnew = !before && before.error().code == ErrorCode::Corrupt && !options.name.isEmpty();
    if (!before && !isSaidAnew)
        return tl::unexpected(before.error());
    actions::Identity identity = before.value_or(actions::Identity());
    if (!options.name.isEmpty())
        identity.name = options.name;
    if (!options.organisation.isEmpty())
        identity.organisation = options.organisation;
    return actions::keepIdentity(identity);
}

/// "You act as Amina Khan, of Cabinet Office."
QString actingText(const Acting &acting)
{
    const auto &[name, organisation] = acting.identity;
    const QString who = organisation.isEmpty() ? name : u"%1, of %2"_s.arg(name, organisation);
    if (acting.from == u"account")
        return u"You act as %1, by your account's name; say another with --name."_s.arg(who);
    return acting.from == u"identity" ? u"You act as %1."_s.arg(who) : u"You act as %1, by %2."_s.arg(who, acting.from);
}

Result<QJsonValue> scopeJson(const store::Store &plan, const actions::Scope &scope)
{
    if (scope.everywhere)
        return QJsonValue(true);
    QJsonArray numbers;
    for (const RecordId &id : scope.commitments) {
        const auto commitment = store::record(plan, u"commitment"_s, id);
        if (!commitment)
            return tl::unexpected(commitment.error());
        numbers << (*commitment ? (*commitment)->values.text(u"number"_s) : id.text());
    }
    return QJsonValue(numbers);
}

/// Adds the hats held in the plan.
Outcome tellHats(Session &session, QStringList &lines, QJsonObject &object)
{
    const auto desk = session.desk();
    if (!desk)
        return tl::unexpected(desk.error());
    const store::Store &plan = (*desk)->store();
    const auto hats = actions::hatsHeld(plan, (*desk)->author(), session.clock().today());
    const auto text = hats ? actions::hatsText(plan, *hats) : tl::unexpected(hats.error());
    const auto differ = text ? actions::organisationsDiffer(**desk) : text;
    if (!differ)
        return tl::unexpected(differ.error());
    const auto government = scopeJson(plan, hats->government);
    const auto civilSociety = scopeJson(plan, hats->civilSociety);
    if (!government || !civilSociety)
        return tl::unexpected(government ? civilSociety.error() : government.error());
    lines << *text;
    object[u"government"_s] = *government;
    object[u"civil_society"_s] = *civilSociety;
    object[u"coordinator"_s] = hats->coordinator;
    object[u"organisations_differ"_s] = *differ;
    return {};
}

int identity(Session &session, const IdentityOptions &options)
{
    const bool isSaid = !options.name.isEmpty() || !options.organisation.isEmpty();
    if (const auto kept = isSaid ? keep(options) : Outcome(); !kept)
        return session.fail(kept.error());
    const auto acting = session.acting();
    if (!acting)
        return session.fail(acting.error());
    QStringList lines{actingText(*acting)};
    QJsonObject object{{u"name"_s, acting->identity.name},
                       {u"organisation"_s, acting->identity.organisation},
                       {u"from"_s, acting->from}};
    if (!session.path.isEmpty())
        if (const auto told = tellHats(session, lines, object); !told)
            return session.fail(told.error());
    session.print(lines.join(u'\n'), object);
    return Done;
}

} // namespace

void addIdentityCommands(Commands &commands)
{
    commands.add("identity", "Who acts on this machine, said once; with a plan the hats held there", identity,
                 {{"--name", &IdentityOptions::name, "Your name, as it is to stand beside what you do"},
                  {"--organisation", &IdentityOptions::organisation, "Your organisation, by its name or short name"}},
                 Need::Optional);
}

} // namespace waymark::cli
