// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/pack.h>

namespace waymark::exchange {

inline constexpr qsizetype kLongestHeader = 1 << 20;
inline constexpr qsizetype kLongestLine = 1 << 20;
inline constexpr qint64 kLargestPack = qint64(4) << 30;
inline constexpr int kHashBytes = 32;
/// A stream may become this many times its size, and a little more so that small copies may be very regular.
inline constexpr qint64 kExpansion = 100;
inline constexpr qint64 kExpansionSlack = 1 << 20;

/// What every copy begins with, of whatever version.
[[nodiscard]] QByteArray beginningOfPack();
/// The header line with its line feed: "waymark-copy 1 journal=… plan=… sender=… name=… base=… tips=… count=…
/// signature=…". A signature's three parts stand between commas; a signature that is out of form is damage, one that
/// does not hold is not.
[[nodiscard]] QByteArray headerLine(const PackHeader &header);
/// The inverse, without the line feed. Corrupt, or TooNew for a later format.
[[nodiscard]] Result<PackHeader> headerFrom(const QByteArray &line);

/// Whether the header's tips are what edits with these ends end in, for a plan that has what they build on.
[[nodiscard]] bool areTips(const PackHeader &header, const QSet<EditId> &ends);

/// Whether a plan can take a copy, as far as its header tells: of the same plan, with what it builds on.
[[nodiscard]] Outcome checkFits(const store::Store &store, const PackHeader &header);

[[nodiscard]] tl::unexpected<Error> damagedPack(const QString &detail);

} // namespace waymark::exchange
