// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "signing_key.h"

#include <actions/copies.h>
#include <base/text.h>
#include <model/records.h>
#include <report/lookup.h>
#include <report/readable.h>
#include <report/titles.h>
#include <store/reading.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Circles;

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

/// The person or organisation that a name means; the null id for none.
Result<RecordId> whomFrom(const store::Store &store, const QString &name)
{
    if (name.isEmpty())
        return RecordId();
    const auto found = report::find(store, name);
    if (!found)
        return tl::unexpected(found.error());
    return found->kind == u"person" || found->kind == u"organisation"
               ? Result<RecordId>(found->id)
               : failure(ErrorCode::Invalid,
                         u"\"%1\" is neither a person nor an organisation; name who the copy is for."_s.arg(name));
}

struct PackOptions
{
    QString file;
    QString since;
    QString whom;
    bool sign = false;
    QString passwordFile;
    bool noHtml = false;
    bool dryRun = false;
};

Result<actions::ToSend> toSendFrom(Circles &circles, const PackOptions &options, Job &job)
{
    const store::Store &store = circles.plan().store();
    const auto with = whomFrom(store, options.whom);
    if (!with)
        return tl::unexpected(with.error());
    const auto since = options.since.isEmpty() && !with->isNull() ? actions::knownToHave(circles, *with)
                                                                  : tipsFrom(store, options.since, job);
    return since.map([&](const QList<EditId> &tips) { return actions::ToSend{options.file, *with, tips}; });
}

QJsonObject jsonOf(const actions::Going &going)
{
    return {{u"edits"_s, going.edits},
            {u"whole"_s, going.isWhole},
            {u"commitments"_s, QJsonArray::fromStringList(going.numbers)},
            {u"our_side_keeps"_s, QJsonArray::fromStringList(going.ourSideStays)},
            {u"you_keep"_s, QJsonArray::fromStringList(going.onlyMineStays)}};
}

const QString kMayBeReleased = u"What you send to a public body may be released."_s;

/// What would go, without writing anything.
int tellWhatGoes(Session &session, Circles &circles, const actions::ToSend &toSend)
{
    const auto going = actions::whatGoes(circles, toSend.since);
    if (!going)
        return session.fail(going.error());
    session.print(actions::textOf(*going) + u' ' + kMayBeReleased + u" Nothing was written."_s, jsonOf(*going));
    return Done;
}

/// Both places are looked at before anything is written.
Outcome checkPlaces(const PackOptions &options, const QString &readable)
{
    const auto copy = exchange::mayReplaceCopy(options.file);
    return copy && !options.noHtml ? report::mayReplacePage(readable) : copy;
}

int writeCopy(Session &session, const PackOptions &options)
{
    const auto circles = session.circles();
    if (!circles)
        return session.fail(circles.error());
    Job job;
    const auto toSend = toSendFrom(**circles, options, job);
    if (toSend && options.dryRun)
        return tellWhatGoes(session, **circles, *toSend);
    const QString readable = options.noHtml ? QString() : report::pageBeside(options.file);
    const auto may = toSend ? checkPlaces(options, readable) : tl::unexpected(toSend.error());
    const auto key =
        may ? keyToSign((*circles)->plan(), options.sign, options.passwordFile) : tl::unexpected(may.error());
    const auto sent =
        key ? actions::sendCopy(**circles, *toSend, job, *key ? &(*key)->key : nullptr) : tl::unexpected(key.error());
    if (!sent)
        return session.fail(sent.error());
    const auto read = options.noHtml ? Outcome()
                                     : report::saveReadable((*circles)->plan().store(), session.clock().today(),
                                                            actions::commitmentsOf(sent->going), readable);
    QStringList lines{u"Written to %1. %2"_s.arg(cleanLine(options.file), actions::textOf(sent->going)),
                      kMayBeReleased};
    if (!read)
        lines << u"The copy to read without Waymark was not written: %1"_s.arg(read.error().sentence);
    else if (!options.noHtml)
        lines << u"To read without Waymark: %1"_s.arg(cleanLine(readable));
    if (*key && !(*key)->told.isEmpty())
        lines << (*key)->told;
    if (!sent->notKept.isEmpty())
        lines << u"That it was sent is not noted: %1"_s.arg(sent->notKept);
    QJsonObject json = jsonOf(sent->going);
    json.insert(u"file"_s, options.file);
    json.insert(u"readable"_s, read ? readable : QString());
    json.insert(u"signed"_s, !sent->header.signature.isEmpty());
    session.print(lines.join(u'\n'), json);
    return read ? Done : SomethingToLookAt;
}

