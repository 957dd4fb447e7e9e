// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"

#include <actions/agreement.h>
#include <model/natural_id.h>
#include <report/agreement.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Id<Update>> updateFrom(const store::Store &store, const QString &commitment, const QString &round)
{
    const auto about = commitmentFrom(store, commitment);
    const auto in = roundFrom(store, round);
    if (!about || !in)
        return tl::unexpected(about ? in.error() : about.error());
    return updateId(*about, *in);
}

struct UpdatesOptions
{
    QString commitment;
    QString round;
    bool lastAgreed = false;
};

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

int agree(Session &session, const AgreeOptions &options)
{
    const auto desk = session.desk();
    const auto update =
        desk ? updateFrom((*desk)->store(), options.commitment, options.round) : tl::unexpected(desk.error());
    if (!update)
        return session.fail(update.error());
    if (!options.correction.isEmpty()) {
        const auto field = correctionFrom(options.correction);
        return field ? session.done(actions::correct(**desk, *update, *field), u"Corrected."_s)
                     : session.fail(field.error());
    }
    const auto answer = answerFrom(options);
    if (!answer)
        return session.fail(answer.error());
    return session.done(actions::answer(**desk, *update, *answer),
                        u"Answered: %1."_s.arg(labelOf(answer->answer).toLower()));
}

} // namespace

void addAgreementCommands(Commands &commands)
{
    commands.add(
        "updates", "The updates with what both sides say of them, or one with its exact wording", showUpdates,
        {{"commitment", &UpdatesOptions::commitment, "Its number, OGP id or title"},
         {"--round", &UpdatesOptions::round, "The round's label (otherwise the one opened last, or all in the list)"},
         {"--last-agreed", &UpdatesOptions::lastAgreed, "The last wording both sides agreed to", Need::Optional,
          "commitment"}});
    commands.add("agree", "Answer to the exact wording of an update for your side", agree,
                 {{"commitment", &AgreeOptions::commitment, "Its number, OGP id or title", Need::Required},
                  {"--round", &AgreeOptions::round, "The round's label (otherwise the one opened last)"},
                  {"--answer", &AgreeOptions::answer,
                   "Agrees (when left out), agrees with a note, asks for more time, does not agree"},
                  {"--statement", &AgreeOptions::statement, "The note, or why not"},
                  {"--until", &AgreeOptions::until, "Until when more time is asked for"},
                  {"--side", &AgreeOptions::side, "Government or civil society, for those who speak for both"},
                  {"--said-yes", &AgreeOptions::saidYes, "The words in which the side answered, to record them for it"},
                  {"--signatory", &AgreeOptions::signatory, "Who answered then"},
                  {"--small-correction", &AgreeOptions::correction,
                   "FIELD=TEXT: mend the wording and agree to it in one step"}});
}

} // namespace waymark::cli
