// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessiblearea.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// The parts of the area as any widget's children, whose bounds are checked.
class AccessibleArea : public QAccessibleWidget
{
public:
    explicit AccessibleArea(QWidget *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {
    }
};

/// Qt asks for the class of an object, then for each of those it inherits: views and text editors, which inherit
/// areas too, have found their own interface before.
QAccessibleInterface *areaInterface(const QString &className, QObject *object)
{
    const bool isArea = className == "QScrollArea"_L1 || className == "QAbstractScrollArea"_L1;
    auto *area = isArea ? qobject_cast<QAbstractScrollArea *>(object) : nullptr;
    return area ? new AccessibleArea(area) : nullptr;
}

} // namespace

void keepAreasInBounds()
{
    QAccessible::installFactory(areaInterface);
}

} // namespace waymark::ui
