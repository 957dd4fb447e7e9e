// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <base/text.h>
#include <exchange/pack.h>
#include <model/records.h>
#include <report/lookup.h>
#include <store/backup.h>
#include <store/received.h>

#include <QFileInfo>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

/// The tips a copy for somebody may build on: those of a copy they sent, or those a mark in the plan names; none when
/// nothing is given.
Result<QList<EditId>> tipsFrom(const store::Store &store, const QString &fileOrMark, Job &job)
{
    QList<EditId> tips;
    if (fileOrMark.isEmpty())
        return tips;
    if (QFileInfo::exists(fileOrMark))
        return exchange::openPack(fileOrMark, exchange::LargePack::Allow, job).map([](const exchange::Pack &pack) {
            return pack.header.tips;
        });
    const auto found = report::find(store, u"mark "_s + fileOrMark);
    if (!found)
        return failure(
            ErrorCode::NotFound,
            u"There is no file and no mark called \"%1\"; name a copy they sent, or a mark such as \"As adopted\"."_s
                .arg(fileOrMark));
    const auto mark = store::read<Mark>(store, Id<Mark>(found->id));
    if (!mark)
        return tl::unexpected(mark.error());
    for (const QString &token : mark->tips.split(u' ', Qt::SkipEmptyParts))
        if (const auto id = EditId::fromToken(token.toLatin1()))
            tips << *id;
    return tips;
}

struct PackOptions
{
    QString file;
    QString since;
};

int writeCopy(Session &session, const PackOptions &options)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    Job job;
    const store::Store &store = (*desk)->store();
    const exchange::Sender sender{(*desk)->author(), (*desk)->authorName()};
    const auto since = tipsFrom(store, options.since, job);
    const auto header =
        since ? exchange::writePack(store, options.file, *since, sender, job) : tl::unexpected(since.error());
    if (!header)
        return session.fail(header.error());
    session.print(u"%1 written to %2; only what is in the plan, nothing of our side's."_s.arg(
                      counted(header->count, u"act"_s, u"acts"_s), options.file),
                  {{u"file"_s, options.file}, {u"edits"_s, header->count}, {u"whole"_s, header->isWhole()}});
    return Done;
}

struct MergeOptions
{
    QString file;
    bool dryRun = false;
    bool large = false;
};

/// What a file somebody sent would bring, and how to bring it in.
struct Incoming
{
    QString what; ///< "2 acts by Rachel Evans to commitment 3"
    qint64 added = 0;
    qint64 conflicts = 0; ///< new ones
    qint64 pending = 0;   ///< new ones
    std::function<Result<store::Committed>()> bringIn;
};

/// From a plan file sent instead of a copy: its edits are taken, the file is not adopted.
Result<Incoming> fromPlanFile(store::Store &store, const QString &file, Job &job)
{
    const auto source = store::editsOfReceived(file);
    const auto conflicts = store::conflictCount(store);
    const auto pending = store::pendingCount(store);
    if (!source || !conflicts || !pending)
        return tl::unexpected(!source ? source.error() : !conflicts ? conflicts.error() : pending.error());
    Incoming incoming;
    const auto look = [&](const store::Committed &committed) -> Outcome {
        const auto conflictsThen = store::conflictCount(store);
        const auto pendingThen = store::pendingCount(store);
        if (!conflictsThen || !pendingThen)
            return tl::unexpected(conflictsThen ? pendingThen.error() : conflictsThen.error());
        incoming.added = committed.added();
        incoming.conflicts = *conflictsThen - *conflicts;
        incoming.pending = *pendingThen - *pending;
        return {};
    };
    if (const auto tried = store.tryOut(*source, job, look); !tried)
        return tl::unexpected(tried.error());
    incoming.what = counted(incoming.added, u"act"_s, u"acts"_s);
    incoming.bringIn = [&store, file, &job]() -> Result<store::Committed> {
        const auto edits = store::editsOfReceived(file);
        return edits ? store.append(*edits, job) : tl::unexpected(edits.error());
    };
    return incoming;
}

