// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_left;
    QLabel *m_right;
    bool m_isSaved = false;
};

} // namespace waymark::ui
