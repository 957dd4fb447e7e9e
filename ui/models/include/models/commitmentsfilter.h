// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace waymark::ui {

/// Narrows the commitments by words and marks, and sorts them as people count: 2 before 10. A commitment stays as long
/// as one of its milestones does.
class CommitmentsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CommitmentsFilter(QObject *parent = nullptr);

    /// Every word must occur in number, title or lead, in any case.
    void setWords(const QString &words);
    /// CommitmentsModel::Mark or-ed; a row needs all of them.
    void setMarks(int marks);
    [[nodiscard]] int marks() const { return m_marks; }
    [[nodiscard]] bool isNarrowing() const { return m_marks != 0 || !m_words.isEmpty(); }

    /// Rows that match by themselves, not only through their milestones.
    [[nodiscard]] int hits() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool matches(const QModelIndex &source) const;
    [[nodiscard]] int hitsBelow(const QModelIndex &sourceParent) const;

    QStringList m_words;
    int m_marks = 0;
};

} // namespace waymark::ui
