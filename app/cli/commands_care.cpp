// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <actions/undo.h>
#include <report/titles.h>
#include <store/backup.h>
#include <store/verify.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QSysInfo>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

int undoOrRedo(Session &session, bool isUndo)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    const auto undone = isUndo ? actions::undo(**desk) : actions::redo(**desk);
    if (!undone)
        return session.fail(undone.error());
    const auto title = report::titleOf((*desk)->store(), undone->act);
    if (!title)
        return session.fail(title.error());
    QString line = (isUndo ? u"Undone: "_s : u"Done again: "_s) + *title + u'.';
    if (!undone->left.isEmpty())
        line += u" Left as it is, because somebody changed it since: %1."_s.arg(undone->left.join(u"; "_s));
    session.print(line, {{isUndo ? u"undone"_s : u"redone"_s, *title}, {u"left"_s, QJsonArray::fromStringList(undone->left)}});
    return Done;
}

void addVerify(CLI::App &app, Session &session)
{
    auto repair = std::make_shared<bool>(false);
    CLI::App *command = addCommand(app, session, "verify", "Re-hash every change and replay the journal; leaves with 1 when anything differs", [&session, repair] {
        const auto store = session.store();
        if (!store)
            return session.fail(store.error());
        Job job;
        if (*repair)
            if (const auto rebuilt = store::rebuild(**store, job); !rebuilt)
                return session.fail(rebuilt.error());
        const auto verdict = store::verify(**store, job);
        if (!verdict)
            return session.fail(verdict.error());
        QStringList lines{verdict->isSound() ? u"Sound: %1 acts, every one as it was written, and the plan is what they say."_s.arg(verdict->edits)
                                             : u"Of %1 acts, something is not as it was written."_s.arg(verdict->edits)};
        lines << verdict->damages << verdict->deviations;
        if (!verdict->fileCheck.isEmpty())
            lines << verdict->fileCheck;
        session.print(lines.join(u'\n'), {{u"sound"_s, verdict->isSound()},
                                          {u"edits"_s, verdict->edits},
                                          {u"damages"_s, QJsonArray::fromStringList(verdict->damages)},
                                          {u"deviations"_s, QJsonArray::fromStringList(verdict->deviations)},
                                          {u"file"_s, verdict->fileCheck}});
        return verdict->isSound() ? int(Done) : int(SomethingToLookAt);
    });
    command->add_flag("--repair", *repair, "First rebuild everything that derives from the journal");
}

void addBackup(CLI::App &app, Session &session)
{
    auto isList = std::make_shared<bool>(false);
    CLI::App *command = addCommand(app, session, "backup", "Keep a dated backup beside the plan", [&session, isList] {
        if (*isList) {
            report::Table table{u"Backups"_s, {u"When"_s, u"File"_s}, {}, u"There are no backups yet."_s, {u"when"_s, u"file"_s}};
            for (const store::Backup &backup : store::backups(session.path()))
                table.rows << QStringList{backup.at.toString(Qt::ISODate), backup.path};
            session.print(report::Document{u"Backups of "_s + QFileInfo(session.path()).fileName(), {}, {table}});
            return int(Done);
        }
        const auto store = session.store();
        Job job;
        const auto backup = store ? store::backUp(**store, session.clock().now(), job) : tl::unexpected(store.error());
        if (!backup)
            return session.fail(backup.error());
        session.print(u"Backup kept as %1."_s.arg(backup->path), {{u"file"_s, backup->path}});
        return int(Done);
    });
    command->add_flag("--list", *isList, "List the backups there are");
}

void addDiagnose(CLI::App &app, Session &session)
{
    addCommand(app, session, "diagnose", "Versions and counts for a fault report; none of the plan's words", [&session] {
        const auto store = session.store();
        const auto edits = store ? (*store)->editCount() : tl::unexpected(store.error());
        const auto tips = store ? (*store)->tips() : tl::unexpected(store.error());
        if (!edits || !tips)
            return session.fail(edits ? tips.error() : edits.error());
        report::Table table{u"Facts"_s, {u"What"_s, u"Value"_s}, {}, {}, {u"what"_s, u"value"_s}};
        table.rows << QStringList{u"Waymark"_s, QLatin1String(WAYMARK_VERSION)} << QStringList{u"Qt"_s, QLatin1String(qVersion())}
                   << QStringList{u"System"_s, QSysInfo::prettyProductName()} << QStringList{u"File size"_s, QString::number(QFileInfo(session.path()).size())}
                   << QStringList{u"Acts"_s, QString::number(*edits)} << QStringList{u"Open ends"_s, QString::number(tips->size())}
                   << QStringList{u"May be changed"_s, (*store)->isReadOnly() ? u"no"_s : u"yes"_s};
        session.print(report::Document{u"Diagnosis"_s, {}, {table}});
        return int(Done);
    });
}

} // namespace

void addCareCommands(CLI::App &app, Session &session)
{
    addCommand(app, session, "undo", "Take back your own latest act", [&session] { return undoOrRedo(session, true); });
    addCommand(app, session, "redo", "Bring back what undo took away", [&session] { return undoOrRedo(session, false); });
    addVerify(app, session);
    addBackup(app, session);
    addDiagnose(app, session);
}

} // namespace waymark::cli
