// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/pastedrows.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// What a pasted block would change, a place a row, what cannot be read first: ticked places are the chosen ones.
/// New rows are offered, not ticked.
class PastedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, What, Now, WillBe, ColumnCount };

    explicit PastedModel(const PastedRows &rows, QObject *parent = nullptr);

    [[nodiscard]] QList<PastedPlace> chosen() const;
    [[nodiscard]] int count(PastedPlace::Kind kind) const;
    /// A milestone's date moves in one of the chosen places.
    [[nodiscard]] bool movesDate() const;
    /// Ticks all places of a kind, or none.
    void choose(PastedPlace::Kind kind, bool on);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void chosenChanged();

private:
    QList<PastedPlace> m_places;
    QList<bool> m_isChosen;
};

} // namespace waymark::ui
