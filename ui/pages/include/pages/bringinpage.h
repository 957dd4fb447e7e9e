// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <models/meaningsmodel.h>
#include <models/openplan.h>
#include <models/tablelines.h>
#include <pages/page.h>
#include <prompts/prompts.h>

#include <QPointer>
#include <QSet>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace waymark::ui {

class Background;
class Button;
class Chip;
class EmptyState;
class PageHeader;
class TreeTable;

/// A spreadsheet on its way into the plan: its columns and what they become, words and names that somebody has to
/// explain, every cell that would change and every one that is left out, all on one page and read anew after each
/// answer. Nothing is entered before "Bring in"; then it is one step, taken back as one.
class BringInPage : public Page
{
    Q_OBJECT
public:
    /// Prompts and settings, where earlier answers are kept, outlive the page.
    BringInPage(OpenPlan &plan, Prompts &prompts, QSettings &settings, QWidget *parent = nullptr);

    /// Reads another spreadsheet; what stood there is forgotten.
    void setFile(const QString &path);
    void choose();

    [[nodiscard]] Outcome refresh() override;
    void goTo(const Where &where) override;
    [[nodiscard]] Where where() const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

signals:
    void told(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Read
    {
        TableFile file;
        TableProposal proposal;
        bool isKnown = false; ///< answers to an earlier table fitted
    };

    void build();
    [[nodiscard]] QWidget *options();
    [[nodiscard]] QWidget *lower();
    [[nodiscard]] QWidget *foot();
    [[nodiscard]] TreeTable *listOf(QAbstractItemModel *model, const QString &name);
    void connectParts();
    void arrange();
    void fitColumns();

    void read(const formats::CsvForm &csv);
    void readAgain(const TableWish &wish);
    void take(const Read &read);
    void tell();
    void tellOptions();
    void tellLists();
    void tellCounts();
    void showBad(const QString &sentence);
    void showButtons(bool shown);
    void clear();

    void changeSheet(const std::function<void(tables::SheetMap &)> &change);
    void setField(const QString &heading, const QString &field);
    void setKind(const QString &kind);
    void answer(const AskedMeaning &asked, int choice);
    void loadAnswers();
    void keepAnswers();
    void bringIn();
    void say(const QString &sentence);
    [[nodiscard]] actions::Why why() const;

    OpenPlan &m_plan;
    Prompts &m_prompts;
    QSettings &m_settings;
    Background *m_work;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_none;
    EmptyState *m_bad;
    EmptyState *m_waiting;
    QWidget *m_reading = nullptr; ///< all that is shown of a table
    QComboBox *m_sheet;
    QComboBox *m_kind;
    QComboBox *m_headerRow;
    QComboBox *m_delimiter;
    QComboBox *m_encoding;
    QList<QWidget *> m_csvOptions;
    QWidget *m_sheetOption = nullptr;
    QLabel *m_problem;
    QSplitter *m_split;
    TreeTable *m_columns;
    QButtonGroup *m_which;
    QList<Chip *> m_chips; ///< columns, words, changes, left out
    QStackedWidget *m_lists;
    QList<QWidget *> m_empty; ///< in place of each list without rows
    QList<TreeTable *> m_tables;
    QLabel *m_counts;
    QWidget *m_reasonArea;
    QLineEdit *m_reason;
    QComboBox *m_consent;
    Button *m_stop;
    Button *m_bring;
    Button *m_keep = nullptr;
    Button *m_load = nullptr;
    Button *m_other = nullptr;

    TableColumns *m_columnRows;
    MeaningsModel *m_meanings;
    TableLines *m_changes;
    TableLines *m_left;

    QString m_path;
    std::optional<TableFile> m_file;
    TableProposal m_proposal;
    tables::Mapping m_readWith; ///< what the rows of the proposal were read with
    QString m_shownSheet;
    QSet<QString> m_decided; ///< headings whose statuses somebody left out, each with its sheet
    bool m_isKnown = false;
    bool m_isLow = false; ///< there is room for one list only
    quint64 m_written = 0;
};

} // namespace waymark::ui
