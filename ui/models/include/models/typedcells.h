// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/lineproblem.h>

#include <QModelIndex>

namespace waymark::ui {

/// What a model whose cells take typed text lets an editor ask, so that it can say beside the cell what is wrong and
/// keep what was typed.
class TypedCells
{
public:
    virtual ~TypedCells() = default;

    /// Invalid, with what to write instead, for a text that would not be taken there. Reads nothing from the plan.
    [[nodiscard]] virtual Outcome checkText(const QModelIndex &index, const QString &text) const = 0;
    /// Enters it. Fails as checkText() and as actions::change().
    [[nodiscard]] virtual Outcome enterText(const QModelIndex &index, const QString &text) = 0;
};

/// The model behind all proxies, where it takes typed text, and the place of the cell in it.
[[nodiscard]] std::pair<TypedCells *, QModelIndex> typedCells(const QModelIndex &index);

/// Whether it worked, for whoever needs nothing of what came of it.
template <class T>
[[nodiscard]] Outcome outcomeOf(const Result<T> &result)
{
    return result ? Outcome() : tl::unexpected(result.error());
}

} // namespace waymark::ui
