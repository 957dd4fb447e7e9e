// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridbuilder.h"

namespace waymark::formats {

using namespace Qt::StringLiterals;

void GridBuilder::refuse(const QString &sentence)
{
    if (m_outcome)
        m_outcome = failure(ErrorCode::Refused, sentence);
}

void GridBuilder::addCell(const QString &text, qint64 times)
{
    times = std::max<qint64>(times, 1);
    if (text.isEmpty()) {
        m_emptyCells = std::min<qint64>(m_emptyCells + times, kMostColumns + 1);
        return;
    }
    if (text.size() > kLongestCell)
        return refuse(u"Row %1 has a cell of more than 262,144 characters; shorten it, or leave it out."_s.arg(
            m_grid.rows.size() + m_emptyRows + 1));
    if (cellsInRow() + times > kMostColumns)
        return refuse(
            u"The sheet has more than 1,024 columns; save the ones that are needed into a file of their own."_s);
    m_cells += m_emptyCells + times;
    if (m_cells > kMostCells)
        return refuse(
            u"The sheet has more than eight million cells; save the rows that are needed into a file of their "
            "own."_s);
    for (; m_emptyCells > 0; --m_emptyCells)
        m_row << QString();
    for (qint64 i = 0; i < times; ++i)
        m_row << text;
}

void GridBuilder::endRow(qint64 times)
{
    times = std::max<qint64>(times, 1);
    m_emptyCells = 0;
    if (m_row.isEmpty()) {
        m_emptyRows = std::min<qint64>(m_emptyRows + times, kMostRows + 1);
        return;
    }
    m_cells += (times - 1) * m_row.size();
    if (rows() + times > kMostRows || m_cells > kMostCells)
        return refuse(u"The sheet has more than 1,048,576 rows or eight million cells; save the rows that are needed "
                      "into a file of their own."_s);
    for (; m_emptyRows > 0; --m_emptyRows)
        m_grid.rows << QStringList();
    for (qint64 i = 0; i < times; ++i)
        m_grid.rows << m_row;
    m_row.clear();
}

} // namespace waymark::formats
