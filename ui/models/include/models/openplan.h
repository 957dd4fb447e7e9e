// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/identity.h>
#include <model/records.h>
#include <models/overview.h>
#include <models/survey.h>

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

    /// The plan as it once stood, from a scratch store: today is `day`, and nothing lies beside it.
    [[nodiscard]] static Result<std::unique_ptr<OpenPlan>> asItStood(std::unique_ptr<store::Store> store,
                                                                     const actions::Identity &me, QDate day);

    [[nodiscard]] actions::Desk &desk() { return m_desk; }
    [[nodiscard]] const actions::Desk &desk() const { return m_desk; }
    /// The plan and what lies beside it: our side's, and what is only whoever acts'.
    [[nodiscard]] actions::Circles &circles() { return m_circles; }
    [[nodiscard]] store::Store &store() const { return *m_store; }
    [[nodiscard]] QDate today() const { return m_desk.clock().today(); }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// As it once stood; today is that day.
    [[nodiscard]] bool isPast() const { return m_stopped != nullptr; }
    /// Another object after each change, and each day: whoever keeps one sees by it whether there is anything new.
    /// The overview is everything; what must be quick asks for the outline, and for the parties where it names any.
    [[nodiscard]] Result<std::shared_ptr<const Overview>> overview();
    [[nodiscard]] Result<std::shared_ptr<const Outline>> outline();
    [[nodiscard]] Result<QHash<RecordId, Parties>> parties();
    /// As far as it has looked; surveyed() follows where that took longer.
    [[nodiscard]] const Survey &survey();
    /// "Saved 10:42": when this window last wrote; null while it has not.
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; }

    /// Looks whether another program wrote to the file, and says changed() when so.
    [[nodiscard]] Outcome lookForOthers();
    /// The same after this window itself has written through another store.
    [[nodiscard]] Outcome wroteElsewhere();
    /// Says changed() after something was written beside the plan.
    void wroteBeside();
    /// Another number after each change, in the plan or beside it.
    [[nodiscard]] quint64 version() const { return m_version; }
    /// The same for changes to the plan itself.
    [[nodiscard]] quint64 written() const { return m_written; }
    /// The records that changes since then touched; nothing where that is not known, as after another program wrote.
    [[nodiscard]] std::optional<QSet<RecordId>> touchedSince(quint64 written) const;
    /// Off while long work writes: looking would wait for it.
    void setWatching(bool on);

signals:
    void changed();
    /// Before changed(): what came from elsewhere, as numbers of edits from `first` on.
    void othersWrote(qint64 first);
    void surveyed();
    void failed(const waymark::Error &error);

private:
    OpenPlan(std::unique_ptr<store::Store> store, const Clock &clock);
    void takeIn(const std::optional<QSet<RecordId>> &touched);
    [[nodiscard]] Outcome tellOthers();

    std::unique_ptr<FixedClock> m_stopped; ///< of a plan as it once stood
    std::unique_ptr<store::Store> m_store;
    actions::Desk m_desk;
    actions::Circles m_circles;
    Plan m_plan;
    /// Something read from the plan, and up to which change it is right. Afterwards what was touched is read again.
    template <class T>
    struct Kept
    {
        std::shared_ptr<const T> value;
        quint64 written = 0;
    };

    [[nodiscard]] Result<std::shared_ptr<const Outline>> readOutline() const;
    [[nodiscard]] Result<std::shared_ptr<const Overview>> readOverview(const Outline &outline);

    Kept<Overview> m_overview;
    Kept<Outline> m_outline;
    std::shared_ptr<const QHash<RecordId, Parties>> m_parties; ///< null when they are to be read again
    Survey m_survey;
    QDateTime m_savedAt;
    qint64 m_foreign = 0;
    qint64 m_known = 0; ///< edits that were there when the plan was last looked at
    quint64 m_version = 0;
    quint64 m_written = 0;           ///< changes to the plan itself
    QList<QSet<RecordId>> m_touched; ///< by the latest of them, as far back as it is known
    QTimer m_watch;
};

} // namespace waymark::ui
