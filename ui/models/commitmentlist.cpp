// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitmentlist.h"
#include "touched.h"

#include <actions/identity.h>
#include <base/text.h>
#include <models/shown.h>
#include <store/reading.h>
#include <store/standings.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kAtOnce = 50; // commitments between two looks at whether to stop
constexpr int kNoDay = std::numeric_limits<int>::max();

QString signatoriesOf(const Parties &parties)
{
    QStringList names{parties.government.signs, parties.civilSociety.signs};
    names.removeAll(QString());
    return names.join(u"; "_s);
}

int latestDay(const FuzzyDate &date)
{
    return date.latest() ? int(date.latest()->toJulianDay()) : kNoDay;
}

/// Appends the row's texts to those of its commitment.
void addTexts(ListedCommitment &entry, ListedRow &row, const std::array<QString, ListedRow::TextCount> &texts)
{
    for (size_t which = 0; which < texts.size(); ++which) {
        row.texts[which] = int(entry.texts.size());
        entry.texts += texts[which].toUtf8();
    }
    row.texts.back() = int(entry.texts.size());
}

QString foldedText(const QStringList &texts)
{
    return texts.join(u'\n').toCaseFolded(); // no word that is looked for holds a line break
}

} // namespace

QString ListedCommitment::textIn(size_t row, int column) const
{
    switch (column) {
    case CommitmentsModel::Number:
        return text(row, ListedRow::Number);
    case CommitmentsModel::Title:
        return text(row, ListedRow::Title);
    case CommitmentsModel::Due:
        return text(row, ListedRow::Due);
    case CommitmentsModel::Lead:
        return row == 0 ? lead : QString();
    case CommitmentsModel::Signatories:
        return row == 0 ? signatories : QString();
    case CommitmentsModel::Theme:
        return row == 0 ? theme : QString();
    case CommitmentsModel::Jurisdiction:
        return row == 0 ? jurisdiction : QString();
    default:
        return {};
    }
}

bool ListedCommitment::shows(size_t row, const ListedCommitment &other) const
{
    const ListedRow &a = rows[row];
    const ListedRow &b = other.rows[row];
    const auto textsOf = [row](const ListedCommitment &entry) {
        const auto &at = entry.rows[row].texts;
        return QByteArrayView(entry.texts).sliced(at.front(), at.back() - at.front());
    };
    const bool isSame = a.id == b.id && a.marks == b.marks && a.latest == b.latest &&
                        a.ratings.government == b.ratings.government &&
                        a.ratings.civilSociety == b.ratings.civilSociety && textsOf(*this) == textsOf(other);
    return isSame && (row > 0 || (lead == other.lead && signatories == other.signatories && theme == other.theme &&
                                  jurisdiction == other.jurisdiction));
}

int compareIn(int column, const ListedCommitment &a, size_t rowA, const ListedCommitment &b, size_t rowB)
{
    const ListedRow &left = a.rows[rowA];
    const ListedRow &right = b.rows[rowB];
    switch (column) {
    case CommitmentsModel::Government:
        return int(left.ratings.government) - int(right.ratings.government);
    case CommitmentsModel::CivilSociety:
        return int(left.ratings.civilSociety) - int(right.ratings.civilSociety);
    case CommitmentsModel::Due:
        return left.latest < right.latest ? -1 : int(left.latest > right.latest);
    default:
        break;
    }
    const QString textA = a.textIn(rowA, column);
    const QString textB = b.textIn(rowB, column);
    return textA == textB ? 0 : naturalCompare(textA, textB); // most leads and themes are the same
}

namespace {

Outcome takeEach(const Result<QList<rules::CommitmentStanding>> &standings, const store::TakeStanding &take)
{
    Outcome taken = standings ? Outcome() : tl::unexpected(standings.error());
    for (qsizetype at = 0; taken && at < standings->size(); ++at)
        taken = take(standings->at(at));
    return taken;
}

} // namespace

/// Makes entries from what the store says of commitments.
struct CommitmentList::Reader
{
    const CommitmentList &list;
    const QSet<RecordId> &silent;
    QSet<QString> known; ///< leads, signatories, themes and jurisdictions, each once

    QString once(const QString &text) { return *known.insert(text); }

