// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

namespace waymark::actions {

/// The names of those who speak for a side on a commitment, for either when none is given, and have not left.
[[nodiscard]] Result<QStringList> speakersFor(const store::Store &store, PartySide side,
                                              const Id<Commitment> &commitment);

/// The first few names, for a sentence: "Amina Khan, Tom Reid and 19 others".
[[nodiscard]] QString someOf(const QStringList &names);

} // namespace waymark::actions
