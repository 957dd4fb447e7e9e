// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <exchange/pack.h>

#include <QCryptographicHash>

#include <zlib.h>

using namespace waymark;

namespace {

/// The input as a file: as it is, or, so that the fuzzer gets past hash and compression, a header and lines to be
/// packed properly.
QByteArray packFrom(const QByteArray &input)
{
    const qsizetype end = input.indexOf('\n') + 1;
    if (!input.startsWith('+'))
        return input;
    const QByteArray lines = input.mid(end);
    uLongf size = compressBound(uLong(lines.size()));
    QByteArray payload(qsizetype(size), Qt::Uninitialized);
    compress(reinterpret_cast<Bytef *>(payload.data()), &size, reinterpret_cast<const Bytef *>(lines.constData()),
             uLong(lines.size()));
    const QByteArray bytes = input.mid(1, end - 1) + payload.left(qsizetype(size));
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

/// A copy is taken whole or leaves no trace, looking at it says beforehand which, and no copy makes its own signature
/// good: the plan has compared no key.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString before = fuzz::stateOf(fuzz::plan());
    const QByteArray bytes = packFrom(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    Job job;
    const auto pack = exchange::openPack(fuzz::fileWith(bytes), exchange::LargePack::Refuse, job);
    if (!pack) {
        fuzz::require(pack.error().sentence.endsWith(u'.'), "an error is a sentence");
        return 0;
    }
    const auto preview = exchange::previewPack(fuzz::plan(), *pack, job);
    fuzz::require(!preview || preview->signature != store::SignatureStanding::Signed, "a signature was forged");
    if (!preview)
        fuzz::require(!exchange::bringIn(fuzz::plan(), *pack, job), "what cannot be looked at is not brought in");
    fuzz::require(fuzz::stateOf(fuzz::plan()) == before, "looking leaves no trace");
    return 0;
}
