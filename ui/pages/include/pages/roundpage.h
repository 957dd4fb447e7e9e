// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/page.h>

class QComboBox;
class QLabel;
class QHBoxLayout;
class QSplitter;
class QStackedWidget;

namespace waymark::ui {

class Acts;
class Button;
class Chip;
class EmptyState;
class OpenPlan;
class PageHeader;
class PastePane;
class RoundFilter;
class RoundModel;
class RoundTable;

/// The round that is open: who has answered, who has the text now, and beside it what somebody sent. An answer goes
/// on to the next commitment that waits.
class RoundPage : public Page
{
    Q_OBJECT
public:
    RoundPage(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    /// `detail` "paste" opens the pane for what they sent.
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<RecordId> chosenCommitments() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] QMimeData *selectionAsTable() const override;
    [[nodiscard]] QMimeData *wholeTable() const override;

    /// By what the commitments are grouped, to be remembered.
    [[nodiscard]] QString grouping() const;
    void setGrouping(const QString &name);
    void paste();

signals:
    void told(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildTools(QHBoxLayout *tools);
    void connectAll();
    void setMark(int mark);
    void showPane(bool shown);
    void chase();
    void fit();
    void fitColumns();
    void tell();
    void tellPane();
    void select(const QModelIndex &index);
    [[nodiscard]] QList<RecordId> unanswered() const;
    void goOnFrom(const RecordId &before, const QList<RecordId> &waited);

    OpenPlan &m_plan;
    Acts &m_acts;
    RoundModel *m_model;
    RoundFilter *m_filter;
    PageHeader *m_header;
    Button *m_noChange;
    Button *m_chase;
    QWidget *m_tools;
    QWidget *m_line;
    QList<std::pair<Chip *, int>> m_chips;
    QLabel *m_show;
    QComboBox *m_marks; ///< the same as the chips where there is no room for them
    QComboBox *m_by;
    Button *m_paste;
    QSplitter *m_split;
    QStackedWidget *m_stack;
    RoundTable *m_table;
    EmptyState *m_none;
    EmptyState *m_noHits;
    PastePane *m_pane;
    RecordId m_goTo;
    bool m_isFirst = true;
    bool m_isTight = false; ///< the pane lies over the table
};

} // namespace waymark::ui
