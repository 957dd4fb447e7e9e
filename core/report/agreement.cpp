// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/agreement.h>

#include <base/text.h>
#include <model/records.h>
#include <report/titles.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::Reply;
using store::SideReply;
using store::UpdateAgreement;

namespace {

QString phraseOf(const SideReply &side, const QString &name)
{
    if (side.isContested)
        return u"two answers to choose from for %1"_s.arg(name);
    switch (side.reply) {
    case Reply::Agrees:
    case Reply::AgreesWithNote:
    case Reply::AsksForMoreTime:
    case Reply::DoesNotAgree:
        return u"%1 %2"_s.arg(name, rules::textOf(side.reply).toLower());
    case Reply::NeedsAgreeingAgain:
        return side.isSmall ? u"a small correction to agree for %1"_s.arg(name)
                            : u"needs agreeing again by %1"_s.arg(name);
    case Reply::None:
        break;
    }
    return u"no reply yet from %1"_s.arg(name);
}

/// The field of a wording as people read it, with the milestone it reports on.
Result<QString> placeOf(const store::Store &store, const rules::WordingPart &part)
{
    const auto field = fieldLabel(store, part.kind, part.field);
    if (!field || part.kind == u"update")
        return field;
    const auto name = nameOf(store, part.kind, part.record);
    return name ? Result<QString>(u"%1: %2"_s.arg(*name, *field)) : name;
}

Result<Table> wordingTable(const store::Store &store, const QString &heading, const rules::Wording &wording)
{
    Table table{heading, {u"Field"_s, u"Words"_s}, {}, u"Nothing has been written yet."_s, {u"field"_s, u"words"_s}};
    const auto words = store::wordsOf(store, wording);
    if (!words)
        return tl::unexpected(words.error());
    for (qsizetype i = 0; i < wording.size(); ++i) {
        const auto place = placeOf(store, wording[i]);
        const auto text = valueText(store, wording[i].kind, wording[i].field, (*words)[i]);
        if (!place || !text)
            return tl::unexpected(place ? text.error() : place.error());
        if (!(*words)[i].isNull())
            table.rows << QStringList{*place, *text};
    }
    return table;
}

Result<Table> changesTable(const store::Store &store, const QString &side, const QList<store::ChangedWords> &changes)
{
    Table table{u"Changed since %1 agreed"_s.arg(side),
                {u"Field"_s, u"Agreed"_s, u"Now"_s},
                {},
                {},
                {u"field"_s, u"agreed"_s, u"now"_s}};
    for (const store::ChangedWords &change : changes) {
        const auto place = placeOf(store, change.part);
        const auto agreed = valueText(store, change.part.kind, change.part.field, change.agreed);
        const auto now = valueText(store, change.part.kind, change.part.field, change.now);
        if (!place || !agreed || !now)
            return tl::unexpected(!place ? place.error() : !agreed ? agreed.error() : now.error());
        table.rows << QStringList{*place, *agreed, change.isContested ? u"two versions to choose from"_s : *now};
    }
    return table;
}

Result<Document> titled(const store::Store &store, const Id<Update> &update)
{
    const auto name = nameOf(store, u"update"_s, update);
    return name ? Result<Document>(Document{name->left(1).toUpper() + name->mid(1), {}, {}})
                : tl::unexpected(name.error());
}

} // namespace

QString textOf(store::SignatureStanding standing)
{
    switch (standing) {
    case store::SignatureStanding::Signed:
        return u"signed"_s;
    case store::SignatureStanding::Claimed:
        return u"signed with a key whose check code nobody has compared yet"_s;
    case store::SignatureStanding::Outdated:
        return u"signed with a key that was retired"_s;
    case store::SignatureStanding::Invalid:
        return u"with a signature that does not hold; ask whether it is theirs"_s;
    case store::SignatureStanding::None:
        break;
    }
    return {};
}

QString stateOf(const UpdateAgreement &on)
{
    if (on.isAgreed())
        return u"Agreed"_s;
    const QString both =
        phraseOf(on.government, u"government"_s) + u"; "_s + phraseOf(on.civilSociety, u"civil society"_s);
    return both.left(1).toUpper() + both.mid(1);
}

