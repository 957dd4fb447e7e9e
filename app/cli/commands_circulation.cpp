// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"
#include "places.h"

#include <actions/circulation.h>

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct CirculationOptions
{
    QString commitment;
    QString add;
    QString remove;
};

int showList(Session &session, actions::Circles &circles, const Id<Commitment> &commitment)
{
    const auto readers = actions::circulationOf(circles, commitment, session.clock().today());
    if (!readers)
        return session.fail(readers.error());
    report::Document list{u"Circulation list: %1"_s.arg(readers->size()), {}, {}};
    report::Table table{u"Who is sent its updates"_s,
                        {u"Name"_s, u"Organisation"_s, u"Of"_s, u"E-mail, read by our side alone"_s},
                        {},
                        u"Nobody yet; --add puts somebody on it."_s,
                        {u"name"_s, u"organisation"_s, u"of"_s, u"email"_s}};
    for (const actions::Reader &each : *readers)
        table.rows << QStringList{each.name, each.organisation, each.isOfAll ? u"The plan"_s : u"This commitment"_s,
                                  each.email};
    list.tables << table;
    return showReadable(session, list, readers->leftOut);
}

/// The role that has somebody on this list.
Result<Id<Role>> roleOf(Session &session, actions::Circles &circles, const Id<Commitment> &commitment,
                        const QString &given)
{
    const auto who = recordFrom(circles.plan().store(), given);
    const auto readers = who ? actions::circulationOf(circles, commitment, session.clock().today())
                             : Result<actions::Readable<actions::Reader>>(tl::unexpected(who.error()));
    if (!readers)
        return tl::unexpected(readers.error());
    for (const actions::Reader &each : *readers)
        if (each.who == *who && each.isOfAll)
            return failure(ErrorCode::Refused, u"They are interested in the whole plan; end that role of theirs."_s);
        else if (each.who == *who)
            return each.role;
    return failure(ErrorCode::NotFound, u"They are not on this circulation list."_s);
}

int circulate(Session &session, const CirculationOptions &options)
{
    const auto circles = session.circles();
    const auto commitment =
        circles ? commitmentFrom((*circles)->plan().store(), options.commitment) : tl::unexpected(circles.error());
    if (!commitment)
        return session.fail(commitment.error());
    actions::Desk &desk = (*circles)->plan();
    const QDate today = session.clock().today();
    if (!options.add.isEmpty()) {
        const auto who = recordFrom(desk.store(), options.add);
        return who ? session.done(actions::circulateTo(desk, *commitment, *who, today),
                                  u"On the circulation list from today on."_s)
                   : session.fail(who.error());
    }
    if (!options.remove.isEmpty()) {
        const auto role = roleOf(session, **circles, *commitment, options.remove);
        return role ? session.done(actions::circulateNoLonger(desk, *role, today), u"Off the circulation list."_s)
                    : session.fail(role.error());
    }
    return showList(session, **circles, *commitment);
}

} // namespace

void addCirculationCommand(Commands &commands)
{
    commands.add("circulation", "Who is sent a commitment's updates; puts somebody on the list or takes them off",
                 circulate,
                 {{"commitment", &CirculationOptions::commitment, "Its number, OGP id or title", Need::Required},
                  {"--add", &CirculationOptions::add, "A person or an organisation of the plan"},
                  {"--remove", &CirculationOptions::remove, "Somebody who is on it"}});
}

} // namespace waymark::cli
