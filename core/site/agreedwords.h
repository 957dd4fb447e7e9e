// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"
#include "reading.h"

namespace waymark::site {

/// One side's answer to the words of an update, as somebody who does not know the plan is told of it.
struct AnswerFacts
{
    PartySide side = PartySide::Neither;
    QString reply; ///< "Agrees"
    QString by;    ///< who may be named, else the organisation
    QString on;    ///< the day; empty where there is no answer
    QString signature;
    QString proof; ///< the file of what was signed; empty where nothing was, or it does not hold
};

/// An update with the words that may be shown, and what both sides say of them.
struct AgreedFacts
{
    QString round;
    QString agreement; ///< "Agreed", or how far it is
    QString file;      ///< the words as plain text
    QList<AnswerFacts> answers;

    [[nodiscard]] qsizetype signatures() const;
};

/// Puts the words of an update and each side's signature into the folder: what was signed, the signature and the key in
/// the files of minisign and of OpenSSL, and the list of edits whose SHA-256 the signed text names.
[[nodiscard]] Result<AgreedFacts> putAgreedWords(const PlanFacts &plan, const CommitmentFacts &commitment,
                                                 const UpdateFacts &update, SiteFolder &folder);

} // namespace waymark::site
