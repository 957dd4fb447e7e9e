// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <signing/keyfile.h>
#include <store/erasure.h>

namespace waymark::actions {

/// One value or note that an erasure takes away.
struct GoingWords
{
    store::NamedWords named;
    RecordId by; ///< who wrote it
    QDate day;
    Value value;
};

/// A value elsewhere that holds a person's name. It stays: whoever erases looks at each.
struct Mention
{
    QString kind;
    RecordId record;
    QString field;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// What an erasure would take away, to be shown before it does.
struct ToErase
{
    RecordId of;
    QString field; ///< empty: everything about a person
    QList<GoingWords> going;
    QList<Mention> mentions;
};

/// All that a field of a record has ever held, oldest first. Refused for what the plan hangs together by, such as a
/// reference; NotFound when there are no words.
[[nodiscard]] Result<ToErase> wordsOfField(const store::Store &store, const QString &kind, const RecordId &record,
                                           const QString &field);
/// Everything about a person: what the record and its contact details have ever held, and the notes beside those acts
/// and wherever the name stands in one. Cost: the whole journal is read.
[[nodiscard]] Result<ToErase> wordsAboutPerson(const store::Store &store, const Id<Person> &person);

/// Erases for good. By somebody who is not the coordinator it waits until one confirms it. In other copies it counts
/// when it is signed with the author's `key`, once somebody of the other side has confirmed that; without, it is
/// listed there. Invalid without a reason, Refused while a hold stands or with somebody else's key, Conflict with one
/// that was retired. Not undone.
[[nodiscard]] Acted erase(Desk &desk, const ToErase &words, const QString &reason,
                          const signing::SigningKey *key = nullptr);

/// Signs what was erased before of a field, or of everything about a person where `field` is empty, so that it counts
/// in other copies too. NotFound when nothing was that this key has not signed; else as erase().
[[nodiscard]] Acted signErasures(Desk &desk, const RecordId &of, const QString &field, const QString &reason,
                                 const signing::SigningKey &key);

/// Keeps everything from being erased while a request under freedom of information is open, or lets it be again.
/// Invalid without a reason, Refused for anybody but the coordinator, Conflict when one stands already or none does.
[[nodiscard]] Acted setHold(Desk &desk, const Id<Plan> &plan, bool stands, const QString &reason);
/// Refused, with the reason of the hold and who set it, while one stands on any plan of the journal.
[[nodiscard]] Outcome checkNoHold(const store::Store &store);

} // namespace waymark::actions
