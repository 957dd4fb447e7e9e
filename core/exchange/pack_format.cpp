// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_format.h"

#include <base/text.h>
#include <signing/signed_text.h>

#include <QUrl>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kName = "waymark-copy";
constexpr QByteArrayView kVersion = "1";
constexpr qsizetype kLongestName = 200;

/// Cleaned once more after cutting, which may leave half a character.
QString shortName(const QString &name)
{
    return cleanLine(cleanLine(name).left(kLongestName));
}

QByteArray encoded(const QString &name)
{
    return QUrl::toPercentEncoding(shortName(name));
}

QString decoded(const QByteArray &name)
{
    return shortName(QUrl::fromPercentEncoding(name));
}

QByteArray tokens(const QList<EditId> &ids)
{
    QByteArrayList list;
    for (const EditId &id : ids)
        list << id.token();
    return list.join(',');
}

std::optional<QList<EditId>> idsFrom(const QByteArray &text)
{
    QList<EditId> ids;
    if (text.isEmpty())
        return ids;
    for (const QByteArray &token : text.split(',')) {
        const auto id = EditId::fromToken(token);
        if (!id)
            return std::nullopt;
        ids << *id;
    }
    return ids;
}

} // namespace

tl::unexpected<Error> damagedPack(const QString &detail)
{
    return failure(ErrorCode::Corrupt, u"This copy is cut short or damaged; ask for it to be sent again."_s, detail);
}

QByteArray beginningOfPack()
{
    return kName.toByteArray() + ' ';
}

QByteArray headerLine(const PackHeader &header)
{
    return kName.toByteArray() + ' ' + kVersion.toByteArray() + " journal=" + header.journal.token() +
           " plan=" + encoded(header.plan) + " sender=" + header.sender.person.token() +
           " name=" + encoded(header.sender.name) + " base=" + tokens(header.base) + " tips=" + tokens(header.tips) +
           " count=" + QByteArray::number(header.count) +
           " signature=" + QByteArray(header.signature.toLatin1()).replace(' ', ',') + '\n';
}

Result<PackHeader> headerFrom(const QByteArray &line)
{
    const QByteArrayList parts = line.split(' ');
    if (parts.first() != kName)
        return failure(ErrorCode::Corrupt, u"This is not a copy of a plan; choose a file that ends in .wmcopy."_s);
    bool isNumber = false;
    if (parts.size() > 1 && parts[1] != kVersion && parts[1].toUInt(&isNumber) > 1 && isNumber)
        return failure(ErrorCode::TooNew,
                       u"This copy was written by a newer version of Waymark; update Waymark to bring it in."_s);
    const QByteArrayList keys{"journal=", "plan=", "sender=", "name=", "base=", "tips=", "count=", "signature="};
    if (parts.size() != 2 + keys.size())
        return damagedPack(u"parts of the header"_s);
    QByteArrayList values;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (!parts[2 + i].startsWith(keys[i]))
            return damagedPack(u"keys of the header"_s);
        values << parts[2 + i].mid(keys[i].size());
    }
    const auto journal = EditId::fromToken(values[0]);
    const auto person = RecordId::fromText(QString::fromLatin1(values[2]));
    const auto base = idsFrom(values[4]);
    const auto tips = idsFrom(values[5]);
    if (!journal || !person || !base || !tips)
        return damagedPack(u"ids in the header"_s);
    PackHeader header{*journal,
                      decoded(values[1]),
                      {*person, decoded(values[3])},
                      *base,
                      *tips,
                      values[6].toLongLong(&isNumber),
                      QString::fromLatin1(values[7].replace(',', ' '))};
    if (!isNumber || header.count < 1 || headerLine(header) != line + '\n')
        return damagedPack(u"header is not as it would be written"_s);
    if (!header.signature.isEmpty() && (!signing::Signature::fromLine(header.signature) || !signedTextOf(header)))
        return damagedPack(u"signature"_s);
    return header;
}

Result<QByteArray> signedTextOf(const PackHeader &header)
{
    return signing::signedText(signing::SignedCopy{header.journal, Id<Person>(header.sender.person), header.tips});
}

} // namespace waymark::exchange
