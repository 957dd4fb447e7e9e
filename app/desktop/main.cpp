// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: waymark [--sample | plan.waymark] [copy.wmcopy]

#include <look/look.h>
#include <prompts/boxprompts.h>
#include <store/scratch.h>
#include <window/mainwindow.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    umask(077); // what people keep here is theirs alone
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"waymark"_s);
    QApplication::setApplicationDisplayName({});
    QApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QApplication::setOrganizationName(u"waymark"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::tr("Keeps an open government plan."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"sample"_s, QApplication::tr("Opens the sample plan.")});
    parser.addPositionalArgument(u"files"_s, QApplication::tr("A plan, and a copy to bring in."), u"[files…]"_s);
    parser.process(app);

    waymark::store::removeAbandonedScratch();
    QSettings settings;
    const int scheme = qBound(0, settings.value(u"window/scheme"_s, 0).toInt(), 2);
    waymark::ui::applyLook(app, waymark::ui::Scheme(scheme),
                           qBound(80, settings.value(u"window/text"_s, 100).toInt(), 250));
    waymark::SystemClock clock;
    waymark::ui::BoxPrompts prompts;
    waymark::ui::MainWindow window(prompts, clock, settings);
    window.show();
    if (parser.isSet(u"sample"_s))
        window.openSample();
    else if (parser.positionalArguments().isEmpty())
        window.reopen();
    for (const QString &file : parser.positionalArguments())
        window.openFile(file);
    return QApplication::exec();
}
