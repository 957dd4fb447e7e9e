// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>

#include <QPointer>

#include <functional>

class QVBoxLayout;

namespace waymark::ui {

/// A sheet with fields to fill in. What is entered stays on the screen until it is in the plan: whoever connects to
/// submitted() closes the sheet when all went well and says the problem when not.
class FormSheet : public Sheet
{
    Q_OBJECT
public:
    /// `aside` is a quiet button between Cancel and the main one, for another way to be done.
    FormSheet(const QString &title, const QString &mainButton, QWidget *parent = nullptr, const QString &aside = {});

    /// One sentence that says what to do, above the buttons; announced to screen readers. Empty takes it away.
    void setProblem(const QString &sentence);
    /// Long work for this sheet goes on: says `what`, takes nothing in, and Cancel or Esc says stopWanted() instead of
    /// closing. Empty when it is over.
    void setWorking(const QString &what);

    void reject() override;

signals:
    void submitted();
    void asideWanted();
    void stopWanted();

protected:
    /// Puts an editor below its words, which become its name.
    void addField(const QString &words, QWidget *editor, QVBoxLayout *below = nullptr);
    /// Fields side by side, at equal widths.
    void addFields(const QList<std::pair<QString, QWidget *>> &fields);
    /// An editor that says its own name, such as a check box.
    void addUnnamed(QWidget *editor);
    /// Words that help to fill in what stands above or below them.
    void addHint(const QString &words);

private:
    QVBoxLayout *m_form;
    QWidget *m_fields;
    QLabel *m_problem;
    Button *m_main;
    QPointer<QWidget> m_focusBefore;
    bool m_isWorking = false;
};

} // namespace waymark::ui
