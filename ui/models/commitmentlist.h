// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <models/commitmentsmodel.h>
#include <rules/standing.h>

#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace waymark::ui {

struct Touched;

/// A commitment or a milestone as the table shows it. Its texts stand, one after the other, in the commitment's.
struct ListedRow
{
    enum Text { Number, Title, Due, Lateness, Folded, TextCount };

    RecordId id;
    rules::Ratings ratings;
    int marks = 0;  ///< CommitmentsModel::Mark or-ed
    int latest = 0; ///< Julian day by which the date is sorted
    std::array<int, TextCount + 1> texts{};
};

/// A commitment with its milestones; never changed once made. Plans name the same leads and themes again and again:
/// equal ones share their memory.
struct ListedCommitment
{
    std::vector<ListedRow> rows; ///< the commitment itself, then its milestones in natural order
    QByteArray texts;            ///< UTF-8: folding and searching them is most of what filtering costs
    QString lead;
    QString signatories;
    QString theme;
    QString jurisdiction;

    [[nodiscard]] QByteArrayView bytes(size_t row, ListedRow::Text which) const
    {
        const std::array<int, ListedRow::TextCount + 1> &at = rows[row].texts;
        return QByteArrayView(texts).sliced(at[which], at[which + 1] - at[which]);
    }
    [[nodiscard]] QString text(size_t row, ListedRow::Text which) const { return QString::fromUtf8(bytes(row, which)); }
    /// As the column shows it.
    [[nodiscard]] QString textIn(size_t row, int column) const;
    /// Shows the same; leaves the milestones to be compared one by one.
    [[nodiscard]] bool shows(size_t row, const ListedCommitment &other) const;
};

/// What the table needs of all commitments in order to filter and sort them at once: small beside the plan, and shared
/// between what is shown and whoever reads the next. Never changed once made.
class CommitmentList
{
public:
    using Ptr = std::shared_ptr<const CommitmentList>;
    using Entry = std::shared_ptr<const ListedCommitment>;

    /// Whose table it is, and on which day.
    struct For
    {
        RecordId author;
        QDate day;
        friend bool operator==(const For &, const For &) = default;
    };

    /// The first `most` commitments of a plan. Entries that show what they showed `before` are the same objects, and
    /// every commitment keeps its place in entries().
    [[nodiscard]] static Result<Ptr> read(const store::Store &store, const For &whose, const Ptr &before, Job &job,
                                          qsizetype most = std::numeric_limits<qsizetype>::max());
    /// The same list with those commitments read again that were touched; `silent` are those of the latest round
    /// without an update.
    [[nodiscard]] Result<Ptr> with(const store::Store &store, const Touched &touched,
                                   const QSet<RecordId> &silent) const;

    [[nodiscard]] const For &whose() const { return m_for; }
    /// Not only the first.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Null where a commitment was deleted.
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Places in entries(), as the column sorts them.
    [[nodiscard]] QList<int> sorted(int column, Qt::SortOrder order) const;
    [[nodiscard]] int count(int mark) const;
    [[nodiscard]] QStringList textsIn(CommitmentsModel::Column column) const;

private:
    struct Reader;

    void put(int at, const Entry &entry);
    void sortAll();
    [[nodiscard]] int compared(int column, int a, int b) const;
    [[nodiscard]] bool isBefore(int column, int a, int b) const;
    [[nodiscard]] bool isOther(int column, int a, int b) const;

    For m_for;
    bool m_isWhole = false;
    QSet<RecordId> m_own;
    QList<Entry> m_entries;
    std::array<QList<int>, CommitmentsModel::ColumnCount> m_sorted; ///< ascending
};

/// How two rows compare in a column.
[[nodiscard]] int compareIn(int column, const ListedCommitment &a, size_t rowA, const ListedCommitment &b, size_t rowB);

} // namespace waymark::ui
