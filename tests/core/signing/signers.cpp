// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signers.h"

#include <key_format.h>

#include <QCryptographicHash>

#include <cstring>

namespace waymark::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kSeed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const QByteArray kOtherSeed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

signing::Secret seedFrom(const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    auto seed = signing::Secret::ofSize(size_t(bytes.size())).value();
    std::memcpy(seed.data(), bytes.constData(), seed.size());
    return seed;
}

} // namespace

Id<Person> signer()
{
    return Id<Person>(RecordId(QUuid(u"7d84fb90-12c4-11e1-840d-7b25c5ee775a"_s)));
}

Id<Person> otherSigner()
{
    return Id<Person>(RecordId(QUuid(u"0b5a3c3e-5b0f-4b3e-8d6e-2f6f3d1c9a77"_s)));
}

signing::SigningKey keyFromSeed(const QByteArray &hex, const Id<Person> &person)
{
    return signing::SigningKey::fromSeed(person, seedFrom(hex)).value();
}

signing::SigningKey key()
{
    return keyFromSeed(kSeed);
}

signing::SigningKey otherKey()
{
    return keyFromSeed(kOtherSeed, otherSigner());
}

QByteArray quickKeyFile(const QString &password, quint64 passes, quint64 memory)
{
    auto sealed = signing::seal(signer(), seedFrom(kSeed), password, {1, 8192}).value();
    sealed.cost = {passes, memory};
    return signing::keyFileText(sealed);
}

QByteArray withRightHash(const QByteArray &text)
{
    const QByteArray before = text.first(text.lastIndexOf("sha256 "));
    return before + "sha256 " + QCryptographicHash::hash(before, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace waymark::test
