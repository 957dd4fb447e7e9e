// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/needs.h>

#include "needscollector.h"
#include "subject.h"

#include <models/shown.h>
#include <models/versionsmodel.h>
#include <report/titles.h>
#include <store/history.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

/// "First promised December 2016. Why it moved: changes in government".
Result<QString> NeedsCollector::storyOf(const Milestone &milestone) const
{
    if (milestone.baselineDue.isNull() || milestone.baselineDue == milestone.due)
        return tr("Due %1, as first promised").arg(milestone.due.text());
    const auto past = store::history(m_store, u"milestone"_s, milestone.id, u"due"_s);
    if (!past)
        return tl::unexpected(past.error());
    const QString reason = past->isEmpty() ? QString() : past->last().by.edit.noteText(journal::note::kReason);
    const QString first = tr("First promised %1, then %2").arg(milestone.baselineDue.text(), milestone.due.text());
    return reason.isEmpty() ? first : tr("%1. Why it moved: %2").arg(first, reason);
}

Result<Need> NeedsCollector::passedNeed(const store::Passed &passed) const
{
    const auto milestone = store::read(m_store, passed.milestone);
    const auto commitment = store::read(m_store, Id<Commitment>(passed.commitment));
    const auto story = milestone ? storyOf(*milestone) : tl::unexpected(milestone.error());
    if (!story || !commitment)
        return tl::unexpected(story ? commitment.error() : story.error());
    const Task task{u"late/"_s + passed.milestone.record().text(),
                    u"calendar"_s,
                    u"%1: %2"_s.arg(nameOf(*commitment), milestone->title.text()),
                    *story,
                    latenessOf(rules::MilestoneStanding{*milestone, {}, {}, false}, m_today),
                    tr("Enter what happened")};
    return Need{task, Remedy::LogProgress, passed.commitment, {}};
}

Result<NeedGroup> NeedsCollector::datesPassed() const
{
    NeedGroup group{tr("Date passed"), {}, {}};
    for (const store::Passed &passed : m_outline.passed) {
        if (!isMine(passed.commitment))
            continue;
        if (group.needs.size() >= m_most) {
            ++group.untold;
            continue;
        }
        const auto need = passedNeed(passed);
        if (!need)
            return tl::unexpected(need.error());
        group.needs << *need;
    }
    return group;
}

Outcome NeedsCollector::addVersions(NeedGroup &group) const
{
    const auto waiting = waitingIn(m_store);
    if (!waiting)
        return tl::unexpected(waiting.error());
    for (const VersionsModel::Waiting &each : *waiting) {
        const QString label = report::fieldLabel(each.conflict.kind, each.conflict.field);
        const QString by = listed(each.authors);
        const Task task{u"decide/"_s + each.key(),
                        each.isPending ? u"person"_s : u"versions"_s,
                        each.request     ? tr("%1: words to erase, please decide").arg(each.about)
                        : each.isPending ? tr("%1: change outside role, please confirm").arg(each.about)
                                         : tr("%1: two versions to choose from").arg(each.about),
                        each.request     ? tr("Asked for by %1").arg(by)
                        : each.isPending ? tr("%1, changed by %2").arg(label, by)
                                         : tr("%1, written by %2").arg(label, by),
                        {},
                        each.isPending ? tr("Look and decide") : tr("Choose a version")};
        group.needs << Need{task, Remedy::ChooseVersion, each.conflict.record, each.key()};
    }
    return {};
}

Result<NeedGroup> NeedsCollector::worthChecking() const
{
    NeedGroup group{tr("Worth checking"), tr("no date"), {}};
    const QList<report::ToCheck> &found = m_plan.survey().found();
    for (const report::ToCheck &each : found) {
        if (!each.commitment.isNull() && !isMine(each.commitment))
            continue;
        if (group.needs.size() >= m_most) {
            ++group.untold;
            continue;
        }
        const RecordId record = each.finding.record;
        const auto place = promisedAt(m_store, record);
        const auto name = !place   ? tl::unexpected(place.error())
                          : *place ? Result<QString>((*place)->name)
                                   : report::nameOf(m_store, record);
        if (!name)
            return tl::unexpected(name.error());
        group.needs << Need{{u"check/%1/%2"_s.arg(record.text()).arg(group.needs.size()),
                             u"alert"_s,
                             *name,
                             each.finding.text,
                             {},
                             tr("Show the facts")},
                            Remedy::Open,
                            each.commitment.isNull() ? record : each.commitment,
                            {}};
    }
    return group;
}

int Answers::answered() const
{
    return int(std::count_if(asked.cbegin(), asked.cend(), [](const One &one) { return one.hasAnswered; }));
}

int Needs::count() const
{
    int all = 0;
    for (const NeedGroup &group : groups)
        all += int(group.needs.size() + group.untold);
    return all;
}

const Need *Needs::find(const QString &taskId) const
{
    for (const NeedGroup &group : groups)
        for (const Need &need : group.needs)
            if (need.task.id == taskId)
                return &need;
    return nullptr;
}

QList<TaskGroup> Needs::taskGroups() const
{
    QList<TaskGroup> all;
    for (const NeedGroup &group : groups) {
        TaskGroup tasks{group.heading, group.note, {}, int(group.untold)};
        for (const Need &need : group.needs)
            tasks.tasks << need.task;
        all << tasks;
    }
    return all;
}

namespace {

/// Nothing can be done in a plan that may only be read: its tasks show what they are about.
void showOnly(NeedGroup &group)
{
    for (Need &need : group.needs)
        if (need.remedy != Remedy::ChooseVersion && need.remedy != Remedy::Open && need.remedy != Remedy::ShowPoint) {
            const bool isOfCommitment = need.remedy != Remedy::MarkDone && need.remedy != Remedy::Chase;
            need.remedy = isOfCommitment ? Remedy::Open : Remedy::Chase;
            need.task.button = isOfCommitment ? QCoreApplication::translate("Needs", "Show the facts")
                                              : QCoreApplication::translate("Needs", "Show the round");
        }
}

} // namespace

Result<Needs> needsOf(OpenPlan &plan, qsizetype most)
{
    const auto outline = plan.outline();
    const auto hats = actions::hatsHeld(plan.store(), plan.desk().author(), plan.today());
    const auto organisation = plan.desk().organisation();
    if (!outline || !hats)
        return tl::unexpected(outline ? hats.error() : outline.error());
    const NeedsCollector collector(plan, **outline, *hats, organisation.value_or(RecordId()), most);
    const auto answers = collector.answers();
    const auto meeting = collector.meeting();
    if (!answers || !meeting)
        return tl::unexpected(answers ? meeting.error() : answers.error());
    Needs needs;
    needs.answers = *answers;
    needs.meeting = *meeting;
    QList<Result<NeedGroup>> groups{collector.datesPassed(), collector.decisions(), collector.actionsToDo()};
    if (needs.answers)
        groups << collector.notAnswered(*needs.answers);
    groups << collector.worthChecking();
    for (const Result<NeedGroup> &group : std::as_const(groups)) {
        if (!group)
            return tl::unexpected(group.error());
        needs.groups << *group;
    }
    for (NeedGroup &group : needs.groups) {
        if (plan.store().isReadOnly())
            showOnly(group);
        for (const Need &need : std::as_const(group.needs))
            needs.passed += !need.task.lateness.isEmpty();
    }
    needs.passed += int(needs.groups.first().untold); // of what is listed first every date has passed
    return needs;
}

} // namespace waymark::ui
