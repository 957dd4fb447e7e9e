// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies_kept.h"
#include "edit_list.h"

#include <base/text.h>
#include <store/ancestry.h>
#include <store/backup.h>
#include <store/received.h>

#include <QFile>
#include <QFileInfo>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using store::SignatureStanding;

namespace {

bool isPlanFile(const QString &path)
{
    QFile file(path);
    return path.endsWith(u".waymark"_s, Qt::CaseInsensitive) ||
           (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3");
}

/// The title that a founding edit gives its plan.
QString titleIn(const journal::SealedEdit &founding)
{
    const auto edit = journal::unseal(founding);
    if (edit)
        for (const journal::RecordChanges &changes : edit->records)
            for (const journal::Change &change : changes.changes)
                if (changes.kind == u"plan" && change.field == u"title")
                    return cleanLine(change.value.text());
    return {};
}

bool liesBeside(const journal::SealedEdit &founding)
{
    const auto edit = journal::unseal(founding);
    return edit && std::any_of(edit->records.cbegin(), edit->records.cend(), [](const journal::RecordChanges &changes) {
               return changes.kind == kindOf<JournalBeside>().name;
           });
}

Outcome checkIsOf(const store::Store &plan, const QString &file)
{
    if (QFileInfo(file) == QFileInfo(plan.path()))
        return failure(ErrorCode::Refused, u"This is the plan that is open; choose a file that somebody sent."_s);
    const auto source = store::editsOfReceived(file);
    const auto founding = source ? (*source)() : tl::unexpected(source.error());
    const auto count = plan.editCount();
    const auto journal = plan.journalId();
    if (!founding)
        return tl::unexpected(founding.error());
    if (!count || !journal)
        return tl::unexpected(count ? journal.error() : count.error());
    const QString name = isolated(QFileInfo(file).fileName());
    if (!*founding)
        return failure(ErrorCode::Corrupt, u"There is nothing in “%1”; ask for a new copy."_s.arg(name));
    if (liesBeside(**founding))
        return failure(
            ErrorCode::Refused,
            u"“%1” holds what is kept beside a plan and not for everyone; choose a copy of the plan itself."_s.arg(
                name));
    if (*count == 0 || *journal == (*founding)->id)
        return {};
    const QString title = titleIn(**founding);
    return failure(ErrorCode::Refused,
                   title.isEmpty()
                       ? u"“%1” is of another plan; open that plan to bring it in."_s.arg(name)
                       : u"“%1” is of another plan, “%2”; open that plan to bring it in."_s.arg(name, isolated(title)));
}

/// The edits of a plan file, of a damaged one those that can still be read.
Result<store::EditSource> editsOfPlanFile(const Incoming &incoming, Job &job)
{
    if (!incoming.isDamaged)
        return store::editsOfReceived(incoming.file);
    auto rescued = store::rescue(incoming.file, job);
    const auto source = rescued ? store::editsOfReceived((*rescued)->path()) : tl::unexpected(rescued.error());
    if (!source)
        return source;
    return store::EditSource(
        [keeps = std::shared_ptr<store::Store>(std::move(*rescued)), next = *source] { return next(); });
}

Result<exchange::PackPreview> previewOfPlanFile(store::Store &plan, Incoming &incoming, Job &job)
{
    const auto tried = [&]() -> Result<exchange::PackPreview> {
        const auto edits = editsOfPlanFile(incoming, job);
        return edits ? exchange::previewEdits(plan, *edits, {}, job) : tl::unexpected(edits.error());
    };
    const auto fits = checkIsOf(plan, incoming.file);
    const auto whole = fits ? tried() : tl::unexpected(fits.error());
    if (whole || whole.error().code != ErrorCode::Corrupt)
        return whole;
    incoming.isDamaged = true;
    const auto part = tried();
    return part || part.error().code != ErrorCode::Corrupt ? part : whole;
}

Result<exchange::PackPreview> previewOf(store::Store &plan, Incoming &incoming, exchange::LargePack large, Job &job)
{
    if (isPlanFile(incoming.file))
        return previewOfPlanFile(plan, incoming, job);
    const auto pack = exchange::openPack(incoming.file, large, job);
    if (!pack)
        return tl::unexpected(pack.error());
    incoming.pack = *pack;
    return exchange::previewPack(plan, *pack, job);
}

/// The last copy of that state that went or came.
std::optional<MailedCopy> keptWith(const QList<MailedCopy> &kept, CopyWay way, const QList<EditId> &tips)
{
    for (auto copy = kept.crbegin(); copy != kept.crend(); ++copy)
        if (copy->way == way && isUpTo(*copy, tips))
            return *copy;
    return std::nullopt;
}

QString nameOf(const store::Store &plan, const RecordId &id)
{
    const auto kindName = store::kindOfRecord(plan, id);
    const auto record = kindName ? store::record(plan, *kindName, id) : tl::unexpected(kindName.error());
    return record && *record ? (*record)->values.text(u"name"_s) : QString();
}

/// What it is, going by what it holds and by what is kept of earlier ones.
void recognise(Circles &circles, Incoming &incoming)
{
    const exchange::PackPreview &preview = incoming.preview;
    incoming.arrival = preview.unseen > 0 ? Arrival::Branched : Arrival::News;
    if (incoming.isNew())
        return;
    // A file beside the plan that cannot be read keeps nobody from bringing in what was sent.
    const QList<MailedCopy> kept = copies(circles).value_or(QList<MailedCopy>());
    if (incoming.pack && incoming.pack->header.sender.person == circles.plan().author()) {
        incoming.arrival = Arrival::OwnBack;
        if (const auto sent = keptWith(kept, CopyWay::Sent, preview.tips)) {
            incoming.on = sent->on;
            incoming.with = nameOf(circles.plan().store(), sent->with);
        }
    } else if (const auto received = keptWith(kept, CopyWay::Received, preview.tips)) {
        incoming.arrival = Arrival::Again;
        incoming.on = received->on;
    } else {
        incoming.arrival = preview.unseen > 0 ? Arrival::Older : Arrival::Level;
    }
}

/// Whether a copy without anything new reaches further than what is known of them already.
Result<bool> saysMore(Circles &circles, const RecordId &from, const QList<EditId> &tips)
{
    const store::Store &plan = circles.plan().store();
    const auto before = knownToHave(circles, from);
    if (!before || before->isEmpty())
        return before.map([](const QList<EditId> &) { return true; });
    const auto unseenBefore = store::unseenBy(plan, *before);
    const auto unseenNow = unseenBefore ? store::unseenBy(plan, tips) : unseenBefore;
    return unseenNow.map([&](const QList<qint64> &now) { return now.size() < unseenBefore->size(); });
}

Result<QString> keepReceived(Circles &circles, const Incoming &incoming, const RecordId &from)
{
    if (!incoming.isNew()) {
        const auto more = from.isNull() ? Result<bool>(false) : saysMore(circles, from, incoming.preview.tips);
        if (!more || !*more)
            return more.map([](bool) { return QString(); });
    }
    const bool isSigned = incoming.preview.signature == SignatureStanding::Signed ||
                          incoming.preview.signature == SignatureStanding::Claimed;
    MailedCopy copy;
    copy.id = Id<MailedCopy>::random();
    copy.way = CopyWay::Received;
    copy.with = from;
    copy.on = FuzzyDate(circles.plan().clock().today());
    copy.file = cleanLine(QFileInfo(incoming.file).fileName());
    copy.tips = toText(incoming.preview.tips);
    copy.edits = incoming.pack ? incoming.pack->header.count : incoming.preview.added + incoming.preview.known;
    if (isSigned)
        copy.signedBy = Id<Person>(incoming.pack->header.sender.person);
    return keep(circles, copy, incoming.pack ? incoming.pack->header.sender.name : QString());
}

} // namespace

Result<Incoming> lookAt(Circles &circles, const QString &file, exchange::LargePack large, Job &job)
{
    Incoming incoming;
    incoming.file = file;
    const auto preview = previewOf(circles.plan().store(), incoming, large, job);
    if (!preview)
        return tl::unexpected(preview.error());
    incoming.preview = *preview;
    recognise(circles, incoming);
    return incoming;
}

Result<store::EditSource> editsOf(const Incoming &incoming, Job &job)
{
    return incoming.pack ? Result<store::EditSource>(incoming.pack->edits()) : editsOfPlanFile(incoming, job);
}

QString explained(const Incoming &incoming)
{
    const exchange::PackPreview &preview = incoming.preview;
    const QString lacked = counted(preview.added, u"change"_s, u"changes"_s);
    switch (incoming.arrival) {
    case Arrival::News:
        return u"They have %1 you lack, and have seen all of yours."_s.arg(lacked);
    case Arrival::Branched:
        return u"They have %1 you lack; you have %2 they had not seen."_s.arg(lacked).arg(preview.unseen);
    case Arrival::Level:
        return u"They have exactly what you have; nothing is new."_s;
    case Arrival::Older:
        return u"Older than what you have; nothing is new."_s;
    case Arrival::Again:
        return u"You brought this in on %1; nothing is new."_s.arg(incoming.on.text());
    case Arrival::OwnBack:
        break;
    }
    if (incoming.on.isNull())
        return u"This is a copy of your own; nothing is new."_s;
    return incoming.with.isEmpty()
               ? u"You sent this yourself on %1; nothing is new."_s.arg(incoming.on.text())
               : u"You sent this to %1 on %2; nothing is new."_s.arg(incoming.with, incoming.on.text());
}

QString signatureText(const Incoming &incoming)
{
    const QString name =
        incoming.preview.sender.isEmpty() ? u"somebody the plan does not name"_s : incoming.preview.sender;
    switch (incoming.preview.signature) {
    case SignatureStanding::None:
        break;
    case SignatureStanding::Signed:
        return u"Signed by %1."_s.arg(name);
    case SignatureStanding::Claimed:
        return u"Signed by %1, whose check code has not been compared."_s.arg(name);
    case SignatureStanding::Outdated:
        return u"Signed by %1 with a key that was retired."_s.arg(name);
    case SignatureStanding::Invalid:
        return u"The signature does not hold: the file was changed, or somebody else sent it; ask the sender."_s;
    }
    return {};
}

Result<BroughtIn> bringIn(Circles &circles, const Incoming &incoming, const RecordId &given, Job &job)
{
    Desk &desk = circles.plan();
    const RecordId from = incoming.pack && given.isNull() ? incoming.pack->header.sender.person : given;
    BroughtIn brought;
    if (incoming.isNew()) {
        const auto edits = editsOf(incoming, job);
        const auto backup =
            edits ? store::backUp(desk.store(), desk.clock().now(), job) : tl::unexpected(edits.error());
        const auto appended = backup ? desk.append(*edits, job) : tl::unexpected(backup.error());
        if (!appended)
            return tl::unexpected(appended.error());
        brought.committed = *appended;
    }
    if (from == desk.author())
        return brought;
    const auto notKept = keepReceived(circles, incoming, from);
    brought.notKept = notKept ? *notKept : notKept.error().sentence;
    return brought;
}

} // namespace waymark::actions
