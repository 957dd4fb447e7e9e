// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

class QWidget;

namespace waymark::gallery {

/// Makes the offscreen screen as large as this; before the application is made.
void setScreen(const QSize &size);

/// Shows a picture's widget as people get it on a screen of that size: a window takes all of it, a sheet what it needs.
void showOn(QWidget &widget, const QSize &screen);

/// What does not fit of a widget that is shown: a window larger than its screen, parts beyond the edge of those they
/// stand in and cannot be scrolled to, words without the room for them. Empty when all fits.
[[nodiscard]] QStringList misfits(const QWidget &widget, const QSize &screen);

} // namespace waymark::gallery
