// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/drawing.h>

class QAbstractItemModel;

namespace waymark::ui {

/// Progress by round away from the window: the cells of a model with the roles of HeatRole.
class HeatDrawing : public Drawing
{
public:
    /// The model outlives the drawing.
    HeatDrawing(const QAbstractItemModel &model, const QString &title);

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] int idealWidth() const override;
    void layOut(int width) override;
    [[nodiscard]] int namesWidth() const override { return m_names; }
    [[nodiscard]] int headHeight() const override;
    [[nodiscard]] QSize bodySize() const override;
    [[nodiscard]] int rightFrom(int from, int most) const override;
    [[nodiscard]] int bottomFrom(int from, int most) const override;
    void paint(QPainter &painter, const QRect &area, const QPoint &from) const override;
    [[nodiscard]] int legendHeight(int width) const override;
    void paintLegend(QPainter &painter, const QRect &area) const override;

private:
    [[nodiscard]] int columns() const;

    const QAbstractItemModel &m_model;
    QString m_title;
    int m_names = 0;
    int m_cell = 1;
};

} // namespace waymark::ui
