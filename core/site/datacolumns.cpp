// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data.h"
#include "parts.h"

#include <rules/completion.h>
#include <rules/timeliness.h>

namespace waymark::site {

using namespace Qt::StringLiterals;
using rules::MilestoneStanding;

namespace {

const DataColumn kId{u"id"_s, u"A name that never changes (UUID)"_s};
const DataColumn kGovernment{u"government_completion"_s,
                             u"Completion as government sees it; empty: not reported, or not in this edition"_s};
const DataColumn kCivilSociety{u"civil_society_completion"_s,
                               u"Completion as civil society sees it; empty: not reported, or not in this edition"_s};
const DataColumn kPace{u"pace"_s, u"Pace as reported; empty: nothing said"_s};
const DataColumn kClosed{u"closed"_s, u"Withdrawn, superseded or carried over; empty: not closed"_s};
const DataColumn kClosedBecause{u"closed_because"_s, u"The reason given for that"_s};
const QString kEdtf = u"; a date in EDTF (ISO 8601-2)"_s;

QString said(Completion completion)
{
    return completion == Completion::NotReported ? QString() : labelOf(completion);
}

QString said(Pace pace)
{
    return pace == Pace::NothingSaid ? QString() : labelOf(pace);
}

/// A side's own rating where this edition shows it.
QString ratingIn(const PlanFacts &plan, PartySide side, Completion completion)
{
    return sidesShown(plan).contains(side) ? said(completion) : QString();
}

QString namesOf(const PlanFacts &plan, const QList<RecordId> &organisations)
{
    QStringList names;
    for (const RecordId &id : organisations)
        names << plan.nameOf(id);
    return names.join(u"; "_s);
}

QString labelsOf(const QList<Word> &words, const QSet<QString> &chosen)
{
    QStringList labels;
    for (const Word &word : words)
        if (chosen.contains(word.name))
            labels << word.label;
    return labels.join(u"; "_s);
}

QStringList closureOf(const Closure &closure)
{
    return closure.isClosed() ? QStringList{labelOf(closure.kind), closure.reason} : QStringList{QString(), QString()};
}

DataTable commitmentsTable()
{
    return {u"commitments"_s,
            u"What was promised, and how far each side says it is"_s,
            {kId,
             {u"number"_s, u"Its number in the plan; text"_s},
             {u"ogp_id"_s, u"Its id at the Open Government Partnership"_s},
             {u"title"_s, u"Title"_s},
             {u"summary"_s, u"Summary"_s},
             {u"problem"_s, u"The problem it answers"_s},
             {u"ambition"_s, u"Ambition"_s},
             {u"theme"_s, u"Theme"_s},
             {u"ogp_values"_s, u"OGP values, with a semicolon between"_s},
             {u"jurisdiction"_s, u"Where it applies"_s},
             {u"starts"_s, u"First day"_s + kEdtf},
             {u"ends"_s, u"Last day"_s + kEdtf},
             {u"lead_departments"_s, u"Organisations that lead it for government, with a semicolon between"_s},
             {u"civil_society_organisations"_s,
              u"Organisations that lead it for civil society, with a semicolon between"_s},
             kGovernment,
             kCivilSociety,
             {u"computed_completion"_s, u"Completion computed from its milestones"_s},
             kPace,
             kClosed,
             kClosedBecause,
             {u"page"_s, u"Its page, seen from this folder"_s, DataType::Link}}};
}

DataTable milestonesTable()
{
    return {u"milestones"_s,
            u"Dated steps of commitments, with the date first promised beside the date now"_s,
            {kId,
             {u"commitment"_s, u"Id of the commitment it belongs to"_s},
             {u"part_of"_s, u"Id of the milestone it is a part of"_s},
             {u"number"_s, u"Its number; text"_s},
             {u"title"_s, u"Title"_s},
             {u"first_promised"_s, u"When it was due first"_s + kEdtf},
             {u"due"_s, u"When it is due now"_s + kEdtf},
             {u"due_as_said"_s, u"The date now, in the words it was given in"_s},
             {u"later_by_days"_s, u"Days between the two, on their last days; empty: not later"_s, DataType::Whole},
             {u"why_later"_s, u"The reason given when the date was moved last"_s},
             {u"completed_on"_s, u"Completed on"_s + kEdtf},
             kGovernment,
             kCivilSociety,
             kPace,
             {u"has_evidence"_s, u"Whether evidence is linked"_s, DataType::Flag},
             kClosed,
             kClosedBecause}};
}

DataTable updatesTable()
{
    return {u"updates"_s,
            u"What was said of a commitment in a round, in the words that may be published"_s,
            {kId,
             {u"commitment"_s, u"Id of the commitment"_s},
             {u"round"_s, u"Id of the round"_s},
             {u"agreement"_s, u"How far both sides have agreed to these words"_s},
             {u"no_change"_s, u"Whether it was reported that nothing has changed"_s, DataType::Flag},
             {u"joint_account"_s, u"The joint account of progress"_s},
             {u"next_steps"_s, u"Next steps"_s},
             {u"in_the_way"_s, u"What stands in the way, with a semicolon between"_s},
             {u"in_the_way_words"_s, u"What stands in the way, in words"_s},
             {u"government_account"_s, u"Government’s own account"_s},
             {u"civil_society_account"_s, u"Civil society’s own account"_s},
             kGovernment,
             kCivilSociety,
             kPace}};
}

} // namespace

const QList<DataTable> &dataTables()
{
    static const QList<DataTable> tables{
        commitmentsTable(),
        milestonesTable(),
        updatesTable(),
        {u"milestone-reports"_s,
         u"What was said of a milestone in an update"_s,
         {kId,
          {u"update"_s, u"Id of the update"_s},
          {u"milestone"_s, u"Id of the milestone"_s},
          {u"note"_s, u"What was said"_s},
          kGovernment,
          kCivilSociety,
          kPace}},
        {u"evidence"_s,
         u"What proves what was said"_s,
         {kId,
          {u"commitment"_s, u"Id of the commitment it is about"_s},
          {u"of"_s, u"Id of the commitment, milestone or update that it proves"_s},
          {u"title"_s, u"Title"_s},
          {u"link"_s, u"Where it is"_s, DataType::Link},
          {u"date"_s, u"Date"_s + kEdtf}}},
        {u"rounds"_s,
         u"Rounds of updates"_s,
         {kId,
          {u"label"_s, u"Label"_s},
          {u"opens"_s, u"First day"_s + kEdtf},
          {u"closes"_s, u"Last day"_s + kEdtf},
          {u"published_on"_s, u"Published on"_s + kEdtf}}},
        {u"organisations"_s,
         u"Organisations"_s,
         {kId, {u"name"_s, u"Name"_s}, {u"kind"_s, u"What kind of organisation it is"_s}}}};
    return tables;
}

QStringList commitmentRow(const PlanFacts &plan, const CommitmentFacts &facts)
{
    const Commitment &of = facts.standing.commitment;
    const rules::Ratings &ratings = facts.standing.ratings;
    return QStringList{of.id.record().text(),
                       of.number,
                       of.ogpId,
                       of.title.text(),
                       of.summary.text(),
                       of.problem.text(),
                       of.ambition.text(),
                       of.theme.text(),
                       labelsOf(ogpValues(), of.values),
                       of.jurisdiction,
                       of.starts.edtf(),
                       of.ends.edtf(),
                       namesOf(plan, facts.leads.government),
                       namesOf(plan, facts.leads.civilSociety),
                       ratingIn(plan, PartySide::Government, ratings.government),
                       ratingIn(plan, PartySide::CivilSociety, ratings.civilSociety),
                       labelOf(rules::computedCompletion(facts.standing.milestones)),
                       said(facts.standing.pace)}
           << closureOf(of.closure) << u"../"_s + facts.file;
}

QStringList milestoneRow(const PlanFacts &plan, const CommitmentFacts &facts, const MilestoneStanding &standing)
{
    const Milestone &of = standing.milestone;
    const auto later = rules::slippage(of.baselineDue, of.due);
    return QStringList{of.id.record().text(),
                       facts.standing.commitment.id.record().text(),
                       of.partOf.isNull() ? QString() : of.partOf.record().text(),
                       of.number,
                       of.title.text(),
                       of.baselineDue.edtf(),
                       of.due.edtf(),
                       of.due.text(),
                       later ? QString::number(later->days) : QString(),
                       facts.moves.value(of.id).why,
                       of.completedOn.edtf(),
                       ratingIn(plan, PartySide::Government, standing.ratings.government),
                       ratingIn(plan, PartySide::CivilSociety, standing.ratings.civilSociety),
                       said(standing.pace),
                       standing.hasEvidence ? u"true"_s : u"false"_s}
           << closureOf(of.closure);
}

QStringList updateRow(const PlanFacts &plan, const CommitmentFacts &facts, const UpdateFacts &update)
{
    const Update &of = update.update;
    const QList<PartySide> sides = sidesShown(plan);
    return {of.id.record().text(),
            facts.standing.commitment.id.record().text(),
            of.round.record().text(),
            update.words.agreement(),
            of.noChange ? u"true"_s : u"false"_s,
            update.joint().text(),
            update.nextSteps().text(),
            update.words.isEarlier() ? QString() : labelsOf(blockerReasons(), of.inTheWay),
            update.inTheWay().text(),
            sides.contains(PartySide::Government) ? of.governmentView.text() : QString(),
            sides.contains(PartySide::CivilSociety) ? of.civilSocietyView.text() : QString(),
            ratingIn(plan, PartySide::Government, of.governmentCompletion),
            ratingIn(plan, PartySide::CivilSociety, of.civilSocietyCompletion),
            said(of.pace)};
}

QStringList reportRow(const PlanFacts &plan, const UpdateFacts &update, const MilestoneReport &report)
{
    return {report.id.record().text(),
            update.update.id.record().text(),
            report.milestone.record().text(),
            update.noteOf(report).text(),
            ratingIn(plan, PartySide::Government, report.governmentCompletion),
            ratingIn(plan, PartySide::CivilSociety, report.civilSocietyCompletion),
            said(report.pace)};
}

QStringList evidenceRow(const CommitmentFacts &facts, const Evidence &evidence)
{
    return {evidence.id.record().text(),
            facts.standing.commitment.id.record().text(),
            evidence.of.text(),
            evidence.title.text(),
            evidence.link,
            evidence.date.edtf()};
}

QStringList roundRow(const RoundFacts &round)
{
    return {round.round.id.record().text(), round.label, round.round.opens.edtf(), round.round.closes.edtf(),
            round.round.publishedOn.edtf()};
}

QStringList organisationRow(const RecordId &id, const OrganisationFacts &organisation)
{
    return {id.text(), organisation.name,
            organisation.kind == OrganisationKind::Unknown ? QString() : labelOf(organisation.kind)};
}

} // namespace waymark::site
