// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/ancestry.h>

#include "journal_table.h"

#include <store/history.h>

#include <algorithm>
#include <map>
#include <queue>

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

/// Walks back from two sets of tips at once, newest first, and stops where one side has nothing of its own left.
class Walk
{
public:
    explicit Walk(const Store &store)
        : m_store(store)
    {
    }

    Outcome start(const QList<EditId> &tips, bool isSeen)
    {
        for (const EditId &tip : tips) {
            const auto stored = editAt(m_store, tip);
            if (!stored)
                return tl::unexpected(stored.error());
            const auto [place, isNew] = m_open.try_emplace(stored->n, Place{stored->edit.after, isSeen});
            if (isNew)
                m_unseen += !isSeen;
            else if (isSeen)
                see(place->second);
        }
        return {};
    }

    Result<QList<qint64>> unseen()
    {
        QList<qint64> numbers;
        while (m_unseen > 0) {
            const auto newest = std::prev(m_open.end());
            const Place place = newest->second;
            if (!place.isSeen) {
                numbers << newest->first;
                --m_unseen;
            }
            m_open.erase(newest);
            if (const auto further = start(place.after, place.isSeen); !further)
                return tl::unexpected(further.error());
        }
        std::reverse(numbers.begin(), numbers.end());
        return numbers;
    }

private:
    struct Place
    {
        QList<EditId> after;
        bool isSeen = false;
    };
    void see(Place &place)
    {
        m_unseen -= !place.isSeen;
        place.isSeen = true;
    }

    const Store &m_store;
    std::map<qint64, Place> m_open; ///< by number; an edit's are lower than its own
    qint64 m_unseen = 0;            ///< of those
};

} // namespace

/// Walks back from the tips in order of arrival: an edit needs only earlier ones, so once the walk is below the oldest
/// number that could still be missing, everything is known.
Result<QList<qint64>> editsSince(const Store &store, const QList<EditId> &tips)
{
    const JournalTable journal(store.database());
    std::priority_queue<qint64> known;
    qint64 highest = 0;
    for (const EditId &tip : tips) {
        const auto found = journal.find(tip);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return failure(ErrorCode::NotFound, u"That copy has changes this plan lacks; bring it in first."_s);
        known.push((*found)->n);
        highest = std::max(highest, (*found)->n);
    }
    const auto count = journal.count();
    if (!count)
        return tl::unexpected(count.error());
    QList<qint64> missing;
    qint64 expected = highest;
    while (expected > 0) {
        if (known.empty()) {
            for (; expected > 0; --expected)
                missing.prepend(expected);
            break;
        }
        const qint64 n = known.top();
        while (!known.empty() && known.top() == n)
            known.pop();
        for (; expected > n; --expected)
            missing.prepend(expected);
        expected = n - 1;
        const auto edit = journal.readEdit(n);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const EditId &needed : journal::needs(*edit)) {
            const auto found = journal.find(needed);
            if (!found || !*found)
                return found ? failure(ErrorCode::Corrupt, u"The plan lacks a change that another needs; verify it."_s)
                             : tl::unexpected(found.error());
            known.push((*found)->n);
        }
    }
    for (qint64 n = highest + 1; n <= *count; ++n)
        missing << n;
    return missing;
}

Result<QList<qint64>> unseenBy(const Store &store, const QList<EditId> &tips)
{
    const auto own = store.tips();
    Walk walk(store);
    const auto seen = own ? walk.start(tips, true) : tl::unexpected(own.error());
    const auto begun = seen ? walk.start(*own, false) : seen;
    return begun ? walk.unseen() : tl::unexpected(begun.error());
}

Result<bool> isBefore(const Store &store, const EditId &earlier, const EditId &later)
{
    const JournalTable journal(store.database());
    const auto from = editAt(store, later);
    const auto to = from ? editAt(store, earlier) : from;
    if (!to)
        return tl::unexpected(to.error());
    std::priority_queue<qint64> open;
    open.push(from->n);
    while (!open.empty() && open.top() > to->n) {
        const qint64 n = open.top();
        while (!open.empty() && open.top() == n)
            open.pop();
        const auto edit = journal.readEdit(n);
        if (!edit)
            return tl::unexpected(edit.error());
        for (const EditId &needed : journal::needs(*edit)) {
            const auto found = journal.find(needed);
            if (!found)
                return tl::unexpected(found.error());
            if (*found && (*found)->n >= to->n)
                open.push((*found)->n);
        }
    }
    return !open.empty() && open.top() == to->n;
}

} // namespace waymark::store
