// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreedwords.h"

#include <base/text.h>
#include <model/natural_id.h>
#include <report/agreement.h>
#include <signing/proof.h>
#include <store/agreement.h>
#include <store/history.h>

#include <QFileInfo>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

/// The day of the edit that an answer stands in.
Result<QString> dayOf(const store::Store &store, const Id<Agreement> &agreement)
{
    const auto stored = store::record(store, u"agreement"_s, agreement);
    if (!stored || !*stored)
        return stored ? Result<QString>(QString()) : tl::unexpected(stored.error());
    const QList<EditId> heads = (*stored)->heads.value(u"answer"_s);
    if (heads.isEmpty())
        return QString();
    return store::editAt(store, heads.last()).map([](const store::StoredEdit &edit) {
        return dayText(edit.edit.effectiveDay());
    });
}

Outcome putProof(const QString &file, const store::SignedAnswer &proof, const QString &wording, SiteFolder &folder)
{
    const std::pair<QString, QByteArray> files[] = {
        {QString(), proof.text},
        {u".minisig"_s, signing::minisignSignature(proof.signature)},
        {u".pub"_s, signing::minisignKey(proof.signature.key)},
        {u".sig"_s, proof.signature.bytes},
        {u".pem"_s, signing::pemKey(proof.signature.key)},
        {u".wording"_s, wording.toUtf8()},
    };
    for (const auto &[ending, bytes] : files)
        if (const auto put = folder.put(file + ending, bytes); !put)
            return put;
    return {};
}

Result<AnswerFacts> answerOf(const PlanFacts &plan, const store::SideReply &said, PartySide side)
{
    AnswerFacts answer;
    answer.side = side;
    answer.reply = said.isContested ? u"Two answers to choose from"_s : rules::textOf(said.reply);
    if (said.agreement.answer == AgreementAnswer::None)
        return answer;
    const auto by = plan.unnamed->names({said.agreement.signatory.record()});
    const auto on = dayOf(*plan.store, said.agreement.id);
    if (!by || !on)
        return tl::unexpected(by ? on.error() : by.error());
    answer.by = *by;
    answer.on = *on;
    answer.signature = said.agreement.form == AgreementForm::SaidYes ? u"said yes elsewhere, and was recorded"_s
                                                                     : report::textOf(said.signature);
    return answer;
}

/// Word for word what may be shown of an update, for whoever reads no pages.
QByteArray wordsOf(const PlanFacts &plan, const CommitmentFacts &commitment, const UpdateFacts &update,
                   const AgreedFacts &facts)
{
    QStringList lines{plan.title, commitment.name, facts.round, facts.agreement, {}};
    const auto add = [&lines](const QString &heading, const Texts &texts) {
        for (const QString &text : texts.all())
            lines << heading << text << QString();
    };
    add(u"Joint text"_s, update.joint());
    add(u"Next steps"_s, update.nextSteps());
    add(u"What stands in the way"_s, update.inTheWay());
    for (const MilestoneReport &report : update.reports)
        for (const rules::MilestoneStanding &each : commitment.standing.milestones)
            if (each.milestone.id == report.milestone)
                add((each.milestone.number + u' ' + each.milestone.title.text()).trimmed(), update.noteOf(report));
    if (lines.size() == 5)
        lines << (update.update.noChange ? u"No change this time."_s : u"No words on the whole."_s) << QString();
    for (const AnswerFacts &answer : facts.answers) {
        QStringList parts{answer.reply};
        for (const QString &part : {answer.by, answer.on, answer.signature})
            if (!part.isEmpty())
                parts << part;
        lines << u"%1: %2"_s.arg(labelOf(answer.side), parts.join(u", "_s));
    }
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace

qsizetype AgreedFacts::signatures() const
{
    return std::count_if(answers.cbegin(), answers.cend(),
                         [](const AnswerFacts &answer) { return !answer.proof.isEmpty(); });
}

Result<AgreedFacts> putAgreedWords(const PlanFacts &plan, const CommitmentFacts &commitment, const UpdateFacts &update,
                                   SiteFolder &folder)
{
    const auto on = store::agreementOn(*plan.store, update.update.id);
    if (!on)
        return tl::unexpected(on.error());
    const QString base = u"agreed/%1-%2"_s.arg(QFileInfo(commitment.file).completeBaseName(),
                                               QFileInfo(update.round->file).completeBaseName());
    AgreedFacts facts{update.round->label, update.words.agreement(), base + u".txt"_s, {}};
    for (const auto &[side, said] :
         {std::pair(PartySide::Government, &on->government), std::pair(PartySide::CivilSociety, &on->civilSociety)}) {
        auto answer = answerOf(plan, *said, side);
        if (!answer)
            return tl::unexpected(answer.error());
        const auto proof = store::signedAnswer(*plan.store, update.update.id, side);
        if (!proof && proof.error().code != ErrorCode::NotFound)
            return tl::unexpected(proof.error());
        if (proof) {
            answer->proof = base + (side == PartySide::Government ? u"-government.txt"_s : u"-civil-society.txt"_s);
            if (const auto put = putProof(answer->proof, *proof, said->agreement.wording, folder); !put)
                return tl::unexpected(put.error());
        }
        facts.answers << *answer;
    }
    const auto put = folder.put(facts.file, wordsOf(plan, commitment, update, facts));
    return put ? Result<AgreedFacts>(facts) : tl::unexpected(put.error());
}

} // namespace waymark::site
