// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/stat.h>

int main(int argc, char **argv)
{
    using namespace waymark::cli;
    umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit is an error to report, not a reason to die
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waymark-cli"));

    Session session;
    Commands commands(session);
    addIdentityCommands(commands);
    addPlanCommands(commands);
    addReadingCommands(commands);
    addRecordCommands(commands);
    addProgressCommands(commands);
    addAgreementCommands(commands);
    addPrivateCommands(commands);
    addReportCommands(commands);
    addPapersCommands(commands);
    addFormsCommands(commands);
    addPublishCommand(commands);
    addSharingCommands(commands);
    addVersionCommands(commands);
    addCareCommands(commands);
    addKeyCommands(commands);
    addErasureCommands(commands);
    return commands.run(argc, argv);
}
