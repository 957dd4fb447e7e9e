// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rules/agreement.h>
#include <store/keys.h>
#include <store/reading.h>
#include <store/store.h>

namespace waymark::store {

/// Verb of an edit that mends what both sides agreed without meaning to say anything else: agreed again in one step.
inline const QString kSmallCorrection = QStringLiteral("smallCorrection");

/// A field whose words are not those a side agreed to.
struct ChangedWords
{
    rules::WordingPart part; ///< as it is now; without heads when it has gone
    Value agreed;
    Value now;
    bool isContested = false; ///< two versions to choose from
};

/// What one side says of an update.
struct SideReply
{
    Agreement agreement; ///< as it stands; its id is null when the side never answered
    rules::Reply reply = rules::Reply::None;
    bool isContested = false;                              ///< the side has given two answers to choose from
    SignatureStanding signature = SignatureStanding::None; ///< of who answered; says nothing about the reply
    QList<ChangedWords> changed;                           ///< since it agreed; nothing for any other answer
    bool isSmall = false;                                  ///< all that changed was offered as a small correction
};

/// An update's exact wording and what both sides say of it. A function of the journal: the same in every copy that
/// holds the same edits, whoever has handed over since.
struct UpdateAgreement
{
    Id<Update> update;
    rules::Wording wording;
    QStringList contested; ///< labels of covered fields with two versions: nobody can agree until one is chosen
    SideReply government;
    SideReply civilSociety;

    [[nodiscard]] bool isAgreed() const { return agrees(government.reply) && agrees(civilSociety.reply); }
};
/// NotFound when there is no such update.
[[nodiscard]] Result<UpdateAgreement> agreementOn(const Store &store, const Id<Update> &update);

/// What the signature of an answer is worth, if it has one.
[[nodiscard]] Result<SignatureStanding> signatureOf(const Store &store, const StoredRecord &agreement);

/// What somebody signs to stand by his answer.
struct AnswerToSign
{
    Id<Agreement> agreement;
    QByteArray text;
    EditId in; ///< the edit that holds the answer
};
/// NotFound when that person has not answered for the side, or somebody has answered since; Conflict while there are
/// two answers to choose from.
[[nodiscard]] Result<AnswerToSign> answerToSign(const Store &store, const Id<Update> &update, PartySide side,
                                                const Id<Person> &person);
/// The text that a side's signature holds for, with the signature; NotFound when there is none that holds.
struct SignedAnswer
{
    QByteArray text;
    signing::Signature signature;
};
[[nodiscard]] Result<SignedAnswer> signedAnswer(const Store &store, const Id<Update> &update, PartySide side);

/// The words of a wording, field by field, in its order; erased ones as such.
[[nodiscard]] Result<QList<Value>> wordsOf(const Store &store, const rules::Wording &wording);

/// The newest wording that both sides agreed to, which stays publishable; nothing when there never was one. Cost: the
/// edits that touched the two agreements.
[[nodiscard]] Result<std::optional<rules::Wording>> lastAgreed(const Store &store, const Id<Update> &update);

} // namespace waymark::store
