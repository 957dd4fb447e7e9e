// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class Matcher
{
public:
    explicit Matcher(const RowsWanted &wanted)
        : m_wanted(wanted)
    {
        for (const QString &word : wanted.words)
            m_words.emplace_back(word.toCaseFolded().toUtf8());
    }

    /// By what a commitment and its milestones share.
    [[nodiscard]] bool couldMatch(const ListedCommitment &entry) const
    {
        return (m_wanted.theme.isEmpty() || entry.theme == m_wanted.theme) &&
               (m_wanted.jurisdiction.isEmpty() || entry.jurisdiction == m_wanted.jurisdiction) &&
               (m_wanted.signatory.isEmpty() || entry.signatories.split(u"; "_s).contains(m_wanted.signatory));
    }

    [[nodiscard]] bool matches(const ListedCommitment &entry, size_t row) const
    {
        if ((entry.rows[row].marks & m_wanted.marks) != m_wanted.marks)
            return false;
        const QByteArrayView text = entry.bytes(row, ListedRow::Folded);
        const std::string_view folded(text.data(), size_t(text.size()));
        return std::all_of(m_words.cbegin(), m_words.cend(), [folded](const QByteArray &word) {
            return folded.find(std::string_view(word.data(), size_t(word.size()))) != std::string_view::npos;
        });
    }

private:
    const RowsWanted &m_wanted;
    std::vector<QByteArray> m_words;
};

} // namespace

ShownRows shownRows(const CommitmentList &list, const RowsWanted &wanted, int column, Qt::SortOrder order)
{
    const Matcher matcher(wanted);
    ShownRows shown;
    const auto &entries = list.entries();
    shown.rowOf.fill(-1, entries.size());
    shown.firsts.reserve(entries.size() + 1);
    for (int place = 0; place < entries.size(); ++place) {
        shown.firsts << int(shown.milestones.size());
        const auto &entry = entries.at(place);
        if (!entry || !matcher.couldMatch(*entry))
            continue;
        const bool isHit = matcher.matches(*entry, 0);
        shown.hits += isHit;
        for (size_t row = 1; row < entry->rows.size(); ++row) {
            const bool isHitBelow = matcher.matches(*entry, row);
            shown.hits += isHitBelow;
            if (isHitBelow || (isHit && wanted.marks == 0))
                shown.milestones << int(row);
        }
        if (isHit || shown.milestones.size() > shown.firsts.last())
            shown.rowOf[place] = 0; // which one follows below
    }
    shown.firsts << int(shown.milestones.size());
    const QList<int> sorted = list.sorted(column, order);
    for (const int place : sorted)
        if (shown.rowOf.at(place) == 0) {
            shown.rowOf[place] = int(shown.places.size());
            shown.places << place;
        }
    return shown;
}

} // namespace waymark::ui
