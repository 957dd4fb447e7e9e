// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QStringList>

namespace waymark::exchange {

/// The plans that come with the program, by name ("uk-2016"), the one to show first in front. Each is plan JSON.
[[nodiscard]] QStringList sampleNames();
/// NotFound, with the names there are, for any other.
[[nodiscard]] Result<QByteArray> sampleJson(const QString &name);

} // namespace waymark::exchange
