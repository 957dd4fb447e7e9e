// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pasteedit.h"

#include <models/pastedtables.h>

#include <QMimeData>

namespace waymark::ui {

void PasteEdit::insertFromMimeData(const QMimeData *source)
{
    const QList<formats::Grid> grids = tablesIn(*source);
    m_offered = source->text();
    if (grids.isEmpty() || !m_take(grids))
        insertAsWords();
}

void PasteEdit::insertAsWords()
{
    insertPlainText(m_offered);
    ensureCursorVisible();
}

} // namespace waymark::ui
