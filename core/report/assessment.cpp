// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/assessment.h>

#include "commitmentparts.h"

#include <report/byround.h>
#include <report/moments.h>
#include <report/narratives.h>
#include <report/promises.h>
#include <report/publishable.h>
#include <report/requirements.h>
#include <report/status.h>
#include <report/titles.h>
#include <report/unnamed.h>
#include <rules/completion.h>
#include <store/asof.h>
#include <store/past.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

constexpr int kMidterm = 12; // months

void add(Table &table, const QString &about, const QString &words)
{
    if (!words.isEmpty())
        table.rows << QStringList{about, words};
}

class Assessment
{
public:
    Assessment(const store::Store &store, QDate day, ReportTerm term)
        : m_store(store)
        , m_day(day)
        , m_term(term)
    {
    }

    [[nodiscard]] Result<Document> write(Job &job);

private:
    [[nodiscard]] Outcome read();
    [[nodiscard]] Outcome addNarratives(bool isBefore);
    [[nodiscard]] Outcome addPlan();
    [[nodiscard]] Outcome addSinceMidterm(Job &job);
    [[nodiscard]] Outcome addCommitment(const CommitmentStanding &standing);
    [[nodiscard]] Outcome addChanged(const Commitment &commitment, Table &table) const;
    [[nodiscard]] Outcome addResults(const Commitment &commitment, Table &table) const;
    [[nodiscard]] Outcome addEvidence(const CommitmentStanding &standing);
    void addGaps();
    [[nodiscard]] Outcome takeNamesOut();

    const store::Store &m_store;
    QDate m_day;
    ReportTerm m_term;
    Plan m_plan;
    std::optional<store::Past> m_adopted;
    QHash<RecordId, Round> m_rounds;
    QList<CommitmentStanding> m_standings;
    QHash<RecordId, QList<Evidence>> m_evidence; ///< by what it is of
    QStringList m_gaps;
    QList<Table> m_tables;
};

Outcome Assessment::read()
{
    const auto plans = store::readAll<Plan>(m_store);
    const auto rounds = store::readAll<Round>(m_store);
    const auto evidence = store::readAll<Evidence>(m_store);
    const auto standings = store::commitmentStandings(m_store);
    const auto moments = momentsOf(m_store, m_day);
    if (!plans || !rounds || !evidence)
        return tl::unexpected(!plans ? plans.error() : !rounds ? rounds.error() : evidence.error());
    if (!standings || !moments)
        return tl::unexpected(standings ? moments.error() : standings.error());
    if (!plans->isEmpty())
        m_plan = plans->last();
    if (m_term == ReportTerm::Unknown)
        m_term = termOn(m_plan, m_day);
    for (const Round &round : *rounds)
        m_rounds.insert(round.id.record(), round);
    for (const Evidence &each : *evidence)
        m_evidence[each.of] << each;
    m_standings = *standings;
    const auto adopted = std::find_if(moments->cbegin(), moments->cend(),
                                      [](const NamedMoment &each) { return each.kind == MomentKind::Adopted; });
    if (adopted == moments->cend())
        return {};
    auto past = store::Past::at(m_store, adopted->moment);
    if (past)
        m_adopted.emplace(*past);
    return past ? Outcome() : tl::unexpected(past.error());
}

Outcome Assessment::addNarratives(bool isBefore)
{
    const auto narratives = narrativesOf(m_store, m_plan.id, m_term);
    if (!narratives)
        return tl::unexpected(narratives.error());
    const qsizetype first = m_tables.size();
    for (const Narrative &each : *narratives)
        if (isBeforeCommitments(each.heading) == isBefore)
            m_tables << narrativeTable(each);
    if (!isBefore && first < m_tables.size())
        m_tables[first].onNewPage = true;
    return {};
}

Outcome Assessment::addPlan()
{
    const auto status = statusOf(m_store, m_standings, m_day);
    const auto process = requirementsTable(m_store, m_standings, m_day);
    const auto later = laterThanPromised(m_store);
    if (!status || !process || !later)
        return tl::unexpected(!status ? status.error() : !process ? process.error() : later.error());
    const auto rounds = roundsTable(m_store, m_standings, m_day);
    if (!rounds)
        return tl::unexpected(rounds.error());
    m_tables << documentOf(*status).tables << *process << later->tables << *rounds;
    return {};
}

