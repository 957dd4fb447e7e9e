// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startmark.h"

#include <pages/page.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>

namespace waymark::ui {

namespace {

Q_LOGGING_CATEGORY(start, "waymark.start", QtInfoMsg)

bool isOnAPage(const QWidget *widget)
{
    while (widget && !qobject_cast<const Page *>(widget))
        widget = widget->parentWidget();
    return widget != nullptr;
}

} // namespace

StartMark::StartMark(QObject *parent)
    : QObject(parent)
{
    if (start().isDebugEnabled())
        QCoreApplication::instance()->installEventFilter(this);
}

bool StartMark::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isSeen || event->type() != QEvent::Paint)
        return false;
    const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
    const int rows = view && view->viewport() == watched && view->model() ? view->model()->rowCount() : 0;
    if (rows > 0 && isOnAPage(view)) {
        m_isSeen = true;
        QTimer::singleShot(0, this, [this, rows] { // when this very paint is done
            qCDebug(start, "the first page has painted %d rows", rows);
            deleteLater();
        });
    }
    return false;
}

} // namespace waymark::ui
