// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Circles;

Result<std::optional<Circle>> circleFrom(const QString &given)
{
    const QString word = given.trimmed().toLower().replace(u'-', u' ');
    if (word.isEmpty())
        return std::nullopt;
    if (word == u"our side")
        return Circle::OurSide;
    if (word == u"only me")
        return Circle::Mine;
    if (word == u"everyone")
        return Circle::Everyone;
    return failure(ErrorCode::Invalid, u"--circle takes one of these: our side, only me, everyone."_s);
}

Result<Placed> placedRecord(Session &session, const QString &given, const QString &circleName)
{
    const auto circle = circleFrom(circleName);
    const auto plan = circle ? session.store() : tl::unexpected(circle.error());
    if (!plan)
        return tl::unexpected(plan.error());
    const bool isPlanMeant = circle->value_or(Circle::Everyone) == Circle::Everyone;
    const auto inPlan = report::find(**plan, given);
    if (isPlanMeant && inPlan)
        return Placed{*inPlan, Circle::Everyone, *plan, {}};
    if (isPlanMeant && (*circle || inPlan.error().code != ErrorCode::NotFound))
        return tl::unexpected(inPlan.error());
    const auto circles = session.circles();
    if (!circles)
        return tl::unexpected(circles.error());
    if (*circle) // what is named must be there to be read
        if (const auto named = (*circles)->store(**circle); !named)
            return tl::unexpected(named.error());
    report::Wider wider;
    for (const Circles::Open &each : (*circles)->readable()) {
        if (each.circle != Circle::Everyone && each.circle == circle->value_or(each.circle)) {
            const auto found = report::find(*each.store, given);
            if (found || found.error().code != ErrorCode::NotFound)
                return found ? Result<Placed>(Placed{*found, each.circle, each.store, wider})
                             : tl::unexpected(found.error());
        }
        wider.prepend(each.store);
    }
    return isPlanMeant ? tl::unexpected(inPlan.error())
                       : failure(ErrorCode::NotFound,
                                 u"Nothing kept there is called \"%1\"; \"list\" tells what there is."_s.arg(given));
}

Result<actions::Desk *> deskFor(Session &session, Circle circle)
{
    if (circle == Circle::Everyone)
        return session.desk();
    const auto circles = session.circles();
    return circles ? (*circles)->desk(circle) : tl::unexpected(circles.error());
}

Result<QString> readersOf(Session &session, Circle circle)
{
    if (circle == Circle::Everyone)
        return QString();
    const auto circles = session.circles();
    return circles ? (*circles)->audience(circle) : tl::unexpected(circles.error());
}

int doneIn(Session &session, Circle circle, const Result<store::Committed> &committed, const QString &what)
{
    if (!committed || circle == Circle::Everyone)
        return session.done(committed, what);
    const auto readers = readersOf(session, circle);
    if (!readers)
        return session.fail(readers.error());
    const QString sentence = committed->added() == 0 ? u"Nothing to change: it is kept so already."_s
                                                     : u"%1; seen by: %2."_s.arg(what.chopped(1), *readers);
    session.print(sentence, {{u"done"_s, sentence},
                             {u"edits"_s, committed->added()},
                             {u"records"_s, committed->records.size()},
                             {u"seen_by"_s, *readers}});
    return Done;
}

int showReadable(const Session &session, report::Document list, const QStringList &leftOut)
{
    QJsonObject object = report::toJson(list);
    object[u"left_out"_s] = QJsonArray::fromStringList(leftOut);
    list.notes << leftOut;
    if (session.json)
        session.print(object);
    else
        session.print(list);
    return leftOut.isEmpty() ? Done : SomethingToLookAt;
}

} // namespace waymark::cli
