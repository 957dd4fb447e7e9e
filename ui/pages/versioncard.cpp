// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "versioncard.h"

#include <look/button.h>
#include <look/differencelabel.h>
#include <look/flowlayout.h>
#include <look/label.h>

#include <QPainter>
#include <QVBoxLayout>

namespace waymark::ui {

VersionCard::VersionCard(const QString &heading, const QString &detail, bool isProposed, QWidget *parent)
    : QFrame(parent)
    , m_isProposed(isProposed)
    , m_text(new DifferenceLabel)
    , m_buttons(new FlowLayout)
{
    setAccessibleName(heading);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(u(16), u(12), u(16), u(12));
    column->setSpacing(u(4));
    column->addWidget(paragraph(heading, TextStyle::Strong));
    column->addWidget(paragraph(detail, TextStyle::Small));
    column->addWidget(m_text);
    column->addStretch();
    column->addSpacing(u(8));
    column->addLayout(m_buttons);
}

void VersionCard::setTexts(const QString &base, const QString &text)
{
    m_text->setTexts(base, text);
}

Button *VersionCard::addButton(const QString &words, ButtonKind kind)
{
    auto *button = new Button(words, kind);
    m_buttons->addWidget(button);
    return button;
}

/// Two stand beside each other where each has this width.
QSize VersionCard::sizeHint() const
{
    return {u(290), QFrame::sizeHint().height()};
}

void VersionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_isProposed ? tokens().accent : tokens().line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), u(7), u(7));
}

} // namespace waymark::ui
