// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/typedcells.h>

#include <QAbstractProxyModel>

namespace waymark::ui {

std::pair<TypedCells *, QModelIndex> typedCells(const QModelIndex &index)
{
    QModelIndex behind = index;
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(behind.model()))
        behind = proxy->mapToSource(behind);
    auto *model = const_cast<QAbstractItemModel *>(behind.model()); // an index gives its model for reading only
    return {dynamic_cast<TypedCells *>(model), behind};
}

} // namespace waymark::ui
