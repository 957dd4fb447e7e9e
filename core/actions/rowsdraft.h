// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"

#include <actions/rows.h>

namespace waymark::actions {

/// Puts what rows say into a draft; refused as changeRows() says.
[[nodiscard]] Outcome putInto(Draft &draft, const Desk &desk, const QList<RowSaid> &rows, const Why &why);

} // namespace waymark::actions
