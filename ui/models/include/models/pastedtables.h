// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

class QMimeData;

namespace waymark::ui {

/// The tables in what was copied from a word processor or a mail, cell by cell; none where it holds no table, or more
/// than anybody copies by hand. Nothing that the markup names is loaded.
[[nodiscard]] QList<formats::Grid> tablesIn(const QMimeData &copied);

} // namespace waymark::ui
