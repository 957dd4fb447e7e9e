// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/reading.h>
#include <store/store.h>

/// Edits as tests write them, and the bytes that carry them from store to store.
namespace waymark::test {

/// 14 November 2016, 10:42 UTC, and so many minutes later.
[[nodiscard]] QDateTime moment(int minutes = 0);

using Fields = QMap<QString, Value>;

[[nodiscard]] journal::Edit draft(const RecordId &author, const QList<journal::RecordChanges> &records);
/// What somebody says who has seen nothing of it before.
[[nodiscard]] journal::RecordChanges saying(const QString &kind, const RecordId &id, const Fields &fields);
/// What somebody says who has that store's record before his eyes.
[[nodiscard]] journal::RecordChanges saying(const store::Store &store, const QString &kind, const RecordId &id,
                                            const Fields &fields);
[[nodiscard]] journal::RecordChanges deleting(const store::Store &store, const QString &kind, const RecordId &id);
[[nodiscard]] journal::RecordChanges restoring(const store::Store &store, const QString &kind, const RecordId &id);

/// The id of the only edit that was committed, or of the last; null when the store refused.
EditId commit(store::Store &store, const journal::Edit &draft);

/// All edits from number `first` on as the lines of a pack.
[[nodiscard]] QByteArray packOf(const store::Store &store, qint64 first = 1);
/// Reads such lines again.
[[nodiscard]] store::EditSource sourceOfPack(const QByteArray &pack);
/// Takes what the other store holds, through the bytes of a pack.
[[nodiscard]] Result<store::Committed> merge(store::Store &into, const store::Store &from);

/// The code of what went wrong, "done" when nothing did.
template <class T>
[[nodiscard]] QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("done") : codeName(result.error().code);
}

} // namespace waymark::test
