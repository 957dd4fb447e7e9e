// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>

#include <functional>

class QWidget;

namespace waymark::ui {

class PlanView;

/// The first minute with a plan that was sent: asks which of its people she is, where that is not known, keeps it with
/// `take`, and goes to what waits for her.
void welcome(PlanView *view, QWidget *window, const std::function<Outcome(const actions::Identity &)> &take);

} // namespace waymark::ui
