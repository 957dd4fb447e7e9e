// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replies.h"

#include <formats/sheet.h>
#include <look/sidepane.h>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark::ui {

class Button;
class PasteEdit;

/// Takes what somebody sent about the selected commitment: marks what it finds in it, proposes to enter that, and keeps
/// the words with our side as the source.
class PastePane : public SidePane
{
    Q_OBJECT
public:
    explicit PastePane(OpenPlan &plan, QWidget *parent = nullptr);

    /// What it is about; null for nothing. Words that were pasted stay.
    [[nodiscard]] Outcome setCommitment(const RecordId &commitment, const Id<Round> &round);
    void begin();

signals:
    void told(const QString &sentence);
    void failed(const waymark::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        ReplyFinding finding;
        QCheckBox *tick;
        QLineEdit *why; ///< null unless a date moves
    };

    void build();
    void arrange();
    [[nodiscard]] Outcome offerPeople();
    void look();
    void mark(const QList<ReplyFinding> &findings);
    void addRow(const ReplyFinding &finding, PartySide side, QWidget *list);
    void tellButtons();
    void enter(bool all);
    /// Shows what tables say, answer by answer; false where they say nothing of a commitment here.
    [[nodiscard]] bool takeTables(const QList<formats::Grid> &grids);
    [[nodiscard]] Result<Reply> reply() const;
    [[nodiscard]] QList<ReplyFinding> ticked() const;
    void setProblem(const QString &sentence);

    OpenPlan &m_plan;
    RecordId m_commitment;
    Id<Round> m_round;
    QString m_name;
    QString m_department; ///< that leads the commitment, whom one expects to have written
    QList<rules::MilestoneStanding> m_milestones;
    std::shared_ptr<const Overview> m_shown;
    QList<Row> m_rows;

    QComboBox *m_from;
    QComboBox *m_how;
    QLineEdit *m_on;
    PasteEdit *m_text;
    QLabel *m_heading;
    QLabel *m_nothing;
    QWidget *m_list;
    QLabel *m_problem;
    Button *m_enter;
    Button *m_keep;
    QLabel *m_note;
};

} // namespace waymark::ui
