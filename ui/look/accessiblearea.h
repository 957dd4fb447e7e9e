// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark::ui {

/// Gives scroll areas an accessible interface that answers for a child which is not there with none. Qt's own (6.4)
/// reads past its list then: a screen reader that counts the children just before a scroll bar goes, and asks for the
/// last of them just after, would end the program. Once for the program.
void keepAreasInBounds();

} // namespace waymark::ui
