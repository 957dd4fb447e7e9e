// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/look.h>

#include <QLabel>

namespace waymark::ui {

enum class Tone { Usual, Second, Third, Accent };

/// A label of one kind of writing. It shows plain text only, whatever the text holds, and follows the look when the
/// scheme or the size of text changes.
[[nodiscard]] QLabel *label(const QString &text, TextStyle style, QWidget *parent = nullptr);

/// The same, breaking its lines. Its height always follows its width.
[[nodiscard]] QLabel *paragraph(const QString &text, TextStyle style, QWidget *parent = nullptr);

/// The value of the property `type` by which the stylesheet knows a kind of writing.
[[nodiscard]] QString typeName(TextStyle style);

void setTone(QLabel *label, Tone tone);

/// A horizontal line between two sections.
[[nodiscard]] QWidget *sectionLine(QWidget *parent = nullptr);

} // namespace waymark::ui
