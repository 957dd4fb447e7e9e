// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparison.h>

#include <QComboBox>

namespace waymark::ui {

/// What a page is compared with: nothing, as adopted, the last round, the last meeting, or any day, which it asks for.
class CompareBox : public QComboBox
{
    Q_OBJECT
public:
    explicit CompareBox(const OpenPlan &plan, QWidget *parent = nullptr);

    /// Offers what the plan has by now; keeps what is chosen.
    [[nodiscard]] Outcome refresh();
    [[nodiscard]] const std::optional<ComparedWith> &with() const { return m_with; }

signals:
    void chosen();

private:
    void fill();
    void choose(int at);
    void askDay();

    const OpenPlan &m_plan;
    QList<ComparedWith> m_offered;
    std::optional<ComparedWith> m_day; ///< that somebody named
    std::optional<ComparedWith> m_with;
};

} // namespace waymark::ui
