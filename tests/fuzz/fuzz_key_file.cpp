// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <key_format.h>

#include <QCryptographicHash>

using namespace waymark;

namespace {

/// The input as it is, or, so that the fuzzer gets past the hash, all behind a '+' with the line that fits it.
QByteArray keyFileIn(const QByteArray &input)
{
    if (!input.startsWith('+'))
        return input;
    const QByteArray lines = input.sliced(1);
    return lines + "sha256 " + QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace

/// A key file that is accepted is written again as the same bytes, and opens with its password or not at all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = keyFileIn(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const auto key = signing::keyFileFrom(text);
    if (!key) {
        fuzz::require(key.error().sentence.endsWith(u'.'), "an error is a sentence");
        return 0;
    }
    fuzz::require(signing::keyFileText(*key) == text, "a key file is written in one way only");
    fuzz::require(key->cost.memory <= signing::kLargestCost.memory, "a key file cannot ask for more than is allowed");
    if (key->cost.passes > 1 || key->cost.memory > 8192)
        return 0;
    const auto seed = signing::unseal(*key, QStringLiteral("plain sailing, 1857"));
    if (!seed)
        return 0;
    const auto opened = signing::SigningKey::fromSeed(key->holder.person, *seed);
    fuzz::require(opened && opened->publicKey() == key->holder.key, "what opens is the key that the file names");
    return 0;
}
