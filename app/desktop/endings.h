// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

/// When the session ends or somebody stops the program from a terminal, its windows close as if by hand, so that it
/// does not count as crashed. `application` is told to quit.
void closeOnSignals(QObject &application);