Result<QString> replyText(const store::Store &store, const SideReply &side)
{
    QString text = side.isContested ? u"Two answers to choose from"_s : rules::textOf(side.reply);
    if (side.agreement.answer == AgreementAnswer::None)
        return text;
    const auto signatory = nameOf(store, u"person"_s, side.agreement.signatory);
    if (!signatory)
        return signatory;
    text += u": "_s + *signatory;
    if (side.agreement.form == AgreementForm::SaidYes) {
        const auto recordedBy = nameOf(store, u"person"_s, side.agreement.recordedBy);
        if (!recordedBy)
            return recordedBy;
        text += u", recorded by %1"_s.arg(*recordedBy);
    }
    if (const QString signature = textOf(side.signature); !signature.isEmpty())
        text += u", "_s + signature;
    if (!side.agreement.until.isNull())
        text += u", until %1"_s.arg(side.agreement.until.text());
    if (const QString statement = side.agreement.statement.text(); !statement.isEmpty())
        text += u": \"%1\""_s.arg(statement);
    return text;
}

Result<Document> updateList(const store::Store &store, const Id<Round> &round)
{
    const auto updates = store::readAll<Update>(store);
    if (!updates)
        return tl::unexpected(updates.error());
    Table table{
        u"Updates"_s, {u"Update"_s, u"State"_s}, {}, u"No update has been written yet."_s, {u"update"_s, u"state"_s}};
    for (const Update &update : *updates) {
        if (!round.isNull() && !(update.round == round))
            continue;
        const auto name = nameOf(store, u"update"_s, update.id);
        const auto on = store::agreementOn(store, update.id);
        if (!name || !on)
            return tl::unexpected(name ? on.error() : name.error());
        table.rows << QStringList{*name, stateOf(*on)};
    }
    std::sort(table.rows.begin(), table.rows.end(),
              [](const QStringList &a, const QStringList &b) { return naturalCompare(a.first(), b.first()) < 0; });
    return Document{u"Updates: %1"_s.arg(table.rows.size()), {}, {table}};
}

Result<Document> updateSheet(const store::Store &store, const Id<Update> &update)
{
    const auto on = store::agreementOn(store, update);
    auto document = titled(store, update);
    if (!on || !document)
        return tl::unexpected(on ? document.error() : on.error());
    document->notes << stateOf(*on);
    if (!on->contested.isEmpty())
        document->notes << u"Two versions to choose from: %1."_s.arg(on->contested.join(u", "_s));
    const auto wording = wordingTable(store, u"Exact wording"_s, on->wording);
    if (!wording)
        return tl::unexpected(wording.error());
    document->tables << *wording;
    Table replies{u"Replies"_s, {u"Side"_s, u"Reply"_s}, {}, {}, {u"side"_s, u"reply"_s}};
    for (const auto &[name, side] :
         {std::pair(u"Government"_s, &on->government), std::pair(u"Civil society"_s, &on->civilSociety)}) {
        const auto text = replyText(store, *side);
        const auto changes = changesTable(store, name.toLower(), side->changed);
        if (!text || !changes)
            return tl::unexpected(text ? changes.error() : text.error());
        replies.rows << QStringList{name, *text};
        if (!changes->rows.isEmpty())
            document->tables << *changes;
    }
    document->tables.insert(1, replies);
    return document;
}

Result<Document> agreedSheet(const store::Store &store, const Id<Update> &update)
{
    const auto last = store::lastAgreed(store, update);
    auto document = titled(store, update);
    if (!last || !document)
        return tl::unexpected(last ? document.error() : last.error());
    if (!*last)
        return failure(ErrorCode::NotFound, u"Both sides have not agreed to any wording of this update yet."_s);
    const auto wording = wordingTable(store, u"The last wording both sides agreed to"_s, **last);
    if (!wording)
        return tl::unexpected(wording.error());
    document->tables << *wording;
    return document;
}

} // namespace waymark::report
