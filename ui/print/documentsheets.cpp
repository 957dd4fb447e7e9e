// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsheets.h"

#include <look/look.h>

#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace waymark::ui {

DocumentSheets::DocumentSheets(const Printed &printed)
    : Sheets(printed)
    , m_parts(printed.parts)
    , m_layPart(printed.layPart)
{
}

DocumentSheets::~DocumentSheets() = default;

void DocumentSheets::beginIn(const QSize &area)
{
    m_area = area;
    m_pages.clear();
    m_laid = -1;
}

QTextDocument &DocumentSheets::laid(int part) const
{
    if (part != m_laid || !m_text) {
        m_text = std::make_unique<QTextDocument>();
        m_layPart(*m_text, part);
        m_text->setPageSize(m_area);
        m_laid = part;
    }
    return *m_text;
}

int DocumentSheets::divideMore()
{
    const int before = m_pages.isEmpty() ? 0 : m_pages.last();
    if (m_pages.size() < m_parts)
        m_pages << before + laid(int(m_pages.size())).pageCount();
    return m_pages.isEmpty() ? 0 : m_pages.last();
}

void DocumentSheets::paintBody(QPainter &painter, const QRect &area, int page) const
{
    const auto part = int(std::upper_bound(m_pages.cbegin(), m_pages.cend(), page) - m_pages.cbegin());
    if (part >= m_pages.size())
        return;
    paintPart(painter, area, laid(part), (page - (part == 0 ? 0 : m_pages.at(part - 1))) * area.height());
}

} // namespace waymark::ui
