// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/choiceview.h>

#include <QAbstractListModel>

namespace waymark::ui {

/// A way in: from the first screen, or wherever one of a few things is to be begun.
struct Door
{
    QString id;
    QString icon;
    QString title;
    QString detail;
    QString shortcut;
};

class DoorModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, IconRole, SecondLineRole, ShortcutRole };

    using QAbstractListModel::QAbstractListModel;

    void setDoors(const QList<Door> &doors);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Door> m_doors;
};

/// Doors one below the other, as high as they need; a click, Enter or Space opens.
class DoorList : public ChoiceView
{
    Q_OBJECT
public:
    explicit DoorList(QWidget *parent = nullptr);

    void setDoors(const QList<Door> &doors);

signals:
    void opened(const QString &id);

private:
    DoorModel *m_model;
};

} // namespace waymark::ui
