// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/drawing.h>
#include <pages/page.h>

#include <memory>

class QAbstractItemModel;
class QAbstractItemView;
class QLabel;
class QModelIndex;
class QStackedWidget;
class QVBoxLayout;

namespace waymark::ui {

class Button;
class EmptyState;
class TreeTable;

/// A picture over a model, and on one key the same rows as a table; while there is nothing to show, a sentence on what
/// to do. Opening a cell leads to the record it is about.
class PicturePanel : public QWidget
{
    Q_OBJECT
public:
    /// `picture` shows `model`; the panel takes it, and `nothing`.
    PicturePanel(const QString &title, QAbstractItemModel *model, QAbstractItemView *picture, EmptyState *nothing,
                 QWidget *parent = nullptr);

    [[nodiscard]] virtual Outcome refresh() = 0;
    /// What it shows in numbers: "six rounds, both views".
    [[nodiscard]] virtual QString countWords() const = 0;
    /// Null while there is nothing to show.
    [[nodiscard]] virtual std::unique_ptr<Drawing> drawing() const = 0;

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] bool hasRows() const;
    [[nodiscard]] bool isTable() const;
    void toggleTable();
    /// What has the focus of the panel.
    [[nodiscard]] QWidget *pane() const;
    /// All of it, whichever way it is shown; null while there is nothing.
    [[nodiscard]] QMimeData *table() const;
    /// The record of the current cell.
    [[nodiscard]] Where current() const;
    /// To the clipboard, as an image and as SVG.
    void copyPicture();

    /// Where it stands on another page: a heading with its own way to the table and the clipboard. It is then as high
    /// as its rows, hides while it has none, and leaves scrolling to that page.
    void setPartOfPage();

signals:
    void wanted(const waymark::ui::Where &where);
    void failed(const waymark::Error &error);
    /// It is shown the other way now.
    void toggled(bool isTable);

protected:
    /// Where opening a cell leads.
    [[nodiscard]] virtual Where whereOf(const QModelIndex &index) const = 0;
    virtual void fitTable() = 0;
    virtual void setMostRows(int most) = 0;
    /// To be called at the end of refresh().
    void show(bool hasRows);
    /// What stands below the picture.
    void setLegend(QWidget *legend);
    [[nodiscard]] QAbstractItemView *picture() const { return m_picture; }
    [[nodiscard]] TreeTable *tableView() const { return m_table; }
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHeading();
    void tellHeading();

    QString m_title;
    QAbstractItemModel *m_model;
    QAbstractItemView *m_picture;
    TreeTable *m_table;
    EmptyState *m_nothing;
    QStackedWidget *m_stack;
    QWidget *m_pictureBox;
    QWidget *m_tableBox;
    QLabel *m_count = nullptr;  ///< of the heading, as is the button
    Button *m_toggle = nullptr; ///< null without a heading
};

} // namespace waymark::ui
