// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

/// What the plain text forms of keys and signed texts share: a line a field, a name, a blank, a value.
namespace waymark::signing {

enum class Heading { Known, Newer, Other };

/// Whether `line` is "name 1", or the same of a later version.
[[nodiscard]] Heading headingOf(const QByteArray &line, const QByteArray &name);

/// "name value\n".
[[nodiscard]] QByteArray fieldLine(const QByteArray &name, const QByteArray &value);
/// What follows "name " in the line; nothing when the line begins otherwise.
[[nodiscard]] std::optional<QByteArray> fieldOf(const QByteArray &line, const QByteArray &name);

/// The `size` bytes that padded base64 stands for; nothing unless `text` is exactly what encoding them gives.
[[nodiscard]] std::optional<QByteArray> fromBase64(const QByteArray &text, qsizetype size);

} // namespace waymark::signing
