// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QString>

namespace waymark::cli {

/// A signing password: the first line of the file that was named, else of the one WAYMARK_PASSWORD_FILE names, else
/// asked for at the terminal without showing it. Refused where there is neither. A password on the command line itself
/// could be read by everybody on the machine.
[[nodiscard]] Result<QString> passwordFrom(const QString &file, const QString &question);

} // namespace waymark::cli
