// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/workplace.h>

namespace waymark::ui {

Seat seatOf(const OpenPlan &plan)
{
    return {plan.store().path(), {plan.desk().authorName(), plan.desk().organisationName()}, &plan.desk().clock()};
}

Workplace::Workplace(std::unique_ptr<store::Store> store, const Clock &clock)
    : m_store(std::move(store))
    , m_desk(*m_store, clock)
    , m_circles(m_desk, m_store->path())
{
}

Result<std::unique_ptr<Workplace>> Workplace::at(const Seat &seat)
{
    auto store = store::Store::open(seat.plan);
    if (!store)
        return tl::unexpected(store.error());
    std::unique_ptr<Workplace> made(new Workplace(std::move(*store), *seat.clock));
    const Outcome named = made->m_desk.setAuthor(seat.who.name, seat.who.organisation);
    return named ? Result<std::unique_ptr<Workplace>>(std::move(made)) : tl::unexpected(named.error());
}

} // namespace waymark::ui
