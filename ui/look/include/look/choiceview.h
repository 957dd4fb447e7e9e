// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace waymark::ui {

/// A list of things to open: the arrow keys move, Enter and Space choose, and rows that are only headings are passed
/// over. It has no frame and no colour of its own.
class ChoiceView : public QListView
{
    Q_OBJECT
public:
    explicit ChoiceView(QWidget *parent = nullptr);

    /// Makes the view exactly as high as its rows and leaves scrolling to the page around it, which then follows the
    /// current row.
    void setAsHighAsRows(bool on);

    /// Keeps the selection where the program put it when the current row moves.
    void setSelectionKept(bool kept) { m_selectionKept = kept; }

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Enter or Space on a row.
    void chosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;

private:
    [[nodiscard]] QModelIndex choosable(int row, int step) const;
    [[nodiscard]] int heightOfRows() const;
    void fit();

    bool m_asHighAsRows = false;
    bool m_selectionKept = false;
};

} // namespace waymark::ui
