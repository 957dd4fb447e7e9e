// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

namespace waymark {

/// Why a file could not be written, by the system's error number: Full, Refused or Io with what to do. `detail` is for
/// the log.
[[nodiscard]] tl::unexpected<Error> notSaved(const QString &path, const QString &detail, int nativeError);

} // namespace waymark