int listCopies(Session &session)
{
    const auto circles = session.circles();
    const auto copies = circles ? actions::copies(**circles) : tl::unexpected(circles.error());
    if (!copies)
        return session.fail(copies.error());
    const auto organisation = (*circles)->plan().organisation();
    const bool isNoted = organisation && !organisation->isNull();
    report::Table table{
        u"Copies"_s,
        {u"Day"_s, u"Way"_s, u"With"_s, u"Changes"_s, u"Signed by"_s, u"File"_s},
        {},
        isNoted ? u"No copy is noted yet."_s
                : u"No copy is noted yet; they are once it is known which organisation you work for (\"identity\")."_s,
        {u"day"_s, u"way"_s, u"with"_s, u"changes"_s, u"signed_by"_s, u"file"_s}};
    const auto side = (*circles)->store(Circle::OurSide);
    const store::Store &plan = (*circles)->plan().store();
    for (const MailedCopy &copy : *copies) {
        const auto known = store::kindOfRecord(plan, copy.with);
        const store::Store &where = known && known->isEmpty() && side && *side ? **side : plan;
        const auto with = report::nameOf(where, copy.with);
        const auto by = report::nameOf(plan, copy.signedBy.record());
        if (!with || !by)
            return session.fail(with ? by.error() : with.error());
        table.rows << QStringList{
            copy.on.text(), labelOf(copy.way), *with, QString::number(copy.edits.value_or(0)), *by, copy.file};
    }
    session.print(report::Document{u"Copies sent and received: %1"_s.arg(copies->size()), {}, {table}});
    return Done;
}

struct MergeOptions
{
    QString file;
    QString from;
    bool dryRun = false;
    bool large = false;
};

/// "2 changes by Rachel Evans to commitment 3".
QString whatCame(const exchange::PackPreview &preview)
{
    QStringList names;
    for (const auto &by : preview.by)
        names << (by.name.isEmpty() ? u"somebody the plan does not name"_s : by.name);
    QStringList numbers;
    for (const auto &touched : preview.touched)
        numbers << touched.number;
    QString what = u"%1 by %2"_s.arg(counted(preview.added, u"change"_s, u"changes"_s), names.join(u", "_s));
    if (!numbers.isEmpty())
        what += (numbers.size() == 1 ? u" to commitment "_s : u" to commitments "_s) + numbers.join(u", "_s);
    return what;
}

QString broughtIn(const exchange::PackPreview &preview)
{
    QString sentence = u"Brought in %1; nothing of yours was removed."_s.arg(whatCame(preview));
    if (!preview.conflicts.isEmpty())
        sentence += u" In %1 you both wrote: see \"conflicts\"."_s.arg(
            counted(preview.conflicts.size(), u"place"_s, u"places"_s));
    if (!preview.pending.isEmpty())
        sentence += u" %1 outside role, please confirm: see \"review\"."_s.arg(
            counted(preview.pending.size(), u"change"_s, u"changes"_s));
    return sentence;
}

QString wouldBringIn(const exchange::PackPreview &preview)
{
    return u"Would bring in %1, with %2 where you both wrote and %3 outside role. Nothing was changed."_s.arg(
        whatCame(preview), counted(preview.conflicts.size(), u"place"_s, u"places"_s),
        counted(preview.pending.size(), u"change"_s, u"changes"_s));
}

