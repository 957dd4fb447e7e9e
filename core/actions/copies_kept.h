// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/copies.h>

/// The record of copies in our side's journal.
namespace waymark::actions {

/// Keeps one; somebody whom the plan does not name is entered beside it under `name`. Returns why it could not be kept,
/// empty when it was or when there is no journal for it: the copy itself is written or brought in already.
[[nodiscard]] QString keep(Circles &circles, const MailedCopy &copy, const QString &name);

[[nodiscard]] bool isUpTo(const MailedCopy &copy, const QList<EditId> &tips);

} // namespace waymark::actions
