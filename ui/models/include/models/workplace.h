// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::ui {

/// Who sits at which plan: all that another thread needs to sit down there as well. The clock outlives it.
struct Seat
{
    QString plan; ///< the file
    actions::Identity who;
    const Clock *clock = nullptr;
};
[[nodiscard]] Seat seatOf(const OpenPlan &plan);

/// A store, a desk and circles of their own for long work: what the window has open belongs to the window's thread.
/// Belongs to the thread that made it.
class Workplace
{
public:
    /// Fails as store::Store::open() and actions::Desk::setAuthor().
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> at(const Seat &seat);

    [[nodiscard]] actions::Circles &circles() { return m_circles; }
    [[nodiscard]] actions::Desk &desk() { return m_desk; }
    [[nodiscard]] store::Store &store() { return *m_store; }

private:
    Workplace(std::unique_ptr<store::Store> store, const Clock &clock);

    std::unique_ptr<store::Store> m_store;
    actions::Desk m_desk;
    actions::Circles m_circles;
};

} // namespace waymark::ui
