// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/identity.h>
#include <model/records.h>
#include <models/overview.h>

#include <QTimer>

namespace waymark::ui {

/// The plan that is open in the window: its file, whoever works on it, and word of every change, whether it was made
/// here or by another program that has the same file open.
class OpenPlan : public QObject
{
    Q_OBJECT
public:
    /// `me` is who acts; the clock outlives the plan.
    [[nodiscard]] static Result<std::unique_ptr<OpenPlan>> of(std::unique_ptr<store::Store> store,
                                                              const actions::Identity &me, const Clock &clock);

    [[nodiscard]] actions::Desk &desk() { return m_desk; }
    [[nodiscard]] const actions::Desk &desk() const { return m_desk; }
    /// The plan and what lies beside it: our side's, and what is only whoever acts'.
    [[nodiscard]] actions::Circles &circles() { return m_circles; }
    [[nodiscard]] store::Store &store() const { return *m_store; }
    [[nodiscard]] QDate today() const { return m_desk.clock().today(); }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// Another object after each change, and each day: whoever keeps one sees by it whether there is anything new.
    [[nodiscard]] Result<std::shared_ptr<const Overview>> overview();
    /// "Saved 10:42": when this window last wrote; null while it has not.
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; }

    /// Looks whether another program wrote to the file, and says changed() when so.
    [[nodiscard]] Outcome lookForOthers();
    /// The same after this window itself has written through another store.
    [[nodiscard]] Outcome wroteElsewhere();
    /// Says changed() after something was written beside the plan.
    void wroteBeside() { emit changed(); }
    /// Off while long work writes: looking would wait for it.
    void setWatching(bool on);

signals:
    void changed();
    void failed(const waymark::Error &error);

private:
    OpenPlan(std::unique_ptr<store::Store> store, const Clock &clock);
    void takeIn();

    std::unique_ptr<store::Store> m_store;
    actions::Desk m_desk;
    actions::Circles m_circles;
    Plan m_plan;
    std::shared_ptr<const Overview> m_overview; ///< null when it is to be read again
    QDateTime m_savedAt;
    qint64 m_foreign = 0;
    QTimer m_watch;
};

} // namespace waymark::ui
