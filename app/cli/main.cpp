// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit is an error to report, not a reason to die
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waymark-cli"));

    CLI::App app("Keeps an open government plan: what was promised, what has happened, and what both sides say about it.", "waymark-cli");
    app.require_subcommand(1);
    app.set_version_flag("--version", WAYMARK_VERSION);
    app.footer("Exit codes: 0 done; 1 something to look at; 2 wrong usage; 3 not done, nothing changed.");
    waymark::cli::Session session;
    waymark::cli::addPlanCommands(app, session);
    waymark::cli::addProgressCommands(app, session);
    waymark::cli::addSharingCommands(app, session);
    waymark::cli::addCareCommands(app, session);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? waymark::cli::Done : waymark::cli::WrongUsage;
    }
    return waymark::cli::exitCode();
}