/// How each commitment stood a year into the plan, beside how it stands now.
Outcome Assessment::addSinceMidterm(Job &job)
{
    if (m_term != ReportTerm::EndOfTerm)
        return {};
    Table table{u"Since the 12-month self-assessment"_s,
                {u"Commitment"_s, u"Government, at 12 months"_s, u"Government, now"_s, u"Civil society, at 12 months"_s,
                 u"Civil society, now"_s},
                {},
                u"There are no commitments."_s,
                {u"commitment"_s, u"government_then"_s, u"government"_s, u"civil_society_then"_s, u"civil_society"_s}};
    const auto starts = m_plan.starts.earliest();
    if (!starts || starts->addMonths(kMidterm) > m_day) {
        m_tables << Table{table.heading, {}, {}, {}, {}, 2, {u"It is not known when the plan began."_s}};
        return {};
    }
    const QDate midterm = starts->addMonths(kMidterm);
    const auto then = store::asItStoodOn(m_store, midterm, job);
    const auto before = then ? store::commitmentStandings(**then) : tl::unexpected(then.error());
    if (!before)
        return tl::unexpected(before.error());
    QHash<RecordId, rules::Ratings> ratings;
    for (const CommitmentStanding &each : *before)
        ratings.insert(each.commitment.id, each.ratings);
    for (const CommitmentStanding &each : std::as_const(m_standings)) {
        const rules::Ratings was = ratings.value(each.commitment.id);
        table.rows << QStringList{numberedTitle(each.commitment.number, each.commitment.title), labelOf(was.government),
                                  labelOf(each.ratings.government), labelOf(was.civilSociety),
                                  labelOf(each.ratings.civilSociety)};
    }
    table.words << u"The first is how the plan stood on %1."_s.arg(dayText(midterm));
    m_tables << table;
    return {};
}

/// What the commitment said when the plan was adopted, where it says something else now.
Outcome Assessment::addChanged(const Commitment &commitment, Table &table) const
{
    const auto then =
        m_adopted ? m_adopted->record(u"commitment"_s, commitment.id) : Result<std::optional<RecordValues>>();
    const auto now = store::record(m_store, u"commitment"_s, commitment.id);
    if (!then || !now)
        return tl::unexpected(then ? now.error() : then.error());
    if (!*then || !*now)
        return {};
    for (const QString &field : {u"title"_s, u"summary"_s, u"problem"_s, u"ambition"_s, u"starts"_s, u"ends"_s}) {
        const auto before = valueText(m_store, u"commitment"_s, field, (*then)->value(field));
        const auto after = valueText(m_store, u"commitment"_s, field, (*now)->values.value(field));
        if (!before || !after)
            return tl::unexpected(before ? after.error() : before.error());
        if (*before != *after && !before->isEmpty())
            add(table, u"%1, as adopted"_s.arg(fieldLabel(u"commitment"_s, field)), *before);
    }
    return {};
}

Outcome Assessment::addResults(const Commitment &commitment, Table &table) const
{
    const auto updates = store::readAll<Update>(m_store, commitment.id.record());
    if (!updates)
        return tl::unexpected(updates.error());
    const auto opened = [this](const Update &update) { return m_rounds.value(update.round.record()).opens.earliest(); };
    const auto latest = std::max_element(updates->cbegin(), updates->cend(),
                                         [&opened](const Update &a, const Update &b) { return opened(a) < opened(b); });
    if (latest == updates->cend()) {
        add(table, u"Results"_s, u"No update received yet."_s);
        return {};
    }
    const auto shown = Publishable::of(m_store, latest->id);
    if (!shown)
        return tl::unexpected(shown.error());
    const auto words = [&](const QString &field, const Texts &now) {
        return shown->texts(latest->id, field, now).text();
    };
    add(table, u"Results"_s, words(u"joint"_s, latest->joint));
    add(table, u"Next steps"_s, words(u"nextSteps"_s, latest->nextSteps));
    add(table, u"Said in"_s, m_rounds.value(latest->round.record()).label.text());
    add(table, u"Agreement"_s, shown->agreement());
    add(table, u"Government's own account"_s, latest->governmentView.text());
    add(table, u"Civil society's own account"_s, latest->civilSocietyView.text());
    add(table, u"What stands in the way"_s, words(u"inTheWayText"_s, latest->inTheWayText));
    add(table, u"How working together went, government"_s, latest->workingGovernment.text());
    add(table, u"How working together went, civil society"_s, latest->workingCivilSociety.text());
    return {};
}

