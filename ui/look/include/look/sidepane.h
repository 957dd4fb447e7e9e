// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace waymark::ui {

class ElidedLabel;

/// The pane at the right of a page, in a collapsible splitter: a title, Esc or × to close, then the page's widgets.
class SidePane : public QWidget
{
    Q_OBJECT
public:
    SidePane(const QString &icon, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Where the pane's widgets go; it scrolls when they are higher than the pane.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Esc or ×; whoever opened the pane hides it and puts the focus back.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QLabel *m_icon;
    QString m_iconName;
    ElidedLabel *m_title;
    QVBoxLayout *m_body;
};

} // namespace waymark::ui
