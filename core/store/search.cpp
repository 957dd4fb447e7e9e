// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/reading.h>

#include "record_table.h"
#include "schema.h"
#include "state_codec.h"

#include <base/text.h>

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostWords = 12;

/// Each word quoted, so that nothing people type is ever an operator; the last letters may be missing.
QString matchFor(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << u'"' + word + u"\"*"_s;
            word.clear();
        }
    }
    return words.mid(0, kMostWords).join(u' ');
}

/// The words around the first place where the first word stands.
QString excerpt(const QString &words, const QString &text)
{
    constexpr qsizetype kBefore = 40;
    constexpr qsizetype kLength = 160;
    const QString first = text.trimmed().section(u' ', 0, 0);
    const qsizetype at = std::max<qsizetype>(0, words.indexOf(first, 0, Qt::CaseInsensitive));
    const qsizetype from = at <= kBefore ? 0 : words.indexOf(u' ', at - kBefore) + 1;
    QString shown = words.mid(from, kLength).simplified();
    if (from > 0)
        shown.prepend(u"… "_s);
    if (from + kLength < words.size())
        shown.append(u" …"_s);
    return shown;
}

} // namespace

Result<QList<Hit>> search(const Store &store, const QString &text, int most)
{
    const QString match = matchFor(cleanText(text)); // half a character would end in an error
    QList<Hit> hits;
    if (match.isEmpty())
        return hits;
    // No join inside the index scan: newest first is the index's own order backwards.
    const auto read = store.database().each(
        u"SELECT kind, id FROM (SELECT rowid AS hit FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) JOIN record ON r=hit ORDER BY r DESC"_s,
        {match, most}, [&hits](const Row &row) {
            hits << Hit{row.value(0).toString(), RecordId::fromBytes(row.value(1).toByteArray())};
            return Outcome();
        });
    return read ? Result<QList<Hit>>(hits) : tl::unexpected(read.error());
}

Result<QString> wordsAround(const Store &store, const Hit &hit, const QString &text)
{
    QString words;
    const auto read = store.database().each(u"SELECT state FROM record WHERE id=? AND kind=?"_s,
                                            {hit.record.bytes(), hit.kind}, [&](const Row &row) -> Outcome {
                                                const auto state = decodeState(row.value(0).toByteArray());
                                                if (!state)
                                                    return tl::unexpected(state.error());
                                                words = excerpt(searchWords(hit.kind, *state), text);
                                                return {};
                                            });
    return read ? Result<QString>(words) : tl::unexpected(read.error());
}

} // namespace waymark::store
