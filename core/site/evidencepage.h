// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreedwords.h"

#include <formats/sheet.h>

namespace waymark::site {

/// A piece of evidence as it stands in the index.
struct EvidenceRow
{
    QString of; ///< the milestone, the round of an update, or "The commitment"
    QString title;
    QString date;
    QString link;   ///< of the web; empty for a file
    QString sum;    ///< of a file: its SHA-256 in hexadecimal
    QString copied; ///< of a file: where it lies in the folder; empty where it was not found
    QString note;   ///< what is to be said of it: "Not among the files that were at hand"
};

/// Everything gathered on a commitment.
struct CommitmentEvidence
{
    QString name;
    QStringList claims; ///< milestones that are reported complete without evidence
    QList<EvidenceRow> rows;
    QList<AgreedFacts> agreed;
};

/// The index for people.
[[nodiscard]] QByteArray evidencePage(const PlanFacts &plan, const QList<CommitmentEvidence> &commitments);
/// The same for programs: evidence, and what was agreed.
[[nodiscard]] QList<formats::Sheet> evidenceSheets(const QList<CommitmentEvidence> &commitments);

} // namespace waymark::site
