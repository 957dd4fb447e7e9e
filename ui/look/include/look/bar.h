// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/cell.h>
#include <look/drawing.h>

namespace waymark::ui {

/// A bar: parts of one whole, each told by its filling and its words, and what stands behind the last.
struct Bar
{
    struct Part
    {
        enum Filling { Full, Half, Hollow };
        double share = 0; ///< of the whole width, 0 to 1
        Filling filling = Full;
        std::optional<Ball> ball; ///< in place of a filling: the step of that completion, its ball and its words
        QString words;            ///< within the part, where they have room
    };
    QList<Part> parts;
    QString words; ///< behind the bar
};

/// A Bar of a cell, under BarDelegate and in a BarDrawing. Each cell has its words as Qt::DisplayRole too.
inline constexpr int kBarRole = Qt::UserRole + 0x190;

void paintBar(QPainter &painter, const QRect &rect, const Bar &bar, Qt::LayoutDirection direction);

/// Paints cells that have a bar as one, others as CellDelegate does.
class BarDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/// What a filling means, in the legend.
struct BarMeaning
{
    Bar::Part part;
    QString words;
};
/// In one line, or more where it is narrow; returns the height, without painting when `painter` is null.
int paintBarLegend(QPainter *painter, const QRect &area, const QList<BarMeaning> &meanings,
                   Qt::LayoutDirection direction);

/// Rows of a model away from the window: the first column as the name, another one as bars.
class BarDrawing : public Drawing
{
public:
    /// The model outlives the drawing.
    BarDrawing(const QAbstractItemModel &model, int barColumn, const QString &title,
               const QList<BarMeaning> &meanings = {});

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
    const QAbstractItemModel &m_model;
    int m_column;
    QString m_title;
    QList<BarMeaning> m_meanings;
    int m_names = 0;
    int m_width = 1;
};

} // namespace waymark::ui

Q_DECLARE_METATYPE(waymark::ui::Bar)
