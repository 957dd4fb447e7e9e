// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/pack.h>

#include <store/history.h>

#include <algorithm>
#include <map>

namespace waymark::exchange {

namespace {

/// Walks back from two sets of tips at once, newest first, and stops where one side has nothing of its own left.
class Walk
{
public:
    explicit Walk(const store::Store &store)
        : m_store(store)
    {
    }

    Outcome start(const QList<EditId> &tips, bool isSeen)
    {
        for (const EditId &tip : tips) {
            const auto stored = store::editAt(m_store, tip);
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

    const store::Store &m_store;
    std::map<qint64, Place> m_open; ///< by number; an edit's are lower than its own
    qint64 m_unseen = 0;            ///< of those
};

} // namespace

Result<QList<qint64>> unseenBy(const store::Store &store, const QList<EditId> &tips)
{
    const auto own = store.tips();
    Walk walk(store);
    const auto seen = own ? walk.start(tips, true) : tl::unexpected(own.error());
    const auto begun = seen ? walk.start(*own, false) : seen;
    return begun ? walk.unseen() : tl::unexpected(begun.error());
}

} // namespace waymark::exchange
