// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"
#include "signing_key.h"

#include <actions/agreement.h>
#include <report/agreement.h>
#include <signing/proof.h>
#include <store/agreement.h>

#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct UpdatesOptions
{
    QString commitment;
    QString round;
    bool lastAgreed = false;
    QString proof;
    QString side;
};

/// Writes what a side signed, its signature and its key for minisign and OpenSSL.
int writeProof(Session &session, const store::Store &store, const Id<Update> &update, const UpdatesOptions &options)
{
    const auto side = wordFrom<PartySide>(options.side, u"--side"_s);
    const auto proof = side ? store::signedAnswer(store, update, *side) : tl::unexpected(side.error());
    const auto written =
        proof ? signing::writeProof(options.proof, proof->text, proof->signature) : tl::unexpected(proof.error());
    if (!written)
        return session.fail(written.error());
    session.print(
        u"Wrote \"%1\" with its signature and key; \"minisign -V -p %1.pub -m %1\" checks it."_s.arg(options.proof),
        {{u"file"_s, options.proof}});
    return Done;
}

int showUpdates(Session &session, const UpdatesOptions &options)
{
    const auto store = session.store();
    if (!store)
        return session.fail(store.error());
    if (options.commitment.isEmpty()) {
        const auto round = options.round.isEmpty() ? Result<Id<Round>>(Id<Round>()) : roundFrom(**store, options.round);
        return session.show(round ? report::updateList(**store, *round) : tl::unexpected(round.error()));
    }
    const auto update = updateFrom(**store, options.commitment, options.round);
    if (!update)
        return session.fail(update.error());
    if (!options.proof.isEmpty())
        return writeProof(session, **store, *update, options);
    return session.show(options.lastAgreed ? report::agreedSheet(**store, *update)
                                           : report::updateSheet(**store, *update));
}

struct AgreeOptions
{
    QString commitment;
    QString round;
    QString answer;
    QString statement;
    QString until;
    QString side;
    QString saidYes;
    QString signatory;
    QString correction;
    bool sign = false;
    QString passwordFile;
};

Result<actions::Answer> answerFrom(const AgreeOptions &options)
{
    const auto word = options.answer.isEmpty() ? Result<AgreementAnswer>(AgreementAnswer::Agrees)
                                               : wordFrom<AgreementAnswer>(options.answer, u"--answer"_s);
    const auto side = wordFrom<PartySide>(options.side, u"--side"_s);
    const auto until = options.until.isEmpty() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::parse(options.until);
    if (!word || !side)
        return tl::unexpected(word ? side.error() : word.error());
    if (!until)
        return tl::unexpected(until.error());
    return actions::Answer{*side, *word, options.statement, *until, options.saidYes, options.signatory};
}

/// "joint=The text" made into a field of an update and its value.
Result<actions::FieldEdit> correctionFrom(const QString &given)
{
    const qsizetype equals = given.indexOf(u'=');
    const Field *field = equals > 0 ? fieldOf(kindOf<Update>(), given.left(equals)) : nullptr;
    if (!field)
        return failure(ErrorCode::Invalid,
                       u"Write --small-correction FIELD=TEXT, for example \"joint=The data was published.\"."_s);
    const QString name = given.left(equals);
    return valueFromText(*field, FieldName::split(name), given.mid(equals + 1)).map([&name](const Value &value) {
        return actions::FieldEdit{name, value, {}};
    });
}

/// Whether the author's side agrees to the words as they now are.
Result<bool> agreesNow(const actions::Desk &desk, const Id<Update> &update)
{
    return store::agreementOn(desk.store(), update).map([&desk](const store::UpdateAgreement &on) {
        const auto isOwn = [&desk](const store::SideReply &side) {
            return side.agreement.signatory.record() == desk.author() && rules::agrees(side.reply);
        };
        return isOwn(on.government) || isOwn(on.civilSociety);
    });
}

QString signedText(const std::optional<KeyToSign> &key)
{
    return key ? u" Signed."_s + (key->told.isEmpty() ? QString() : u' ' + key->told) : QString();
}

