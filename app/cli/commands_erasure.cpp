// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "erasing.h"
#include "places.h"

#include <actions/backups.h>
#include <actions/erasure_beside.h>
#include <actions/plan.h>
#include <base/text.h>
#include <report/titles.h>
#include <store/reading.h>

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Acted;
using actions::Circles;

namespace {

struct EraseOptions
{
    QString record;
    QString field;
    std::optional<int> only;
    QString reason;
    bool backups = false;
    bool sign = false;
    QString passwordFile;
    bool yes = false;
};

using Going = actions::EverythingToErase;

Outcome keepOnly(actions::ToErase &words, const std::optional<int> &only)
{
    if (!only)
        return {};
    if (*only < 1 || *only > words.going.size())
        return failure(ErrorCode::NotFound,
                       u"There is no version number %1; without --only they are listed."_s.arg(*only));
    words.going = {words.going[*only - 1]};
    return {};
}

Result<Going> wordsOfField(const Placed &placed, const EraseOptions &options)
{
    auto words = actions::wordsOfField(*placed.store, placed.found.kind, placed.found.id, options.field);
    const auto kept = words ? keepOnly(*words, options.only) : tl::unexpected(words.error());
    if (!kept)
        return tl::unexpected(kept.error());
    Going going;
    if (placed.circle == Circle::Everyone)
        going.plan = *words;
    else
        going.beside << actions::ToEraseBeside{placed.circle, *words};
    return going;
}

Result<Going> wordsFor(Session &session, const EraseOptions &options)
{
    const auto placed = placedRecord(session, options.record, {});
    if (!placed)
        return tl::unexpected(placed.error());
    if (!options.field.isEmpty())
        return wordsOfField(*placed, options);
    if (placed->found.kind != u"person")
        return failure(ErrorCode::Invalid,
                       u"Name the field too; only a person can be erased with everything about them."_s);
    const auto circles = session.circles();
    auto going =
        circles ? actions::everythingAbout(**circles, Id<Person>(placed->found.id)) : tl::unexpected(circles.error());
    const auto kept = going && going->plan ? keepOnly(*going->plan, options.only) : Outcome();
    if (!kept)
        return tl::unexpected(kept.error());
    if (going && options.only)
        going->beside.clear();
    return going;
}

Result<report::Table> besideTable(Session &session, const Going &going)
{
    report::Table table = goingTable();
    table.heading = u"Would be erased beside the plan"_s;
    table.columns.insert(1, u"Seen by"_s);
    table.keys.insert(1, u"seen_by"_s);
    const auto circles = session.circles();
    if (!circles)
        return tl::unexpected(circles.error());
    for (const actions::ToEraseBeside &each : going.beside) {
        const auto store = (*circles)->store(each.circle);
        const auto readers = store ? (*circles)->audience(each.circle) : tl::unexpected(store.error());
        const auto added = readers ? addGoing(**store, {&(*circles)->plan().store()}, *readers, each.words, table)
                                   : tl::unexpected(readers.error());
        if (!added)
            return tl::unexpected(added.error());
    }
    return table;
}

Result<report::Table> mentionTable(const store::Store &store, const actions::ToErase &words)
{
    report::Table table{u"Also names the person; look at each"_s,
                        {u"Where"_s, u"Field"_s},
                        {},
                        u"Nothing."_s,
                        {u"where"_s, u"field"_s}};
    for (const actions::Mention &mention : words.mentions) {
        const auto name = report::nameOf(store, mention.kind, mention.record);
        if (!name)
            return tl::unexpected(name.error());
        table.rows << QStringList{*name, report::fieldLabel(mention.kind, mention.field)};
    }
    return table;
}

int showGoing(Session &session, const store::Store &plan, const Going &going)
{
    report::Document document{u"To erase"_s,
                              {u"Nothing was changed. Erased words cannot be brought back; add --yes to erase them."_s},
                              {goingTable()}};
    document.notes << going.beside.leftOut;
    if (going.plan) {
        if (const auto added = addGoing(plan, {}, {}, *going.plan, document.tables.first()); !added)
            return session.fail(added.error());
        const auto mentions = mentionTable(plan, *going.plan);
        if (!mentions)
            return session.fail(mentions.error());
        if (going.plan->field.isEmpty())
            document.tables << *mentions;
    }
    const auto beside = besideTable(session, going);
    if (!beside)
        return session.fail(beside.error());
    if (!beside->rows.isEmpty())
        document.tables.insert(1, *beside);
    session.print(document);
    return SomethingToLookAt;
}

/// Signs what was erased there before, when there is nothing more to erase.
int signErased(Session &session, Circles &circles, const EraseOptions &options)
{
    const auto placed = placedRecord(session, options.record, {});
    const auto key = placed ? keyToSign(circles.plan(), true, options.passwordFile) : tl::unexpected(placed.error());
    const auto done =
        key ? actions::signErasures(circles.plan(), placed->found.id, options.field, options.reason, (*key)->key)
            : tl::unexpected(key.error());
    const auto others = done ? whatOthersKeep(circles.plan().store(), *key) : tl::unexpected(done.error());
    return others ? session.done(done, u"Signed what was erased there before. "_s + *others)
                  : session.fail(others.error());
}

int eraseWords(Session &session, Circles &circles, const Going &going, const EraseOptions &options)
{
    actions::Desk &desk = circles.plan();
    const auto key = keyToSign(desk, options.sign && going.plan.has_value(), options.passwordFile);
    if (!key)
        return session.fail(key.error());
    const auto erased = actions::eraseEverything(circles, going, options.reason, *key ? &(*key)->key : nullptr);
    const auto counts = erased
                            ? store::mayWrite(desk.store(), desk.author(), u"erasure"_s, RecordId::random(), u"words"_s)
                            : tl::unexpected(erased.error());
    const auto left = counts ? whatIsLeft(circles, *key) : tl::unexpected(counts.error());
    if (!left)
        return session.fail(left.error());
    const bool isAsked = going.plan && !*counts;
    const qsizetype gone = isAsked ? going.count() - going.plan->going.size() : going.count();
    QStringList lines;
    if (gone > 0)
        lines << u"Erased %1."_s.arg(counted(gone, u"value"_s, u"values"_s));
    if (isAsked)
        lines << u"Asked for; the words go once the coordinator confirms it with \"review\". \"undo\" takes it back."_s;
    else
        lines << *left;
    lines << going.beside.leftOut;
    session.print(lines.join(u'\n'), {{u"done"_s, lines.join(u' ')},
                                      {u"values"_s, gone},
                                      {u"left_out"_s, QJsonArray::fromStringList(going.beside.leftOut)}});
    return going.beside.leftOut.isEmpty() ? Done : SomethingToLookAt;
}

int eraseBackups(Session &session, const EraseOptions &options)
{
    const auto circles = session.circles();
    const auto holding = circles ? actions::backupsWithErasedWords(**circles) : tl::unexpected(circles.error());
    if (!holding)
        return session.fail(holding.error());
    const QString backups = counted(holding->size(), u"backup"_s, u"backups"_s);
    if (holding->isEmpty() || !options.yes) {
        session.print(holding->isEmpty()
                          ? u"No backup holds words that were erased."_s
                          : u"%1 would be rewritten without the erased words; add --yes to do it."_s.arg(backups),
                      {{u"backups"_s, holding->size()}});
        return holding->isEmpty() ? Done : SomethingToLookAt;
    }
    Job job;
    if (const auto rewritten = actions::eraseInBackups(**circles, job); !rewritten)
        return session.fail(rewritten.error());
    session.print(u"Rewrote %1 without the erased words."_s.arg(backups), {{u"backups"_s, holding->size()}});
    return Done;
}

int erase(Session &session, const EraseOptions &options)
{
    if (options.backups == !options.record.isEmpty())
        return session.fail(ErrorCode::Invalid, u"Name a record to erase words of, or give --backups alone."_s);
    if (options.backups)
        return eraseBackups(session, options);
    const auto circles = session.circles();
    const auto going = circles ? wordsFor(session, options) : tl::unexpected(circles.error());
    if (!going && circles && going.error().code == ErrorCode::NotFound && options.sign && options.yes)
        return signErased(session, **circles, options);
    if (!going)
        return session.fail(going.error());
    return options.yes ? eraseWords(session, **circles, *going, options)
                       : showGoing(session, (*circles)->plan().store(), *going);
}

struct HoldOptions
{
    QString reason;
    bool lift = false;
};

int hold(Session &session, const HoldOptions &options)
{
    const auto desk = session.desk();
    const auto plan = desk ? actions::currentPlan((*desk)->store()) : tl::unexpected(desk.error());
    if (!plan)
        return session.fail(plan.error());
    return session.done(actions::setHold(**desk, plan->id, !options.lift, options.reason),
                        options.lift ? u"Lifted the hold: words may be erased again."_s
                                     : u"Holding: nothing may be erased until the hold is lifted."_s);
}

} // namespace

void addErasureCommands(Commands &commands)
{
    commands.add("erase",
                 "Erase a field's words, or everything about a person, for good and in every copy; lists what would go "
                 "and leaves with 1, unless --yes",
                 erase,
                 {{"record", &EraseOptions::record, "Number, id or name; without a field a person"},
                  {"field", &EraseOptions::field, "The field whose words go, with all its history"},
                  {"--only", &EraseOptions::only, "Just the version with this number of the list"},
                  {"--reason", &EraseOptions::reason, "Why; kept with the plan"},
                  {"--sign", &EraseOptions::sign, "Sign it with your key, so that it counts in every copy"},
                  {"--password-file", &EraseOptions::passwordFile, "A file whose first line is your signing password"},
                  {"--backups", &EraseOptions::backups, "Rewrite the backups that still hold words erased before"},
                  {"--yes", &EraseOptions::yes, "Erase; nobody is asked again"}});
    commands.add("hold", "Keep everything from being erased while a request for information is open", hold,
                 {{"--reason", &HoldOptions::reason, "Why; kept with the plan", Need::Required},
                  {"--lift", &HoldOptions::lift, "Let words be erased again"}});
}

} // namespace waymark::cli
