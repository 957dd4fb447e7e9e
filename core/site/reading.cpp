// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include "html.h"

#include <base/text.h>
#include <rules/timeliness.h>
#include <store/progress.h>
#include <store/reading.h>

#include <QSet>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

constexpr qsizetype kLongestFileName = 60;

/// "open-contracting": a name for a file and an address, in ASCII; nothing where no letter is left.
QString slugOf(const QString &name)
{
    QString slug;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            slug += c;
        else if (!c.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(kLongestFileName);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

/// Gives each page a name of its own in its folder, the same for the same record whatever else is there, as far as
/// names allow.
class FileNames
{
public:
    explicit FileNames(QString folder)
        : m_folder(std::move(folder))
    {
    }

    QString of(const QString &name, const RecordId &id)
    {
        const QString slug = slugOf(name);
        QString file = slug.isEmpty() ? id.text() : slug;
        if (m_taken.contains(file))
            file += u'-' + id.text();
        m_taken << file;
        return u"%1/%2.html"_s.arg(m_folder, file);
    }

private:
    QString m_folder;
    QSet<QString> m_taken;
};

/// Leaves of several texts what may be shown.
void showIn(const PlanFacts &plan, std::initializer_list<Texts *> texts)
{
    for (Texts *each : texts)
        *each = plan.shown(*each);
}

/// This edition knows nothing of what the side says that it does not show.
void keepShown(const PlanFacts &plan, Completion &government, Completion &civilSociety)
{
    if (plan.options.edition == Edition::CivilSociety)
        government = Completion::NotReported;
    if (plan.options.edition == Edition::Government)
        civilSociety = Completion::NotReported;
}

/// Reads all records of a kind, by what `key` says; it may change them first.
template <class T, class Key>
Outcome group(const store::Store &store, QHash<RecordId, QList<T>> &into, Key key)
{
    auto all = store::readAll<T>(store);
    if (!all)
        return tl::unexpected(all.error());
    for (T &each : *all) {
        const RecordId place = key(each);
        into[place] << each;
    }
    return {};
}

} // namespace

Texts PlanFacts::shown(const Texts &words) const
{
    Texts all;
    for (auto text = words.all().cbegin(); text != words.all().cend(); ++text)
        all.set(shown(text.value()), text.key());
    return all;
}

const RoundFacts *PlanFacts::round(const RecordId &id) const
{
    const auto found = std::find_if(rounds.cbegin(), rounds.cend(),
                                    [&id](const RoundFacts &each) { return each.round.id.record() == id; });
    return found == rounds.cend() ? nullptr : &*found;
}

Outcome PlanFacts::readPlan()
{
    auto people = report::Unnamed::of(*store, report::Unnamed::Whom::NotPublic);
    if (!people)
        return tl::unexpected(people.error());
    unnamed = std::move(*people);
    const auto plans = store::readAll<Plan>(*store);
    const auto read = store::commitmentStandings(*store);
    if (!plans || !read)
        return tl::unexpected(plans ? read.error() : plans.error());
    if (plans->isEmpty())
        return failure(ErrorCode::NotFound, u"There is no plan in this file yet; enter one before you publish."_s);
    plan = plans->last();
    title = plan.title.isEmpty() ? u"Open government plan"_s : plan.title.text();
    standings = *read;
    return {};
}

Outcome PlanFacts::readRounds()
{
    const auto all = store::readAll<Round>(*store);
    if (!all)
        return tl::unexpected(all.error());
    for (const Round &each : *all)
        rounds << RoundFacts{each, shown(each.label.isEmpty() ? each.opens.text() : each.label.text()), {}};
    std::stable_sort(rounds.begin(), rounds.end(), [](const RoundFacts &a, const RoundFacts &b) {
        return a.round.opens.earliest() > b.round.opens.earliest();
    });
    return {};
}

Outcome PlanFacts::readBeside()
{
    const auto bodies = store::readAll<Organisation>(*store);
    const auto quoted = store::readAll<Story>(*store);
    const auto own = store::readAll<Section>(*store);
    if (!bodies || !quoted || !own)
        return tl::unexpected(!bodies ? bodies.error() : !quoted ? quoted.error() : own.error());
    for (const Organisation &each : *bodies)
        organisations.insert(each.id, {each.name.text(), each.kind, {}});
    for (Story each : *quoted)
        if (each.mayBeQuoted) {
            showIn(*this, {&each.whatChanged, &each.forWhom, &each.whyItWorked});
            stories[each.commitment] << each;
        }
    for (const Section &each : *own)
        sections.insert(each.id, shown(each.title.text()));
    const auto proofs = group<Evidence>(*store, evidence, [this](Evidence &each) {
        showIn(*this, {&each.title});
        each.link = harmlessLink(each.link);
        return each.of;
    });
    return proofs ? group<Assessment>(*store, assessments,
                                      [this](Assessment &each) {
                                          showIn(*this, {&each.note});
                                          for (QString *words : {&each.by, &each.scale, &each.value})
                                              *words = shown(*words);
                                          return each.about;
                                      })
                  : proofs;
}

void PlanFacts::nameFiles()
{
    FileNames commitments(u"commitments"_s);
    for (const CommitmentStanding &each : std::as_const(standings))
        files.insert(each.commitment.id, commitments.of(each.commitment.number, each.commitment.id));
    FileNames roundFiles(u"rounds"_s);
    for (auto each = rounds.rbegin(); each != rounds.rend(); ++each) // the first of a name keeps it
        each->file = roundFiles.of(each->label, each->round.id);
    FileNames bodies(u"organisations"_s);
    QList<RecordId> ids = organisations.keys();
    std::sort(ids.begin(), ids.end());
    for (const RecordId &id : std::as_const(ids))
        organisations[id].file = bodies.of(organisations[id].name, id);
}

Result<PlanFacts> PlanFacts::of(const store::Store &store, const SiteOptions &options)
{
    PlanFacts facts;
    facts.store = &store;
    facts.options = options;
    facts.day = options.now.date();
    Outcome read = facts.readPlan();
    if (read)
        read = facts.readRounds();
    if (read)
        read = facts.readBeside();
    if (!read)
        return tl::unexpected(read.error());
    facts.nameFiles();
    return facts;
}

bool UpdateFacts::isUnchanged() const
{
    return update.noChange && joint().isEmpty() && nextSteps().isEmpty() && inTheWay().isEmpty() &&
           update.governmentView.isEmpty() && update.civilSocietyView.isEmpty() && reports.isEmpty();
}

namespace {

Outcome readUpdates(const PlanFacts &plan, CommitmentFacts &facts)
{
    const auto updates = store::readAll<Update>(*plan.store, facts.standing.commitment.id.record());
    if (!updates)
        return tl::unexpected(updates.error());
    for (Update update : *updates) {
        if (plan.options.edition == Edition::CivilSociety)
            update.governmentView = update.workingGovernment = Texts();
        if (plan.options.edition == Edition::Government)
            update.civilSocietyView = update.workingCivilSociety = Texts();
        showIn(plan, {&update.governmentView, &update.civilSocietyView, &update.workingGovernment,
                      &update.workingCivilSociety});
        keepShown(plan, update.governmentCompletion, update.civilSocietyCompletion);
        const auto words = report::Publishable::of(*plan.store, update.id);
        auto reports = store::readAll<MilestoneReport>(*plan.store, update.id.record());
        if (!words || !reports)
            return tl::unexpected(words ? reports.error() : words.error());
        for (MilestoneReport &report : *reports)
            keepShown(plan, report.governmentCompletion, report.civilSocietyCompletion);
        if (const RoundFacts *round = plan.round(update.round))
            facts.updates << UpdateFacts{update, round, *words, *reports, &plan};
    }
    std::stable_sort(facts.updates.begin(), facts.updates.end(), [](const UpdateFacts &a, const UpdateFacts &b) {
        return a.round < b.round; // they stand in one list, the latest first
    });
    return {};
}

void readSections(const PlanFacts &plan, CommitmentFacts &facts)
{
    const QMap<QString, Value> &other = facts.standing.commitment.other;
    for (auto field = other.lowerBound(u"x/"_s); field != other.cend() && field.key().startsWith(u"x/"_s); ++field)
        if (const auto section = RecordId::fromText(field.key().mid(2)))
            if (const QString title = plan.sections.value(*section); !title.isEmpty())
                facts.sections << std::pair(title, plan.shown(field->shown()));
}

} // namespace

namespace {

void showIn(const PlanFacts &plan, CommitmentStanding &standing)
{
    keepShown(plan, standing.ratings.government, standing.ratings.civilSociety);
    Commitment &commitment = standing.commitment;
    showIn(plan,
           {&commitment.title, &commitment.summary, &commitment.problem, &commitment.ambition, &commitment.theme});
    commitment.closure.reason = plan.shown(commitment.closure.reason);
    commitment.jurisdiction = plan.shown(commitment.jurisdiction);
    for (MilestoneStanding &each : standing.milestones) {
        showIn(plan, {&each.milestone.title, &each.milestone.output});
        keepShown(plan, each.ratings.government, each.ratings.civilSociety);
        each.milestone.closure.reason = plan.shown(each.milestone.closure.reason);
    }
}

} // namespace

Result<CommitmentFacts> commitmentFacts(const PlanFacts &plan, const CommitmentStanding &standing)
{
    CommitmentFacts facts;
    facts.standing = standing;
    const Id<Commitment> id = standing.commitment.id;
    const auto commitment = store::read<Commitment>(*plan.store, id); // a standing in a list has no words
    const auto leads = report::leadsOf(*plan.store, id, plan.day);
    if (!commitment || !leads)
        return tl::unexpected(commitment ? leads.error() : commitment.error());
    facts.standing.commitment = *commitment;
    showIn(plan, facts.standing);
    facts.name = (commitment->number + u' ' + facts.standing.commitment.title.text()).trimmed();
    facts.file = plan.files.value(id);
    facts.leads = *leads;
    readSections(plan, facts);
    for (const MilestoneStanding &each : std::as_const(facts.standing.milestones)) {
        if (!rules::slippage(each.milestone.baselineDue, each.milestone.due))
            continue;
        const auto moves = report::movesOf(*plan.store, each.milestone.id);
        if (!moves)
            return tl::unexpected(moves.error());
        facts.moves.insert(each.milestone.id, {moves->times, plan.shown(moves->why)});
    }
    const auto read = readUpdates(plan, facts);
    return read ? Result<CommitmentFacts>(facts) : tl::unexpected(read.error());
}

} // namespace waymark::site
