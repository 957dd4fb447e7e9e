// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

namespace waymark::formats {

/// A grid being read, cell after cell, within the limits. The first refusal stands and ends the reading.
class GridBuilder
{
public:
    explicit GridBuilder(const QString &name) { m_grid.name = name; }

    /// The same cell `times` times. Empty ones count only where something follows them.
    void addCell(const QString &text, qint64 times = 1);
    /// Ends the row, which stands `times` times.
    void endRow(qint64 times = 1);
    /// Rows that hold nothing.
    void skipRows(qint64 rows) { m_emptyRows += rows; }

    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    /// Rows read so far, those skipped too.
    [[nodiscard]] qint64 rows() const { return m_grid.rows.size() + m_emptyRows; }
    [[nodiscard]] qint64 cellsInRow() const { return m_row.size() + m_emptyCells; }
    [[nodiscard]] Grid take() { return std::move(m_grid); }

private:
    void refuse(const QString &sentence);

    Grid m_grid;
    QStringList m_row;
    qint64 m_emptyCells = 0;
    qint64 m_emptyRows = 0;
    qint64 m_cells = 0;
    Outcome m_outcome;
};

} // namespace waymark::formats
