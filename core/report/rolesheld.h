// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

#include <QDate>
#include <QSet>

#include <optional>

namespace waymark::report {

/// The roles that a person, or an organisation and those who work there, hold on a day.
[[nodiscard]] Result<QList<Role>> rolesHeld(const store::Store &store, const QString &kind, const RecordId &by,
                                            QDate day);
/// The commitments those roles are of; nothing where one of them is of the plan, which is all.
[[nodiscard]] Result<std::optional<QSet<RecordId>>> concernedBy(const store::Store &store, const QList<Role> &roles);

} // namespace waymark::report
