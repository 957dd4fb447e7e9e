// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <forms/form.h>

#include "aboutform.h"
#include "replywords.h"

#include <base/text.h>
#include <forms/reply.h>
#include <report/publishable.h>
#include <report/titles.h>
#include <store/progress.h>
#include <store/reading.h>

#include <QRegularExpression>

#include <algorithm>

namespace waymark::forms {

using namespace Qt::StringLiterals;
using rules::CommitmentStanding;
using rules::MilestoneStanding;

namespace {

constexpr qsizetype kLongestFileName = 80;

QString named(const QString &number, const Texts &title)
{
    return cleanLine(number + u' ' + title.text());
}

/// What may be chosen for "how far", in the order of the scale.
QStringList howFarChoices()
{
    QStringList choices{kNoChange};
    for (const Completion each : {Completion::NotStarted, Completion::UnderWay, Completion::Limited,
                                  Completion::Substantial, Completion::Complete})
        choices << labelOf(each);
    return choices;
}

QStringList paceChoices()
{
    return {labelOf(Pace::OnTrack), labelOf(Pace::BehindSchedule)};
}

/// "Due 31 March 2017. Under way, on track."
QString lastOf(const FuzzyDate &due, Completion said, Pace pace)
{
    QStringList parts;
    if (!due.isNull())
        parts << u"Due %1."_s.arg(due.text());
    if (said != Completion::NotReported)
        parts << (pace == Pace::NothingSaid ? u"%1."_s.arg(labelOf(said))
                                            : u"%1, %2."_s.arg(labelOf(said), labelOf(pace).toLower()));
    return parts.isEmpty() ? u"Nothing yet."_s : parts.join(u' ');
}

/// Puts one organisation's form together.
class FormWriter
{
public:
    FormWriter(const store::Store &store, const Round &round, const Plan &plan, bool isSurvey)
        : m_store(store)
        , m_round(round)
        , m_plan(plan)
        , m_isSurvey(isSurvey)
    {
    }

    /// Reads what all forms need.
    [[nodiscard]] Outcome begin();
    [[nodiscard]] Result<ReplyForm> write(const RecordId &of, PartySide side,
                                          const QList<CommitmentStanding> &commitments);

private:
    [[nodiscard]] QStringList introduction(PartySide side) const;
    [[nodiscard]] report::Table surveyOf(const Commitment &commitment);
    [[nodiscard]] Result<report::Table> tableOf(const CommitmentStanding &standing, PartySide side);
    [[nodiscard]] Result<QString> saidLast(const Id<Commitment> &commitment, PartySide side) const;
    void call(const QString &name, const RecordId &id) { m_names << std::pair(name, id); }

