// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "erasing.h"

#include <actions/erasure_requests.h>
#include <actions/versions.h>
#include <base/text.h>
#include <report/lists.h>

#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::ErasureRequest;

namespace {

struct ReviewOptions
{
    std::optional<int> accept;
    std::optional<int> decline;
    QString reason;
    bool sign = false;
    QString passwordFile;
    bool yes = false;
};

/// What waits to be decided on, in the order of its numbers: changes, then erasures that were asked for.
struct Waiting
{
    QList<store::Pending> changes;
    QList<ErasureRequest> requests;

    [[nodiscard]] qsizetype size() const { return changes.size() + requests.size(); }
};

Result<Waiting> waitingIn(const store::Store &store)
{
    const auto pending = store::pendingChanges(store);
    const auto requests = actions::erasureRequests(store);
    if (!pending || !requests)
        return tl::unexpected(pending ? requests.error() : pending.error());
    Waiting waiting{*pending, *requests};
    waiting.changes.removeIf([](const store::Pending &change) { return change.kind == u"erasure"; });
    return waiting;
}

int showRequest(Session &session, const store::Store &store, const ErasureRequest &request)
{
    report::Document document{u"To erase"_s,
                              {u"Nothing was changed. Erased words cannot be brought back; add --yes to erase them."_s,
                               u"Asked for because: %1"_s.arg(request.reason)},
                              {goingTable()}};
    if (const auto added = addGoing(store, {}, {}, request.words, document.tables.first()); !added)
        return session.fail(added.error());
    session.print(document);
    return SomethingToLookAt;
}

/// Erases what was asked for. The reason for asking stands where no other is given.
int accept(Session &session, const ErasureRequest &request, const ReviewOptions &options)
{
    const auto circles = session.circles();
    if (!circles)
        return session.fail(circles.error());
    actions::Desk &desk = (*circles)->plan();
    if (!options.yes)
        return showRequest(session, desk.store(), request);
    const auto key = keyToSign(desk, options.sign, options.passwordFile);
    const auto erased =
        key ? actions::acceptErasure(desk, request, options.reason.isEmpty() ? request.reason : options.reason,
                                     *key ? &(*key)->key : nullptr)
            : tl::unexpected(key.error());
    const auto left = erased ? whatIsLeft(**circles, *key) : tl::unexpected(erased.error());
    if (!left)
        return session.fail(left.error());
    const QString said =
        u"Erased %1."_s.arg(counted(request.words.going.size(), u"value"_s, u"values"_s)) + u'\n' + left->join(u'\n');
    session.print(said, {{u"done"_s, said}, {u"values"_s, request.words.going.size()}});
    return Done;
}

int decide(Session &session, const Waiting &waiting, const ReviewOptions &options)
{
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    if (options.accept && options.decline)
        return session.fail(ErrorCode::Invalid, u"Give either --accept or --decline; one change at a time."_s);
    const int number = options.accept ? *options.accept : *options.decline;
    if (number < 1 || number > waiting.size())
        return session.fail(ErrorCode::NotFound,
                            u"There is no change number %1 waiting; \"review\" lists them."_s.arg(number));
    if (number > waiting.changes.size()) {
        const ErasureRequest &request = waiting.requests[number - 1 - waiting.changes.size()];
        if (options.accept)
            return accept(session, request, options);
        return session.done(actions::declineErasure(**desk, request, options.reason),
                            request.by == (*desk)->author() ? u"Taken back; nothing is erased."_s
                                                            : u"Noted; nothing is erased."_s);
    }
    if (options.sign)
        return session.fail(ErrorCode::Invalid, u"Only an erasure is signed when it is confirmed; leave --sign out."_s);
    const auto decision = options.accept ? actions::Review::Accept : actions::Review::Decline;
    const actions::Why why{options.reason, {}, {}, MoveConsent::NotAsked};
    return session.done(actions::review(**desk, waiting.changes[number - 1], decision, why), u"Noted."_s);
}

Result<QString> byLine(const store::Store &store, const RecordId &by, QDate day)
{
    return report::nameOf(store, u"person"_s, by).map([day](const QString &name) {
        return u"%1, %2"_s.arg(name, dayText(day));
    });
}

Result<QStringList> rowOf(const store::Store &store, const store::Pending &change)
{
    const store::Version &version = change.proposed;
    const auto name = report::nameOf(store, change.kind, change.record);
    const auto field = report::fieldLabel(store, change.kind, change.field);
    const auto by = byLine(store, version.author, version.day.isValid() ? version.day : version.at.date());
    const auto proposed = report::valueText(store, change.kind, change.field, version.value);
    for (const auto *told : {&name, &field, &by, &proposed})
        if (!*told)
            return tl::unexpected(told->error());
    return QStringList{*name, *field, *by, *proposed};
}

Result<QStringList> rowOf(const store::Store &store, const ErasureRequest &request)
{
    const auto kind = store::kindOfRecord(store, request.words.of);
    const auto name = kind ? report::nameOf(store, *kind, request.words.of) : kind;
    const auto by = byLine(store, request.by, request.day);
    if (!name || !by)
        return tl::unexpected(name ? by.error() : name.error());
    QStringList words;
    for (const actions::GoingWords &each : request.words.going) {
        const auto value = report::valueText(store, each.named.kind, each.named.field, each.value);
        if (!value)
            return tl::unexpected(value.error());
        words << *value;
    }
    const QString &field = request.words.field;
    return QStringList{*name, field.isEmpty() ? u"Everything"_s : report::fieldLabel(*kind, field), *by,
                       u"Erase for good, because: %1\n%2"_s.arg(request.reason, words.join(u'\n'))};
}

Result<report::Table> waitingTable(const store::Store &store, const Waiting &waiting)
{
    report::Table table{u"Changes outside role, please confirm"_s,
                        {u"No."_s, u"Where"_s, u"Field"_s, u"By"_s, u"Proposed"_s},
                        {},
                        u"None."_s,
                        {u"number"_s, u"where"_s, u"field"_s, u"by"_s, u"proposed"_s}};
    const auto add = [&table](const Result<QStringList> &row) {
        if (row)
            table.rows << QStringList{QString::number(table.rows.size() + 1)} + *row;
        return row ? Outcome() : tl::unexpected(row.error());
    };
    for (const store::Pending &change : waiting.changes)
        if (const auto added = add(rowOf(store, change)); !added)
            return tl::unexpected(added.error());
    for (const ErasureRequest &request : waiting.requests)
        if (const auto added = add(rowOf(store, request)); !added)
            return tl::unexpected(added.error());
    return table;
}

Result<report::Table> findingsTable(const store::Store &store, QDate today)
{
    const auto findings = report::findings(store, today);
    if (!findings)
        return tl::unexpected(findings.error());
    report::Table table{u"Worth checking"_s, {u"Where"_s, u"What"_s}, {}, u"Nothing."_s, {u"where"_s, u"what"_s}};
    for (const rules::Finding &finding : *findings) {
        const auto name = report::nameOf(store, finding.record);
        if (!name)
            return tl::unexpected(name.error());
        table.rows << QStringList{*name, finding.text};
    }
    return table;
}

int reviewChanges(Session &session, const ReviewOptions &options)
{
    const auto store = session.store();
    const auto waiting = store ? waitingIn(**store) : tl::unexpected(store.error());
    if (!waiting)
        return session.fail(waiting.error());
    if (options.accept || options.decline)
        return decide(session, *waiting, options);
    const auto changes = waitingTable(**store, *waiting);
    const auto worth = changes ? findingsTable(**store, session.clock().today()) : changes;
    if (!worth)
        return session.fail(worth.error());
    session.print(report::Document{u"To review"_s, {}, {*changes, *worth}});
    return changes->rows.isEmpty() && worth->rows.isEmpty() ? Done : SomethingToLookAt;
}

} // namespace

void addReviewCommand(Commands &commands)
{
    commands.add("review", "Changes outside role and what is worth checking; leaves with 1 when there are any",
                 reviewChanges,
                 {{"--accept", &ReviewOptions::accept, "Confirm the change with this number; an erasure with --yes"},
                  {"--decline", &ReviewOptions::decline,
                   "Decline the change with this number; whoever asked for an erasure takes it back"},
                  {"--reason", &ReviewOptions::reason, "Why"},
                  {"--sign", &ReviewOptions::sign, "Sign an erasure with your key, so that it counts in every copy"},
                  {"--password-file", &ReviewOptions::passwordFile, "A file whose first line is your signing password"},
                  {"--yes", &ReviewOptions::yes, "Erase what was asked for; nobody is asked again"}});
}

} // namespace waymark::cli
