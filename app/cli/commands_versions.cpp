// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <actions/versions.h>
#include <base/text.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <rules/difference.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QString> authorLine(const store::Store &store, const store::Version &version)
{
    return report::nameOf(store, u"person"_s, version.author).map([&version](const QString &name) {
        return u"%1, %2"_s.arg(name, dayText(version.day.isValid() ? version.day : version.at.date()));
    });
}

/// A version of a conflict as it is listed; the one proposed by nobody comes last.
struct Listed
{
    QString number; ///< "1b"
    QString by;
    QString reason;
    QString value;
    QList<rules::Piece> pieces; ///< of a text, against what all versions come from
    bool isProposed = false;
};

struct ListedConflict
{
    QString where;
    QString field;
    QString base;
    QList<Listed> versions;
};

constexpr QChar kFirstLetter = u'a';

Result<ListedConflict> listed(const store::Store &store, const store::Conflict &conflict, int number)
{
    const auto name = report::nameOf(store, conflict.kind, conflict.record);
    const auto field = report::fieldLabel(store, conflict.kind, conflict.field);
    const auto shown = [&](const Value &value) {
        return report::valueText(store, conflict.kind, conflict.field, value);
    };
    const auto base = shown(conflict.base);
    for (const auto *told : {&name, &field, &base})
        if (!*told)
            return tl::unexpected(told->error());
    ListedConflict all{*name, *field, *base, {}};
    const auto add = [&](const QString &by, const QString &reason, const QString &value, bool isProposed) {
        const QChar letter(int(kFirstLetter.unicode() + all.versions.size()));
        const bool isCompared = actions::isWording(conflict) && !conflict.base.isNull();
        all.versions << Listed{u"%1%2"_s.arg(number).arg(letter),
                               by,
                               reason,
                               value,
                               isCompared ? rules::difference(*base, value) : QList<rules::Piece>(),
                               isProposed};
    };
    for (const store::Version &version : conflict.versions) {
        const auto by = authorLine(store, version);
        const auto value = shown(version.value);
        if (!by || !value)
            return tl::unexpected(by ? value.error() : by.error());
        add(*by, version.reason, *value, false);
    }
    if (const auto both = actions::proposal(conflict))
        add(u"Proposed: both together; check the sense"_s, {}, both->text(), true);
    return all;
}

report::Document documentOf(const QList<ListedConflict> &conflicts)
{
    report::Document document{u"Two versions to choose from: %1"_s.arg(conflicts.size()), {}, {}};
    for (const ListedConflict &conflict : conflicts) {
        report::Table table{
            u"%1: %2"_s.arg(conflict.where, conflict.field), {u"No."_s, u"By"_s, u"Version"_s}, {}, {}, {}};
        if (!conflict.base.isEmpty())
            table.rows << QStringList{QString(), u"What they started from"_s, conflict.base};
        for (const Listed &version : conflict.versions) {
            const QString by = version.reason.isEmpty() ? version.by : version.by + u"\nWhy: "_s + version.reason;
            table.rows << QStringList{version.number, by,
                                      version.pieces.isEmpty() ? version.value : rules::toText(version.pieces)};
        }
        document.tables << table;
    }
    if (conflicts.isEmpty())
        document.notes << u"There are no two versions of anything."_s;
    return document;
}

QJsonArray jsonOf(const QList<rules::Piece> &pieces)
{
    QJsonArray array;
    for (const rules::Piece &piece : pieces)
        array << QJsonObject{{u"kind"_s, piece.kind == rules::Piece::Same    ? u"same"_s
                                         : piece.kind == rules::Piece::Added ? u"added"_s
                                                                             : u"removed"_s},
                             {u"text"_s, piece.text}};
    return array;
}

QJsonObject jsonOf(const QList<ListedConflict> &conflicts)
{
    QJsonArray versions;
    for (const ListedConflict &conflict : conflicts)
        for (const Listed &version : conflict.versions) {
            QJsonObject object{{u"number"_s, version.number},      {u"where"_s, conflict.where},
                               {u"field"_s, conflict.field},       {u"by"_s, version.by},
                               {u"version"_s, version.value},      {u"base"_s, conflict.base},
                               {u"proposed"_s, version.isProposed}};
            if (!version.reason.isEmpty())
                object.insert(u"reason"_s, version.reason);
            if (!version.pieces.isEmpty())
                object.insert(u"pieces"_s, jsonOf(version.pieces));
            versions << object;
        }
    return {{u"title"_s, u"Two versions to choose from: %1"_s.arg(conflicts.size())},
            {u"two_versions_to_choose_from"_s, versions}};
}

int listConflicts(Session &session)
{
    const auto store = session.store();
    const auto conflicts = store ? store::conflicts(**store) : tl::unexpected(store.error());
    if (!conflicts)
        return session.fail(conflicts.error());
    QList<ListedConflict> all;
    for (const store::Conflict &conflict : *conflicts) {
        const auto each = listed(**store, conflict, int(all.size()) + 1);
        if (!each)
            return session.fail(each.error());
        all << *each;
    }
    session.print(report::toText(documentOf(all)), jsonOf(all));
    return all.isEmpty() ? Done : SomethingToLookAt;
}

struct ResolveOptions
{
    QString version;
    QString value;
    QString reason;
    QString all;
    QString of;
};

