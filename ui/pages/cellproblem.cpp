// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellproblem.h"

#include <look/label.h>

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

namespace waymark::ui {

namespace {

constexpr int kNarrowest = 260;

} // namespace

CellProblem::CellProblem(QLineEdit *line)
    : QObject(line)
    , m_line(line)
    , m_label(paragraph({}, TextStyle::Body, line->window()))
{
    QPalette palette = m_label->palette();
    palette.setColor(QPalette::Window, tokens().lateTint);
    m_label->setPalette(palette);
    m_label->setAutoFillBackground(true);
    m_label->setMargin(u(6));
    m_label->hide();
    line->installEventFilter(this);
}

CellProblem::~CellProblem()
{
    delete m_label;
}

void CellProblem::tell(const QString &sentence)
{
    if (!m_label || sentence == m_label->text())
        return;
    m_label->setText(sentence);
    m_label->setVisible(!sentence.isEmpty());
    m_line->setAccessibleDescription(sentence);
    if (sentence.isEmpty())
        return;
    place();
    QAccessibleEvent said(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

bool CellProblem::isTold() const
{
    return m_label && !m_label->text().isEmpty();
}

bool CellProblem::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

void CellProblem::place()
{
    if (!isTold())
        return;
    const QRect room = m_label->parentWidget()->rect();
    const int width = qMin(room.width(), qMax(m_line->width(), u(kNarrowest)));
    const int height = m_label->heightForWidth(width);
    const QRect line(m_line->mapTo(m_label->parentWidget(), QPoint()), m_line->size());
    const int left = qBound(0, line.left(), room.width() - width);
    const bool hasRoomBelow = line.bottom() + 1 + height <= room.height();
    m_label->setGeometry(left, hasRoomBelow ? line.bottom() + 1 : line.top() - height, width, height);
    m_label->raise();
}

} // namespace waymark::ui
