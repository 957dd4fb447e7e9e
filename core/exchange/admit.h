// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <model/description.h>
#include <model/value.h>

namespace waymark::exchange {

/// The value as it may enter a plan through a file: cleaned, of its field's type, within the limit. Invalid with a
/// sentence about the field otherwise. Kinds and fields this version does not know take anything clean.
[[nodiscard]] Result<Value> admitted(const QString &kind, const QString &field, const Value &value);

/// The text cleaned, or Invalid when cleaning would take away more than blanks and line ends: control characters,
/// invisible formatting.
[[nodiscard]] Result<QString> admittedText(const QString &text);

/// True when a note can stand beside its act in a file: clean, within the limit, and a word where it takes one.
[[nodiscard]] bool isAdmittedNote(const QString &name, const QString &text);

} // namespace waymark::exchange
