// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>
#include <store/agreement.h>

namespace waymark::report {

/// Where an update stands between the two sides, in one phrase: "Agreed", "Government agrees; no reply yet from civil
/// society", "Needs agreeing again by government".
[[nodiscard]] QString stateOf(const store::UpdateAgreement &on);
/// What a signature is worth, in words that go on a sentence: "signed", "signed with a key that was retired"; empty for
/// none.
[[nodiscard]] QString textOf(store::SignatureStanding standing);
/// A side's reply with who gave it, how and on which day: "Agrees: Amina Khan by e-mail, recorded by Tom Reid".
[[nodiscard]] Result<QString> replyText(const store::Store &store, const store::SideReply &side);

/// The updates of a round, or of all rounds for the null id, each with its state, by commitment.
[[nodiscard]] Result<Document> updateList(const store::Store &store, const Id<Round> &round);
/// One update: its exact wording, what each side says of it, and what has changed since a side agreed.
[[nodiscard]] Result<Document> updateSheet(const store::Store &store, const Id<Update> &update);
/// The newest wording that both sides agreed to; NotFound when there never was one.
[[nodiscard]] Result<Document> agreedSheet(const store::Store &store, const Id<Update> &update);

} // namespace waymark::report
