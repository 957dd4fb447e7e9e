// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace waymark::ui {

/// Who works at this computer, by her own word.
struct Myself
{
    QString name;
    QString organisation;

    /// As remembered, else the name of the account.
    [[nodiscard]] static Myself of(const QSettings &settings);
    void remember(QSettings &settings) const;
};

} // namespace waymark::ui
