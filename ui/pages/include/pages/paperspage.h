// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <pages/page.h>
#include <report/document.h>

class QComboBox;
class QSplitter;
class QStackedWidget;
class QStringListModel;
class QTextBrowser;

namespace waymark::ui {

class Background;
class Button;
class ChoiceView;
class EmptyState;
class NarrativesPane;
class PageHeader;

/// What is written for a meeting and around it, to read and to take along: the committee's papers, the minutes, the
/// self-assessments, a digest, a brief. Nothing in it that only one side reads. It is put together beside the window.
/// Beside a self-assessment both sides' own words are written.
class PapersPage : public Page
{
    Q_OBJECT
public:
    explicit PapersPage(OpenPlan &plan, QWidget *parent = nullptr);

    /// Puts the document together anew where the plan has changed since.
    [[nodiscard]] Outcome refresh() override;
    /// The detail is "papers", "minutes", "midterm" or "endOfTerm" for a self-assessment, "assessment" for the one that
    /// is due, "digest" or "brief"; the record the meeting, or whom or what the brief is about. Without a meeting the
    /// papers are of the next one and the minutes of the last.
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] const report::Document *document() const override;

signals:
    /// "save", "print" or "mail": what is shown is to leave the window.
    void leaving(const QString &way);
    void reviewWanted(const waymark::RecordId &meeting);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addControls();
    void writeIt();
    [[nodiscard]] Result<RecordId> meeting() const;
    void take(const Result<report::Document> &made);
    void showText();
    void turnTo(QWidget *shown);
    void buildNarratives();
    [[nodiscard]] Outcome showNarratives();
    void fitContents();

    OpenPlan &m_plan;
    Background *m_work;
    Where m_where;
    QString m_key; ///< what is shown, of which state of the plan
    std::optional<report::Document> m_document;
    QList<int> m_headings; ///< where they begin in the text
    PageHeader *m_header;
    QComboBox *m_which;
    Button *m_review;
    Button *m_write;
    QList<Button *> m_ways;
    QStackedWidget *m_stack;
    EmptyState *m_none;
    EmptyState *m_waiting;
    QWidget *m_shown;
    QSplitter *m_split;  ///< contents and text
    QSplitter *m_beside; ///< both, and what is written beside them
    NarrativesPane *m_narratives;
    QStringListModel *m_contents;
    ChoiceView *m_list;
    QTextBrowser *m_text;
};

} // namespace waymark::ui
