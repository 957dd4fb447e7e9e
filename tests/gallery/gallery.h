// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>

class QWidget;

namespace waymark::gallery {

/// A picture of the gallery: its file is called after `name`, and `build` makes a widget without a parent.
struct Picture
{
    QString name;
    std::function<QWidget *()> build;
};

/// All pictures that were registered, in the order of their names.
QList<Picture> pictures();

/// One object of this at namespace scope, in any source file below pages/, registers a picture.
class Register
{
public:
    Register(const QString &name, std::function<QWidget *()> build);
};

} // namespace waymark::gallery

Q_DECLARE_METATYPE(waymark::gallery::Picture)
