// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace waymark::ui {

class OpenPlan;

/// The foot of the window: when it was saved, who writes, and what people should know about this plan.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null: no plan is open.
    void show(const OpenPlan *plan);
    /// Something that was just done; stands until the next change.
    void tell(const QString &sentence);
    /// Something that somebody else did, with a way there; stands until it is followed or there is other news.
    void notice(const QString &sentence);

signals:
    void followed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_left;
    QLabel *m_notice;
    QToolButton *m_follow;
    QLabel *m_right;
    bool m_isSaved = false;
};

} // namespace waymark::ui
