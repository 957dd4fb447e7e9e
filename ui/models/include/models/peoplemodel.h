// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

#include <QAbstractItemModel>

namespace waymark::ui {

/// Organisations with the roles that they hold themselves and, below each, its people with what they do in the plan on
/// this day.
class PeopleModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Who, DoesWhat, Since, SigningKey, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, KindRole }; ///< QUuid; "organisation" or "person"

    explicit PeopleModel(OpenPlan &plan, QObject *parent = nullptr);

    /// Reads again; views keep their place where the people are the same.
    [[nodiscard]] Outcome refresh();
    /// Leaves out what does not hold all these words, in any case.
    void setWords(const QString &words);
    [[nodiscard]] QModelIndex find(const RecordId &id) const;
    /// The first that holds the words itself, not only somebody in it; invalid while nothing is shown.
    [[nodiscard]] QModelIndex firstMatch() const;
    /// All of them, shown or not.
    [[nodiscard]] int organisations() const;
    [[nodiscard]] int people() const;
    /// Somebody has a signing key.
    [[nodiscard]] bool hasKeys() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString kind;
        RecordId id;
        QStringList words; ///< by column
        bool isPast = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Group
    {
        Row row;
        QList<Row> rows;

        friend bool operator==(const Group &, const Group &) = default;
    };
    class Reader;

    [[nodiscard]] bool isWanted(const QStringList &texts) const;
    void show();
    [[nodiscard]] const Row &rowAt(const QModelIndex &index) const;

    OpenPlan &m_plan;
    QStringList m_wanted;
    QList<Group> m_all;
    QList<Group> m_groups; ///< those that hold the words
};

} // namespace waymark::ui