QString arrivalName(actions::Arrival arrival)
{
    static const QStringList names{u"news"_s, u"branched"_s, u"level"_s, u"older"_s, u"again"_s, u"own_back"_s};
    return names[qsizetype(arrival)];
}

QString standingName(store::SignatureStanding standing)
{
    static const QStringList names{u"none"_s, u"signed"_s, u"not_compared"_s, u"retired"_s, u"does_not_hold"_s};
    return names[qsizetype(standing)];
}

int tellMerge(const Session &session, const actions::Incoming &incoming, const QString &done, const QString &notKept)
{
    const exchange::PackPreview &preview = incoming.preview;
    const bool isOdd = preview.signature == store::SignatureStanding::Invalid;
    QStringList lines{actions::explained(incoming), actions::signatureText(incoming), done};
    if (!notKept.isEmpty())
        lines << u"That it came is not noted: %1"_s.arg(notKept);
    lines.removeAll(QString());
    session.print(lines.join(u'\n'), {{u"edits"_s, preview.added},
                                      {u"conflicts"_s, preview.conflicts.size()},
                                      {u"pending"_s, preview.pending.size()},
                                      {u"unseen"_s, preview.unseen},
                                      {u"arrival"_s, arrivalName(incoming.arrival)},
                                      {u"explained"_s, actions::explained(incoming)},
                                      {u"sender"_s, preview.sender},
                                      {u"signature"_s, standingName(preview.signature)}});
    return !preview.conflicts.isEmpty() || !preview.pending.isEmpty() || isOdd ? SomethingToLookAt : Done;
}

int mergeFile(Session &session, const MergeOptions &options)
{
    const auto circles = session.circles();
    const auto from = circles ? whomFrom((*circles)->plan().store(), options.from) : tl::unexpected(circles.error());
    if (!from)
        return session.fail(from.error());
    Job job;
    const auto large = options.large ? exchange::LargePack::Allow : exchange::LargePack::Refuse;
    const auto incoming = actions::lookAt(**circles, options.file, large, job);
    if (!incoming)
        return session.fail(incoming.error());
    if (options.dryRun)
        return tellMerge(session, *incoming, incoming->isNew() ? wouldBringIn(incoming->preview) : QString(), {});
    const auto brought = actions::bringIn(**circles, *incoming, *from, job);
    if (!brought)
        return session.fail(brought.error());
    return tellMerge(session, *incoming, incoming->isNew() ? broughtIn(incoming->preview) : QString(),
                     brought->notKept);
}

} // namespace

void addSharingCommands(Commands &commands)
{
    commands.add(
        "pack", "Write a copy to send, and a page beside it to read without Waymark: the whole plan, or what they lack",
        writeCopy,
        {{"file", &PackOptions::file, "Where to write (.wmcopy)", Need::Required},
         {"--for", &PackOptions::whom, "A person or organisation in the plan: leaves out what they are known to have"},
         {"--since", &PackOptions::since, "A copy they sent, or a mark: leaves out what they have"},
         {"--sign", &PackOptions::sign, "Sign it with your key"},
         {"--password-file", &PackOptions::passwordFile, "A file whose first line is your signing password"},
         {"--no-html", &PackOptions::noHtml, "Write no page beside it"},
         {"--dry-run", &PackOptions::dryRun, "Only say what would go and what stays"}});
    commands.add("merge",
                 "Bring in a copy; a backup is kept. Leaves with 1 when there is something to choose, confirm or ask",
                 mergeFile,
                 {{"file", &MergeOptions::file, "The copy (.wmcopy), or a plan file somebody sent", Need::Required},
                  {"--from", &MergeOptions::from, "Who sent it, when the file does not say"},
                  {"--dry-run", &MergeOptions::dryRun, "Only say what it is and what it would do"},
                  {"--large", &MergeOptions::large, "Read a copy of more than 64 MiB"}});
    commands.add("copies", "List the copies sent and received; your organisation keeps them beside the plan",
                 listCopies);
}

} // namespace waymark::cli