/// A version as the list names it: "1b" is the second version at the first place, "1c" with two versions the one
/// proposed, "1" the place alone.
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
    const qsizetype letter = given.back().toLower().unicode() - kFirstLetter.unicode();
    if (letter >= 0 && letter < conflict.versions.size())
        return Choice{conflict, conflict.versions[letter].value};
    const auto both = letter == conflict.versions.size() ? actions::proposal(conflict) : std::nullopt;
    return both ? std::optional(Choice{conflict, both}) : std::nullopt;
}

/// "9a" or "9": written as the list writes them, be it there or not.
bool isNumber(const QString &given)
{
    static const QRegularExpression pattern(u"^[0-9]{1,9}[A-Za-z]?$"_s);
    return pattern.match(given).hasMatch();
}

Result<Value> valueFrom(const store::Conflict &conflict, const QString &given)
{
    const Kind *known = kind(conflict.kind);
    const Field *field = known ? fieldOf(*known, conflict.field) : nullptr;
    return field ? valueFromText(*field, FieldName::split(conflict.field), given) : Value(given);
}

/// The person or organisation whose versions are meant; null when nobody is named.
Result<RecordId> whoFrom(const store::Store &store, const QString &name)
{
    if (name.isEmpty())
        return RecordId();
    const auto found = report::find(store, name);
    if (!found)
        return tl::unexpected(found.error());
    if (found->kind != u"person" && found->kind != u"organisation")
        return failure(ErrorCode::Invalid, u"Name a person or an organisation whose versions to keep."_s);
    return found->id;
}

int resolveAll(Session &session, const ResolveOptions &options)
{
    const bool isMine = options.all == u"mine";
    if ((!isMine && options.all != u"theirs") || !options.version.isEmpty() || !options.value.isEmpty() ||
        (isMine && !options.of.isEmpty()))
        return session.fail(
            ErrorCode::Invalid,
            u"Write --all mine, --all theirs, or --all theirs --of and a name; a single version needs no --all."_s);
    const auto desk = session.desk();
    const auto of = desk ? whoFrom((*desk)->store(), options.of) : tl::unexpected(desk.error());
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    const auto all = of ? actions::settleAll(**desk, isMine ? actions::Whose::Mine : actions::Whose::Theirs, *of, why)
                        : tl::unexpected(of.error());
    if (!all)
        return session.fail(all.error());
    const auto places = [](qsizetype count) { return counted(count, u"place"_s, u"places"_s); };
    const QString open =
        u"In %1 it is not clear whose version is meant, or it is not yours to choose; \"conflicts\" lists what is left."_s
            .arg(places(all->left.size()));
    if (all->settled == 0 && !all->left.isEmpty())
        return session.fail(ErrorCode::Refused, open);
    QString said = all->settled == 0 ? u"There are no two versions of anything."_s
                                     : u"Chosen in %1; all versions stay in the history."_s.arg(places(all->settled));
    if (!all->left.isEmpty())
        said += u' ' + open;
    session.print(said, {{u"done"_s, said},
                         {u"edits"_s, all->committed.added()},
                         {u"settled"_s, all->settled},
                         {u"left"_s, all->left.size()}});
    return all->left.isEmpty() ? Done : SomethingToLookAt;
}

int resolveConflict(Session &session, const ResolveOptions &options)
{
    if (!options.all.isEmpty())
        return resolveAll(session, options);
    const auto desk = session.desk();
    const auto conflicts = desk ? store::conflicts((*desk)->store()) : tl::unexpected(desk.error());
    if (!conflicts)
        return session.fail(conflicts.error());
    if (conflicts->isEmpty())
        return session.fail(ErrorCode::NotFound, u"There are no two versions of anything to choose from."_s);
    const auto choice = choiceFrom(*conflicts, options.version);
    if (!choice && isNumber(options.version))
        return session.fail(
            ErrorCode::NotFound,
            u"There is no version %1; name one as \"conflicts\" lists them, for example 1a."_s.arg(options.version));
    if (!choice || (!choice->value && options.value.isEmpty()))
        return session.fail(
            ErrorCode::Invalid,
            u"Name a version as \"conflicts\" lists them, for example 1a; a number and --value; or --all mine or theirs."_s);
    const store::Conflict &conflict = choice->conflict;
    const auto value = options.value.isEmpty() ? *choice->value : valueFrom(conflict, options.value);
    if (!value)
        return session.fail(value.error());
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    return session.done(actions::settle(**desk, conflict.kind, conflict.record, conflict.field, *value, why),
                        u"Chosen; both versions stay in the history."_s);
}

} // namespace

void addVersionCommands(Commands &commands)
{
    commands.add("conflicts", "Where two people wrote at the same time; leaves with 1 when there are any",
                 listConflicts);
    commands.add("resolve", "Choose a version (\"1a\"), or write another; all stay in the history", resolveConflict,
                 {{"version", &ResolveOptions::version, "As \"conflicts\" lists them: 1a, 1b, 1c, 2a …"},
                  {"--value", &ResolveOptions::value, "Keep this instead of either"},
                  {"--all", &ResolveOptions::all,
                   "Settle every place at once: \"mine\" keeps what you wrote, \"theirs\" what somebody else did"},
                  {"--of", &ResolveOptions::of, "Only what this person or organisation wrote", Need::Optional, "--all"},
                  {"--reason", &ResolveOptions::reason, "Why"}});
    addReviewCommand(commands);
}

} // namespace waymark::cli
