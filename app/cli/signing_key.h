// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/keys.h>

namespace waymark::cli {

using actions::KeyToSign;

/// Asks for the signing password as passwordFrom() does, where something is to be signed. Fails as
/// actions::keyToSign().
[[nodiscard]] Result<std::optional<KeyToSign>> keyToSign(const actions::Desk &desk, bool isToBeSigned,
                                                         const QString &passwordFile);

} // namespace waymark::cli
