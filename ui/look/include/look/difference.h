// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/tokens.h>

#include <rules/difference.h>

namespace waymark::ui {

/// As rich text: added words underlined on the tint, removed words struck out. Everything in the texts is escaped.
[[nodiscard]] QString differenceHtml(const QList<rules::Piece> &pieces, const Tokens &tokens);

/// For a screen reader: "… removed: four. added: seven. …".
[[nodiscard]] QString differenceSpoken(const QList<rules::Piece> &pieces);

} // namespace waymark::ui
