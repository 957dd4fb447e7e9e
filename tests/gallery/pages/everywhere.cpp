// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands by on every page: help, keys, steps to undo.
#include "gallery.h"

#include "help.h"
#include "keyssheet.h"
#include "plans.h"
#include "scriptedprompts.h"

#include <actions/editing.h>
#include <pages/undosheet.h>
#include <window/mainwindow.h>

#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

QWidget *help(const QString &topic)
{
    auto *help = new Help;
    help->open(topic);
    return help;
}

QWidget *keys()
{
    const QTemporaryDir folder;
    test::actAs({u"Amina Khan"_s, {}}, folder.path());
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    test::ScriptedPrompts prompts;
    const MainWindow window(prompts, test::thatDay(), settings);
    return new KeysSheet(*window.menuBar(), nullptr);
}

QWidget *undo()
{
    const std::unique_ptr<OpenPlan> plan = test::busyPlan();
    const RecordId commitment = test::numbered(plan->store(), u"commitment"_s, u"4"_s);
    for (const QString &title : {u"Innovation hub"_s, u"Anti-corruption innovation hub"_s})
        if (!actions::change(plan->desk(), u"commitment"_s, commitment, {{u"title"_s, Value(title), {}}}))
            qFatal("not changed");
    auto *model = new UndoModel;
    if (!model->read(*plan))
        qFatal("not read");
    return new UndoSheet(model, nullptr);
}

const Register kPictures[]{
    {u"help"_s, [] { return help(u"commitments"_s); }},
    {u"help-keys"_s, [] { return help(u"keys"_s); }},
    {u"sheet-keys"_s, &keys},
    {u"sheet-undo"_s, &undo},
};

} // namespace

} // namespace waymark::gallery
