// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>

#include <functional>

class QWidget;

namespace waymark::ui {

/// Who acts on this machine, as actions::readIdentity() has it; the name of the account while nobody has said.
[[nodiscard]] Result<actions::Identity> whoIAm();

/// Asks over `window` who it is; the sheet stays open with the sentence of what `take` could not do.
void askWho(const actions::Identity &now, QWidget *window,
            const std::function<Outcome(const actions::Identity &)> &take);

} // namespace waymark::ui
