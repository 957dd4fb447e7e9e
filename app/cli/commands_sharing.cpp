// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <actions/versions.h>
#include <base/text.h>
#include <exchange/pack.h>
#include <report/lists.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <store/backup.h>
#include <store/received.h>

#include <QFileInfo>
#include <QJsonArray>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

/// The tips a copy for somebody may build on: those of a copy he sent, or those a mark in the plan names.
Result<QList<EditId>> tipsFrom(const store::Store &store, const QString &fileOrMark, Job &job)
{
    if (QFileInfo::exists(fileOrMark)) {
        const auto pack = exchange::openPack(fileOrMark, exchange::LargePack::Allow, job);
        return pack ? Result<QList<EditId>>(pack->header.tips) : tl::unexpected(pack.error());
    }
    const auto mark = report::find(store, u"mark "_s + fileOrMark);
    if (!mark)
        return failure(ErrorCode::NotFound, u"There is no file and no mark called \"%1\"; name a copy they sent, or a mark such as \"As adopted\"."_s.arg(fileOrMark));
    const auto read = store::read<Mark>(store, Id<Mark>(mark->id));
    if (!read)
        return tl::unexpected(read.error());
    QList<EditId> tips;
    for (const QString &token : read->tips.split(u' ', Qt::SkipEmptyParts))
        if (const auto id = EditId::fromToken(token.toLatin1()))
            tips << *id;
    return tips;
}

void addPack(CLI::App &app, Session &session)
{
    struct Options { std::string file, since; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "pack", "Write a copy to send: the whole plan, or with --since what they lack", [&session, options] {
        const auto desk = session.desk();
        if (!desk)
            return session.fail(desk.error());
        Job job;
        const store::Store &store = (*desk)->store();
        const auto since = options->since.empty() ? Result<QList<EditId>>(QList<EditId>()) : tipsFrom(store, text(options->since), job);
        const auto header = since ? exchange::writePack(store, text(options->file), *since, {(*desk)->author(), (*desk)->authorName()}, job)
                                  : tl::unexpected(since.error());
        if (!header)
            return session.fail(header.error());
        session.print(u"%1 written to %2; only what is in the plan, nothing of our side's."_s.arg(counted(header->count, u"act"_s, u"acts"_s), text(options->file)),
                      {{u"file"_s, text(options->file)}, {u"edits"_s, header->count}, {u"whole"_s, header->isWhole()}});
        return int(Done);
    });
    command->add_option("file", options->file, "Where to write (.wmcopy)")->required();
    command->add_option("--since", options->since, "A copy they sent, or a mark: leaves out what they have");
}

int printMerge(const Session &session, const QString &sentence, qint64 added, qint64 conflicts, qint64 pending)
{
    QStringList parts{sentence};
    if (conflicts > 0)
        parts << u"In %1 you both wrote: see \"conflicts\"."_s.arg(counted(conflicts, u"place"_s, u"places"_s));
    if (pending > 0)
        parts << u"%1 outside role, please confirm: see \"review\"."_s.arg(counted(pending, u"change"_s, u"changes"_s));
    session.print(parts.join(u' '), {{u"edits"_s, added}, {u"conflicts"_s, conflicts}, {u"pending"_s, pending}});
    return conflicts > 0 || pending > 0 ? SomethingToLookAt : Done;
}

/// A plan file somebody sent instead of a copy: its edits are merged, the file is not adopted.
int mergeStore(Session &session, store::Store &store, const QString &file)
{
    Job job;
    const auto source = store::editsOfReceived(file);
    const auto merged = source ? store.append(*source, job) : tl::unexpected(source.error());
    const auto conflicts = store::conflictCount(store);
    const auto pending = store::pendingCount(store);
    if (!merged)
        return session.fail(merged.error());
    if (!conflicts || !pending)
        return session.fail(conflicts ? pending.error() : conflicts.error());
    return printMerge(session, u"Brought in %1; nothing of yours was removed."_s.arg(counted(merged->added(), u"act"_s, u"acts"_s)), merged->added(), *conflicts, *pending);
}

