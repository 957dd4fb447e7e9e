// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/versions.h>
#include <models/versionsmodel.h>
#include <pages/page.h>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace waymark::ui {

class Acts;
class ChoiceView;
class ErasureActs;
class OpenPlan;
class PageHeader;

/// Two versions to choose from, one place at a time: what both started from, each version with the words that differ,
/// and keeping either or editing. Changes outside role are confirmed or declined here too.
class VersionsPage : public Page
{
    Q_OBJECT
public:
    VersionsPage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void showCurrent();
    void showConflict(const VersionsModel::Waiting &waiting);
    /// Both texts together, where that can be; false where not.
    [[nodiscard]] bool showProposal(const VersionsModel::Waiting &waiting);
    void showPending(const VersionsModel::Waiting &waiting);
    /// Words that somebody asks to have erased.
    void showRequest(const VersionsModel::Waiting &waiting);
    /// One button for all places where the same two wrote, where there are several.
    void showAllOf(const VersionsModel::Waiting &waiting);
    void keepAll(actions::Whose whose, const RecordId &of);
    [[nodiscard]] QString said(const VersionsModel::Waiting &waiting, const Value &value) const;
    [[nodiscard]] QString byText(const store::Version &version) const;

    OpenPlan &m_plan;
    Acts &m_acts;
    ErasureActs *m_erasure;
    VersionsModel *m_model;
    PageHeader *m_header;
    ChoiceView *m_list;
    QStackedWidget *m_stack;
    QVBoxLayout *m_cards;
    QString m_goTo;
};

} // namespace waymark::ui
