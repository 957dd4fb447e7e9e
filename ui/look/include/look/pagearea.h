// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QTimer>

namespace waymark::ui {

/// Gives a page the room there is; where that is less than the page needs at least, it scrolls up and down, and what
/// would scroll within the page takes all its height: never two bars beside each other. So no page holds the window
/// higher than a small screen with large text. On a wide screen a page can end where the eye would
/// lose the line; the rest stays empty.
class PageArea : public QScrollArea
{
    Q_OBJECT
public:
    /// `widest` in u(); 0 takes any width.
    explicit PageArea(QWidget *page, int widest = 0, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void settle();
    [[nodiscard]] int heightLacking();

    int m_widest;
    QTimer m_settling;
};

/// Scrolls every area around `view` so that `place` of its viewport is seen.
void showInAreas(const QAbstractScrollArea &view, const QRect &place);

} // namespace waymark::ui
