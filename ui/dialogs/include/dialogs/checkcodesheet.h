// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

namespace waymark::ui {

/// Two people compare a check code by telephone: shows it large. submitted() says that it matches, asideWanted() that
/// it does not.
class CheckCodeSheet : public FormSheet
{
    Q_OBJECT
public:
    CheckCodeSheet(const QString &owner, const QString &code, QWidget *parent = nullptr);
};

} // namespace waymark::ui
