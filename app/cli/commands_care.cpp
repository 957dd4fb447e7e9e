// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "places.h"

#include <actions/backups.h>
#include <actions/undo.h>
#include <base/text.h>
#include <report/titles.h>
#include <store/backup.h>
#include <store/verify.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSysInfo>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kUndoneHelp = "What was kept for \"our side\" or \"only me\" (otherwise the plan's)";

/// Says what an undo or redo did: "Undone: Changed 3 Anti-corruption strategy."
int tell(Session &session, const store::Store &store, const Result<actions::Undone> &undone, const QString &did,
         const QString &key)
{
    const auto title = undone ? report::titleOf(store, undone->act) : tl::unexpected(undone.error());
    if (!title)
        return session.fail(title.error());
    QStringList left;
    for (const actions::LeftField &each : undone->left) {
        const auto text = report::leftText(store, each.kind, each.record, each.field, each.by);
        if (!text)
            return session.fail(text.error());
        left << *text;
    }
    const auto staying = report::stayingText(store, undone->passedOver);
    if (!staying)
        return session.fail(staying.error());
    QStringList lines{u"%1: %2."_s.arg(did, *title)};
    if (!left.isEmpty())
        lines << u"Left as it is: %1."_s.arg(left.join(u"; "_s));
    if (!staying->isEmpty())
        lines << *staying;
    session.print(lines.join(u' '),
                  {{key, *title}, {u"left"_s, QJsonArray::fromStringList(left)}, {u"staying"_s, *staying}});
    return Done;
}

struct UndoOptions
{
    QString circle;
};

/// The desk of a circle in which something was written.
Result<actions::Desk *> deskWithActs(Session &session, const QString &given)
{
    const auto circle = circleFrom(given);
    const auto circles = circle ? session.circles() : tl::unexpected(circle.error());
    const Circle in = circle ? circle->value_or(Circle::Everyone) : Circle::Everyone;
    const auto store = circles ? (*circles)->store(in) : tl::unexpected(circles.error());
    if (!store)
        return tl::unexpected(store.error());
    if (!*store)
        return failure(ErrorCode::NotFound, u"Nothing has been kept there yet."_s);
    return (*circles)->desk(in);
}

int undoAct(Session &session, const UndoOptions &options)
{
    const auto desk = deskWithActs(session, options.circle);
    return desk ? tell(session, (*desk)->store(), actions::undo(**desk), u"Undone"_s, u"undone"_s)
                : session.fail(desk.error());
}

int redoAct(Session &session, const UndoOptions &options)
{
    const auto desk = deskWithActs(session, options.circle);
    return desk ? tell(session, (*desk)->store(), actions::redo(**desk), u"Done again"_s, u"redone"_s)
                : session.fail(desk.error());
}

struct VerifyOptions
{
    bool repair = false;
};

int verifyPlan(Session &session, const VerifyOptions &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    Job job;
    if (options.repair)
        if (const auto rebuilt = store::rebuild(**store, job); !rebuilt)
            return session.fail(rebuilt.error());
    const auto verdict = store::verify(**store, job);
    if (!verdict)
        return session.fail(verdict.error());
    const QString sentence = verdict->isSound()
                                 ? u"Sound: %1, every one as it was written, and the plan is what they say."_s
                                 : u"Of %1, something is not as it was written."_s;
    QStringList lines{sentence.arg(counted(verdict->edits, u"act"_s, u"acts"_s))};
    lines << verdict->damages << verdict->deviations;
    if (!verdict->fileCheck.isEmpty())
        lines << verdict->fileCheck;
    session.print(lines.join(u'\n'), {{u"sound"_s, verdict->isSound()},
                                      {u"edits"_s, verdict->edits},
                                      {u"damages"_s, QJsonArray::fromStringList(verdict->damages)},
                                      {u"deviations"_s, QJsonArray::fromStringList(verdict->deviations)},
                                      {u"file"_s, verdict->fileCheck}});
    return verdict->isSound() ? Done : SomethingToLookAt;
}

struct BackupOptions
{
    bool list = false;
};

int listBackups(Session &session)
{
    report::Table table{
        u"Backups"_s, {u"When"_s, u"File"_s}, {}, u"There are no backups yet."_s, {u"when"_s, u"file"_s}};
    QList<store::Backup> all = store::backups(session.path);
    if (QFileInfo::exists(session.path))
        if (const auto circles = session.circles())
            all = actions::allBackups(**circles);
    for (const store::Backup &backup : std::as_const(all))
        table.rows << QStringList{backup.at.toString(Qt::ISODate), backup.path};
    session.print(report::Document{u"Backups of "_s + QFileInfo(session.path).fileName(), {}, {table}});
    return Done;
}

int backUpPlan(Session &session, const BackupOptions &options)
{
    if (options.list)
        return listBackups(session);
    const auto circles = session.circles();
    Job job;
    const auto made = circles ? actions::backUp(**circles, job) : tl::unexpected(circles.error());
    if (!made)
        return session.fail(made.error());
    QStringList lines;
    for (const store::Backup &backup : *made)
        lines << u"Backup kept as %1."_s.arg(backup.path);
    lines << made->leftOut;
    QJsonArray beside;
    for (const store::Backup &backup : made->mid(1))
        beside << backup.path;
    session.print(lines.join(u'\n'), {{u"file"_s, made->first().path},
                                      {u"beside"_s, beside},
                                      {u"left_out"_s, QJsonArray::fromStringList(made->leftOut)}});
    return made->leftOut.isEmpty() ? Done : SomethingToLookAt;
}

int diagnosePlan(Session &session)
{
    const auto store = session.store();
    const auto edits = store ? (*store)->editCount() : tl::unexpected(store.error());
    const auto tips = edits ? (*store)->tips() : tl::unexpected(edits.error());
    if (!tips)
        return session.fail(tips.error());
    report::Table table{u"Facts"_s, {u"What"_s, u"Value"_s}, {}, {}, {u"what"_s, u"value"_s}};
    table.rows << QStringList{u"Waymark"_s, QLatin1String(WAYMARK_VERSION)}
               << QStringList{u"Qt"_s, QLatin1String(qVersion())}
               << QStringList{u"System"_s, QSysInfo::prettyProductName()}
               << QStringList{u"File size"_s, QString::number(QFileInfo(session.path).size())}
               << QStringList{u"Acts"_s, QString::number(*edits)}
               << QStringList{u"Open ends"_s, QString::number(tips->size())}
               << QStringList{u"May be changed"_s, (*store)->isReadOnly() ? u"no"_s : u"yes"_s};
    session.print(report::Document{u"Diagnosis"_s, {}, {table}});
    return Done;
}

} // namespace

void addCareCommands(Commands &commands)
{
    commands.add("undo", "Take back your own latest act", undoAct, {{"--circle", &UndoOptions::circle, kUndoneHelp}});
    commands.add("redo", "Bring back what undo took away", redoAct, {{"--circle", &UndoOptions::circle, kUndoneHelp}});
    commands.add("verify", "Re-hash every change and replay the journal; leaves with 1 when anything differs",
                 verifyPlan,
                 {{"--repair", &VerifyOptions::repair, "First rebuild everything that derives from the journal"}});
    commands.add("backup", "Keep a dated backup beside the plan, and of what you keep beside it", backUpPlan,
                 {{"--list", &BackupOptions::list, "List the backups there are"}});
    commands.add("diagnose", "Versions and counts for a fault report; none of the plan's words", diagnosePlan);
}

} // namespace waymark::cli
