// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/heatcell.h>

#include <QTableView>

namespace waymark::ui {

/// Progress by round over a model with the roles of HeatRole: names stay at the leading edge and months above while the
/// cells scroll. The arrow keys go from cell to cell, Enter or a double click opens one. The model's first column,
/// which holds the names for other views, is not shown. Only what is in sight is painted.
class HeatView : public QTableView
{
    Q_OBJECT
public:
    explicit HeatView(QWidget *parent = nullptr);

    /// At most that many rows high, where a page around it scrolls; 0 for as high as there is room.
    void setMostRows(int most);
    /// To be called after the model has other rows or columns.
    void fit();

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// A double click on a line's name.
    void nameActivated(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] int heightOf(int rows) const;

    int m_mostRows = 0;
};

/// Widths for a picture `width` wide with that many columns: of the names, and of each cell.
struct HeatWidths
{
    int names = 0;
    int cell = 0;
};
[[nodiscard]] HeatWidths heatWidths(int width, int columns);

/// A line's name: the number, then the title.
void paintHeatName(QPainter &painter, const QRect &rect, const QString &number, const QString &title, bool isCurrent,
                   Qt::LayoutDirection direction);
/// A column's head; the short words where the full ones have no room.
void paintHeatHead(QPainter &painter, const QRect &rect, const QString &words, const QString &shortWords, bool isOpen,
                   Qt::LayoutDirection direction);
/// The height of the columns' heads.
[[nodiscard]] int heatHeadHeight();

} // namespace waymark::ui
