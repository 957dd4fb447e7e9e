// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <pages/page.h>

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace waymark::ui {

class PageHeader;
class PeopleActs;
class PeopleModel;
class PersonPane;
class TreeTable;

/// Who is who in the plan: organisations, their people, the roles over time; handing over.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    PeoplePage(OpenPlan &plan, QWidget *window, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    /// The record is a person or an organisation.
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] QMimeData *wholeTable() const override;

    void newPerson();

signals:
    void told(const QString &sentence);
    /// Everything about a person is to be shown.
    void allAboutWanted(const waymark::RecordId &person);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitColumns();
    [[nodiscard]] Outcome showChosen();
    void goToRecord();

    OpenPlan &m_plan;
    PeopleActs *m_acts;
    PeopleModel *m_model;
    RecordId m_goTo;
    PageHeader *m_header;
    QLineEdit *m_words;
    QStackedWidget *m_stack;
    QWidget *m_nobody;
    QSplitter *m_split;
    TreeTable *m_table;
    PersonPane *m_pane;
};

} // namespace waymark::ui