    Entry entryOf(const rules::CommitmentStanding &standing, const QString &lead, const QString &signatories)
    {
        const Commitment &commitment = standing.commitment;
        auto entry = std::make_shared<ListedCommitment>();
        entry->lead = once(lead);
        entry->signatories = once(signatories);
        entry->theme = once(commitment.theme.text());
        entry->jurisdiction = once(commitment.jurisdiction);
        const RecordId id = commitment.id;
        const int mine = list.m_own.contains(id) ? CommitmentsModel::Mine : 0;
        ListedRow row;
        row.id = id;
        row.ratings = standing.ratings;
        row.latest = latestDay(commitment.ends);
        row.marks = mine | (standing.ratings.differ() ? CommitmentsModel::ViewsDiffer : 0) |
                    (silent.contains(id) ? CommitmentsModel::NoUpdateYet : 0) |
                    (commitment.closure.isClosed() ? CommitmentsModel::Closed : 0);
        const QString title = commitment.title.text();
        addTexts(*entry, row,
                 {commitment.number, title, commitment.ends.text(), QString(),
                  foldedText({commitment.number, title, lead})});
        entry->rows.reserve(size_t(standing.milestones.size()) + 1);
        entry->rows.push_back(row);
        for (const rules::MilestoneStanding &each : standing.milestones)
            entry->rows.push_back(rowOf(*entry, each, mine));
        entry->texts.squeeze();
        return entry;
    }

    [[nodiscard]] ListedRow rowOf(ListedCommitment &entry, const rules::MilestoneStanding &standing, int mine) const
    {
        const Milestone &milestone = standing.milestone;
        const QString lateness = latenessOf(standing, list.m_for.day);
        const QString title = milestone.title.text();
        ListedRow row;
        row.id = milestone.id;
        row.ratings = standing.ratings;
        row.latest = latestDay(milestone.due);
        row.marks = mine | (lateness.isEmpty() ? 0 : CommitmentsModel::DatePassed) |
                    (standing.ratings.differ() ? CommitmentsModel::ViewsDiffer : 0) |
                    (milestone.closure.isClosed() ? CommitmentsModel::Closed : 0);
        addTexts(entry, row,
                 {milestone.number, title, milestone.due.text(), lateness, foldedText({milestone.number, title})});
        return row;
    }
};

Result<CommitmentList::Ptr> CommitmentList::read(const store::Store &store, const For &whose, const Ptr &before,
                                                 Job &job, qsizetype most)
{
    const auto ids = store::commitmentsInOrder(store);
    const auto hats = actions::hatsHeld(store, whose.author, whose.day);
    const auto round = store::latestRound(store);
    const auto parties = partiesOf(store, whose.day);
    if (!ids || !hats)
        return tl::unexpected(ids ? hats.error() : ids.error());
    if (!round || !parties)
        return tl::unexpected(round ? parties.error() : round.error());
    auto list = std::make_shared<CommitmentList>();
    list->m_for = whose;
    list->m_isWhole = most >= ids->size();
    for (const actions::Scope &scope : {hats->government, hats->civilSociety})
        list->m_own.unite(QSet<RecordId>(scope.commitments.cbegin(), scope.commitments.cend()));
    QHash<RecordId, int> places;
    for (int at = 0; before && at < before->m_entries.size(); ++at)
        if (const Entry &entry = before->m_entries.at(at))
            places.insert(entry->rows.front().id, at);
    list->m_entries.resize(before ? before->m_entries.size() : 0);
    const QSet<RecordId> silent = *round ? (*round)->silent() : QSet<RecordId>();
    Reader reader{*list, silent, {}};
    qint64 done = 0;
    const auto take = [&](const rules::CommitmentStanding &standing) -> Outcome {
        const Parties named = parties->value(standing.commitment.id);
        list->put(places.value(standing.commitment.id, -1),
                  reader.entryOf(standing, named.government.shortLeads.join(u", "_s), signatoriesOf(named)));
        return ++done % kAtOnce == 0 ? job.report(done, ids->size()) : Outcome();
    };
    const Outcome read = list->m_isWhole ? store::eachStanding(store, take)
                                         : takeEach(store::commitmentStandings(store, ids->mid(0, most)), take);
    if (!read)
        return tl::unexpected(read.error());
    for (int at = 0; before && at < before->m_entries.size(); ++at) {
        const Entry &old = before->m_entries.at(at);
        Entry &now = list->m_entries[at];
        const auto isSame = [&] {
            for (size_t row = 0; row < now->rows.size(); ++row)
                if (!now->shows(row, *old))
                    return false;
            return true;
        };
        if (old && now && old->rows.size() == now->rows.size() && isSame())
            now = old;
    }
    list->sortAll();
    return list;
}

/// At its place, or at the end where it has none yet.
void CommitmentList::put(int at, const Entry &entry)
{
    if (at < 0)
        m_entries << entry;
    else
        m_entries[at] = entry;
}