int mergePack(Session &session, store::Store &store, const QString &file, bool dryRun, bool allowLarge)
{
    Job job;
    const auto pack = exchange::openPack(file, allowLarge ? exchange::LargePack::Allow : exchange::LargePack::Refuse, job);
    const auto preview = pack ? exchange::previewPack(store, *pack, job) : tl::unexpected(pack.error());
    if (!preview)
        return session.fail(preview.error());
    QStringList commitments;
    for (const auto &touched : preview->touched)
        commitments << touched.number;
    QStringList names;
    for (const auto &by : preview->by)
        names << by.name;
    const QString what = u"%1 by %2%3"_s.arg(counted(preview->added, u"act"_s, u"acts"_s), names.join(u", "_s),
                                              commitments.isEmpty() ? QString()
                                                                    : (commitments.size() == 1 ? u" to commitment "_s : u" to commitments "_s) + commitments.join(u", "_s));
    if (preview->added == 0) {
        session.print(u"Nothing new: this copy holds only what is here already."_s, {{u"edits"_s, 0}, {u"conflicts"_s, 0}, {u"pending"_s, 0}});
        return Done;
    }
    if (dryRun)
        return printMerge(session, what + u". Nothing was changed."_s, preview->added, preview->conflicts.size(), preview->pending.size());
    if (const auto backup = store::backUp(store, session.clock().now(), job); !backup)
        return session.fail(backup.error());
    const auto merged = exchange::bringIn(store, *pack, job);
    if (!merged)
        return session.fail(merged.error());
    return printMerge(session, u"Brought in "_s + what + u"; nothing of yours was removed."_s, merged->added(), preview->conflicts.size(), preview->pending.size());
}

void addMerge(CLI::App &app, Session &session)
{
    struct Options { std::string file; bool dryRun = false; bool large = false; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "merge", "Bring in a copy; a backup is kept. Leaves with 1 when there is something to choose or confirm", [&session, options] {
        const auto store = session.store();
        if (!store)
            return session.fail(store.error());
        const QString file = text(options->file);
        return file.endsWith(u".waymark") ? mergeStore(session, **store, file) : mergePack(session, **store, file, options->dryRun, options->large);
    });
    command->add_option("file", options->file, "The copy (.wmcopy), or a plan file somebody sent")->required();
    command->add_flag("--dry-run", options->dryRun, "Only say what it would do");
    command->add_flag("--large", options->large, "Read a copy of more than 64 MiB");
}

QString authorLine(const QString &author, const store::Version &version)
{
    return u"%1, %2"_s.arg(author, dayText(version.day.isValid() ? version.day : version.at.date()));
}

Result<report::Document> conflictDocument(const store::Store &store)
{
    const auto conflicts = store::conflicts(store);
    if (!conflicts)
        return tl::unexpected(conflicts.error());
    report::Table table{u"Two versions to choose from"_s, {u"No."_s, u"Where"_s, u"Field"_s, u"By"_s, u"Version"_s}, {}, u"There are no two versions of anything."_s,
                        {u"number"_s, u"where"_s, u"field"_s, u"by"_s, u"version"_s}};
    int number = 0;
    for (const store::Conflict &conflict : *conflicts) {
        ++number;
        const auto name = report::nameOf(store, conflict.kind, conflict.record);
        if (!name)
            return tl::unexpected(name.error());
        int letter = 0;
        for (const store::Version &version : conflict.versions) {
            const auto author = report::nameOf(store, u"person"_s, version.author);
            const auto value = report::valueText(store, conflict.kind, conflict.field, version.value);
            if (!author || !value)
                return tl::unexpected(author ? value.error() : author.error());
            table.rows << QStringList{u"%1%2"_s.arg(number).arg(QChar(u'a' + letter++)), *name, report::fieldLabel(conflict.kind, conflict.field),
                                      authorLine(*author, version), *value};
        }
    }
    return report::Document{u"Two versions to choose from: %1"_s.arg(number), {}, {table}};
}

void addConflicts(CLI::App &app, Session &session)
{
    addCommand(app, session, "conflicts", "Where two people wrote at the same time; leaves with 1 when there are any", [&session] {
        const auto store = session.store();
        const auto document = store ? conflictDocument(**store) : tl::unexpected(store.error());
        if (!document)
            return session.fail(document.error());
        session.print(*document);
        return document->tables.first().rows.isEmpty() ? int(Done) : int(SomethingToLookAt);
    });
}

