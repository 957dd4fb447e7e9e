// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/erasure.h>
#include <store/reading.h>

/// Erasures that somebody has asked for who is not the coordinator. Each is one thing to decide on, whatever it is
/// stored as.
namespace waymark::actions {

struct ErasureRequest
{
    RecordId by;
    QDate day;
    QString reason;
    ToErase words; ///< what would go that is still there
    QList<store::Pending> parts;
};
/// Those that wait, oldest first.
[[nodiscard]] Result<QList<ErasureRequest>> erasureRequests(const store::Store &store);
/// The one that a waiting change is part of; nothing when it is part of none.
[[nodiscard]] Result<std::optional<ErasureRequest>> requestWith(const store::Store &store, const EditId &edit);

/// Erases what was asked for; by the coordinator, with the same conditions as erase().
[[nodiscard]] Acted acceptErasure(Desk &desk, const ErasureRequest &request, const QString &reason,
                                  const signing::SigningKey *key = nullptr);
/// Declines it, or takes it back where the author asked for it; Refused for anybody else but the coordinator.
[[nodiscard]] Acted declineErasure(Desk &desk, const ErasureRequest &request, const QString &reason);

} // namespace waymark::actions
