// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <exchange/pack.h>
#include <model/record_beside.h>

/// Copies that go to others and what comes back. Our side's journal keeps which went to whom and which came from whom;
/// for an author whose organisation is not known nothing is kept.
namespace waymark::actions {

/// The copies that are kept, in the order in which they went and came.
[[nodiscard]] Result<QList<MailedCopy>> copies(Circles &circles);

/// What a person or organisation is known to have: the tips of the last copy that came from them, for an organisation
/// from anybody there, as far as this plan knows them. What was sent to them does not count, since nobody knows whether
/// they opened it; once they have, what they send says so. None when nothing came.
[[nodiscard]] Result<QList<EditId>> knownToHave(Circles &circles, const RecordId &with);

/// What a copy holds and what does not go along.
struct Going
{
    bool isWhole = true;
    qint64 edits = 0;
    qint64 commitments = 0;   ///< in a whole copy all there are, else those that are touched
    QStringList numbers;      ///< of the touched ones
    QList<RecordId> touched;  ///< empty for a whole copy
    qint64 elsewhere = 0;     ///< edits that touch no commitment; not counted for a whole copy
    QStringList ourSideStays; ///< "5 notes", by kind
    QStringList onlyMineStays;
};
[[nodiscard]] Result<Going> whatGoes(Circles &circles, const QList<EditId> &since);
/// The commitments that a page beside the copy shows; nothing when it shows all of them.
[[nodiscard]] std::optional<QList<RecordId>> commitmentsOf(const Going &going);
/// "12 changes to commitments 1 and 6; our side's 5 notes stay here."
[[nodiscard]] QString textOf(const Going &going);

struct ToSend
{
    QString file;
    RecordId with;       ///< person or organisation it is for; null when nobody is named
    QList<EditId> since; ///< what they have; none for a whole copy
};
struct Sent
{
    exchange::PackHeader header;
    Going going;
    QString notKept; ///< why our side's journal does not have it; empty when it does, or has none
};
/// Writes a copy and keeps that it was sent; signed when there is a key, which is entered into the plan first when the
/// plan does not know it. Fails as exchange::writePack().
[[nodiscard]] Result<Sent> sendCopy(Circles &circles, const ToSend &toSend, Job &job,
                                    const signing::SigningKey *key = nullptr);

/// What a file that somebody sent is to this plan. Only the first two hold something new.
enum class Arrival {
    News,     ///< they have seen all that is here
    Branched, ///< both have what the other had not seen
    Level,    ///< exactly what is here
    Older,    ///< part of what is here
    Again,    ///< was brought in before
    OwnBack   ///< sent by the author herself
};

/// A copy, or a plan file, that was looked at.
struct Incoming
{
    QString file;
    std::optional<exchange::Pack> pack; ///< nothing for a plan file
    exchange::PackPreview preview;
    Arrival arrival = Arrival::News;
    bool isDamaged = false; ///< a plan file that can be read in part only
    FuzzyDate on;           ///< when it was brought in or sent before, where that was kept
    QString with;           ///< to whom it was sent

    [[nodiscard]] bool isNew() const { return preview.added > 0; }
};
/// Reads it through and tries it out; the plan is as it was. Of a damaged plan file what can be read counts. Refused,
/// naming it, when it is of another plan; else as exchange::openPack(), previewPack() and store::editsOfReceived().
[[nodiscard]] Result<Incoming> lookAt(Circles &circles, const QString &file, exchange::LargePack large, Job &job);
/// Its edits, in order; the file is read again.
[[nodiscard]] Result<store::EditSource> editsOf(const Incoming &incoming, Job &job);
/// What it is to this plan: "They have 3 changes you lack; you have 5 they had not seen."
[[nodiscard]] QString explained(const Incoming &incoming);
/// "Signed by Amina Khan.", or why a signature says less; empty for a copy that is not signed.
[[nodiscard]] QString signatureText(const Incoming &incoming);

struct BroughtIn
{
    store::Committed committed;
    QString notKept; ///< as in Sent
};
/// Brings in what was looked at, after a backup, and keeps from whom it came: from its sender, else from whom the
/// caller says. A copy without anything new is kept, too, when it says more of what they have. Fails as
/// store::Store::append() and store::backUp(), and nothing has happened then.
[[nodiscard]] Result<BroughtIn> bringIn(Circles &circles, const Incoming &incoming, const RecordId &from, Job &job);

} // namespace waymark::actions
