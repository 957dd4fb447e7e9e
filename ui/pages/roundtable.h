// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "treetable.h"

namespace waymark::ui {

/// The commitments of a round below the bands of their groups. Rows reach from edge to edge, their words begin at the
/// page's margin. A click on a band, or Left and Right, folds and opens it.
class RoundTable : public TreeTable
{
    Q_OBJECT
public:
    explicit RoundTable(QWidget *parent = nullptr);

    /// Gives the numbers the room that the widest of them needs.
    void fitNumbers();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace waymark::ui
