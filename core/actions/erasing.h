// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/keys.h>

namespace waymark::actions {

/// The signature by which the erasing of a list of words counts in other copies, as it is stored.
[[nodiscard]] Result<QString> signatureOver(const Desk &desk, const signing::SigningKey &key, const QString &list);
/// Enters the author's key, when there is one to sign with.
[[nodiscard]] Outcome enterKey(Desk &desk, const signing::SigningKey *key);

} // namespace waymark::actions
