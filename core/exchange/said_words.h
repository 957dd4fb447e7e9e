// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/words.h>

#include <optional>

namespace waymark::exchange {

/// How a source's own status word is read.
struct SaidWord
{
    Completion completion = Completion::NotReported;
    Pace pace = Pace::NothingSaid;

    /// "Under way, on track"; empty for a word that is only kept.
    [[nodiscard]] QString text() const;
};

/// The status words of the UK's and the United States' own tables; nothing for others.
[[nodiscard]] std::optional<SaidWord> saidWord(const QString &said);

} // namespace waymark::exchange
