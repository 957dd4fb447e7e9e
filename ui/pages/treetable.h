// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace waymark::ui {

/// A tree whose cells are walked with the arrow keys: Right opens a closed row and then goes on to the next column.
class TreeTable : public QTreeView
{
    Q_OBJECT
public:
    explicit TreeTable(QWidget *parent = nullptr);

    /// Makes the table exactly as high as its rows; scrolling is left to the page around it.
    void setAsHighAsRows(bool on);
    void fit();
    /// The rows that are not folded away, from top to bottom.
    [[nodiscard]] QModelIndexList rowsShown() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void alignHeads();
    [[nodiscard]] bool moveBy(int step);

    bool m_asHighAsRows = false;
};

} // namespace waymark::ui
