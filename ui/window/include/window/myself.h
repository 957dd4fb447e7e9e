// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <functional>

class QSettings;
class QWidget;

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

/// Asks over `window` who it is; the sheet stays open with the sentence of what `take` could not do.
void askWho(const Myself &now, QWidget *window, const std::function<Outcome(const Myself &)> &take);

} // namespace waymark::ui
