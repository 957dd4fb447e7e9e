// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/button.h>

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace waymark::ui {

class FlowLayout;

/// The head of a page: title, an optional mark beside it (such as `UK0063`), one line below that unfolds where it is
/// too long, buttons at the right and a line beneath. On a narrow page the shortcuts leave the buttons; where the
/// buttons leave too little to the words they stand below these.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setMark(const QString &mark);

    /// Appends at the right, in the order of reading; the main button comes last.
    Button *addButton(QAction *action, ButtonKind kind = ButtonKind::Other);
    Button *addButton(const QString &words, ButtonKind kind = ButtonKind::Other);
    /// Any other control, such as a combo box; it needs an accessible name.
    void addControl(QWidget *control);
    /// A line above the title, such as the way back ("This round > Crown Commercial Service").
    void setAbove(QWidget *widget);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void unfold(bool whole);

    QGridLayout *m_grid;
    QHBoxLayout *m_above;
    QHBoxLayout *m_below;
    FlowLayout *m_controls;
    QWidget *m_controlArea;
    QLabel *m_title;
    QLabel *m_mark;
    QLabel *m_subtitle; ///< in one line
    QLabel *m_whole;    ///< the same in as many as it needs
    QToolButton *m_more;
    bool m_isUnfolded = false;
};

} // namespace waymark::ui
