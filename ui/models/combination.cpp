// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/combination.h>

#include <look/difference.h>

#include <algorithm>

namespace waymark::ui {

namespace {

/// A stretch of the base, and the words that take its place.
struct Patch
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString words;
};

QList<Patch> patches(const QString &base, const QString &text)
{
    QList<Patch> found;
    qsizetype at = 0;
    bool isOpen = false;
    for (const DifferencePiece &piece : difference(base, text)) {
        if (piece.kind == DifferencePiece::Same) {
            at += piece.text.size();
            isOpen = false;
            continue;
        }
        if (!isOpen)
            found << Patch{at, at, {}};
        isOpen = true;
        if (piece.kind == DifferencePiece::Removed) {
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
    if (base.isEmpty() || first == base || second == base || first == second)
        return std::nullopt;
    QList<Patch> all = patches(base, first) + patches(base, second);
    std::sort(all.begin(), all.end(),
              [](const Patch &a, const Patch &b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
    for (qsizetype i = 1; i < all.size(); ++i)
        if (all.at(i).from <= all.at(i - 1).to)
            return std::nullopt;
    QString text = base;
    for (auto patch = all.crbegin(); patch != all.crend(); ++patch)
        text.replace(patch->from, patch->to - patch->from, patch->words);
    return text;
}

} // namespace waymark::ui
