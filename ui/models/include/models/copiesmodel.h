// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// The copies that went and came, newest first, as our side's journal keeps them.
class CopiesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Day, Way, With, Changes, SignedBy, TheyHave, File, ColumnCount };

    explicit CopiesModel(OpenPlan &plan, QObject *parent = nullptr);

    [[nodiscard]] Outcome refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Result<QString> knownText(const RecordId &with);

    OpenPlan &m_plan;
    QList<QStringList> m_rows; ///< by column
};

} // namespace waymark::ui