void CommitmentList::sortAll()
{
    QList<int> &byNumber = m_sorted[CommitmentsModel::Number];
    for (int at = 0; at < m_entries.size(); ++at)
        if (m_entries.at(at))
            byNumber << at;
    std::sort(byNumber.begin(), byNumber.end(),
              [this](int a, int b) { return isBefore(CommitmentsModel::Number, a, b); });
    for (int column = CommitmentsModel::Number + 1; column < CommitmentsModel::ColumnCount; ++column) {
        m_sorted[size_t(column)] = byNumber; // the order of those that are equal
        std::stable_sort(m_sorted[size_t(column)].begin(), m_sorted[size_t(column)].end(),
                         [this, column](int a, int b) { return compared(column, a, b) < 0; });
    }
}

Result<CommitmentList::Ptr> CommitmentList::with(const store::Store &store, const Touched &touched,
                                                 const QSet<RecordId> &silent) const
{
    QSet<RecordId> again = touched.commitments;
    QHash<RecordId, int> places;
    for (int at = 0; at < m_entries.size(); ++at) {
        const Entry &entry = m_entries.at(at);
        // A milestone may have belonged to another commitment until now.
        if (!entry || std::none_of(entry->rows.cbegin(), entry->rows.cend(), [&](const ListedRow &row) {
                return touched.records.contains(row.id) || touched.commitments.contains(row.id);
            }))
            continue;
        places.insert(entry->rows.front().id, at);
        again << entry->rows.front().id;
    }
    const auto standings = store::commitmentStandings(store, again.values());
    if (!standings)
        return tl::unexpected(standings.error());
    auto list = std::make_shared<CommitmentList>(*this);
    for (const int at : std::as_const(places)) {
        for (QList<int> &sorted : list->m_sorted)
            sorted.removeOne(at);
        list->m_entries[at].reset();
    }
    Reader reader{*list, silent, {}};
    for (const rules::CommitmentStanding &standing : *standings) {
        const int place = places.value(standing.commitment.id, -1);
        if (place < 0 && !m_isWhole)
            continue; // it comes with the others
        const Entry old = place < 0 ? Entry() : m_entries.at(place);
        list->put(place, reader.entryOf(standing, old ? old->lead : QString(), old ? old->signatories : QString()));
        const int at = place < 0 ? int(list->m_entries.size()) - 1 : place;
        for (int column = 0; column < CommitmentsModel::ColumnCount; ++column) {
            QList<int> &sorted = list->m_sorted[size_t(column)];
            sorted.insert(std::lower_bound(sorted.cbegin(), sorted.cend(), at,
                                           [&](int a, int b) { return list->isBefore(column, a, b); }),
                          at);
        }
    }
    return list;
}

int CommitmentList::compared(int column, int a, int b) const
{
    return compareIn(column, *m_entries.at(a), 0, *m_entries.at(b), 0);
}

bool CommitmentList::isBefore(int column, int a, int b) const
{
    if (const int order = compared(column, a, b); order != 0)
        return order < 0;
    const int order = compared(CommitmentsModel::Number, a, b);
    return order != 0 ? order < 0 : a < b;
}

bool CommitmentList::isOther(int column, int a, int b) const
{
    const ListedCommitment &left = *m_entries.at(a);
    const ListedCommitment &right = *m_entries.at(b);
    if (column == CommitmentsModel::Title || column == CommitmentsModel::Number) {
        const auto which = column == CommitmentsModel::Title ? ListedRow::Title : ListedRow::Number;
        return left.bytes(0, which) != right.bytes(0, which);
    }
    return compared(column, a, b) != 0;
}

QList<int> CommitmentList::sorted(int column, Qt::SortOrder order) const
{
    QList<int> sorted = m_sorted[size_t(qBound(0, column, CommitmentsModel::ColumnCount - 1))];
    if (order == Qt::AscendingOrder)
        return sorted;
    std::reverse(sorted.begin(), sorted.end());
    for (auto first = sorted.begin(); first != sorted.end();) { // equal ones stay in the order of their numbers
        const auto end = std::find_if(first, sorted.end(), [&](int at) { return isOther(column, *first, at); });
        std::reverse(first, end);
        first = end;
    }
    return sorted;
}

int CommitmentList::count(int mark) const
{
    int found = 0;
    for (const Entry &entry : m_entries)
        if (entry)
            found += int(std::count_if(entry->rows.cbegin(), entry->rows.cend(),
                                       [mark](const ListedRow &row) { return (row.marks & mark) != 0; }));
    return found;
}

QStringList CommitmentList::textsIn(CommitmentsModel::Column column) const
{
    QSet<QString> texts;
    QString last;
    for (const int at : m_sorted[column]) { // equal ones follow each other
        const QString text = m_entries.at(at)->textIn(0, column);
        if (std::exchange(last, text) != text)
            for (const QString &name :
                 column == CommitmentsModel::Signatories ? text.split(u"; "_s) : QStringList{text})
                texts << name;
    }
    QStringList sorted(texts.cbegin(), texts.cend());
    sorted.removeAll(QString());
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    return sorted;
}

} // namespace waymark::ui
