// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/elidedlabel.h>

#include <look/label.h>
#include <look/paint.h>

#include <QStyle>

namespace waymark::ui {

ElidedLabel::ElidedLabel(const QString &text, TextStyle style, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("type", typeName(style));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(u(24), sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintText(painter, contentsRect(), text(), font(), palette().color(foregroundRole()),
              QStyle::visualAlignment(layoutDirection(), alignment() & Qt::AlignHorizontal_Mask));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? text() : QString());
}

} // namespace waymark::ui
