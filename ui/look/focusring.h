// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace waymark::ui {

/// Keeps one focus frame around the button, check box or combo box that has the keyboard, once a key was
/// pressed and until the next click. Inputs show a thicker
/// border of their own, lists mark the current row; both need no frame.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *widget);

    QPointer<QFocusFrame> m_frame; // dies with the window it stands in
};

} // namespace waymark::ui
