// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

/// Which edits came before which. Edits are told by their numbers, in order of arrival.
namespace waymark::store {

/// All edits that somebody lacks whose journal ends in those tips, so that a copy of them can be brought in there.
/// NotFound when a tip is not known here. Cost: follows what edits replace, too, and for that reads the whole journal.
[[nodiscard]] Result<QList<qint64>> editsSince(const Store &store, const QList<EditId> &tips);

/// The same going only by what each edit was made after: what people are told somebody has not seen. NotFound as
/// above. Cost: the edits since they parted.
[[nodiscard]] Result<QList<qint64>> unseenBy(const Store &store, const QList<EditId> &tips);

/// Had whoever made the later edit the earlier one in his journal? True of an edit and itself. NotFound when one is not
/// known here. Cost: the edits that arrived between the two.
[[nodiscard]] Result<bool> isBefore(const Store &store, const EditId &earlier, const EditId &later);

} // namespace waymark::store
