// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/myself.h>

#include <base/text.h>

#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Myself Myself::of(const QSettings &settings)
{
    const QString account = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"me"_s));
    return {settings.value(u"me/name"_s, account).toString(), settings.value(u"me/organisation"_s).toString()};
}

void Myself::remember(QSettings &settings) const
{
    settings.setValue(u"me/name"_s, cleanLine(name));
    settings.setValue(u"me/organisation"_s, cleanLine(organisation));
}

} // namespace waymark::ui
