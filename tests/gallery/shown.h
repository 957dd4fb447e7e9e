// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

#include <functional>

class QWidget;

namespace waymark::gallery {

using Plan = std::function<std::unique_ptr<ui::OpenPlan>()>;

/// The real window with a plan, at a page; `number` is a commitment's.
[[nodiscard]] QWidget *at(const Plan &plan, const QString &page, const QString &number = {},
                          const QString &detail = {});

} // namespace waymark::gallery
