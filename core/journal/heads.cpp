// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/heads.h>

#include <journal/edit.h>

#include <algorithm>

namespace waymark::journal {

void FieldState::take(const Head &change, const QList<qint64> &replaces, bool isEntitled,
                      const std::function<EditId(qint64)> &idOf)
{
    if (!isEntitled) {
        pending << change;
        return;
    }
    const auto isReplaced = [&replaces](const Head &head) { return replaces.contains(head.edit); };
    heads.removeIf(isReplaced);
    pending.removeIf(isReplaced);
    const auto isBefore = [&idOf](const Head &a, const Head &b) {
        return a.lamport != b.lamport ? a.lamport < b.lamport : idOf(a.edit) < idOf(b.edit);
    };
    heads.insert(std::upper_bound(heads.begin(), heads.end(), change, isBefore), change);
}

bool FieldState::isConflict() const
{
    return std::any_of(heads.cbegin(), heads.cend(),
                       [this](const Head &head) { return head.value != heads.first().value; });
}

namespace {

bool saysGone(const Head &head)
{
    return head.value == Value(false);
}

/// Every living change of every field is among those the deletions have seen, or a deletion itself.
bool isAllSeen(const RecordState &state, const QList<Head> &deletions)
{
    for (const FieldState &field : state.fields)
        for (const Head &head : field.heads) {
            const bool isSeen = std::any_of(deletions.cbegin(), deletions.cend(), [&head](const Head &deletion) {
                return deletion.edit == head.edit || deletion.seen.contains(head.edit);
            });
            if (!isSeen)
                return false;
        }
    return true;
}

} // namespace

bool RecordState::isDeleted() const
{
    const QList<Head> exists = fields.value(kExists).heads;
    return !exists.isEmpty() && std::all_of(exists.cbegin(), exists.cend(), saysGone) && isAllSeen(*this, exists);
}

bool RecordState::isDeletionContested() const
{
    const QList<Head> exists = fields.value(kExists).heads;
    return std::any_of(exists.cbegin(), exists.cend(), saysGone) && !isDeleted();
}

} // namespace waymark::journal
