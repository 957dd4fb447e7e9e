// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark::ui {

/// Paints the rows of a task list, each with its button.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// All buttons take the width of the widest of these words.
    void setButtonWords(const QStringList &words) { m_words = words; }
    /// Where the pointer is, in the view's coordinates; the button below it is drawn as hovered.
    void setPointer(const QPoint &pointer) { m_pointer = pointer; }

    /// The button within a row's rectangle.
    [[nodiscard]] QRect buttonRect(const QRect &row, Qt::LayoutDirection direction) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMore(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTask(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLines(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QString &lateness) const;
    [[nodiscard]] int buttonWidth(int rowWidth) const;

    QStringList m_words;
    QPoint m_pointer{-1, -1};
};

} // namespace waymark::ui
