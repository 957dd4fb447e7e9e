// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>

namespace waymark::ui {

/// A file named by what it holds, as RFC 6920 writes it: "ni:///sha-256;…". Reads all of it; Io where it cannot be read
/// or changes meanwhile, Cancelled when the job is stopped. May run on any thread.
[[nodiscard]] Result<QString> checkSumLink(const QString &path, Job &job);

} // namespace waymark::ui