void addResolve(CLI::App &app, Session &session)
{
    struct Options { std::string choice, value, reason; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "resolve", "Choose a version (\"1a\"), or write another; both stay in the history", [&session, options] {
        const auto desk = session.desk();
        const auto conflicts = desk ? store::conflicts((*desk)->store()) : tl::unexpected(desk.error());
        if (!conflicts)
            return session.fail(conflicts.error());
        const QString choice = text(options->choice);
        const bool hasLetter = !choice.isEmpty() && choice.back().isLetter();
        const qsizetype number = (hasLetter ? choice.chopped(1) : choice).toLongLong() - 1;
        const qsizetype letter = hasLetter ? choice.back().toLower().unicode() - u'a' : -1;
        if (number < 0 || number >= conflicts->size() || letter >= conflicts->at(number).versions.size() || (letter < 0 && options->value.empty()))
            return session.fail(Error{ErrorCode::Invalid, u"Name a version as \"conflicts\" lists them, for example 1a; or a number and --value."_s, {}});
        const store::Conflict &conflict = conflicts->at(number);
        Value value = letter >= 0 ? conflict.versions[letter].value : Value();
        if (!options->value.empty()) {
            const Kind *known = kind(conflict.kind);
            const Field *field = known ? fieldOf(*known, conflict.field) : nullptr;
            const auto read = field ? valueFromText(*field, FieldName::split(conflict.field), text(options->value)) : Result<Value>(Value(text(options->value)));
            if (!read)
                return session.fail(read.error());
            value = *read;
        }
        return session.done(actions::settle(**desk, conflict.kind, conflict.record, conflict.field, value, {text(options->reason), {}, {}, MoveConsent::NotAsked}),
                            u"Chosen; both versions stay in the history."_s);
    });
    command->add_option("version", options->choice, "As \"conflicts\" lists them: 1a, 1b, 2a …")->required();
    command->add_option("--value", options->value, "Keep this instead of either");
    command->add_option("--reason", options->reason, "Why");
}

void addReview(CLI::App &app, Session &session)
{
    struct Options { int accept = 0, decline = 0; std::string reason; };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, session, "review", "Changes outside role and what is worth checking; leaves with 1 when there are any", [&session, options] {
        const auto store = session.store();
        const auto pending = store ? store::pendingChanges(**store) : tl::unexpected(store.error());
        if (!pending)
            return session.fail(pending.error());
        const int number = options->accept > 0 ? options->accept : options->decline;
        if (number > 0) {
            const auto desk = session.desk();
            if (!desk)
                return session.fail(desk.error());
            if (number > pending->size())
                return session.fail(Error{ErrorCode::NotFound, u"There is no change number %1 waiting; \"review\" lists them."_s.arg(number), {}});
            const auto decision = options->accept > 0 ? actions::Review::Accept : actions::Review::Decline;
            return session.done(actions::review(**desk, pending->at(number - 1), decision, {text(options->reason), {}, {}, MoveConsent::NotAsked}), u"Noted."_s);
        }
        report::Table changes{u"Changes outside role, please confirm"_s, {u"No."_s, u"Where"_s, u"Field"_s, u"By"_s, u"Proposed"_s}, {}, u"None."_s,
                              {u"number"_s, u"where"_s, u"field"_s, u"by"_s, u"proposed"_s}};
        for (const store::Pending &each : *pending) {
            const auto name = report::nameOf(**store, each.kind, each.record);
            const auto author = report::nameOf(**store, u"person"_s, each.proposed.author);
            if (!name || !author)
                return session.fail(name ? author.error() : name.error());
            changes.rows << QStringList{QString::number(changes.rows.size() + 1), *name, report::fieldLabel(each.kind, each.field),
                                        authorLine(*author, each.proposed), each.proposed.value.shown()};
        }
        const auto findings = report::findings(**store, session.clock().today());
        if (!findings)
            return session.fail(findings.error());
        report::Table worth{u"Worth checking"_s, {u"Where"_s, u"What"_s}, {}, u"Nothing."_s, {u"where"_s, u"what"_s}};
        for (const rules::Finding &finding : *findings) {
            const auto name = report::nameOf(**store, finding.record);
            if (!name)
                return session.fail(name.error());
            worth.rows << QStringList{*name, finding.text};
        }
        session.print(report::Document{u"To review"_s, {}, {changes, worth}});
        return changes.rows.isEmpty() && worth.rows.isEmpty() ? int(Done) : int(SomethingToLookAt);
    });
    command->add_option("--accept", options->accept, "Confirm the change with this number");
    command->add_option("--decline", options->decline, "Decline the change with this number");
    command->add_option("--reason", options->reason, "Why");
}

} // namespace

void addSharingCommands(CLI::App &app, Session &session)
{
    addPack(app, session);
    addMerge(app, session);
    addConflicts(app, session);
    addResolve(app, session);
    addReview(app, session);
}

} // namespace waymark::cli
