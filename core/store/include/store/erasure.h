// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

namespace waymark::store {

/// Words that an erasure names: one field's value as one edit gave it, or a note of that edit.
struct NamedWords
{
    EditId edit;
    QString kind; ///< empty for a note
    RecordId record;
    QString field; ///< or the note's name

    friend bool operator==(const NamedWords &, const NamedWords &) = default;
    friend size_t qHash(const NamedWords &words, size_t seed = 0)
    {
        return qHashMulti(seed, words.edit, words.kind, words.record, words.field);
    }
};

/// As an erasure stores them: a line for each field ("KIND RECORD FIELD EDIT,EDIT") and for each note ("NAME
/// EDIT,EDIT").
[[nodiscard]] QString toText(const QList<NamedWords> &words);
/// Lines that toText() would not write name nothing.
[[nodiscard]] QList<NamedWords> namedWordsFromText(const QString &text);

/// What whoever erases signs, so that the erasure counts in every copy.
[[nodiscard]] Result<QByteArray> textToSign(const EditId &journal, const Id<Person> &person, const QString &words);

/// May that value be erased? Not what others' say or the records' belonging together rests on (roles, references,
/// "exists", keys and signatures, what an agreement covers), nor anything about an erasure itself. A note may, by its
/// edit's records.
[[nodiscard]] bool mayBeErased(const QString &kind, const QString &field);
/// As above for what is named in an edit; false when the edit holds no such value.
[[nodiscard]] bool mayBeErased(const journal::Edit &edit, const NamedWords &words);

/// All words that erasures in force name, also those of edits that are not here.
[[nodiscard]] Result<QList<NamedWords>> erasedWords(const Store &store);

/// A record and all that belongs to it directly, deleted ones too.
[[nodiscard]] Result<QList<std::pair<QString, RecordId>>> recordsUnder(const Store &store, const RecordId &id);

/// Words are erased from the tables, but old bytes may still stand in the file's free space because it could not be
/// rewritten; opening or changing the plan tries again.
[[nodiscard]] Result<bool> isRewriteDue(const Store &store);

} // namespace waymark::store
