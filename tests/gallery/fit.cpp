// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fit.h"

#include <look/elidedlabel.h>

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryFile>
#include <QTextStream>
#include <QToolButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark::gallery {

namespace {

QString named(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString words = label ? label->text() : button ? button->text() : widget.accessibleName();
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), words.left(60));
}

/// Item views and what Qt puts together by itself scroll and elide on their own.
bool isLookedInto(const QWidget &widget)
{
    for (const QWidget *around = widget.parentWidget(); around; around = around->parentWidget())
        if (qobject_cast<const QAbstractItemView *>(around) || around->inherits("QMenuBar") ||
            around->inherits("QTabBar") || around->inherits("QAbstractScrollArea") != around->inherits("QScrollArea") ||
            around->inherits("QLineEdit") || around->inherits("QComboBox"))
            return false;
    return !widget.inherits("QSplitterHandle") && !widget.inherits("QSizeGrip");
}

/// Sideways, and down, beyond the edge of what it stands in.
std::pair<int, int> beyond(const QWidget &part)
{
    const QWidget *around = part.parentWidget();
    const auto *area = qobject_cast<const QScrollArea *>(around->parentWidget());
    const bool isScrolled = area && area->viewport() == around;
    const bool goesSideways = isScrolled && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const QRect place = part.geometry();
    return {goesSideways ? 0 : qMax(-place.left(), place.right() + 1 - around->width()),
            isScrolled ? 0 : qMax(-place.top(), place.bottom() + 1 - around->height())};
}

/// How many pixels its words have too few.
int wordsMissing(const QWidget &part)
{
    if (qobject_cast<const QPushButton *>(&part) || qobject_cast<const QToolButton *>(&part))
        return part.sizeHint().width() - part.width();
    const auto *label = qobject_cast<const QLabel *>(&part);
    if (!label || label->text().isEmpty() || qobject_cast<const ui::ElidedLabel *>(label))
        return 0;
    return label->wordWrap() ? label->heightForWidth(label->width()) - label->height()
                             : label->sizeHint().width() - label->width();
}

} // namespace

void setScreen(const QSize &size)
{
    static QTemporaryFile file; // until the program ends
    if (!file.open())
        qFatal("Cannot write %s", qPrintable(file.fileName()));
    QTextStream(&file) << u"{\"screens\": [{\"name\": \"one\", \"x\": 0, \"y\": 0, \"width\": %1, \"height\": %2}]}"_s
                              .arg(size.width())
                              .arg(size.height());
    file.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
}

void showOn(QWidget &widget, const QSize &screen)
{
    if (widget.windowType() != Qt::Dialog) // a sheet knows its own size
        widget.resize(screen);
    widget.show();
    for (int pass = 0; pass < 6; ++pass) // layouts of what breaks its lines settle in a few rounds
        QCoreApplication::processEvents();
}

QStringList misfits(const QWidget &widget, const QSize &screen)
{
    QStringList found;
    if (widget.width() > screen.width() || widget.height() > screen.height())
        found << u"%1 takes %2 by %3"_s.arg(named(widget)).arg(widget.width()).arg(widget.height());
    for (const QWidget *part : widget.findChildren<QWidget *>()) {
        if (!part->isVisibleTo(&widget) || part->isWindow() || part->size().isEmpty() || !isLookedInto(*part))
            continue;
        const auto [sideways, down] = beyond(*part);
        if (sideways > 1)
            found << u"%1 goes %2 beyond the side of %3"_s.arg(named(*part))
                         .arg(sideways)
                         .arg(named(*part->parentWidget()));
        if (down > 1)
            found << u"%1 goes %2 below %3"_s.arg(named(*part)).arg(down).arg(named(*part->parentWidget()));
        if (const int missing = wordsMissing(*part); missing > 1)
            found << u"%1 lacks %2 for its words"_s.arg(named(*part)).arg(missing);
    }
    return found;
}

} // namespace waymark::gallery
