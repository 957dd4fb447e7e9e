// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

#include <optional>

namespace waymark::report {

/// The committee's last meeting up to a day; nothing where none has been entered.
[[nodiscard]] Result<std::optional<Meeting>> lastMeeting(const store::Store &store, QDate day);

/// What a meeting came to, under the Chatham House Rule: how it was called, how many came of each side, what was
/// decided and who sees to it. Names organisations and nobody; names of people in the texts give way to their
/// organisations. NotFound for a meeting that is not there.
[[nodiscard]] Result<Document> minutesOf(const store::Store &store, const Id<Meeting> &meeting);

} // namespace waymark::report
