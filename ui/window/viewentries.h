// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark::ui {

class Sidebar;
class ViewActs;

/// Gives the saved views in the sidebar a menu of their own, by the right button and by the key for menus.
void connectViewEntries(Sidebar &sidebar, ViewActs &acts);

} // namespace waymark::ui
