// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <models/points.h>

class QWidget;

namespace waymark::ui {

class Acts;

/// What people do with a point to raise; sheets open over the window and keep what was typed until it is done.
class PointActs
{
public:
    PointActs(OpenPlan &plan, Acts &acts, QWidget *window)
        : m_plan(plan)
        , m_acts(acts)
        , m_window(window)
    {
    }

    /// A new one, about a commitment, or about the plan for the null id; asks who may see it.
    void write(const RecordId &about) const;
    /// Other words, another level.
    void change(const ShownPoint &point) const;
    /// Out of its circle, into the plan.
    void raise(const ShownPoint &point) const;
    void settle(const ShownPoint &point) const;
    /// Takes away one that was never raised.
    void letGo(const ShownPoint &point) const;

private:
    [[nodiscard]] Outcome create(const QMap<QString, QString> &said, const RecordId &about) const;
    [[nodiscard]] Outcome set(const ShownPoint &point, const QList<actions::FieldEdit> &fields) const;

    OpenPlan &m_plan;
    Acts &m_acts;
    QWidget *m_window;
};

} // namespace waymark::ui