Outcome Assessment::addEvidence(const CommitmentStanding &standing)
{
    const QString name = numberedTitle(standing.commitment.number, standing.commitment.title);
    Table table{u"Evidence for %1"_s.arg(name),  {u"Of"_s, u"Evidence"_s, u"Date"_s, u"Link"_s}, {},
                u"No evidence is linked yet."_s, {u"of"_s, u"evidence"_s, u"date"_s, u"link"_s}, 3};
    const auto addOf = [&](const QString &of, const RecordId &id) {
        for (const Evidence &each : m_evidence.value(id))
            table.rows << QStringList{of, each.title.text(), each.date.text(), each.link};
    };
    addOf(u"The commitment"_s, standing.commitment.id);
    const auto updates = store::readAll<Update>(m_store, standing.commitment.id.record());
    if (!updates)
        return tl::unexpected(updates.error());
    for (const Update &update : *updates)
        addOf(m_rounds.value(update.round.record()).label.text(), update.id);
    for (const MilestoneStanding &each : standing.milestones) {
        const QString milestone = numberedTitle(each.milestone.number, each.milestone.title);
        addOf(milestone, each.milestone.id);
        if (each.isComplete() && !each.hasEvidence)
            m_gaps << u"%1: %2 is reported complete; evidence not yet linked"_s.arg(name, milestone);
    }
    if (table.rows.isEmpty() && !standing.commitment.closure.isClosed())
        m_gaps << u"%1: no evidence is linked yet"_s.arg(name);
    m_tables << table;
    return {};
}

Outcome Assessment::addCommitment(const CommitmentStanding &standing)
{
    const auto read = store::read<Commitment>(m_store, standing.commitment.id); // a standing has no words
    if (!read)
        return tl::unexpected(read.error());
    const Commitment &commitment = *read;
    const QString name = numberedTitle(commitment.number, commitment.title);
    Table table{name, {u"About"_s, u"In words"_s}, {}, {}, {u"about"_s, u"words"_s}};
    table.onNewPage = true;
    add(table, u"Starts"_s, commitment.starts.text());
    add(table, u"Ends"_s, commitment.ends.text());
    if (const auto leads = addLeads(m_store, commitment, m_day, table); !leads)
        return leads;
    add(table, u"Problem"_s, commitment.problem.text());
    add(table, u"What is promised"_s,
        commitment.ambition.isEmpty() ? commitment.summary.text() : commitment.ambition.text());
    QStringList values;
    for (const Word &word : ogpValues())
        if (commitment.values.contains(word.name))
            values << word.label;
    add(table, u"OGP values"_s, values.join(u", "_s));
    if (const auto changed = addChanged(commitment, table); !changed)
        return changed;
    if (commitment.closure.isClosed())
        add(table, labelOf(commitment.closure.kind), commitment.closure.reason);
    add(table, u"Completion as government sees it"_s, labelOf(standing.ratings.government));
    add(table, u"Completion as civil society sees it"_s, labelOf(standing.ratings.civilSociety));
    add(table, u"Computed from its milestones"_s, labelOf(rules::computedCompletion(standing.milestones)));
    if (const auto results = addResults(commitment, table); !results)
        return results;
    m_tables << table << milestoneTable(u"Milestones of %1"_s.arg(name), standing.milestones, 3);
    return addEvidence(standing);
}

void Assessment::addGaps()
{
    Table table{u"Evidence that is missing"_s, {u"Where"_s}, {}, u"None."_s, {u"where"_s}};
    table.onNewPage = true;
    for (const QString &gap : std::as_const(m_gaps))
        table.rows << QStringList{gap};
    m_tables << table;
}

/// The self-assessment is for everybody to read.
Outcome Assessment::takeNamesOut()
{
    const auto unnamed = Unnamed::of(m_store, Unnamed::Whom::NotPublic);
    if (!unnamed)
        return tl::unexpected(unnamed.error());
    for (Table &table : m_tables) {
        const QList<QStringList> before = table.rows;
        for (QStringList &row : table.rows)
            for (QString &cell : row)
                cell = unnamed->text(cell);
        if (table.rows != before) // what is drawn of a name is cut where there is no room, and not found again
            table.picture.reset();
    }
    return {};
}

Result<Document> Assessment::write(Job &job)
{
    Outcome written = read();
    if (written)
        written = addNarratives(true);
    if (written)
        written = addPlan();
    if (written)
        written = addSinceMidterm(job);
    for (const CommitmentStanding &standing : std::as_const(m_standings))
        if (written)
            written = addCommitment(standing);
    if (written)
        written = addNarratives(false);
    if (!written)
        return tl::unexpected(written.error());
    addGaps();
    if (const auto taken = takeNamesOut(); !taken)
        return tl::unexpected(taken.error());
    Document document{u"%1: %2"_s.arg(labelOf(m_term), m_plan.title.text()), {}, m_tables};
    document.notes << u"As the plan stood on %1."_s.arg(dayText(m_day))
                   << u"Each side says for itself how far a promise is complete; where the two differ both views stand "
                      "side by side."_s;
    return document;
}

} // namespace

Result<Document> selfAssessment(const store::Store &store, QDate day, ReportTerm term, Job &job)
{
    return Assessment(store, day, term).write(job);
}

} // namespace waymark::report
