// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies_kept.h"
#include "edit_list.h"

#include <actions/keys.h>
#include <base/text.h>

#include <QFileInfo>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

/// "1, 3 and 6".
QString listed(const QStringList &words)
{
    return words.size() < 2 ? words.join(QString())
                            : words.first(words.size() - 1).join(u", "_s) + u" and "_s + words.last();
}

/// Whoever writes beside the plan is entered there under the id that the plan has for them.
bool isAuthor(const Desk &plan, const RecordId &person)
{
    const auto known = store::record(plan.store(), kindOf<Person>().name, person);
    return person == plan.author() || (known && *known);
}

/// How many records of each kind a circle keeps, but for who wrote there and what it says about itself and its copies.
QStringList keptIn(Circles &circles, Circle circle)
{
    QStringList kept;
    const auto store = circles.store(circle);
    if (!store || !*store) // what cannot be opened keeps nobody from sending what can
        return kept;
    for (const Kind &kind : kinds()) {
        if (kind.name == kindOf<JournalBeside>().name || kind.name == kindOf<MailedCopy>().name)
            continue;
        auto ids = store::idsOf(**store, kind.name).value_or(QList<RecordId>());
        if (kind.name == kindOf<Person>().name)
            ids.removeIf([&circles](const RecordId &id) { return isAuthor(circles.plan(), id); });
        if (!ids.isEmpty())
            kept << counted(ids.size(), kind.label.toLower(), kind.plural.toLower());
    }
    return kept;
}

QString goesText(const Going &going)
{
    const QString changes = counted(going.edits, u"change"_s, u"changes"_s);
    if (going.isWhole)
        return u"The whole plan: %1, %2"_s.arg(counted(going.commitments, u"commitment"_s, u"commitments"_s), changes);
    if (going.numbers.isEmpty())
        return changes + u" to the plan itself"_s;
    return changes + (going.numbers.size() == 1 ? u" to commitment "_s : u" to commitments "_s) +
           listed(going.numbers) + (going.elsewhere > 0 ? u", some to the plan itself"_s : QString());
}

QString staysText(const Going &going)
{
    QStringList parts;
    if (!going.ourSideStays.isEmpty())
        parts << u"our side's %1"_s.arg(listed(going.ourSideStays));
    if (!going.onlyMineStays.isEmpty())
        parts << u"your own %1"_s.arg(listed(going.onlyMineStays));
    const QStringList all = going.ourSideStays + going.onlyMineStays;
    const bool isOne = all.size() == 1 && all.first().startsWith(u"1 ");
    return parts.isEmpty() ? u"; only what is in the plan"_s
                           : u"; %1 %2 here"_s.arg(listed(parts), isOne ? u"stays"_s : u"stay"_s);
}

} // namespace

Result<Going> whatGoes(Circles &circles, const QList<EditId> &since)
{
    const store::Store &plan = circles.plan().store();
    Going going;
    going.isWhole = since.isEmpty();
    going.ourSideStays = keptIn(circles, Circle::OurSide);
    going.onlyMineStays = keptIn(circles, Circle::Mine);
    if (going.isWhole) {
        const auto edits = plan.editCount();
        const auto commitments = store::idsOf(plan, kindOf<Commitment>().name);
        if (!edits || !commitments)
            return tl::unexpected(edits ? commitments.error() : edits.error());
        going.edits = *edits;
        going.commitments = commitments->size();
        return going;
    }
    const auto preview = exchange::previewSince(plan, since);
    if (!preview)
        return tl::unexpected(preview.error());
    going.edits = preview->added;
    going.elsewhere = preview->elsewhere;
    going.commitments = preview->touched.size();
    for (const auto &touched : preview->touched) {
        going.numbers << touched.number;
        going.touched << touched.commitment;
    }
    return going;
}

std::optional<QList<RecordId>> commitmentsOf(const Going &going)
{
    return going.isWhole ? std::nullopt : std::optional(going.touched);
}

QString textOf(const Going &going)
{
    return goesText(going) + staysText(going) + u'.';
}

Result<Sent> sendCopy(Circles &circles, const ToSend &toSend, Job &job, const signing::SigningKey *key)
{
    Desk &desk = circles.plan();
    const Id<Person> author(desk.author());
    if (const auto may = exchange::mayReplaceCopy(toSend.file); !may) // before a key is entered for it
        return tl::unexpected(may.error());
    const auto claimed = key ? claimKey(desk, author, key->publicKey()) : Acted(store::Committed());
    const auto going = claimed ? whatGoes(circles, toSend.since) : tl::unexpected(claimed.error());
    const auto header = going ? exchange::writePack(desk.store(), toSend.file, toSend.since,
                                                    {desk.author(), desk.authorName()}, job, key)
                              : tl::unexpected(going.error());
    if (!header)
        return tl::unexpected(header.error());
    MailedCopy copy;
    copy.id = Id<MailedCopy>::random();
    copy.way = CopyWay::Sent;
    copy.with = toSend.with;
    copy.on = FuzzyDate(desk.clock().today());
    copy.file = QFileInfo(toSend.file).fileName();
    copy.tips = toText(header->tips);
    copy.edits = header->count;
    if (key)
        copy.signedBy = author;
    return Sent{*header, *going, keep(circles, copy, {})};
}

} // namespace waymark::actions
