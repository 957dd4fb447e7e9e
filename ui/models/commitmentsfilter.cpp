// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/commitmentsfilter.h>

#include <base/text.h>
#include <models/commitmentsmodel.h>

namespace waymark::ui {

CommitmentsFilter::CommitmentsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSortRole(CommitmentsModel::SortRole);
}

void CommitmentsFilter::setWords(const QString &words)
{
    m_words = cleanLine(words).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void CommitmentsFilter::setMarks(int marks)
{
    m_marks = marks;
    setAutoAcceptChildRows(marks == 0);
    invalidateFilter();
}

bool CommitmentsFilter::matches(const QModelIndex &source) const
{
    if ((source.siblingAtColumn(0).data(CommitmentsModel::MarksRole).toInt() & m_marks) != m_marks)
        return false;
    QString text;
    for (const int column : {CommitmentsModel::Number, CommitmentsModel::Title, CommitmentsModel::Lead})
        text += source.siblingAtColumn(column).data(Qt::DisplayRole).toString() + u' ';
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool CommitmentsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return matches(sourceModel()->index(row, 0, parent));
}

int CommitmentsFilter::hitsBelow(const QModelIndex &parent) const
{
    int found = 0;
    for (int row = 0; row < sourceModel()->rowCount(parent); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        found += matches(index) + hitsBelow(index);
    }
    return found;
}

int CommitmentsFilter::hits() const
{
    return sourceModel() ? hitsBelow({}) : 0;
}

bool CommitmentsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::QString)
        return naturalCompare(a.toString(), b.toString()) < 0;
    return a.typeId() == QMetaType::QDate ? a.toDate() < b.toDate() : a.toInt() < b.toInt();
}

} // namespace waymark::ui
