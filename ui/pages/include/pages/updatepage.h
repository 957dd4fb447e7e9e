// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/updateondesk.h>
#include <pages/page.h>

#include <QSet>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QToolButton;

namespace waymark::ui {

class AgreementBar;
class Button;
class Chip;
class CircleFrame;
class PageHeader;
class ReportsModel;
class TextBox;
class TreeTable;
class UpdateActs;
class UpdateAside;
class ViewPanel;

/// Where an update is written: the joint text, first for her alone, then for her side, then for both; each side's own
/// view; the milestones; and at the foot who has agreed to exactly these words.
class UpdatePage : public Page
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    UpdatePage(OpenPlan &plan, QWidget *window, QWidget *parent = nullptr);
    ~UpdatePage() override;

    [[nodiscard]] Outcome refresh() override;
    /// The record is the commitment, the detail the round's id; the latest round when it is empty.
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;

    /// Agrees, or asks for what somebody else said; nothing while that makes no sense.
    void agree();
    /// Marks in last time's text what differs, or no longer.
    void compare();

signals:
    void told(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *jointSection();
    [[nodiscard]] QWidget *viewsSection();
    [[nodiscard]] QWidget *milestonesSection();
    [[nodiscard]] QWidget *inTheWaySection();
    void buildHeader();
    void buildFoot();
    void bind(TextBox *box, const QString &field, bool isPrivateFirst);

    void keepTyped();
    void leave(TextBox *box, const QString &field);
    void showHeader();
    void showTexts();
    void showInTheWay();
    void showFoot();
    [[nodiscard]] Outcome showAside();
    void tellWords();
    void fitColumns();
    void check(const Outcome &outcome);

    OpenPlan &m_plan;
    UpdateActs *m_acts;
    RecordId m_commitment;
    QString m_round;
    UpdateOnDesk m_desk;
    bool m_isRead = false;
    bool m_isNarrow = false;
    QTimer m_pause;        ///< until half-typed words are kept
    QSet<QString> m_typed; ///< fields with words that are not kept yet

    PageHeader *m_header;
    QLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    CircleFrame *m_frame;
    Button *m_showOurSide;
    Button *m_share;
    TextBox *m_joint;
    TextBox *m_nextSteps;
    ViewPanel *m_government;
    ViewPanel *m_civilSociety;
    QLabel *m_noMilestones;
    ReportsModel *m_model;
    TreeTable *m_table;
    QList<std::pair<Chip *, QString>> m_reasons;
    TextBox *m_inTheWay;
    UpdateAside *m_aside;
    QSplitter *m_split;
    AgreementBar *m_foot;
    Button *m_other;
    Button *m_agree;
};

} // namespace waymark::ui
