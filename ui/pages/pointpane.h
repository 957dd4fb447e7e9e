// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidepane.h>
#include <models/points.h>

class QLabel;

namespace waymark::ui {

class Button;
class CircleFrame;

/// One point to raise: its words in the frame of the circle that sees them, its level, and what can be done with it.
class PointPane : public SidePane
{
    Q_OBJECT
public:
    explicit PointPane(QWidget *parent = nullptr);

    /// `audience` names who sees it.
    void setPoint(const ShownPoint &point, const QString &audience, bool mayWrite);

signals:
    void raiseWanted();
    void changeWanted();
    void settleWanted();
    void letGoWanted();
    void commitmentWanted();

private:
    CircleFrame *m_frame;
    QLabel *m_words;
    QLabel *m_help;
    QLabel *m_about;
    QLabel *m_standing;
    QLabel *m_owners;
    QLabel *m_outcome;
    Button *m_raise;
    Button *m_settle;
    Button *m_change;
    Button *m_letGo;
    Button *m_commitment;
};

} // namespace waymark::ui
