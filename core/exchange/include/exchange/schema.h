// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace waymark::exchange {

/// JSON Schema (2020-12) of plan JSON and of the present state, made from the description of the records. The files in
/// resources/schema are these bytes.
[[nodiscard]] QByteArray planSchema();
[[nodiscard]] QByteArray stateSchema();

} // namespace waymark::exchange
