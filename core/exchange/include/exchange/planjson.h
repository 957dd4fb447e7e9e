// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <journal/edit.h>
#include <store/store.h>

#include <optional>
#include <variant>

/// The journal as a file people can read and write by hand: plan JSON, a list of dated acts. Reading it yields a
/// proposal and never writes.
namespace waymark::exchange {

/// A text that names acts of its own file: words and numbers of acts in turn.
using NamingText = QList<std::variant<QString, qsizetype>>;

/// One field's change as a file has it. Acts are named by their number in the file, from 0.
struct ProposedChange
{
    QString field;
    Value value;
    NamingText naming;                        ///< instead of `value`, where the text names acts
    std::optional<QList<qsizetype>> replaces; ///< given only where it is not what the file had said so far
    QString unknownRecord; ///< a short id the value or member refers to and the file does not explain
    int line = 0;
    bool isUnfit = false; ///< the file says itself that the value does not fit: a journal had it so
};

struct ProposedRecord
{
    QString kind;
    RecordId id;
    QString name; ///< how the file calls it: its short id, else the kind
    QList<ProposedChange> changes;
    std::optional<QList<qsizetype>> seen;
    int line = 0;
};

struct ProposedAct
{
    QDate day;
    QDateTime at; ///< given by what a journal wrote; such an act is taken word for word
    RecordId author;
    QString verb;
    RecordId group;
    QMap<QString, QString> notes;
    std::optional<qsizetype> undoes;
    std::optional<QList<qsizetype>> after;
    QList<ProposedRecord> records;
    int line = 0;

    [[nodiscard]] bool isFromJournal() const { return at.isValid(); }
};

/// What a plan JSON file says, checked, with what people should see before it is brought in.
struct PlanProposal
{
    QList<ProposedAct> acts;
    QStringList mapped;   ///< how the source's own words were read, a line each
    QStringList toLookAt; ///< kept, but not known to this version, a line each
};

/// The largest plan JSON that is read.
inline constexpr qint64 kLargestPlanJson = qint64(512) << 20;

/// Reads plan JSON. Invalid with line and field when a value does not fit, a name is unknown or something comes twice;
/// TooNew for a later version.
[[nodiscard]] Result<PlanProposal> readPlanJson(const QByteArray &bytes);

/// The proposal as drafts for Store::commit(). Each change replaces what the plan shows now and what earlier acts of
/// the file said, unless the file says otherwise. Left out is what the plan says already, so importing a file twice
/// adds nothing: an empty list. Acts written by hand become one group by `author` at `now`, and so do, in a plan
/// that is there, acts of hers that a journal had. Refused when a new plan's first act has no plan record, and when the
/// file tells of plans, but of none that is there.
[[nodiscard]] Result<QList<journal::Edit>> draftsFor(const store::Store &store, const PlanProposal &proposal,
                                                     const RecordId &author, const QDateTime &now);

/// The whole journal as plan JSON. Importing it into a new plan and writing that gives the same bytes; nothing in them
/// says when it was written. No file that was not written so is replaced (mayReplace() of base/savefile.h).
[[nodiscard]] Outcome writePlanJson(const store::Store &store, const QString &path, Job &job);
[[nodiscard]] Result<QByteArray> planJson(const store::Store &store, Job &job);

/// The present only: every record that is shown, by kind and id, without history. Kinds that are not for everyone, such
/// as contact details, are left out. Not for importing. Replaces only its own kind, too.
[[nodiscard]] Outcome writeStateJson(const store::Store &store, const QString &path, Job &job);
[[nodiscard]] Result<QByteArray> stateJson(const store::Store &store, Job &job);

} // namespace waymark::exchange
