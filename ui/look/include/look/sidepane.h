// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QSplitter;
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

/// A page's content that scrolls up and down, never sideways; without a stop for Tab of its own.
[[nodiscard]] QScrollArea *scrolling(QWidget *content);

/// Puts the pane at the right of the content with a line between: the pane can be drawn wider and folded away, the
/// content cannot. Where there is no room for both an open pane stands in the content's place.
void putBeside(QSplitter &split, QWidget *content, QWidget *pane);

} // namespace waymark::ui
