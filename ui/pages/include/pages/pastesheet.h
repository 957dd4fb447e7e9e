// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <look/sheet.h>
#include <models/pastedmodel.h>

class QComboBox;
class QLineEdit;
class QTreeView;

namespace waymark::ui {

/// What a block from a spreadsheet would change, place by place, before anything is: what is ticked changes, why dates
/// move is asked once, and what cannot be read says so. Nothing has happened until changeWanted().
class PasteSheet : public Sheet
{
    Q_OBJECT
public:
    PasteSheet(const QString &title, const PastedRows &rows, QWidget *parent = nullptr);

    [[nodiscard]] QList<PastedPlace> chosen() const { return m_model->chosen(); }
    [[nodiscard]] actions::Why why() const;
    /// One sentence when it did not work; the sheet stays.
    void setProblem(const QString &sentence);

signals:
    void changeWanted();

private:
    void buildTable();
    void buildReason();
    void tell();

    PastedModel *m_model;
    QTreeView *m_table;
    QWidget *m_reasonArea;
    QLineEdit *m_reason;
    QComboBox *m_consent;
    QLabel *m_problem;
    Button *m_change;
};

} // namespace waymark::ui
