// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/planjson.h>

namespace waymark::exchange {

/// True for fields whose text names edits: what a mark stands for, the exact wording that was agreed.
[[nodiscard]] bool namesActs(const QString &kind, const QString &field);

/// The text with edit ids as numbers of acts; nothing when it names none.
[[nodiscard]] std::optional<NamingText> namingText(const QString &text, const QHash<EditId, qsizetype> &numbers);

} // namespace waymark::exchange
