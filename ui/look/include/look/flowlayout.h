// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace waymark::ui {

/// A row that goes on in a further line where its width ends, as words do, so that large text never holds a window
/// wider than its screen. What is Expanding, and a stretch, shares the rest of its line; without any the line keeps to
/// its side. Like a WrappingLabel it asks for the height that goes with the width it has.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    /// `side` is Qt::AlignLeft (leading) or Qt::AlignRight (trailing).
    explicit FlowLayout(QWidget *parent = nullptr, Qt::Alignment side = Qt::AlignLeft);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    void addLayout(QLayout *layout);
    void insertWidget(int at, QWidget *widget);
    /// Pushes what follows to the end of its line.
    void addStretch();

    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0; ///< of all its items, with the gaps between them
        int height = 0;
        int growing = 0; ///< items that share what is left
    };

    [[nodiscard]] QList<Line> lines(int width) const;
    [[nodiscard]] int heightFor(int width) const;
    void place(const Line &line, const QRect &area) const;

    QList<QLayoutItem *> m_items;
    Qt::Alignment m_side;
    int m_width = 0; ///< as it was given last; 0 before that
};

} // namespace waymark::ui
