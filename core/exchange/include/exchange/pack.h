// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signing/keyfile.h>
#include <store/keys.h>
#include <store/reading.h>
#include <store/store.h>

/// Copies to send (`.wmcopy`): one plain header line, a zlib stream of one line per edit, then SHA-256 over all bytes
/// before; nothing follows. The header is true of the edits; who sends them is a claim unless the copy is signed, and
/// whether a signature holds is told and never a reason to refuse the copy.
namespace waymark::exchange {

/// Who sends a copy.
struct Sender
{
    RecordId person;
    QString name;
};

/// What a copy says about itself in its first line.
struct PackHeader
{
    EditId journal;
    QString plan; ///< its title, so that a copy of another plan can be named
    Sender sender;
    QList<EditId> base; ///< tips the receiver must have; none for a whole copy
    QList<EditId> tips; ///< the state of the sender's plan, and of a receiver's who has no more than this
    qint64 count = 0;   ///< edits in the copy
    QString signature;  ///< the sender's over signedTextOf(), as signing::Signature::line(); empty when not signed

    [[nodiscard]] bool isWhole() const { return base.isEmpty(); }
};

/// Above this size people are asked before a copy is brought in.
inline constexpr qint64 kLargestUnasked = qint64(64) << 20;

enum class LargePack { Refuse, Allow };

/// A copy that was read once from end to end and found whole.
struct Pack
{
    QString path;
    PackHeader header;
    QByteArray hash;
    qint64 size = 0;

    /// Its edits, in order, each after those it needs. Reads the file again and fails at the end if it is no longer
    /// what was checked.
    [[nodiscard]] store::EditSource edits() const;
};

/// The text that the sender of a copy signs; Invalid when nobody is named as sender.
[[nodiscard]] Result<QByteArray> signedTextOf(const PackHeader &header);

/// Whether a copy may be written there: nothing but another copy is replaced, as mayReplace() of base/savefile.h says.
[[nodiscard]] Outcome mayReplaceCopy(const QString &path);
/// Writes a copy of the plan: whole, or what somebody lacks whose plan ends in `since`; signed when there is a key.
/// Nothing is left half-written. Refused as mayReplaceCopy(), when there is nothing to send and for a key that is not
/// the sender's, NotFound when a tip of `since` is not known here. Returns what the header says.
[[nodiscard]] Result<PackHeader> writePack(const store::Store &store, const QString &path, const QList<EditId> &since,
                                           const Sender &sender, Job &job, const signing::SigningKey *key = nullptr);

/// Reads a copy through once and checks everything but what the receiver's plan says to it: format, hash, sizes, number
/// of edits and what they end in. TooNew, Corrupt (cut, changed, or no copy at all) or Refused (over the limits; above
/// kLargestUnasked unless allowed).
[[nodiscard]] Result<Pack> openPack(const QString &path, LargePack large, Job &job);

/// Brings a checked copy in: all of it or nothing. Refused when it is of another plan, NotFound when it builds on what
/// is missing here.
[[nodiscard]] Result<store::Committed> bringIn(store::Store &store, const Pack &pack, Job &job);

/// What bringing a copy in would do.
struct PackPreview
{
    struct By
    {
        RecordId person;
        QString name; ///< as the plan would then call them, else as the sender calls himself; may be empty
        qint64 edits = 0;
    };
    struct Touched
    {
        RecordId commitment;
        QString number;
        QString title;
        qint64 edits = 0;
    };

    qint64 added = 0;
    qint64 known = 0;                                                    ///< edits that are here already
    qint64 unseen = 0;                                                   ///< edits here that the sender had not seen
    QList<EditId> tips;                                                  ///< what the sender's plan ended in
    QString sender;                                                      ///< by name, as By::name
    store::SignatureStanding signature = store::SignatureStanding::None; ///< of the sender
    QList<By> by;                                                        ///< most edits first
    QList<Touched> touched;                                              ///< commitments, by number
    qint64 elsewhere = 0;                                                ///< edits that touch no commitment
    QList<store::Conflict> conflicts; ///< that would be new, or have further versions
    QList<store::Pending> pending;    ///< that would be new
};

/// Brings the copy in, looks, and takes everything back: the plan is as it was. Fails where bringIn() would. A copy
/// cannot vouch for its own signature: what it says of keys counts against it and never for it.
[[nodiscard]] Result<PackPreview> previewPack(store::Store &store, const Pack &pack, Job &job);
/// The same for edits of any other origin, such as a plan file that somebody sent. `sender` names who made them where
/// the plan does not.
[[nodiscard]] Result<PackPreview> previewEdits(store::Store &store, const store::EditSource &edits,
                                               const Sender &sender, Job &job);
/// What a copy for somebody whose plan ends in `since` brings them: edits, by whom, to which commitments. What differs
/// there is not known here. NotFound as writePack(). Cost: those edits.
[[nodiscard]] Result<PackPreview> previewSince(const store::Store &store, const QList<EditId> &since);

} // namespace waymark::exchange