int correctText(Session &session, actions::Desk &desk, const Id<Update> &update, const AgreeOptions &options)
{
    if (!(options.answer + options.statement + options.until + options.saidYes + options.signatory).isEmpty())
        return session.fail(
            ErrorCode::Invalid,
            u"A small correction goes with your side's answer as it stands; leave out --answer, --statement, --until, --said-yes and --signatory."_s);
    const auto field = correctionFrom(options.correction);
    const auto side = field ? wordFrom<PartySide>(options.side, u"--side"_s) : tl::unexpected(field.error());
    // The key first: nothing is said when the password is wrong.
    const auto key = side ? keyToSign(desk, options.sign, options.passwordFile) : tl::unexpected(side.error());
    if (!key)
        return session.fail(key.error());
    const auto corrected = actions::correct(desk, update, *field, {}, *side, *key ? &(*key)->key : nullptr);
    const auto agrees = corrected ? agreesNow(desk, update) : tl::unexpected(corrected.error());
    if (!agrees)
        return session.fail(agrees.error());
    return session.done(corrected, *agrees
                                       ? u"Corrected; your side agrees to the text as corrected."_s + signedText(*key)
                                       : u"Corrected; your side has not agreed to this text yet: \"agree\" answers."_s);
}

int agree(Session &session, const AgreeOptions &options)
{
    const auto desk = session.desk();
    const auto update =
        desk ? updateFrom((*desk)->store(), options.commitment, options.round) : tl::unexpected(desk.error());
    if (!update)
        return session.fail(update.error());
    if (!options.correction.isEmpty())
        return correctText(session, **desk, *update, options);
    const auto answer = answerFrom(options);
    const auto key = answer ? keyToSign(**desk, options.sign, options.passwordFile) : tl::unexpected(answer.error());
    if (!key)
        return session.fail(key.error());
    return session.done(actions::answer(**desk, *update, *answer, {}, *key ? &(*key)->key : nullptr),
                        u"Answered: %1."_s.arg(labelOf(answer->answer).toLower()) + signedText(*key));
}

} // namespace

void addAgreementCommands(Commands &commands)
{
    commands.add(
        "updates", "The updates with what both sides say of them, or one with its exact wording", showUpdates,
        {{"commitment", &UpdatesOptions::commitment, "Its number, OGP id or title"},
         {"--round", &UpdatesOptions::round, "The round's label (otherwise the one opened last, or all in the list)"},
         {"--last-agreed", &UpdatesOptions::lastAgreed, "The last wording both sides agreed to", Need::Optional,
          "commitment"},
         {"--proof", &UpdatesOptions::proof,
          "Write what a side signed to this file, with its signature and key beside it", Need::Optional, "--side"},
         {"--side", &UpdatesOptions::side, "Government or civil society", Need::Optional, "--proof"}});
    commands.add(
        "agree", "Answer to the exact wording of an update for your side", agree,
        {{"commitment", &AgreeOptions::commitment, "Its number, OGP id or title", Need::Required},
         {"--round", &AgreeOptions::round, "The round's label (otherwise the one opened last)"},
         {"--answer", &AgreeOptions::answer,
          "Agrees (when left out), agrees with a note, asks for more time, does not agree"},
         {"--statement", &AgreeOptions::statement, "The note, or why not"},
         {"--until", &AgreeOptions::until, "Until when more time is asked for"},
         {"--side", &AgreeOptions::side, "Government or civil society, for those who speak for both"},
         {"--said-yes", &AgreeOptions::saidYes, "The words in which the side answered, to record them for it"},
         {"--signatory", &AgreeOptions::signatory, "Who answered then"},
         {"--small-correction", &AgreeOptions::correction, "FIELD=TEXT: mend the wording and agree to it in one step"},
         {"--sign", &AgreeOptions::sign, "Sign it with your key, which is made the first time"},
         {"--password-file", &AgreeOptions::passwordFile, "A file whose first line is your signing password"}});
}

} // namespace waymark::cli
