// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace waymark::ui {

/// As high as its content while the screen has room, scrolling after that.
class FittingArea : public QScrollArea
{
    Q_OBJECT
public:
    FittingArea(QWidget *content, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waymark::ui
