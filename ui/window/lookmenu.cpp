// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookmenu.h"

#include "commands.h"

#include <look/look.h>

#include <QAction>
#include <QApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kSmallestText = 80;
constexpr int kLargestText = 250;
constexpr int kStep = 10;

void put(QSettings &settings, Scheme scheme, int percent)
{
    const int held = qBound(kSmallestText, percent, kLargestText);
    applyLook(*qobject_cast<QApplication *>(QApplication::instance()), scheme, held);
    settings.setValue(u"window/scheme"_s, int(scheme));
    settings.setValue(u"window/text"_s, held);
}

} // namespace

void connectLook(const Commands &commands, QSettings &settings, QObject *context)
{
    const std::pair<QAction *, Scheme> schemes[]{
        {commands.light, Scheme::Light}, {commands.dark, Scheme::Dark}, {commands.contrast, Scheme::HighContrast}};
    for (const auto &[action, scheme] : schemes) {
        action->setChecked(scheme == currentScheme());
        QObject::connect(action, &QAction::triggered, context,
                         [&settings, scheme = scheme] { put(settings, scheme, currentTextPercent()); });
    }
    const auto resize = [&settings, context](QAction *action, auto percent) {
        QObject::connect(action, &QAction::triggered, context,
                         [&settings, percent] { put(settings, currentScheme(), percent()); });
    };
    resize(commands.larger, [] { return currentTextPercent() + kStep; });
    resize(commands.smaller, [] { return currentTextPercent() - kStep; });
    resize(commands.usualSize, [] { return 100; });
}

} // namespace waymark::ui
