// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <base/id.h>
#include <dialogs/formsheet.h>
#include <model/words.h>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark::ui {

/// Something to choose by name.
struct Choice
{
    RecordId id;
    QString name;
};

/// What can be said about one commitment.
struct ProgressForm
{
    QString commitment;   ///< "5 Open contracting"
    QString lastTime;     ///< the joint text of the round before, with its round; may be empty
    QList<Choice> rounds; ///< the latest first
    QList<Choice> milestones;
    QList<Choice> people; ///< who may have told us: organisations and people
};

/// What somebody said.
struct ProgressSaid
{
    struct Milestone
    {
        RecordId id;
        Completion government = Completion::NotReported;
        Completion civilSociety = Completion::NotReported;
        QString note;
    };

    RecordId round;
    QString joint;
    QString nextSteps;
    QString inTheWay;
    Completion government = Completion::NotReported;
    Completion civilSociety = Completion::NotReported;
    QList<Milestone> milestones; ///< those with news
    RecordId reportedBy;
    Channel reportedHow = Channel::Unknown;
    FuzzyDate reportedOn;
};

/// Takes what was reported on one commitment in a round, and who reported it.
class ProgressSheet : public FormSheet
{
    Q_OBJECT
public:
    explicit ProgressSheet(const ProgressForm &form, QWidget *parent = nullptr);

    /// Invalid when the day it was reported cannot be read.
    [[nodiscard]] Result<ProgressSaid> said() const;

signals:
    /// Nothing has changed since last time, and that is what is to be said.
    void noChangeWanted(const waymark::RecordId &round);

private:
    struct MilestoneRow
    {
        RecordId id;
        QComboBox *government;
        QComboBox *civilSociety;
        QLineEdit *note;
    };

    void addMilestones(const QList<Choice> &milestones);
    void addSource(const QList<Choice> &people);

    QComboBox *m_round;
    QPlainTextEdit *m_joint;
    QLineEdit *m_nextSteps;
    QLineEdit *m_inTheWay;
    QComboBox *m_government;
    QComboBox *m_civilSociety;
    QList<MilestoneRow> m_milestones;
    QComboBox *m_by;
    QComboBox *m_how;
    QLineEdit *m_on;
};

} // namespace waymark::ui
