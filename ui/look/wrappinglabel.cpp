// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/wrappinglabel.h>

#include <look/look.h>

#include <QResizeEvent>

namespace waymark::ui {

WrappingLabel::WrappingLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize WrappingLabel::sizeHint() const
{
    const QSize usual = QLabel::sizeHint();
    return testAttribute(Qt::WA_Resized) ? QSize(usual.width(), heightForWidth(width())) : usual;
}

QSize WrappingLabel::minimumSizeHint() const
{
    return {qMin(u(64), QLabel::minimumSizeHint().width()), sizeHint().height()};
}

void WrappingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace waymark::ui
