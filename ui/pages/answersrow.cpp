// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answersrow.h"

#include <look/look.h>
#include <look/paint.h>
#include <look/tokens.h>

#include <QHelpEvent>
#include <QToolTip>

namespace waymark::ui {

namespace {

constexpr int kGap = 3;

} // namespace

AnswersRow::AnswersRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnswersRow::setAnswers(const QList<Answers::One> &asked)
{
    m_asked = asked;
    setFixedHeight(sizeHint().height());
    update();
}

QSize AnswersRow::boxSize() const
{
    int width = u(18);
    const QFontMetrics metrics(fontOf(TextStyle::Small));
    for (const Answers::One &one : m_asked)
        width = qMax(width, metrics.horizontalAdvance(one.number) + u(6));
    return {width, u(20)};
}

int AnswersRow::perLine() const
{
    return qMax(1, (width() + u(kGap)) / (boxSize().width() + u(kGap)));
}

QRect AnswersRow::boxAt(int place) const
{
    const QSize box = boxSize();
    const int columns = perLine();
    const QRect rect(QPoint(place % columns * (box.width() + u(kGap)), place / columns * (box.height() + u(kGap))),
                     box);
    return layoutDirection() == Qt::RightToLeft ? rect.translated(width() - rect.left() * 2 - box.width(), 0) : rect;
}

QSize AnswersRow::sizeHint() const
{
    const int lines = (int(m_asked.size()) + perLine() - 1) / perLine();
    return {u(270), qMax(1, lines) * (boxSize().height() + u(kGap)) - u(kGap)};
}

QSize AnswersRow::minimumSizeHint() const
{
    return {u(60), sizeHint().height()};
}

void AnswersRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(sizeHint().height());
}

void AnswersRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int place = 0; place < m_asked.size(); ++place) {
        const Answers::One &one = m_asked.at(place);
        const QRect box = boxAt(place);
        painter.setPen(one.hasAnswered ? QPen(tokens().accent, 1) : QPen(tokens().field, 1, Qt::DashLine));
        painter.setBrush(one.hasAnswered ? QBrush(tokens().step1) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), u(4), u(4));
        const QFont font = fontOf(one.hasAnswered ? TextStyle::Heading : TextStyle::Small);
        paintText(painter, box, one.number, font, one.hasAnswered ? tokens().text : tokens().text2, Qt::AlignHCenter);
    }
}

bool AnswersRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int place = 0; place < m_asked.size(); ++place)
        if (boxAt(place).contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_asked.at(place).name.toHtmlEscaped(), this);
    return true;
}

} // namespace waymark::ui
