// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "password.h"

#include <actions/erasure.h>
#include <actions/keys.h>
#include <actions/plan.h>
#include <base/text.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <store/backup.h>
#include <store/reading.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Acted;

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

QString counted(qsizetype count, const QString &one, const QString &several)
{
    return count == 1 ? u"1 "_s + one : u"%1 %2"_s.arg(count).arg(several);
}

Result<actions::ToErase> wordsFor(const store::Store &store, const EraseOptions &options)
{
    const auto found = report::find(store, options.record);
    if (!found)
        return tl::unexpected(found.error());
    if (options.field.isEmpty() && found->kind != u"person")
        return failure(ErrorCode::Invalid,
                       u"Name the field too; only a person can be erased with everything about them."_s);
    auto words = options.field.isEmpty() ? actions::wordsAboutPerson(store, Id<Person>(found->id))
                                         : actions::wordsOfField(store, found->kind, found->id, options.field);
    if (!words || !options.only)
        return words;
    if (*options.only < 1 || *options.only > words->going.size())
        return failure(ErrorCode::NotFound,
                       u"There is no version number %1; without --only they are listed."_s.arg(*options.only));
    words->going = {words->going[*options.only - 1]};
    return words;
}

Result<report::Table> goingTable(const store::Store &store, const actions::ToErase &words)
{
    report::Table table{u"Would be erased for good"_s,
                        {u"No."_s, u"Where"_s, u"Day"_s, u"By"_s, u"Words"_s},
                        {},
                        {},
                        {u"number"_s, u"where"_s, u"day"_s, u"by"_s, u"words"_s}};
    for (const actions::GoingWords &each : words.going) {
        const bool isNote = each.named.kind.isEmpty();
        const auto name =
            isNote ? Result<QString>(u"beside an act"_s) : report::nameOf(store, each.named.kind, each.named.record);
        const auto by = report::nameOf(store, u"person"_s, each.by);
        const auto value = report::valueText(store, each.named.kind, each.named.field, each.value);
        for (const auto *told : {&name, &by, &value})
            if (!*told)
                return tl::unexpected(told->error());
        const QString field = isNote ? each.named.field : report::fieldLabel(each.named.kind, each.named.field);
        table.rows << QStringList{QString::number(table.rows.size() + 1), *name + u": "_s + field, dayText(each.day),
                                  *by, *value};
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

int showGoing(Session &session, const store::Store &store, const actions::ToErase &words)
{
    const auto going = goingTable(store, words);
    const auto mentions = going ? mentionTable(store, words) : going;
    if (!mentions)
        return session.fail(mentions.error());
    report::Document document{u"To erase"_s,
                              {u"Nothing was changed. Erased words cannot be brought back; add --yes to erase them."_s},
                              {*going}};
    if (words.field.isEmpty())
        document.tables << *mentions;
    session.print(document);
    return SomethingToLookAt;
}

/// What still holds the words after they were erased here.
Result<QStringList> whatIsLeft(const store::Store &store)
{
    const auto backups = store::backupsWithErasedWords(store);
    const auto isDue = store::isRewriteDue(store);
    if (!backups || !isDue)
        return tl::unexpected(backups ? isDue.error() : backups.error());
    QStringList lines;
    if (*isDue)
        lines << u"The file is in use elsewhere and may still hold old bytes; close it there and open it again."_s;
    if (!backups->isEmpty())
        lines << u"%1 still %2 these words; \"erase --backups\" rewrites them."_s.arg(
            counted(backups->size(), u"backup"_s, u"backups"_s), backups->size() == 1 ? u"holds"_s : u"hold"_s);
    lines << u"Copies sent before keep them until they meet this plan."_s;
    return lines;
}

Acted eraseSigned(actions::Desk &desk, const actions::ToErase &words, const EraseOptions &options)
{
    const auto password = passwordFrom(options.passwordFile, u"Signing password"_s);
    const auto key = password ? actions::ownKey(desk, actions::Circles::usualOwnFolder(), *password)
                              : tl::unexpected(password.error());
    return key ? actions::erase(desk, words, options.reason, &*key) : tl::unexpected(key.error());
}

int eraseWords(Session &session, actions::Desk &desk, const actions::ToErase &words, const EraseOptions &options)
{
    const auto erased = options.sign ? eraseSigned(desk, words, options) : actions::erase(desk, words, options.reason);
    const auto counts = erased
                            ? store::mayWrite(desk.store(), desk.author(), u"erasure"_s, RecordId::random(), u"words"_s)
                            : tl::unexpected(erased.error());
    const auto left = counts ? whatIsLeft(desk.store()) : tl::unexpected(counts.error());
    if (!left)
        return session.fail(left.error());
    if (!*counts)
        return session.done(erased, u"Asked for; the words go once the coordinator confirms it with \"review\"."_s);
    const QString sentence = u"Erased %1."_s.arg(counted(words.going.size(), u"value"_s, u"values"_s));
    return session.done(erased, (QStringList{sentence} + *left).join(u'\n'));
}

int eraseBackups(Session &session, const EraseOptions &options)
{
    const auto store = session.store();
    const auto holding = store ? store::backupsWithErasedWords(**store) : tl::unexpected(store.error());
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
    if (const auto rewritten = store::eraseInBackups(**store, job); !rewritten)
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
    const auto desk = session.desk();
    const auto words = desk ? wordsFor((*desk)->store(), options) : tl::unexpected(desk.error());
    if (!words)
        return session.fail(words.error());
    return options.yes ? eraseWords(session, **desk, *words, options) : showGoing(session, (*desk)->store(), *words);
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
