// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies.h"

#include <actions/drafting.h>
#include <actions/progress.h>
#include <base/text.h>
#include <forms/reply.h>
#include <model/natural_id.h>
#include <store/reading.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Replies
{
    Q_DECLARE_TR_FUNCTIONS(Replies)
};

Outcome outcomeOf(const actions::Acted &acted)
{
    return acted ? Outcome() : tl::unexpected(acted.error());
}

/// The first line with words, as much of it as one reads at a glance.
QString firstLine(const QString &text)
{
    constexpr qsizetype kMost = 120;
    const QString line = cleanLine(text.trimmed().section(u'\n', 0, 0));
    return line.size() > kMost ? line.left(kMost) + u'…' : line;
}

Outcome noteReminder(actions::Desk &desk, const Round &round, const RecordId &commitment, const RecordId &of)
{
    const QDate today = desk.clock().today();
    Request request;
    request.round = round.id;
    request.commitment = Id<Commitment>(commitment);
    request.of = of;
    request.askedOn = round.opens;
    request.remindedOn = FuzzyDate(today);
    RecordValues values = valuesOf(request);
    values.id = naturalId(values.kind, values.fields).value_or(RecordId());
    const auto known = store::record(desk.store(), values.kind, values.id);
    if (!known)
        return tl::unexpected(known.error());
    return outcomeOf(
        *known && !(*known)->isDeleted
            ? actions::change(desk, values.kind, values.id, {{u"remindedOn"_s, values.value(u"remindedOn"_s), {}}})
            : actions::create(desk, values));
}

} // namespace

QString Reply::source() const
{
    const QString what = how == Channel::Unknown ? Replies::tr("message") : labelOf(how).toLower();
    return on.isNull() ? Replies::tr("%1 from %2").arg(what, fromName)
                       : Replies::tr("%1 of %2 from %3").arg(what, on.text(), fromName);
}

Outcome keepReply(OpenPlan &plan, const Reply &reply)
{
    const QString text = cleanText(reply.text).trimmed();
    if (text.isEmpty())
        return failure(ErrorCode::Invalid, Replies::tr("Paste what they sent; then it can be kept."));
    const auto desk = plan.circles().desk(waymark::Circle::OurSide);
    if (!desk)
        return tl::unexpected(desk.error());
    Contact contact;
    contact.id = Id<Contact>::random();
    contact.on = reply.on;
    contact.how = reply.how;
    contact.with = reply.from;
    contact.about = reply.commitment;
    contact.line = firstLine(text);
    Outcome kept = outcomeOf(actions::create(**desk, contact));
    if (kept)
        kept = outcomeOf(actions::keepNote(plan.circles(), waymark::Circle::OurSide, reply.commitment,
                                           reply.source() + u"\n\n"_s + text));
    if (kept)
        plan.wroteBeside();
    return kept;
}

Outcome enterReply(OpenPlan &plan, const Reply &reply, const QList<ReplyFinding> &findings)
{
    // Where it cannot be kept nothing is entered either: the source would be missing.
    if (const auto desk = plan.circles().desk(waymark::Circle::OurSide); !desk)
        return tl::unexpected(desk.error());
    const auto side = forms::sideOf(plan.store(), reply.from);
    if (!side)
        return tl::unexpected(side.error());
    actions::Progress progress;
    progress.commitment = Id<Commitment>(reply.commitment);
    progress.round = reply.round;
    progress.reportedBy = reply.from;
    progress.reportedHow = reply.how;
    progress.reportedOn = reply.on;
    for (const ReplyFinding &finding : findings) {
        if (finding.movesDate() && finding.why.isEmpty())
            return failure(ErrorCode::Invalid, Replies::tr("Say why the date moves; the reason is kept beside it."));
        const bool isGovernment = *side == PartySide::Government;
        if (!finding.movesDate())
            progress.milestones << actions::MilestoneNews{Id<Milestone>(finding.milestone),
                                                          isGovernment ? finding.completion : Completion::NotReported,
                                                          isGovernment ? Completion::NotReported : finding.completion,
                                                          finding.pace,
                                                          {}};
    }
    const actions::Why source{{}, reply.source(), {}, MoveConsent::NotAsked};
    if (!progress.milestones.isEmpty())
        if (const auto logged = actions::logProgress(plan.desk(), progress, source); !logged)
            return tl::unexpected(logged.error());
    for (const ReplyFinding &finding : findings) {
        if (!finding.movesDate())
            continue;
        const auto moved =
            actions::moveDate(plan.desk(), Id<Milestone>(finding.milestone), finding.due, actions::DateChange::Move,
                              {finding.why, reply.source(), {}, MoveConsent::NotAsked});
        if (!moved)
            return tl::unexpected(moved.error());
    }
    return keepReply(plan, reply);
}

Outcome keepChased(OpenPlan &plan, const Round &round, const QList<ChaseMail> &mails)
{
    const auto desk = plan.circles().desk(waymark::Circle::OurSide);
    if (!desk)
        return tl::unexpected(desk.error());
    for (const ChaseMail &mail : mails) {
        const auto of =
            mail.to.isEmpty() ? Result<RecordId>(RecordId()) : actions::organisationNamed(plan.store(), mail.to);
        if (!of)
            return tl::unexpected(of.error());
        for (const RecordId &commitment : mail.commitments)
            if (const auto noted = noteReminder(**desk, round, commitment, *of); !noted)
                return noted;
    }
    plan.wroteBeside();
    return {};
}

Result<QList<Choice>> whoMayTell(const store::Store &store)
{
    const auto organisations = store::readAll<Organisation>(store);
    const auto people = store::readAll<Person>(store);
    if (!organisations || !people)
        return tl::unexpected(organisations ? people.error() : organisations.error());
    QList<Choice> choices;
    for (const Organisation &organisation : *organisations)
        choices << Choice{organisation.id.record(), organisation.name.text()};
    for (const Person &person : *people)
        choices << Choice{person.id.record(), person.name};
    std::sort(choices.begin(), choices.end(),
              [](const Choice &a, const Choice &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return choices;
}

} // namespace waymark::ui
