// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/combination.h>

#include <rules/difference.h>

#include <algorithm>
#include <tuple>

namespace waymark::rules {

namespace {

/// A stretch of the base, and the words that take its place.
struct Patch
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString words;

    bool operator==(const Patch &) const = default;
    bool operator<(const Patch &other) const
    {
        return std::tie(from, to, words) < std::tie(other.from, other.to, other.words);
    }
};

QList<Patch> patches(const QString &base, const QString &text)
{
    QList<Patch> found;
    qsizetype at = 0;
    bool isOpen = false;
    for (const QList<Piece> pieces = difference(base, text); const Piece &piece : pieces) {
        if (piece.kind == Piece::Same) {
            at += piece.text.size();
            isOpen = false;
            continue;
        }
        if (!isOpen)
            found << Patch{at, at, {}};
        isOpen = true;
        if (piece.kind == Piece::Removed) {
            at += piece.text.size();
            found.last().to = at;
        } else {
            found.last().words += piece.text;
        }
    }
    return found;
}

} // namespace

std::optional<QString> combined(const QString &base, const QString &first, const QString &second)
{
    QList<Patch> all = patches(base, first) + patches(base, second);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (qsizetype i = 1; i < all.size(); ++i)
        if (all.at(i).from <= all.at(i - 1).to)
            return std::nullopt;
    QString text;
    qsizetype at = 0;
    for (const Patch &patch : std::as_const(all)) {
        text += QStringView(base).mid(at, patch.from - at);
        text += patch.words;
        at = patch.to;
    }
    text += QStringView(base).mid(at);
    return text == first || text == second ? std::nullopt : std::optional(text);
}

} // namespace waymark::rules
