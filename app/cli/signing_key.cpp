// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing_key.h"

#include "password.h"

#include <actions/circles.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

Result<std::optional<KeyToSign>> keyToSign(const actions::Desk &desk, bool isToBeSigned, const QString &passwordFile)
{
    if (!isToBeSigned)
        return std::nullopt;
    const auto password = passwordFrom(passwordFile, u"Signing password"_s);
    if (!password)
        return tl::unexpected(password.error());
    return actions::keyToSign(desk, actions::Circles::usualOwnFolder(), *password).map([](KeyToSign &&key) {
        return std::make_optional(std::move(key));
    });
}

} // namespace waymark::cli
