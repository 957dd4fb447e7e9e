// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"

namespace waymark::bench {

/// Each measures one thing about the plan of the setting's size and names its figures as the list of aims does.
[[nodiscard]] QList<Figure> changeLogged(const Setting &setting); ///< P3
[[nodiscard]] QList<Figure> packMerged(const Setting &setting);   ///< P5
[[nodiscard]] QList<Figure> wordsFound(const Setting &setting);   ///< P6
[[nodiscard]] QList<Figure> planVerified(const Setting &setting); ///< P10 and P9
[[nodiscard]] QList<Figure> planOnADay(const Setting &setting);   ///< P11 and P9
[[nodiscard]] QList<Figure> fileWeighed(const Setting &setting);  ///< P12

} // namespace waymark::bench
