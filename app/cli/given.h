// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

#include <QDate>

namespace waymark::cli {

/// What people write for something on the command line, read; each fails with a sentence that says what to write.
/// @{
/// The commitment of that number, OGP id or title.
[[nodiscard]] Result<Id<Commitment>> commitmentFrom(const store::Store &store, const QString &given);
/// The update on that commitment in that round; NotFound, with what to do, when nobody has begun it.
[[nodiscard]] Result<Id<Update>> updateFrom(const store::Store &store, const QString &commitment, const QString &round);
/// The round of that label; the one opened last when nothing is given.
[[nodiscard]] Result<Id<Round>> roundFrom(const store::Store &store, const QString &label);
/// A day; the last day of what is less exact.
[[nodiscard]] Result<QDate> dayFrom(const QString &given);
/// The record that is named; null where nothing is given.
[[nodiscard]] Result<RecordId> recordFrom(const store::Store &store, const QString &given);

/// One of a list's words, by name or label; nothing given reads as the word for that.
template <class Enum>
[[nodiscard]] Result<Enum> wordFrom(const QString &given, const QString &option)
{
    if (given.isEmpty())
        return Enum();
    QStringList labels;
    for (const Word &word : words<Enum>()) {
        if (word.name.isEmpty())
            continue;
        if (word.name.compare(given, Qt::CaseInsensitive) == 0 || word.label.compare(given, Qt::CaseInsensitive) == 0)
            return Enum(word.value);
        labels << word.label;
    }
    return failure(
        ErrorCode::Invalid,
        QStringLiteral("\"%1\" takes one of these words: %2.").arg(option, labels.join(QStringLiteral(", "))));
}
/// @}

} // namespace waymark::cli
