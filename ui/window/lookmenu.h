// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;
class QSettings;

namespace waymark::ui {

class Commands;

/// Connects colours and size of text in the View menu; both are remembered.
void connectLook(const Commands &commands, QSettings &settings, QObject *context);

} // namespace waymark::ui
