// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/needs.h>

#include "needscollector.h"

#include <models/shown.h>
#include <models/versionsmodel.h>
#include <report/lists.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/history.h>

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

Result<NeedGroup> NeedsCollector::datesPassed() const
{
    NeedGroup group{tr("Date passed"), {}, {}};
    QList<std::pair<qint64, Need>> found;
    for (const rules::CommitmentStanding &standing : m_overview.commitments) {
        if (!isMine(standing.commitment.id))
            continue;
        for (const rules::MilestoneStanding &each : standing.milestones) {
            const QString lateness = latenessOf(each, m_today);
            if (lateness.isEmpty())
                continue;
            const auto story = storyOf(each.milestone);
            if (!story)
                return tl::unexpected(story.error());
            const QString title = u"%1: %2"_s.arg(nameOf(standing.commitment), each.milestone.title.text());
            const Task task{u"late/"_s + each.milestone.id.record().text(),
                            u"calendar"_s,
                            title,
                            *story,
                            lateness,
                            tr("Enter what happened")};
            found.append({rules::daysPast(each.milestone.due, m_today),
                          Need{task, Remedy::LogProgress, standing.commitment.id.record(), {}}});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[days, need] : std::as_const(found))
        group.needs << need;
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
    const auto findings = report::findings(m_store, m_today);
    if (!findings)
        return tl::unexpected(findings.error());
    QHash<RecordId, RecordId> commitmentOf;
    QHash<RecordId, QString> names;
    for (const rules::CommitmentStanding &standing : m_overview.commitments) {
        names.insert(standing.commitment.id.record(), nameOf(standing.commitment));
        for (const rules::MilestoneStanding &each : standing.milestones) {
            commitmentOf.insert(each.milestone.id.record(), standing.commitment.id.record());
            names.insert(each.milestone.id.record(),
                         u"%1: %2"_s.arg(nameOf(standing.commitment), each.milestone.title.text()));
        }
    }
    int n = 0;
    for (const rules::Finding &finding : *findings) {
        if (const RecordId about = commitmentOf.value(finding.record, finding.record);
            names.contains(about) && !isMine(about))
            continue;
        const auto name = names.contains(finding.record) ? Result<QString>(names.value(finding.record))
                                                         : report::nameOf(m_store, finding.record);
        if (!name)
            return tl::unexpected(name.error());
        group.needs << Need{{u"check/%1/%2"_s.arg(finding.record.text()).arg(n++),
                             u"alert"_s,
                             *name,
                             finding.text,
                             {},
                             tr("Show the facts")},
                            Remedy::Open,
                            commitmentOf.value(finding.record, finding.record),
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
        all += int(group.needs.size());
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
        TaskGroup tasks{group.heading, group.note, {}};
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
        if (need.remedy != Remedy::ChooseVersion && need.remedy != Remedy::Open) {
            const bool isOfCommitment = need.remedy != Remedy::MarkDone && need.remedy != Remedy::Chase;
            need.remedy = isOfCommitment ? Remedy::Open : Remedy::Chase;
            need.task.button = isOfCommitment ? QCoreApplication::translate("Needs", "Show the facts")
                                              : QCoreApplication::translate("Needs", "Show the round");
        }
}

} // namespace

Result<Needs> needsOf(OpenPlan &plan)
{
    const auto overview = plan.overview();
    const auto hats = actions::hatsHeld(plan.store(), plan.desk().author(), plan.today());
    const auto organisation = plan.desk().organisation();
    if (!overview || !hats)
        return tl::unexpected(overview ? hats.error() : overview.error());
    const NeedsCollector collector(plan, **overview, *hats, organisation.value_or(RecordId()));
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
    return needs;
}

} // namespace waymark::ui
