// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>
#include <forms/reply.h>
#include <models/openplan.h>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace waymark::ui {

/// What somebody answered, answer by answer, before any of it is entered: what is ticked counts. What the plan has come
/// to say otherwise meanwhile is not ticked and says why; a date that moves asks for its reason beside it.
class ReplySheet : public FormSheet
{
    Q_OBJECT
public:
    ReplySheet(const forms::ReplyRead &read, QDate today, QWidget *parent = nullptr);

    /// The reply with what is ticked, and the reasons as they stand here.
    [[nodiscard]] forms::ReplyRead chosen() const;
    [[nodiscard]] Channel how() const;
    void setHow(Channel how);
    /// Invalid with a sentence for what is no day.
    [[nodiscard]] Result<FuzzyDate> on() const;

private:
    struct Row
    {
        QCheckBox *tick;
        QLineEdit *why; ///< null unless a date moves
    };

    void addAnswers();
    void addAnswer(QGridLayout *grid, const forms::Said &said);
    void addProblems();

    forms::ReplyRead m_read;
    QList<Row> m_rows;
    QComboBox *m_how;
    QLineEdit *m_on;
};

/// Enters what is ticked on the sheet, as it came.
[[nodiscard]] Outcome enterChosen(OpenPlan &plan, const ReplySheet &sheet);

/// How a reply is understood, in a sentence or two.
[[nodiscard]] QString understood(const forms::ReplyRead &read);

} // namespace waymark::ui