    const store::Store &m_store;
    const Round &m_round;
    const Plan &m_plan;
    bool m_isSurvey;
    QHash<RecordId, Round> m_rounds;
    QList<EditId> m_tips;
    QList<std::pair<QString, RecordId>> m_names;
};

Outcome FormWriter::begin()
{
    const auto rounds = store::readAll<Round>(m_store);
    const auto tips = m_store.tips();
    if (!rounds || !tips)
        return tl::unexpected(rounds ? tips.error() : rounds.error());
    for (const Round &round : *rounds)
        m_rounds.insert(round.id.record(), round);
    m_tips = *tips;
    return {};
}

QStringList FormWriter::introduction(PartySide side) const
{
    const auto closes = m_round.closes.latest();
    const QString ask = m_isSurvey ? u"Please say in a few words how working together with the other side went in %1"_s
                                   : u"Please say what has happened in %1"_s;
    const QString back =
        closes ? u", and send this file back by %1."_s.arg(dayText(*closes)) : u", and send this file back."_s;
    QStringList words{ask.arg(m_round.label.text()) + back};
    if (m_isSurvey)
        return words << u"What you write stands beside the other side’s words, as your side’s own."_s;
    words << u"Answer in the empty cells of the tables; what you leave empty stays as it is. If nothing is new, choose "
             u"“%1” in the "
             "commitment’s row, and that is all."_s.arg(kNoChange);
    words
        << (side == PartySide::CivilSociety
                ? u"“What has happened” in a commitment’s row is your side’s own view; it stands beside government’s."_s
                : u"“What has happened” in a commitment’s row becomes the draft of the text that both sides agree on."_s);
    return words;
}

Result<QString> FormWriter::saidLast(const Id<Commitment> &commitment, PartySide side) const
{
    const auto updates = store::readAll<Update>(m_store, commitment.record());
    if (!updates)
        return tl::unexpected(updates.error());
    const Update *last = nullptr;
    const auto opens = [this](const Update &update) { return m_rounds.value(update.round.record()).opens.earliest(); };
    for (const Update &update : *updates) {
        const bool isEarlier = opens(update) < m_round.opens.earliest();
        const bool hasWords = !update.joint.text().isEmpty() ||
                              (side == PartySide::CivilSociety && !update.civilSocietyView.text().isEmpty());
        if (isEarlier && hasWords && (!last || opens(*last) < opens(update)))
            last = &update;
    }
    if (!last)
        return QString();
    QStringList parts{last->joint.text()};
    if (side == PartySide::CivilSociety)
        parts << last->civilSocietyView.text();
    parts.removeAll(QString());
    return u"Said in %1: %2"_s.arg(m_rounds.value(last->round.record()).label.text(), parts.join(u'\n'));
}

report::Table FormWriter::surveyOf(const Commitment &commitment)
{
    const QString name = named(commitment.number, commitment.title);
    report::Table table{name, {formHeadings().first(), u"Your words"_s}, {}, {}, {}};
    table.isToFillIn = true;
    table.widths = {26, 45};
    table.rows = {{name, kNotAsked}, {kWorking, {}}};
    call(name, commitment.id.record());
    return table;
}

Result<report::Table> FormWriter::tableOf(const CommitmentStanding &standing, PartySide side)
{
    const auto said = saidLast(standing.commitment.id, side);
    if (!said)
        return tl::unexpected(said.error());
    const auto ofSide = [side](const rules::Ratings &ratings) {
        return side == PartySide::CivilSociety ? ratings.civilSociety : ratings.government;
    };
    const QString name = named(standing.commitment.number, standing.commitment.title);
    report::Table table{name, formHeadings(), {}, {}, {}};
    table.isToFillIn = true;
    table.choices = {{int(FormColumn::HowFar), howFarChoices()}, {int(FormColumn::Pace), paceChoices()}};
    table.widths = {26, 16, 13, 12, 36, 13, 18};
    if (!said->isEmpty())
        table.words << *said;
    call(name, standing.commitment.id.record());
    table.rows << QStringList{name,     lastOf({}, ofSide(standing.ratings), standing.pace), {}, {}, {}, kNotAsked,
                              kNotAsked};
    QStringList done;
    for (const MilestoneStanding &each : standing.milestones) {
        if (each.milestone.closure.isClosed())
            continue;
        const QString milestone = named(each.milestone.number, each.milestone.title);
        if (each.isComplete()) {
            done << milestone;
            continue;
        }
        call(milestone, each.milestone.id.record());
        table.rows << QStringList{
            milestone, lastOf(each.milestone.due, ofSide(each.ratings), each.pace), {}, {}, {}, {}, {}};
    }
    for (const QString &more : {kNextSteps, kInTheWay})
        table.rows << QStringList{more, kNotAsked, kNotAsked, kNotAsked, {}, kNotAsked, kNotAsked};
    if (!done.isEmpty())
        table.words << u"Complete already, and not asked about: %1."_s.arg(done.join(u"; "_s));
    return table;
}

Result<ReplyForm> FormWriter::write(const RecordId &of, PartySide side, const QList<CommitmentStanding> &commitments)
{
    static const QRegularExpression notInNames(u"[^\\p{L}\\p{N} _,()-]+"_s);
    const auto name = report::nameOf(m_store, kindOf<Organisation>().name, of);
    if (!name)
        return tl::unexpected(name.error());
    m_names.clear();
    ReplyForm form{of, *name, {}, {}, {}};
    form.fileName = (m_isSurvey ? u"Working together, %1, %2"_s : u"%1, %2"_s)
                        .arg(m_round.label.text(), *name)
                        .remove(notInNames)
                        .left(kLongestFileName)
                        .trimmed();
    form.document.title = (m_isSurvey ? u"%1: working together in %2"_s : u"%1: update for %2"_s)
                              .arg(m_plan.title.text(), m_round.label.text());
    form.document.isLandscape = !m_isSurvey;
    form.document.notes = QStringList{u"For %1"_s.arg(*name)} + introduction(side);
    for (const CommitmentStanding &standing : commitments) {
        const auto table = m_isSurvey ? Result<report::Table>(surveyOf(standing.commitment)) : tableOf(standing, side);
        if (!table)
            return tl::unexpected(table.error());
        form.document.tables << *table;
        form.asked << standing.commitment.id.record();
    }
    form.document.tables << aboutTable({m_plan.id.record(), of, m_round.id.record(), m_tips, {}}, m_names);
    return form;
}

/// What is asked of each organisation.
Result<QMap<RecordId, QList<CommitmentStanding>>> askedByOrganisation(const store::Store &store,
                                                                      const QList<CommitmentStanding> &commitments,
                                                                      const AskedOf &asked, QDate day)
{
    QMap<RecordId, QList<CommitmentStanding>> byOrganisation;
    for (const CommitmentStanding &standing : commitments) {
        const auto leads = report::leadsOf(store, standing.commitment.id, day);
        if (!leads)
            return tl::unexpected(leads.error());
        QList<RecordId> of = asked.side == PartySide::CivilSociety ? leads->civilSociety : leads->government;
        if (asked.isSurvey || !asked.organisation.isNull())
            of = leads->government + leads->civilSociety;
        const QSet<RecordId> once(of.cbegin(), of.cend());
        for (const RecordId &each : once)
            if (asked.organisation.isNull() || asked.organisation == each)
                byOrganisation[each] << standing;
    }
    return byOrganisation;
}

/// No form takes the place of another whose organisation is called nearly the same.
void tellFilesApart(QList<ReplyForm> &forms)
{
    QHash<QString, int> times;
    for (ReplyForm &form : forms)
        if (const int number = ++times[form.fileName.toCaseFolded()]; number > 1)
            form.fileName += u" (%1)"_s.arg(number);
}

Result<QList<CommitmentStanding>> askedIn(const store::Store &store, const Round &round, bool alsoAnswered)
{
    const auto rounds = store::roundStandings(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    QSet<RecordId> asked = round.asked;
    for (const store::RoundStanding &standing : *rounds)
        if (standing.round.id == round.id && !alsoAnswered)
            asked = standing.silent();
    auto standings = store::commitmentStandings(store);
    if (standings)
        standings->removeIf([&asked](const CommitmentStanding &each) {
            return !asked.contains(each.commitment.id.record()) || each.commitment.closure.isClosed();
        });
    return standings;
}

} // namespace

Result<QList<ReplyForm>> replyForms(const store::Store &store, const Id<Round> &id, const AskedOf &asked, QDate day)
{
    const auto round = store::read<Round>(store, id);
    const auto plans = store::readAll<Plan>(store);
    if (!round || !plans)
        return tl::unexpected(round ? plans.error() : round.error());
    const Plan plan = plans->isEmpty() ? Plan() : plans->last();
    const auto commitments = askedIn(store, *round, asked.alsoAnswered || asked.isSurvey);
    const auto byOrganisation =
        commitments ? askedByOrganisation(store, *commitments, asked, day) : tl::unexpected(commitments.error());
    FormWriter writer(store, *round, plan, asked.isSurvey);
    const auto begun = byOrganisation ? writer.begin() : tl::unexpected(byOrganisation.error());
    if (!begun)
        return tl::unexpected(begun.error());
    QList<ReplyForm> forms;
    for (auto of = byOrganisation->cbegin(); of != byOrganisation->cend(); ++of) {
        const auto side = sideOf(store, of.key());
        const auto form = side ? writer.write(of.key(), *side, of.value()) : tl::unexpected(side.error());
        if (!form)
            return tl::unexpected(form.error());
        forms << *form;
    }
    if (forms.isEmpty())
        return failure(ErrorCode::NotFound, u"Nobody is left to ask in %1: all have answered, or no organisation leads "
                                            "what is asked for."_s.arg(round->label.text()));
    std::sort(forms.begin(), forms.end(),
              [](const ReplyForm &a, const ReplyForm &b) { return naturalCompare(a.ofName, b.ofName) < 0; });
    tellFilesApart(forms);
    return forms;
}

} // namespace waymark::forms
