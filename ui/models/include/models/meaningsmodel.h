// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/tableproposal.h>

#include <QAbstractTableModel>

namespace waymark::ui {

/// Something a spreadsheet says that nobody but its reader can decide, and the answers it can have.
struct AskedMeaning
{
    enum About { Whose, InRound, Dates, Status, Organisation };

    About about = Status;
    QString sheet;
    QString column; ///< the heading; of Whose all of them, a line each
    QString text;   ///< the word or name
    QString what;   ///< "Order of the dates"
    QString where;  ///< "“Due”: 3/4/2016 and 22 more"
    QStringList choices;
    QStringList values; ///< what each choice is in the mapping
    QString likely;     ///< what it could be, as a question; empty where that is open
    int chosen = -1;    ///< -1: nobody has said it, and the cells stay out
};

/// What is asked about a table, what is open first. `decided` are headings whose statuses somebody left out.
[[nodiscard]] QList<AskedMeaning> meaningsAsked(const TableProposal &proposal, const TableFile &file,
                                                const QSet<QString> &decided, QDate today);
/// The mapping with one of them answered.
[[nodiscard]] tables::Mapping answered(const TableProposal &proposal, const AskedMeaning &asked, int choice,
                                       QDate today);

/// Words and names of a spreadsheet and what they mean here: chosen from a list in the last column.
class MeaningsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, InTable, Means, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAsked(const QList<AskedMeaning> &asked);
    [[nodiscard]] int open() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void answerGiven(const waymark::ui::AskedMeaning &asked, int choice);

private:
    QList<AskedMeaning> m_asked;
};

/// The columns of one sheet: what each is called, what it becomes, and its first cells as they become it.
class TableColumns : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Heading, Becomes, Cells, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `decided` as in meaningsAsked().
    void setSheet(const TableProposal &proposal, const QString &sheet, const QSet<QString> &decided = {});

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// An empty field leaves the column out.
    void fieldChosen(const QString &heading, const QString &field);

private:
    struct Row
    {
        QString heading;
        QString field;
        QString detail;
        QString cells;
        QString wholeCells; ///< a line each
    };

    QList<Row> m_rows;
    QList<std::pair<QString, QString>> m_fields;
};

} // namespace waymark::ui
