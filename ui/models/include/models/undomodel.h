// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

#include <QAbstractListModel>

namespace waymark::ui {

/// The author's own steps, newest first: what each did and when. All down to the chosen one are marked; one that is
/// never taken back says why and cannot be chosen.
class UndoModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kMost = 50;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] Outcome read(OpenPlan &plan);
    /// Marks the steps that would be taken back: all from the newest to this row.
    void choose(int row);
    /// How many would be, without those that stay.
    [[nodiscard]] int chosen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Step
    {
        QString title;
        QString when;
        QString whyStays;
    };
    QList<Step> m_steps;
    int m_chosen = -1;
};

/// The title of a step as it continues a sentence: "moved the date of milestone 3.2".
[[nodiscard]] QString inSentence(const QString &title);

} // namespace waymark::ui
