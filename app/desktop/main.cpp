// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: waymark [--sample | plan.waymark] [copy.wmcopy | waymark:…]

#include "endings.h"
#include "instance.h"
#include "windows.h"

#include <actions/circles.h>
#include <look/look.h>
#include <prompts/boxprompts.h>
#include <store/scratch.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

/// What the program is to open, as it can be said to another one that runs elsewhere.
QStringList wanted(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::tr("Keeps an open government plan."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"sample"_s, QApplication::tr("Opens the sample plan.")});
    parser.addPositionalArgument(u"files"_s, QApplication::tr("A plan, a copy to bring in, or a link to a place."),
                                 u"[files…]"_s);
    parser.process(application);
    QStringList arguments = parser.isSet(u"sample"_s) ? QStringList{u"--sample"_s} : QStringList();
    const QStringList files = parser.positionalArguments();
    for (const QString &file : files)
        arguments << (file.startsWith(u"waymark:"_s) ? file : QFileInfo(file).absoluteFilePath());
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    umask(077); // what people keep here is theirs alone
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"waymark"_s);
    QApplication::setApplicationDisplayName({});
    QApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QApplication::setOrganizationName(u"waymark"_s);
    QGuiApplication::setDesktopFileName(u"org.waymark.Waymark"_s);
    const QStringList arguments = wanted(app);
    Instance instance(waymark::actions::Circles::usualOwnFolder());
    if (instance.handOver(arguments))
        return 0;

    waymark::store::removeAbandonedScratch();
    QSettings settings;
    const int scheme = qBound(0, settings.value(u"window/scheme"_s, 0).toInt(), 2);
    waymark::ui::applyLook(app, waymark::ui::Scheme(scheme),
                           qBound(80, settings.value(u"window/text"_s, 100).toInt(), 250));
    QApplication::setWindowIcon(QIcon(u":/waymark.svg"_s));
    waymark::SystemClock clock;
    waymark::ui::BoxPrompts prompts;
    Windows windows(prompts, clock, settings);
    QObject::connect(&instance, &Instance::started, &app,
                     [&windows](const QStringList &given) { windows.open(given); });
    instance.listen();
    closeOnSignals(app);
    windows.open(arguments);
    return QApplication::exec();
}
