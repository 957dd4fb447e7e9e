// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <report/promises.h>
#include <report/publishable.h>
#include <report/unnamed.h>
#include <rules/standing.h>
#include <site/publishing.h>

#include <QHash>

#include <optional>

namespace waymark::site {

/// What pages need of an organisation.
struct OrganisationFacts
{
    QString name;
    OrganisationKind kind = OrganisationKind::Unknown;
    QString file; ///< its page in the site
};

struct RoundFacts
{
    Round round;
    QString label;
    QString file;
};

/// What the whole site needs of a plan, read once. The store outlives it.
class PlanFacts
{
public:
    [[nodiscard]] static Result<PlanFacts> of(const store::Store &store, const SiteOptions &options);

    const store::Store *store = nullptr;
    SiteOptions options;
    QDate day;
    Plan plan;
    QString title;
    QList<rules::CommitmentStanding> standings; ///< in natural order
    QHash<RecordId, QString> files;             ///< of commitments, their pages
    QList<RoundFacts> rounds;                   ///< the latest first
    QHash<RecordId, OrganisationFacts> organisations;
    QHash<RecordId, QList<Evidence>> evidence;      ///< by what it proves
    QHash<RecordId, QList<Story>> stories;          ///< those that may be quoted, by commitment
    QHash<RecordId, QList<Assessment>> assessments; ///< by what they are about
    QHash<RecordId, QString> sections;              ///< titles of the plan's own sections

    [[nodiscard]] const RoundFacts *round(const RecordId &id) const;
    [[nodiscard]] QString nameOf(const RecordId &organisation) const { return organisations.value(organisation).name; }
    /// The words without the names of people who may not be named in public.
    [[nodiscard]] QString shown(const QString &words) const { return unnamed ? unnamed->text(words) : words; }
    [[nodiscard]] Texts shown(const Texts &words) const;

    std::optional<report::Unnamed> unnamed;

private:
    [[nodiscard]] Outcome readPlan();
    [[nodiscard]] Outcome readRounds();
    [[nodiscard]] Outcome readBeside();
    void nameFiles();
};

/// An update with the words that may be shown.
struct UpdateFacts
{
    Update update; ///< its own accounts as they may be shown; for the other words ask below
    const RoundFacts *round = nullptr;
    report::Publishable words;
    QList<MilestoneReport> reports;
    const PlanFacts *plan = nullptr;

    [[nodiscard]] Texts joint() const { return shown(update.id, QStringLiteral("joint"), update.joint); }
    [[nodiscard]] Texts nextSteps() const { return shown(update.id, QStringLiteral("nextSteps"), update.nextSteps); }
    [[nodiscard]] Texts inTheWay() const
    {
        return shown(update.id, QStringLiteral("inTheWayText"), update.inTheWayText);
    }
    [[nodiscard]] Texts noteOf(const MilestoneReport &report) const
    {
        return shown(report.id, QStringLiteral("note"), report.note);
    }
    /// Says that nothing has changed, and nothing else.
    [[nodiscard]] bool isUnchanged() const;

private:
    [[nodiscard]] Texts shown(const RecordId &record, const QString &field, const Texts &now) const
    {
        return plan->shown(words.texts(record, field, now));
    }
};

/// Why a milestone is later than first promised.
using MoveFacts = QHash<RecordId, report::Moves>;

/// Everything the site says of one commitment.
struct CommitmentFacts
{
    rules::CommitmentStanding standing; ///< its commitment with all its words
    QString name;                       ///< "5 Open contracting"
    QString file;
    report::Leads leads;
    QList<UpdateFacts> updates;                  ///< the latest first
    QList<std::pair<QString, QString>> sections; ///< the plan's own, title and words
    MoveFacts moves;                             ///< of its milestones that are later than first promised
};
[[nodiscard]] Result<CommitmentFacts> commitmentFacts(const PlanFacts &plan, const rules::CommitmentStanding &standing);

} // namespace waymark::site
