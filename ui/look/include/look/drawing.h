// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QPoint>
#include <QRect>
#include <QString>

class QByteArray;
class QMimeData;
class QPainter;

namespace waymark::ui {

/// A picture that leaves the window: to the clipboard, into a file, on paper. Names stand at its leading edge and heads
/// above its body; both come again on each page. Sizes are pixels, as on the screen.
class Drawing
{
public:
    virtual ~Drawing() = default;

    [[nodiscard]] virtual QString title() const = 0;
    /// The width at which everything has the room it wants.
    [[nodiscard]] virtual int idealWidth() const = 0;
    /// To be called first. Where even the least widths need more than `width`, the body is wider.
    virtual void layOut(int width) = 0;
    [[nodiscard]] virtual int namesWidth() const = 0;
    [[nodiscard]] virtual int headHeight() const = 0;
    [[nodiscard]] virtual QSize bodySize() const = 0;
    /// Where a page ends whose body begins at `from`: at `most`, or before what that would cut.
    [[nodiscard]] virtual int rightFrom(int from, int most) const = 0;
    [[nodiscard]] virtual int bottomFrom(int from, int most) const = 0;
    /// Names, heads and as much of the body from `from` on as `area` holds.
    virtual void paint(QPainter &painter, const QRect &area, const QPoint &from) const = 0;
    /// What its shapes mean: the height needed, and painting it.
    [[nodiscard]] virtual int legendHeight(int) const { return 0; }
    virtual void paintLegend(QPainter &, const QRect &) const {}
};

/// The whole drawing with its title above and its legend below.
[[nodiscard]] QSize wholeSize(Drawing &drawing);
void paintWhole(QPainter &painter, Drawing &drawing);

/// As an image and as SVG, to be put on the clipboard. Refused when it is too large for an image: more than 12,000
/// pixels high.
[[nodiscard]] Result<QMimeData *> pictureOf(Drawing &drawing);
[[nodiscard]] QByteArray svgOf(Drawing &drawing);

} // namespace waymark::ui
