// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/undo.h>

#include "draft.h"

#include <model/description.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::Edit;
using journal::RecordChanges;
using store::StoredEdit;

namespace {

const QString kUndo = u"undo"_s;
const QString kRedo = u"redo"_s;
constexpr int kFarthestBack = 5000;

/// The author's acts newest first, until `visit` says stop.
Outcome eachAct(const Desk &desk, const std::function<bool(const QList<StoredEdit> &act)> &visit)
{
    const auto edits = store::latestEdits(desk.store(), desk.author(), kFarthestBack);
    if (!edits)
        return tl::unexpected(edits.error());
    for (qsizetype i = 0; i < edits->size();) {
        QList<StoredEdit> act{edits->at(i++)};
        while (!act.first().edit.group.isNull() && i < edits->size() && edits->at(i).edit.group == act.first().edit.group)
            act.prepend(edits->at(i++));
        if (act.first().edit.journal.isNull() || !visit(act)) // nobody takes back the founding of the plan
            return {};
    }
    return {};
}

bool names(const QSet<EditId> &ids, const QList<StoredEdit> &act)
{
    return std::any_of(act.cbegin(), act.cend(), [&ids](const StoredEdit &edit) { return ids.contains(edit.id); });
}

Result<QList<StoredEdit>> actAt(const Desk &desk, const EditId &id)
{
    const auto edit = store::editAt(desk.store(), id);
    return edit ? store::groupOf(desk.store(), *edit) : tl::unexpected(edit.error());
}

/// The act in force that comes next: for undo the newest that is no undo itself, for redo the newest undo with nothing newer but redos.
Result<QList<StoredEdit>> nextAct(const Desk &desk, bool wantUndo)
{
    QSet<EditId> cancelled;
    QList<StoredEdit> next;
    const auto walked = eachAct(desk, [&](const QList<StoredEdit> &act) {
        if (names(cancelled, act))
            return true;
        const QString &verb = act.first().edit.verb;
        if (verb == kUndo || verb == kRedo) {
            if (wantUndo == (verb == kUndo) || verb == kRedo)
                cancelled.insert(act.first().edit.undoes);
            if (wantUndo || verb == kRedo)
                return true;
            next = act;
            return false;
        }
        if (wantUndo)
            next = act;
        return false;
    });
    return walked ? Result<QList<StoredEdit>>(next) : tl::unexpected(walked.error());
}

/// Takes back one act, change by change.
class Reversal
{
public:
    Reversal(const Desk &desk, const QList<StoredEdit> &act, const QString &verb) : m_desk(desk), m_act(act), m_verb(verb)
    {
        for (const StoredEdit &edit : act)
            m_own.insert(edit.id);
    }

    [[nodiscard]] Outcome build()
    {
        for (auto edit = m_act.crbegin(); edit != m_act.crend(); ++edit)
            for (const RecordChanges &changes : edit->edit.records)
                if (const auto taken = takeBack(*edit, changes); !taken)
                    return taken;
        return {};
    }
    [[nodiscard]] QList<Edit> edits() const
    {
        QList<Edit> all;
        for (const Draft &draft : m_layers)
            all << draft.edits();
        const RecordId group = RecordId::random();
        if (all.size() > 1)
            for (Edit &edit : all)
                edit.group = group;
        return all;
    }
    [[nodiscard]] const QStringList &left() const { return m_left; }

private:
    /// The k-th value put back into a field goes into the k-th draft: one edit cannot hold two changes of one field.
    Draft &layer(size_t k)
    {
        while (m_layers.size() <= k) {
            m_layers.emplace_back(m_desk, m_verb);
            m_layers.back().setUndoes(m_act.first().id);
        }
        return m_layers[k];
    }

    Outcome takeBack(const StoredEdit &edit, const RecordChanges &changes)
    {
        const auto now = store::record(m_desk.store(), changes.kind, changes.id);
        if (!now || !*now)
            return now ? Outcome() : tl::unexpected(now.error());
        const auto past = store::history(m_desk.store(), changes.kind, changes.id);
        if (!past)
            return tl::unexpected(past.error());
        const bool isBegunHere = !past->isEmpty() && m_own.contains(past->first().by.id);
        const bool isOnlyOwn = std::all_of((*now)->seen.cbegin(), (*now)->seen.cend(), [this](const EditId &id) { return m_own.contains(id); });
        if (isBegunHere && isOnlyOwn && !(*now)->isDeleted)
            return layer(0).remove(changes.kind, changes.id);
        for (const Change &change : changes.changes) {
            if ((*now)->heads.value(change.field) != QList<EditId>{edit.id}) {
                m_left << u"%1, %2"_s.arg(changes.kind, change.field);
                continue;
            }
            if (const auto put = putBack(edit, changes, change, *past); !put)
                return put;
        }
        return {};
    }

    Outcome putBack(const StoredEdit &edit, const RecordChanges &changes, const Change &change, const QList<store::HistoryEntry> &past)
    {
        if (change.replaces.isEmpty()) {
            const Value nothing = change.field == journal::kExists ? Value(true) : Value();
            return layer(0).insist(changes.kind, changes.id, change.field, nothing, {edit.id});
        }
        size_t k = 0;
        for (const EditId &replaced : change.replaces)
            for (const store::HistoryEntry &entry : past)
                if (entry.by.id == replaced && entry.field == change.field)
                    if (const auto put = layer(k++).insist(changes.kind, changes.id, change.field, entry.after, {edit.id}); !put)
                        return put;
        return {};
    }

    const Desk &m_desk;
    const QList<StoredEdit> &m_act;
    QString m_verb;
    QSet<EditId> m_own;
    std::vector<Draft> m_layers;
    QStringList m_left;
};

Result<Undone> reverse(Desk &desk, const QList<StoredEdit> &act, const QString &verb)
{
    if (act.isEmpty())
        return failure(ErrorCode::NotFound, verb == kUndo ? u"There is nothing of yours to undo."_s : u"There is nothing to redo."_s);
    Reversal reversal(desk, act, verb);
    if (const auto built = reversal.build(); !built)
        return tl::unexpected(built.error());
    const QList<Edit> edits = reversal.edits();
    if (edits.isEmpty())
        return failure(ErrorCode::Conflict, u"Somebody has changed all of this since; nothing was undone. See the history."_s, reversal.left().join(u"; "_s));
    const auto committed = desk.commit(edits);
    if (!committed)
        return tl::unexpected(committed.error());
    return Undone{act, reversal.left(), *committed};
}

} // namespace

Result<QList<StoredEdit>> nextUndo(const Desk &desk)
{
    return nextAct(desk, true);
}

Result<QList<StoredEdit>> nextRedo(const Desk &desk)
{
    const auto undoing = nextAct(desk, false);
    if (!undoing || undoing->isEmpty())
        return undoing;
    return actAt(desk, undoing->first().edit.undoes);
}

Result<Undone> undo(Desk &desk)
{
    const auto act = nextUndo(desk);
    return act ? reverse(desk, *act, kUndo) : tl::unexpected(act.error());
}

Result<Undone> redo(Desk &desk)
{
    const auto undoing = nextAct(desk, false);
    auto done = undoing ? reverse(desk, *undoing, kRedo) : tl::unexpected(undoing.error());
    if (!done)
        return done;
    const auto act = actAt(desk, undoing->first().edit.undoes);
    if (!act)
        return tl::unexpected(act.error());
    done->act = *act;
    return done;
}

} // namespace waymark::actions
