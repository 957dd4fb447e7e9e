// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counts.h"

#include <look/sidebar.h>
#include <models/commitmentsmodel.h>
#include <models/needs.h>
#include <models/points.h>
#include <models/roundstate.h>
#include <models/versionsmodel.h>
#include <pages/commitmentspage.h>
#include <pages/needspage.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// Keeps the first fault, and takes a count only where there is one.
class Counting
{
public:
    explicit Counting(Sidebar &sidebar)
        : m_sidebar(sidebar)
    {
    }

    void tell(const QString &place, const Result<std::optional<int>> &count)
    {
        if (!count && m_outcome)
            m_outcome = tl::unexpected(count.error());
        m_sidebar.setCount(place, count.value_or(std::nullopt));
    }
    void tell(const QString &place, const Result<int> &count)
    {
        tell(place, count.map([](int number) { return std::optional(number); }));
    }
    /// Nothing stands there while nothing waits.
    void tellIfAny(const QString &place, const Result<int> &count)
    {
        tell(place, count.map([](int number) { return number > 0 ? std::optional(number) : std::nullopt; }));
    }
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }

private:
    Sidebar &m_sidebar;
    Outcome m_outcome;
};

} // namespace

Outcome tellCounts(Sidebar &sidebar, OpenPlan &plan, NeedsPage &needs, CommitmentsPage *commitments)
{
    const Outcome refreshed = needs.refresh();
    Counting counting(sidebar);
    counting.tell(u"round"_s, unansweredIn(plan));
    counting.tell(u"needs"_s, Result<int>(needs.count()));
    counting.tellIfAny(u"points"_s, openPointsIn(plan));
    counting.tellIfAny(u"versions"_s, waitingCountIn(plan.store()));
    counting.tell(u"commitments"_s, CommitmentsModel::countIn(plan, 0));
    for (const int mark : {CommitmentsModel::DatePassed, CommitmentsModel::ViewsDiffer, CommitmentsModel::NoUpdateYet})
        counting.tell(u"commitments/%1"_s.arg(mark), CommitmentsModel::countIn(plan, mark));
    const auto own = commitments ? commitments->countsOfViews() : Result<QHash<QString, int>>(QHash<QString, int>());
    if (!own)
        return refreshed ? tl::unexpected(own.error()) : refreshed;
    for (auto view = own->cbegin(); view != own->cend(); ++view)
        counting.tell(u"commitments/view/"_s + view.key(), Result<int>(*view));
    return refreshed ? counting.outcome() : refreshed;
}

} // namespace waymark::ui
