// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <actions/versions.h>
#include <base/text.h>
#include <report/lists.h>
#include <report/titles.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QString> authorLine(const store::Store &store, const store::Version &version)
{
    return report::nameOf(store, u"person"_s, version.author).map([&version](const QString &name) {
        return u"%1, %2"_s.arg(name, dayText(version.day.isValid() ? version.day : version.at.date()));
    });
}

Result<report::Document> conflictDocument(const store::Store &store, const QList<store::Conflict> &conflicts)
{
    report::Table table{u"Two versions to choose from"_s,
                        {u"No."_s, u"Where"_s, u"Field"_s, u"By"_s, u"Version"_s},
                        {},
                        u"There are no two versions of anything."_s,
                        {u"number"_s, u"where"_s, u"field"_s, u"by"_s, u"version"_s}};
    int number = 0;
    for (const store::Conflict &conflict : conflicts) {
        ++number;
        const auto name = report::nameOf(store, conflict.kind, conflict.record);
        const auto field = report::fieldLabel(store, conflict.kind, conflict.field);
        if (!name || !field)
            return tl::unexpected(name ? field.error() : name.error());
        int letter = 0;
        for (const store::Version &version : conflict.versions) {
            const auto by = authorLine(store, version);
            const auto value = report::valueText(store, conflict.kind, conflict.field, version.value);
            if (!by || !value)
                return tl::unexpected(by ? value.error() : by.error());
            table.rows << QStringList{u"%1%2"_s.arg(number).arg(QChar(u'a' + letter++)), *name, *field, *by, *value};
        }
    }
    return report::Document{u"Two versions to choose from: %1"_s.arg(number), {}, {table}};
}

int listConflicts(Session &session)
{
    const auto store = session.store();
    const auto conflicts = store ? store::conflicts(**store) : tl::unexpected(store.error());
    const int shown =
        session.show(conflicts ? conflictDocument(**store, *conflicts) : tl::unexpected(conflicts.error()));
    return shown == Done && !conflicts->isEmpty() ? SomethingToLookAt : shown;
}

struct ResolveOptions
{
    QString version;
    QString value;
    QString reason;
};

/// A version as the list names it: "1b" is the second version at the first place, "1" the place alone.
struct Choice
{
    store::Conflict conflict;
    std::optional<Value> value;
};

std::optional<Choice> choiceFrom(const QList<store::Conflict> &conflicts, const QString &given)
{
    const bool hasLetter = !given.isEmpty() && given.back().isLetter();
    const qsizetype place = (hasLetter ? given.chopped(1) : given).toLongLong() - 1;
    if (place < 0 || place >= conflicts.size())
        return {};
    const store::Conflict &conflict = conflicts[place];
    if (!hasLetter)
        return Choice{conflict, {}};
    const qsizetype letter = given.back().toLower().unicode() - u'a';
    if (letter < 0 || letter >= conflict.versions.size())
        return {};
    return Choice{conflict, conflict.versions[letter].value};
}

Result<Value> valueFrom(const store::Conflict &conflict, const QString &given)
{
    const Kind *known = kind(conflict.kind);
    const Field *field = known ? fieldOf(*known, conflict.field) : nullptr;
    return field ? valueFromText(*field, FieldName::split(conflict.field), given) : Value(given);
}

int resolveConflict(Session &session, const ResolveOptions &options)
{
    const auto desk = session.desk();
    const auto conflicts = desk ? store::conflicts((*desk)->store()) : tl::unexpected(desk.error());
    if (!conflicts)
        return session.fail(conflicts.error());
    const auto choice = choiceFrom(*conflicts, options.version);
    if (!choice || (!choice->value && options.value.isEmpty()))
        return session.fail(ErrorCode::Invalid,
                            u"Name a version as \"conflicts\" lists them, for example 1a; or a number and --value."_s);
    const store::Conflict &conflict = choice->conflict;
    const auto value = options.value.isEmpty() ? *choice->value : valueFrom(conflict, options.value);
    if (!value)
        return session.fail(value.error());
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    return session.done(actions::settle(**desk, conflict.kind, conflict.record, conflict.field, *value, why),
                        u"Chosen; both versions stay in the history."_s);
}

