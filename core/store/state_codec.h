// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <journal/heads.h>

namespace waymark::store {

/// A record's folded state as the bytes of its row; long ones are deflated.
[[nodiscard]] QByteArray encodeState(const journal::RecordState &state);
/// What encodeState() wrote, before it was deflated: the same for the same state, whichever zlib was at work. Empty for
/// other bytes.
[[nodiscard]] QByteArray inflatedState(const QByteArray &bytes);
[[nodiscard]] Result<journal::RecordState> decodeState(const QByteArray &bytes);

} // namespace waymark::store
