// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/words.h>
#include <report/document.h>
#include <rules/standing.h>
#include <store/store.h>

#include <QDate>
#include <QMap>

namespace waymark::report {

/// How a plan stands on a day. Every count says whose it is.
struct Status
{
    using Counts = QMap<Completion, int>;
    struct Source
    {
        QString name; ///< "computed", "government", "civil_society", "both" where they say the same, or who assessed
        Counts counts;
    };

    QString plan;
    QDate day;
    int commitments = 0;
    int milestones = 0;
    QList<Source> completion;          ///< of commitments that are not closed; an assessment counts those it rated
    QMap<ClosureKind, int> closure;    ///< of commitments
    QList<Source> milestoneCompletion; ///< of milestones that are not closed: government's and civil society's
    int overdue = 0;                   ///< milestones
    int remaining = 0;                 ///< milestones neither complete nor closed
    qint64 conflicts = 0;
    qint64 pending = 0;
};

/// Of the plan as this store has it; give an "as it stood" store with its day for the past.
[[nodiscard]] Result<Status> statusOf(const store::Store &store, QDate day);
/// The same of commitments that were read already.
[[nodiscard]] Result<Status> statusOf(const store::Store &store, const QList<rules::CommitmentStanding> &commitments,
                                      QDate day);
/// As people read it: "Computed from milestones".
[[nodiscard]] QString sourceLabel(const Status::Source &source);
[[nodiscard]] Document documentOf(const Status &status);
[[nodiscard]] QJsonObject jsonOf(const Status &status);

} // namespace waymark::report
