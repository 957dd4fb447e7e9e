// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing_key.h"

#include "password.h"

#include <actions/circles.h>

#include <QFileInfo>

namespace waymark::cli {

using namespace Qt::StringLiterals;

Result<std::optional<KeyToSign>> keyToSign(const actions::Desk &desk, bool isToBeSigned, const QString &passwordFile)
{
    if (!isToBeSigned)
        return std::nullopt;
    const QString folder = actions::Circles::usualOwnFolder();
    const bool isThere = QFileInfo::exists(actions::keyFile(folder, desk.author()));
    const auto password = passwordFrom(passwordFile, u"Signing password"_s);
    auto key = password ? actions::ownKey(desk, folder, *password) : tl::unexpected(password.error());
    if (!key)
        return tl::unexpected(key.error());
    const QString told =
        isThere
            ? QString()
            : u"There was no key of yours here, so one was made; read its check code out to somebody of the other side: %1."_s
                  .arg(signing::checkCode(key->publicKey()));
    return KeyToSign{std::move(*key), told};
}

} // namespace waymark::cli
