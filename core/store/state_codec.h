// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <journal/heads.h>

namespace waymark::store {

/// A record's folded state as the bytes of its row; the same state gives the same bytes.
[[nodiscard]] QByteArray encodeState(const journal::RecordState &state);
[[nodiscard]] Result<journal::RecordState> decodeState(const QByteArray &bytes);

} // namespace waymark::store
