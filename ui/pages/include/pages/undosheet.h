// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>
#include <models/undomodel.h>

namespace waymark::ui {

/// The author's last steps: choose how far back to go.
class UndoSheet : public Sheet
{
    Q_OBJECT
public:
    /// Takes the model over, which has rows.
    UndoSheet(UndoModel *model, QWidget *parent);

signals:
    void undoWanted(int steps);

private:
    UndoModel *m_model;
};

} // namespace waymark::ui
