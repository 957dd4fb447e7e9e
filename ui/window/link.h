// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/page.h>

#include <optional>

namespace waymark::ui {

/// A text that leads to a place of one plan, in whichever copy of it: "waymark:<plan>/commitment/<record>".
struct Link
{
    RecordId plan;
    Where where;

    [[nodiscard]] QString text() const;
    /// Nothing when the text is no link of ours; blanks around it do not matter.
    [[nodiscard]] static std::optional<Link> read(const QString &text);
    [[nodiscard]] static bool isOne(const QString &text);
};

} // namespace waymark::ui
