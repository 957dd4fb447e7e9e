// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/needs.h>

#include <models/shown.h>
#include <models/versionsmodel.h>
#include <report/lists.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/history.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class Collector
{
    Q_DECLARE_TR_FUNCTIONS(Needs)

public:
    Collector(const store::Store &store, const Overview &overview)
        : m_store(store)
        , m_overview(overview)
        , m_today(overview.day)
    {
    }

    [[nodiscard]] Result<NeedGroup> datesPassed() const;
    [[nodiscard]] Result<NeedGroup> decisions() const;
    [[nodiscard]] std::optional<Answers> answers() const;
    [[nodiscard]] NeedGroup notAnswered(const Answers &answers) const;
    [[nodiscard]] Result<NeedGroup> worthChecking() const;

private:
    [[nodiscard]] Result<QString> storyOf(const Milestone &milestone) const;
    [[nodiscard]] QString leadOf(const RecordId &commitment) const
    {
        return m_overview.parties.value(commitment).government.shortLeads.join(tr(" with "));
    }

    const store::Store &m_store;
    const Overview &m_overview;
    QDate m_today;
};

/// "First promised December 2016. Why it moved: changes in government".
Result<QString> Collector::storyOf(const Milestone &milestone) const
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

Result<NeedGroup> Collector::datesPassed() const
{
    NeedGroup group{tr("Date passed"), {}, {}};
    QList<std::pair<qint64, Need>> found;
    for (const rules::CommitmentStanding &standing : m_overview.commitments) {
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

Result<NeedGroup> Collector::decisions() const
{
    NeedGroup group{tr("Waiting for a decision"), {}, {}};
    const auto waiting = waitingIn(m_store);
    if (!waiting)
        return tl::unexpected(waiting.error());
    for (const VersionsModel::Waiting &each : *waiting) {
        const QString label = report::fieldLabel(each.conflict.kind, each.conflict.field);
        const QString by = listed(each.authors);
        const Task task{u"decide/"_s + each.key(),
                        each.isPending ? u"person"_s : u"versions"_s,
                        each.isPending ? tr("%1: change outside role, please confirm").arg(each.about)
                                       : tr("%1: two versions to choose from").arg(each.about),
                        each.isPending ? tr("%1, changed by %2").arg(label, by)
                                       : tr("%1, written by %2").arg(label, by),
                        {},
                        each.isPending ? tr("Look and decide") : tr("Choose a version")};
        group.needs << Need{task, Remedy::ChooseVersion, each.conflict.record, each.key()};
    }
    return group;
}

std::optional<Answers> Collector::answers() const
{
    if (!m_overview.round)
        return {};
    const store::RoundStanding &standing = *m_overview.round;
    Answers answers{standing.round, {}};
    for (const rules::CommitmentStanding &each : m_overview.commitments) {
        const RecordId id = each.commitment.id.record();
        if (standing.round.asked.contains(id))
            answers.asked << Answers::One{id, each.commitment.number, nameOf(each.commitment), leadOf(id),
                                          standing.answered.contains(id)};
    }
    return answers;
}

NeedGroup Collector::notAnswered(const Answers &answers) const
{
    const auto closes = answers.round.closes.latest();
    NeedGroup group{closes ? tr("Asked, by %1").arg(answers.round.closes.text()) : tr("Asked, not yet received"),
                    answers.round.label.text(),
                    {}};
    for (const Answers::One &one : answers.asked) {
        if (one.hasAnswered)
            continue;
        const QString detail =
            one.lead.isEmpty() ? tr("No update received yet") : tr("No update received yet from %1").arg(one.lead);
        const QString late =
            closes && *closes < m_today
                ? tr("%1 past").arg(rules::Slippage{closes->daysTo(m_today), closes->daysTo(m_today) < 120}.text())
                : QString();
        group.needs << Need{
            {u"asked/"_s + one.commitment.text(), u"mail"_s, one.name, detail, late, tr("Log progress")},
            Remedy::LogProgress,
            one.commitment,
            {}};
    }
    return group;
}

Result<NeedGroup> Collector::worthChecking() const
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

} // namespace

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

Result<Needs> needsOf(OpenPlan &plan)
{
    const auto overview = plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    const Collector collector(plan.store(), **overview);
    const auto passed = collector.datesPassed();
    const auto decisions = collector.decisions();
    const auto checks = collector.worthChecking();
    if (!passed || !decisions)
        return tl::unexpected(passed ? decisions.error() : passed.error());
    if (!checks)
        return tl::unexpected(checks.error());
    Needs needs;
    needs.answers = collector.answers();
    needs.groups << *passed << *decisions;
    if (needs.answers)
        needs.groups << collector.notAnswered(*needs.answers);
    needs.groups << *checks;
    for (const NeedGroup &group : std::as_const(needs.groups))
        for (const Need &need : group.needs)
            needs.passed += !need.task.lateness.isEmpty();
    return needs;
}

} // namespace waymark::ui
