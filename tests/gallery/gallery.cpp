// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <algorithm>

namespace waymark::gallery {

namespace {

QList<Picture> &registered()
{
    static QList<Picture> list;
    return list;
}

} // namespace

QList<Picture> pictures()
{
    QList<Picture> sorted = registered();
    std::sort(sorted.begin(), sorted.end(), [](const Picture &one, const Picture &two) { return one.name < two.name; });
    return sorted;
}

Register::Register(const QString &name, std::function<QWidget *()> build)
{
    registered().append({name, std::move(build)});
}

} // namespace waymark::gallery