struct ReviewOptions
{
    std::optional<int> accept;
    std::optional<int> decline;
    QString reason;
};

int decide(Session &session, const QList<store::Pending> &pending, const ReviewOptions &options)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    if (options.accept && options.decline)
        return session.fail(ErrorCode::Invalid, u"Give either --accept or --decline; one change at a time."_s);
    const int number = options.accept ? *options.accept : *options.decline;
    if (number < 1 || number > pending.size())
        return session.fail(ErrorCode::NotFound,
                            u"There is no change number %1 waiting; \"review\" lists them."_s.arg(number));
    const auto decision = options.accept ? actions::Review::Accept : actions::Review::Decline;
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    return session.done(actions::review(**desk, pending[number - 1], decision, why), u"Noted."_s);
}

Result<report::Table> pendingTable(const store::Store &store, const QList<store::Pending> &pending)
{
    report::Table table{u"Changes outside role, please confirm"_s,
                        {u"No."_s, u"Where"_s, u"Field"_s, u"By"_s, u"Proposed"_s},
                        {},
                        u"None."_s,
                        {u"number"_s, u"where"_s, u"field"_s, u"by"_s, u"proposed"_s}};
    for (const store::Pending &each : pending) {
        const auto name = report::nameOf(store, each.kind, each.record);
        const auto field = report::fieldLabel(store, each.kind, each.field);
        const auto by = authorLine(store, each.proposed);
        const auto proposed = report::valueText(store, each.kind, each.field, each.proposed.value);
        for (const auto *told : {&name, &field, &by, &proposed})
            if (!*told)
                return tl::unexpected(told->error());
        table.rows << QStringList{QString::number(table.rows.size() + 1), *name, *field, *by, *proposed};
    }
    return table;
}

Result<report::Table> findingsTable(const store::Store &store, QDate today)
{
    const auto findings = report::findings(store, today);
    if (!findings)
        return tl::unexpected(findings.error());
    report::Table table{u"Worth checking"_s, {u"Where"_s, u"What"_s}, {}, u"Nothing."_s, {u"where"_s, u"what"_s}};
    for (const rules::Finding &finding : *findings) {
        const auto name = report::nameOf(store, finding.record);
        if (!name)
            return tl::unexpected(name.error());
        table.rows << QStringList{*name, finding.text};
    }
    return table;
}

int reviewChanges(Session &session, const ReviewOptions &options)
{
    const auto store = session.store();
    const auto pending = store ? store::pendingChanges(**store) : tl::unexpected(store.error());
    if (!pending)
        return session.fail(pending.error());
    if (options.accept || options.decline)
        return decide(session, *pending, options);
    const auto changes = pendingTable(**store, *pending);
    const auto worth = changes ? findingsTable(**store, session.clock().today()) : changes;
    if (!worth)
        return session.fail(worth.error());
    session.print(report::Document{u"To review"_s, {}, {*changes, *worth}});
    return changes->rows.isEmpty() && worth->rows.isEmpty() ? Done : SomethingToLookAt;
}

} // namespace

void addVersionCommands(Commands &commands)
{
    commands.add("conflicts", "Where two people wrote at the same time; leaves with 1 when there are any",
                 listConflicts);
    commands.add("resolve", "Choose a version (\"1a\"), or write another; both stay in the history", resolveConflict,
                 {{"version", &ResolveOptions::version, "As \"conflicts\" lists them: 1a, 1b, 2a …", Need::Required},
                  {"--value", &ResolveOptions::value, "Keep this instead of either"},
                  {"--reason", &ResolveOptions::reason, "Why"}});
    commands.add("review", "Changes outside role and what is worth checking; leaves with 1 when there are any",
                 reviewChanges,
                 {{"--accept", &ReviewOptions::accept, "Confirm the change with this number"},
                  {"--decline", &ReviewOptions::decline, "Decline the change with this number"},
                  {"--reason", &ReviewOptions::reason, "Why"}});
}

} // namespace waymark::cli
