// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/reading.h>

#include <QAbstractListModel>

namespace waymark::ui {

/// What a search found, grouped by kind under headings: name, the commitment it belongs to, and the words around the
/// hit with the field they stand in. What the program can do comes first, under a heading of its own.
class HitsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole,
        HeadingRole, ///< bool
        MarksRole,   ///< the words to mark, as they were typed
        CommandRole, ///< int: place in the list of what the program can do; invalid for records
    };
    static constexpr int kMost = 100;

    struct Row
    {
        QString kind; ///< empty of what the program can do
        RecordId id;
        QString name;
        QString of;    ///< the commitment it belongs to; empty when it is one, or belongs to none
        QString field; ///< where the words stand
        QString words;
        int command = -1;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Looks in the store it is given and touches nothing else: any thread may do it. The newest of each kind first.
    [[nodiscard]] static Result<QList<Row>> search(const store::Store &store, const QString &words);
    /// `marked` is what was searched for.
    void setRows(const QList<Row> &rows, const QString &marked);
    [[nodiscard]] int hits() const;
    /// The first row that can be opened; invalid when there is none.
    [[nodiscard]] QModelIndex first() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QVariant headingData(const Row &row, int role) const;

    QList<Row> m_rows; ///< a row without id and command is the heading of those below it
    QStringList m_marked;
};

/// Where words that begin with one of `words` stand in a text, each as its place and length.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> wordsIn(const QString &text, const QStringList &words);

} // namespace waymark::ui
