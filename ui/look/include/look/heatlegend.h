// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/heatcell.h>

#include <QWidget>

namespace waymark::ui {

/// What letters and shapes mean: two lines where there is room for them. Painted from the top of `area`; returns the
/// height it took, without painting when `painter` is null.
int paintHeatLegend(QPainter *painter, const QRect &area, Qt::LayoutDirection direction);

/// What the letters and shapes of progress by round mean, below it.
class HeatLegend : public QWidget
{
    Q_OBJECT
public:
    explicit HeatLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark::ui
