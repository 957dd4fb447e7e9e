// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/marklabel.h>

#include <look/paint.h>

#include <QFontMetrics>

namespace waymark::ui {

MarkLabel::MarkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize MarkLabel::sizeHint() const
{
    return {QFontMetrics(font()).horizontalAdvance(text()) + u(14), u(19)};
}

QSize MarkLabel::minimumSizeHint() const
{
    return sizeHint();
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().field, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), u(4), u(4));
    paintText(painter, rect(), text(), fontOf(TextStyle::Small), tokens().text2, Qt::AlignHCenter);
}

} // namespace waymark::ui
