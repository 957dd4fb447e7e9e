// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/needs.h>
#include <pages/page.h>

class QStackedWidget;

namespace waymark::ui {

class Acts;
class Button;
class FactsPane;
class OpenPlan;
class PageHeader;
class ProgressPanel;
class TaskList;
struct News;
struct Unshared;

/// The first page: what waits for me, by date, and beside it where the round stands and what is not yet shared.
class NeedsPage : public Page
{
    Q_OBJECT
public:
    NeedsPage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    [[nodiscard]] std::unique_ptr<Drawing> drawing() const override;
    [[nodiscard]] bool hasTable() const override;
    void toggleTable() override;

    void setUnshared(const Unshared &unshared);
    /// What others changed since whoever sits here last looked.
    void setNews(const News &news);
    [[nodiscard]] int count() const { return m_needs.count(); }

signals:
    void shareWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void act(const QString &taskId);
    void showProgress();
    void readProgress();
    void tellMore();
    void markDone(const RecordId &action);
    void tellNeeds();

    OpenPlan &m_plan;
    Acts &m_acts;
    Needs m_needs;
    qsizetype m_told = kNeedsTold;          ///< of each long list
    std::shared_ptr<const Outline> m_shown; ///< that m_needs was read with
    quint64 m_shownVersion = 0;             ///< of the plan, with what lies beside it
    PageHeader *m_header;
    QStackedWidget *m_stack;
    TaskList *m_tasks;
    FactsPane *m_facts;
    ProgressPanel *m_progress;
    std::shared_ptr<const Outline> m_shownProgress; ///< that the progress was read with
    Button *m_showFacts;                            ///< where there is no room for both
    bool m_areFactsShown = false;
    QString m_goTo;
};

} // namespace waymark::ui
