// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/taskmodel.h>
#include <models/openplan.h>
#include <rules/findings.h>

#include <optional>

namespace waymark::ui {

/// What a task's button does.
enum class Remedy {
    LogProgress,
    ChooseVersion,
    Open,
    WriteUpdate, ///< and agree to one
    EnterReply,
    Chase,
    MarkDone,
    ShowPoint,
};

/// A task, and what it is about.
struct Need
{
    Task task;
    Remedy remedy = Remedy::Open;
    RecordId record; ///< the commitment, or what Open shows, or the action that is done, or the point
    QString key;     ///< of the two versions, as VersionsModel has it
};

/// What waits of one sort. Of a long list only as much is told as is looked at.
struct NeedGroup
{
    QString heading;
    QString note;
    QList<Need> needs;
    qsizetype untold = 0; ///< how many follow
};

inline constexpr qsizetype kNeedsTold = 20;

/// How far the latest round of updates has got.
struct Answers
{
    struct One
    {
        RecordId commitment;
        QString number;
        QString name;
        QString lead;
        bool hasAnswered = false;
    };

    Round round;
    QList<One> asked; ///< in natural order
    [[nodiscard]] int answered() const;
};

/// The meeting that comes next, or the day by which the committee is to meet again where none is called.
struct NextMeeting
{
    QString name;
    QDate day;
    QString place;
    RecordId id = {}; ///< null where none is called
};

/// What waits for somebody on a day.
struct Needs
{
    QList<NeedGroup> groups;
    std::optional<Answers> answers; ///< nothing while no round was opened
    std::optional<NextMeeting> meeting;
    int passed = 0; ///< things with a date that has passed

    /// With those that are not told.
    [[nodiscard]] int count() const;
    [[nodiscard]] const Need *find(const QString &taskId) const;
    [[nodiscard]] QList<TaskGroup> taskGroups() const;
};

/// Dates that have passed, what waits for a decision or an agreement, actions, updates to write or to ask for, and what
/// is worth checking: for a coordinator, and for somebody without a role, all of it, else what the plan gives her a say
/// in. Where the plan may only be read, each task shows what it is about. Of each long list `most` are told. Cost: the
/// outline, and some records for each that is told.
[[nodiscard]] Result<Needs> needsOf(OpenPlan &plan, qsizetype most = kNeedsTold);

} // namespace waymark::ui
