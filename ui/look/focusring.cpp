// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focusring.h"

#include <look/paint.h>

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QKeyEvent>

namespace waymark::ui {

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress && watched->isWidgetType();
    const bool click = event->type() == QEvent::MouseButtonPress && watched->isWidgetType();
    if ((key || click) && isKeyboardInUse() != key) {
        setKeyboardInUse(key);
        if (QWidget *focused = QApplication::focusWidget()) {
            follow(focused);
            focused->update();
            if (auto *area = qobject_cast<QAbstractScrollArea *>(focused))
                area->viewport()->update();
        }
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget *widget)
{
    const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget);
    if (!control || !isKeyboardInUse()) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(widget);
}

} // namespace waymark::ui
