// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QStringList>

class QPainter;

namespace waymark::ui {

/// Names of all icons: the files of resources/icons without their ending.
[[nodiscard]] QStringList iconNames();

/// The icon `name` in one colour, crisp on any screen. The lines are `stroke` wide on a grid of 24, which
/// is little more than a pixel beside text. An empty or unknown name paints nothing.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour, double stroke = 1.75);

/// An icon for buttons, actions and models. It takes its colour from the tokens when it is painted: the second text
/// colour, lighter when disabled, the accent when selected or on.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace waymark::ui
