// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <optional>

namespace waymark::ui {

/// A place to go to, or, without an id, the heading of the places below it.
struct SidebarEntry
{
    QString id;
    QString icon;
    QString name;
    std::optional<int> count; ///< how many things wait there; nothing is shown when unset

    [[nodiscard]] bool isHeading() const { return id.isEmpty(); }
};

class SidebarModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, IconRole, CountRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<SidebarEntry> &entries);
    void setCount(const QString &id, std::optional<int> count);

    /// The row of `id`; invalid when there is none.
    [[nodiscard]] QModelIndex find(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<SidebarEntry> m_entries;
};

} // namespace waymark::ui
