// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <signing/signed_text.h>

#include "plain_text.h"

#include <algorithm>

namespace waymark::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashSize = 32;

const QByteArray kAgreement = "waymark-agreement";
const QByteArray kCopy = "waymark-copy-sent";
const QByteArray kErasure = "waymark-erasure";

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(ErrorCode::Corrupt, u"This signed text is cut short or changed; ask for it to be sent again."_s,
                   detail);
}

/// The lines of a text that begins as it should and ends with a line feed.
Result<QByteArrayList> linesOf(const QByteArray &text, const QByteArray &name)
{
    QByteArrayList lines = text.split('\n');
    const Heading heading = headingOf(lines.first(), name);
    if (heading == Heading::Newer)
        return failure(ErrorCode::TooNew,
                       u"This text was signed with a newer version of Waymark; update Waymark to check it."_s);
    if (heading == Heading::Other)
        return failure(ErrorCode::Corrupt, u"This is not the signed text that was expected; choose another file."_s);
    if (!lines.takeLast().isEmpty())
        return unreadable(u"last line"_s);
    return lines;
}

QByteArray personLine(const Id<Person> &person)
{
    return fieldLine("person", person.record().text().toLatin1());
}

QByteArray journalLine(const EditId &journal)
{
    return fieldLine("journal", journal.token());
}

/// What follows the name, empty when the line says something else: no value that is written is empty.
QByteArray valueOf(const QByteArray &line, const QByteArray &name)
{
    return fieldOf(line, name).value_or(QByteArray());
}

template <class R>
Id<R> idOf(const QByteArray &line, const QByteArray &name)
{
    return Id<R>(RecordId::fromText(QString::fromLatin1(valueOf(line, name))).value_or(RecordId()));
}

EditId editOf(const QByteArray &line, const QByteArray &name)
{
    return EditId::fromToken(valueOf(line, name)).value_or(EditId());
}

template <class E>
E wordOf(const QByteArray &line, const QByteArray &name)
{
    return fromName<E>(QString::fromLatin1(valueOf(line, name))).value_or(E());
}

QByteArray hashOf(const QByteArray &line, const QByteArray &name)
{
    return QByteArray::fromHex(valueOf(line, name));
}

bool isWhole(const SignedAgreement &agreement)
{
    return !agreement.journal.isNull() && !agreement.update.isNull() && agreement.side != PartySide::Neither &&
           !agreement.person.isNull() && agreement.answer != AgreementAnswer::None &&
           agreement.wording.size() == kHashSize && !agreement.edit.isNull();
}

} // namespace

Result<QByteArray> signedText(const SignedAgreement &agreement)
{
    if (!isWhole(agreement))
        return failure(ErrorCode::Invalid,
                       u"An answer is signed once it says whose it is, what it answers and to which wording."_s);
    return kAgreement + " 1\n" + journalLine(agreement.journal) +
           fieldLine("update", agreement.update.record().text().toLatin1()) +
           fieldLine("side", nameOf(agreement.side).toLatin1()) + personLine(agreement.person) +
           fieldLine("answer", nameOf(agreement.answer).toLatin1()) + fieldLine("wording", agreement.wording.toHex()) +
           fieldLine("edit", agreement.edit.token());
}

Result<QByteArray> signedText(const SignedErasure &erasure)
{
    if (erasure.journal.isNull() || erasure.person.isNull() || erasure.words.size() != kHashSize)
        return failure(ErrorCode::Invalid, u"An erasure is signed once it says whose it is and what is to go."_s);
    return kErasure + " 1\n" + journalLine(erasure.journal) + personLine(erasure.person) +
           fieldLine("words", erasure.words.toHex());
}

Result<QByteArray> signedText(const SignedCopy &copy)
{
    QList<EditId> tips = copy.tips;
    std::sort(tips.begin(), tips.end());
    tips.erase(std::unique(tips.begin(), tips.end()), tips.end());
    if (copy.journal.isNull() || copy.person.isNull() || tips.isEmpty() || tips.first().isNull())
        return failure(ErrorCode::Invalid, u"A copy is signed once it says whose it is and what it holds."_s);
    QByteArray text = kCopy + " 1\n" + journalLine(copy.journal) + personLine(copy.person);
    for (const EditId &tip : tips)
        text += fieldLine("tip", tip.token());
    return text;
}

Result<SignedAgreement> agreementFrom(const QByteArray &text)
{
    const auto lines = linesOf(text, kAgreement);
    if (!lines)
        return tl::unexpected(lines.error());
    if (lines->size() != 8)
        return unreadable(u"number of lines"_s);
    const SignedAgreement read{editOf(lines->at(1), "journal"),
                               idOf<Update>(lines->at(2), "update"),
                               wordOf<PartySide>(lines->at(3), "side"),
                               idOf<Person>(lines->at(4), "person"),
                               wordOf<AgreementAnswer>(lines->at(5), "answer"),
                               hashOf(lines->at(6), "wording"),
                               editOf(lines->at(7), "edit")};
    if (signedText(read) != text)
        return unreadable(u"not as it would be written"_s);
    return read;
}

Result<SignedErasure> erasureFrom(const QByteArray &text)
{
    const auto lines = linesOf(text, kErasure);
    if (!lines)
        return tl::unexpected(lines.error());
    if (lines->size() != 4)
        return unreadable(u"number of lines"_s);
    const SignedErasure read{editOf(lines->at(1), "journal"), idOf<Person>(lines->at(2), "person"),
                             hashOf(lines->at(3), "words")};
    if (signedText(read) != text)
        return unreadable(u"not as it would be written"_s);
    return read;
}

Result<SignedCopy> copyFrom(const QByteArray &text)
{
    const auto lines = linesOf(text, kCopy);
    if (!lines)
        return tl::unexpected(lines.error());
    if (lines->size() < 4)
        return unreadable(u"number of lines"_s);
    SignedCopy read{editOf(lines->at(1), "journal"), idOf<Person>(lines->at(2), "person"), {}};
    for (qsizetype i = 3; i < lines->size(); ++i)
        read.tips << editOf(lines->at(i), "tip");
    if (signedText(read) != text)
        return unreadable(u"not as it would be written"_s);
    return read;
}

} // namespace waymark::signing
