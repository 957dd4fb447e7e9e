// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/review.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace waymark::ui {

class Button;
class ManyBox;
class TextBox;

/// For the room: one point at a time on the full screen, in letters that are read from the back row: both views, the
/// facts, what is asked, and a box for what is decided on the spot, which goes into the plan with the meeting. The
/// arrow keys turn, Esc ends. It shows nothing that only one side reads and names no official.
class ReviewWindow : public QWidget
{
    Q_OBJECT
public:
    /// NotFound where the meeting has nothing to go through. The window deletes itself when it is closed, and closes
    /// with the plan.
    [[nodiscard]] static Result<ReviewWindow *> over(OpenPlan &plan, const Id<Meeting> &meeting, QWidget *window);

    /// Shows a point, counted from 0.
    void goTo(int at);
    [[nodiscard]] int at() const { return m_at; }
    [[nodiscard]] int count() const { return int(m_points.size()); }

protected:
    void changeEvent(QEvent *event) override;

private:
    ReviewWindow(OpenPlan &plan, const Id<Meeting> &meeting, QList<report::ReviewPoint> points, QWidget *window);

    void build();
    [[nodiscard]] QWidget *makeFoot();
    void addShortcuts();
    void turn(int by);
    void addViews(const report::ReviewPoint &point, QVBoxLayout *column) const;
    void settle(bool isDecision);
    void leave();
    void scale();

    OpenPlan &m_plan;
    Id<Meeting> m_meeting;
    QList<report::ReviewPoint> m_points;
    QMap<int, QStringList> m_settled; ///< what was entered here, by point
    int m_at = 0;
    QLabel *m_where;
    QWidget *m_content;
    QVBoxLayout *m_body;
    QLabel *m_entered;
    TextBox *m_text;
    ManyBox *m_owners = nullptr;
    QVBoxLayout *m_ownersPlace;
    QLineEdit *m_due;
    QLabel *m_problem;
    Button *m_back;
    Button *m_next;
};

} // namespace waymark::ui
