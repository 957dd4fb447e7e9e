// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <sodium.h>

namespace waymark::signing {

using namespace Qt::StringLiterals;

Outcome startCryptography()
{
    if (sodium_init() < 0)
        return failure(ErrorCode::Io, u"Signing does not work on this computer; restart it, or use another one."_s,
                       u"sodium_init"_s);
    return {};
}

Result<Secret> Secret::ofSize(size_t size)
{
    if (const auto started = startCryptography(); !started)
        return tl::unexpected(started.error());
    auto *const bytes = static_cast<unsigned char *>(sodium_malloc(size));
    if (!bytes)
        return failure(ErrorCode::Io,
                       u"There is not enough memory for the signing key; close other programs, then try again."_s,
                       u"sodium_malloc"_s);
    return Secret(bytes, size);
}

void Secret::Wipe::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

} // namespace waymark::signing