Result<Incoming> fromCopy(store::Store &store, const QString &file, exchange::LargePack large, Job &job)
{
    const auto pack = exchange::openPack(file, large, job);
    const auto preview = pack ? exchange::previewPack(store, *pack, job) : tl::unexpected(pack.error());
    if (!preview)
        return tl::unexpected(preview.error());
    QStringList names;
    for (const auto &by : preview->by)
        names << by.name;
    QStringList numbers;
    for (const auto &touched : preview->touched)
        numbers << touched.number;
    Incoming incoming;
    incoming.what = u"%1 by %2"_s.arg(counted(preview->added, u"act"_s, u"acts"_s), names.join(u", "_s));
    if (!numbers.isEmpty())
        incoming.what += (numbers.size() == 1 ? u" to commitment "_s : u" to commitments "_s) + numbers.join(u", "_s);
    incoming.added = preview->added;
    incoming.conflicts = preview->conflicts.size();
    incoming.pending = preview->pending.size();
    incoming.bringIn = [&store, pack = *pack, &job] { return exchange::bringIn(store, pack, job); };
    return incoming;
}

int printMerge(const Session &session, const QString &sentence, const Incoming &incoming)
{
    session.print(
        sentence,
        {{u"edits"_s, incoming.added}, {u"conflicts"_s, incoming.conflicts}, {u"pending"_s, incoming.pending}});
    return incoming.conflicts > 0 || incoming.pending > 0 ? SomethingToLookAt : Done;
}

QString broughtIn(const Incoming &incoming)
{
    QString sentence = u"Brought in %1; nothing of yours was removed."_s.arg(incoming.what);
    if (incoming.conflicts > 0)
        sentence +=
            u" In %1 you both wrote: see \"conflicts\"."_s.arg(counted(incoming.conflicts, u"place"_s, u"places"_s));
    if (incoming.pending > 0)
        sentence += u" %1 outside role, please confirm: see \"review\"."_s.arg(
            counted(incoming.pending, u"change"_s, u"changes"_s));
    return sentence;
}

QString wouldBringIn(const Incoming &incoming)
{
    return u"Would bring in %1, with %2 where you both wrote and %3 outside role. Nothing was changed."_s.arg(
        incoming.what, counted(incoming.conflicts, u"place"_s, u"places"_s),
        counted(incoming.pending, u"change"_s, u"changes"_s));
}

int mergeFile(Session &session, const MergeOptions &options)
{
    const auto opened = session.store();
    if (!opened)
        return session.fail(opened.error());
    store::Store &store = **opened;
    Job job;
    const auto large = options.large ? exchange::LargePack::Allow : exchange::LargePack::Refuse;
    const auto incoming = options.file.endsWith(u".waymark") ? fromPlanFile(store, options.file, job)
                                                             : fromCopy(store, options.file, large, job);
    if (!incoming)
        return session.fail(incoming.error());
    if (incoming->added == 0)
        return printMerge(session, u"Nothing new: this copy holds only what is here already."_s, *incoming);
    if (options.dryRun)
        return printMerge(session, wouldBringIn(*incoming), *incoming);
    if (const auto backup = store::backUp(store, session.clock().now(), job); !backup)
        return session.fail(backup.error());
    if (const auto merged = incoming->bringIn(); !merged)
        return session.fail(merged.error());
    return printMerge(session, broughtIn(*incoming), *incoming);
}

} // namespace

void addSharingCommands(Commands &commands)
{
    commands.add("pack", "Write a copy to send: the whole plan, or with --since what they lack", writeCopy,
                 {{"file", &PackOptions::file, "Where to write (.wmcopy)", Need::Required},
                  {"--since", &PackOptions::since, "A copy they sent, or a mark: leaves out what they have"}});
    commands.add("merge",
                 "Bring in a copy; a backup is kept. Leaves with 1 when there is something to choose or confirm",
                 mergeFile,
                 {{"file", &MergeOptions::file, "The copy (.wmcopy), or a plan file somebody sent", Need::Required},
                  {"--dry-run", &MergeOptions::dryRun, "Only say what it would do"},
                  {"--large", &MergeOptions::large, "Read a copy of more than 64 MiB"}});
}

} // namespace waymark::cli
