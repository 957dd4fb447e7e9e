// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/reading.h>

#include <QAbstractListModel>

namespace waymark::ui {

/// What a search found: kind, name and the words around the hit.
class HitsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, KindRole };
    static constexpr int kMost = 100;

    struct Row
    {
        QString kind;
        RecordId id;
        QString name;
        QString words;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Looks in the store it is given and touches nothing else: any thread may do it.
    [[nodiscard]] static Result<QList<Row>> search(const store::Store &store, const QString &words);
    void setRows(const QList<Row> &rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Row> m_rows;
};

} // namespace waymark::ui
