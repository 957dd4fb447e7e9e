// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "prose.h"
#include "sqlite.h"
#include "world.h"

#include <actions/progress.h>
#include <store/history.h>
#include <store/reading.h>

#include <QFile>

namespace waymark::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChangesATurn = 5;

} // namespace

QList<Figure> changeLogged(const Setting &setting)
{
    Copy plan(setting, u"change"_s);
    const SystemClock clock;
    actions::Desk desk(plan.store(), clock);
    const RecordId founder = must(store::editAt(plan.store(), must(plan.store().journalId()))).edit.author;
    must(desk.setAuthor(must(store::read<Person>(plan.store(), Id<Person>(founder))).name));
    const auto milestones = must(store::idsOf(plan.store(), u"milestone"_s));
    Prose prose(3);
    const QString peerPath = plan.path() + u".rows"_s;
    Figure figure{u"P3"_s, u"a milestone's date moved, with its reason, durable"_s,
                  u"one row of as many bytes inserted and committed by SQLite"_s};
    figure.aim = 2;
    {
        Sqlite peer(peerPath);
        peer.run("CREATE TABLE IF NOT EXISTS edit(vals TEXT NOT NULL, n INTEGER NOT NULL)");
        sqlite3_stmt *insert = peer.prepare("INSERT INTO edit VALUES(?,?)");
        const auto move = [&] {
            const RecordId &milestone = milestones[prose.below(int(milestones.size()))];
            const FuzzyDate due(QDate(2024, 1, 1).addDays(prose.below(2000)));
            actions::Why why;
            why.reason = u"The department asked for more time."_s;
            must(actions::moveDate(desk, Id<Milestone>(milestone), due, actions::DateChange::Move, why));
        };
        move(); // the first reads the roles
        figure =
            inTurn(figure, setting.turns * kChangesATurn, move, [&] { peer.rows(insert, QByteArray(600, 'x'), 1); });
    }
    QFile::remove(peerPath);
    return {figure};
}

} // namespace waymark::bench
