// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/agreement.h>

#include <model/description.h>

namespace waymark::rules {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> noWording(const QString &line)
{
    return failure(ErrorCode::Invalid, u"The exact wording of an agreement cannot be read; agree again."_s, line);
}

Result<WordingPart> partFromLine(const QString &line)
{
    const QStringList words = line.split(u' ');
    if (words.size() != 4)
        return noWording(line);
    const auto record = RecordId::fromText(words[1]);
    WordingPart part{words[0], record.value_or(RecordId()), words[2], {}};
    for (const QString &token : words[3].split(u',')) {
        const auto edit = EditId::fromToken(token.toLatin1());
        if (!record || !edit)
            return noWording(line);
        part.heads << *edit;
    }
    return part;
}

} // namespace

bool isAgreedOn(const QString &kindName, const QString &field)
{
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    if (!described)
        return kindName == u"update" && field.startsWith(u"x/");
    return described->entitled == Entitled::EitherSide;
}

QString toText(const Wording &wording)
{
    QStringList lines;
    for (const WordingPart &part : wording) {
        QStringList heads;
        for (const EditId &head : part.heads)
            heads << QString::fromLatin1(head.token());
        lines << u"%1 %2 %3 %4"_s.arg(part.kind, part.record.text(), part.field, heads.join(u','));
    }
    return lines.join(u'\n');
}

Result<Wording> wordingFromText(const QString &text)
{
    Wording wording;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto part = partFromLine(line);
        if (!part)
            return tl::unexpected(part.error());
        wording << *part;
    }
    return toText(wording) == text ? Result<Wording>(wording) : noWording(text.left(200));
}

Reply replyFrom(AgreementAnswer answer, bool hasChanged)
{
    switch (answer) {
    case AgreementAnswer::Agrees:
        return hasChanged ? Reply::NeedsAgreeingAgain : Reply::Agrees;
    case AgreementAnswer::AgreesWithNote:
        return hasChanged ? Reply::NeedsAgreeingAgain : Reply::AgreesWithNote;
    case AgreementAnswer::AsksForMoreTime:
        return hasChanged ? Reply::None : Reply::AsksForMoreTime;
    case AgreementAnswer::DoesNotAgree:
        return hasChanged ? Reply::None : Reply::DoesNotAgree;
    case AgreementAnswer::None:
        break;
    }
    return Reply::None;
}

QString textOf(Reply reply)
{
    switch (reply) {
    case Reply::Agrees:
        return u"Agrees"_s;
    case Reply::AgreesWithNote:
        return u"Agrees with a note"_s;
    case Reply::AsksForMoreTime:
        return u"Asks for more time"_s;
    case Reply::DoesNotAgree:
        return u"Does not agree"_s;
    case Reply::NeedsAgreeingAgain:
        return u"Needs agreeing again"_s;
    case Reply::None:
        break;
    }
    return u"No reply yet"_s;
}

} // namespace waymark::rules
