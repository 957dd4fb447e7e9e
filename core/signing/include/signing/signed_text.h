// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <model/records.h>

/// The texts that people sign: short, a line each, the same bytes on every computer. They name the journal and the
/// record they are about, so that a signature says nothing about any other.
namespace waymark::signing {

/// One side's answer to an exact wording of an update:
///
///     waymark-agreement 1
///     journal <journal id, 43 characters>
///     update <UUID>
///     side government | civilSociety
///     person <UUID>
///     answer agrees | agreesWithNote | asksForMoreTime | doesNotAgree
///     wording <SHA-256, hexadecimal>
///     edit <edit id, 43 characters>
///
/// The edit is the one that holds the answer: its id stands for all of it, the statement and the date too, and goes on
/// doing so when such words are erased.
struct SignedAgreement
{
    EditId journal;
    Id<Update> update;
    PartySide side = PartySide::Neither;
    Id<Person> person;
    AgreementAnswer answer = AgreementAnswer::None;
    QByteArray wording; ///< SHA-256 of it, 32 bytes
    EditId edit;

    friend bool operator==(const SignedAgreement &, const SignedAgreement &) = default;
};

/// That words are to be erased:
///
///     waymark-erasure 1
///     journal <journal id, 43 characters>
///     person <UUID>
///     words <SHA-256 of the list that names them, hexadecimal>
struct SignedErasure
{
    EditId journal;
    Id<Person> person;
    QByteArray words; ///< 32 bytes

    friend bool operator==(const SignedErasure &, const SignedErasure &) = default;
};

/// The state of the plan that a copy to send holds:
///
///     waymark-copy-sent 1
///     journal <journal id, 43 characters>
///     person <UUID>
///     tip <edit id, 43 characters>
///
/// with a line for each tip, in the order of their bytes, none twice.
struct SignedCopy
{
    EditId journal;
    Id<Person> person;
    QList<EditId> tips; ///< in any order when written

    friend bool operator==(const SignedCopy &, const SignedCopy &) = default;
};

/// The bytes to sign or to check. Invalid while anything is missing.
/// @{
[[nodiscard]] Result<QByteArray> signedText(const SignedAgreement &agreement);
[[nodiscard]] Result<QByteArray> signedText(const SignedErasure &erasure);
[[nodiscard]] Result<QByteArray> signedText(const SignedCopy &copy);
/// @}

/// Reads only what signedText() writes: Corrupt for anything else, TooNew for a later version.
[[nodiscard]] Result<SignedAgreement> agreementFrom(const QByteArray &text);
[[nodiscard]] Result<SignedErasure> erasureFrom(const QByteArray &text);
[[nodiscard]] Result<SignedCopy> copyFrom(const QByteArray &text);

} // namespace waymark::signing
