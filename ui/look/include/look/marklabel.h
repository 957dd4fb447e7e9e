// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace waymark::ui {

/// A short name in a thin frame, such as `UK0063` beside a commitment's title.
class MarkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit MarkLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark::ui
