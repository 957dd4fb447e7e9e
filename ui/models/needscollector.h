// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>
#include <models/needs.h>
#include <store/agreement.h>

#include <QCoreApplication>

namespace waymark::ui {

/// Gathers what waits for one person, group by group.
class NeedsCollector
{
    Q_DECLARE_TR_FUNCTIONS(Needs)

public:
    /// Tells at most `most` of a long list.
    NeedsCollector(OpenPlan &plan, const Outline &outline, const actions::HatsHeld &hats, const RecordId &organisation,
                   qsizetype most)
        : m_plan(plan)
        , m_store(plan.store())
        , m_outline(outline)
        , m_hats(hats)
        , m_organisation(organisation)
        , m_today(outline.day)
        , m_most(most)
    {
    }

    [[nodiscard]] Result<NeedGroup> datesPassed() const;
    /// Versions, changes outside role, agreements and replies that wait for her.
    [[nodiscard]] Result<NeedGroup> decisions() const;
    [[nodiscard]] Result<NeedGroup> actionsToDo() const;
    [[nodiscard]] Result<NeedGroup> notAnswered(const Answers &answers) const;
    [[nodiscard]] Result<NeedGroup> worthChecking() const;
    [[nodiscard]] Result<std::optional<Answers>> answers() const;
    [[nodiscard]] Result<std::optional<NextMeeting>> meeting() const;

private:
    [[nodiscard]] Outcome addPoints(NeedGroup &group) const;
    [[nodiscard]] Outcome addVersions(NeedGroup &group) const;
    [[nodiscard]] Outcome addAgreements(NeedGroup &group) const;
    [[nodiscard]] Outcome addReplies(NeedGroup &group) const;
    [[nodiscard]] Result<Need> passedNeed(const store::Passed &passed) const;
    [[nodiscard]] Result<QString> storyOf(const Milestone &milestone) const;
    [[nodiscard]] Result<QList<Commitment>> inOrder(const QSet<RecordId> &commitments) const;
    [[nodiscard]] bool seesAll() const;
    [[nodiscard]] bool isFor(const actions::Scope &scope, const RecordId &commitment) const;
    [[nodiscard]] bool isMine(const RecordId &commitment) const;
    [[nodiscard]] bool isOverseen(const RecordId &commitment) const; ///< she asks others rather than writes herself
    [[nodiscard]] QString leadOf(const QHash<RecordId, Parties> &parties, const RecordId &commitment) const;

    OpenPlan &m_plan;
    const store::Store &m_store;
    const Outline &m_outline;
    const actions::HatsHeld &m_hats;
    RecordId m_organisation; ///< of whoever sits here; may be null
    QDate m_today;
    qsizetype m_most;
};

} // namespace waymark::ui
