// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/undo.h>

#include "draft.h"

#include <actions/erasure_requests.h>
#include <model/records.h>

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
        while (!act.first().edit.group.isNull() && i < edits->size() &&
               edits->at(i).edit.group == act.first().edit.group)
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

/// The records of who acted and for which organisation, entered on the way with an act about something else: they stay.
QSet<RecordId> enteredOnTheWay(const Edit &edit)
{
    QSet<RecordId> ids;
    for (const RecordChanges &changes : edit.records)
        if (changes.kind == u"person" && changes.id == edit.author)
            for (const Change &change : changes.changes) {
                ids.insert(changes.id);
                if (change.field == u"organisation")
                    ids.insert(RecordId::fromText(change.value.text()).value_or(RecordId()));
            }
    const bool isAboutElse = std::any_of(edit.records.cbegin(), edit.records.cend(),
                                         [&ids](const RecordChanges &changes) { return !ids.contains(changes.id); });
    return isAboutElse ? ids : QSet<RecordId>();
}

/// Entering, comparing, retiring or replacing a key: it is not taken back, nor is who it belongs to. Deleting one is a
/// deletion like any other.
bool isAboutKey(const RecordChanges &changes)
{
    return changes.kind == kindOf<Key>().name &&
           std::any_of(changes.changes.cbegin(), changes.changes.cend(),
                       [](const Change &change) { return change.field != journal::kExists; });
}

/// Nothing of it is ever taken back, because of what it did to keys.
bool staysForItsKeys(const QList<StoredEdit> &act)
{
    bool hasKey = false;
    for (const StoredEdit &edit : act) {
        const QSet<RecordId> staying = enteredOnTheWay(edit.edit);
        for (const RecordChanges &changes : edit.edit.records) {
            hasKey = hasKey || isAboutKey(changes);
            if (!isAboutKey(changes) && !staying.contains(changes.id))
                return false;
        }
    }
    return hasKey;
}

/// An act to undo or redo, and the later ones that stay as they are.
struct Next
{
    QList<StoredEdit> act;
    QList<QList<StoredEdit>> passedOver;
};

/// The act in force that comes next: for undo the newest that is no undo itself (a redo is an act like any other), for
/// redo the newest undo with nothing newer but redos.
Result<Next> nextAct(const Desk &desk, bool wantUndo)
{
    QSet<EditId> cancelled;
    Next next;
    const auto walked = eachAct(desk, [&](const QList<StoredEdit> &act) {
        if (names(cancelled, act))
            return true;
        const QString &verb = act.first().edit.verb;
        if (verb == (wantUndo ? kUndo : kRedo)) {
            cancelled.insert(act.first().edit.undoes);
            return true;
        }
        if (wantUndo && staysForItsKeys(act)) {
            next.passedOver << act;
            return true;
        }
        if (wantUndo || verb == kUndo)
            next.act = act;
        return false;
    });
    return walked ? Result<Next>(next) : tl::unexpected(walked.error());
}

/// What an undo or redo was about in the first place.
Result<QList<StoredEdit>> originalOf(const Desk &desk, QList<StoredEdit> act)
{
    while (!act.isEmpty() && (act.first().edit.verb == kUndo || act.first().edit.verb == kRedo)) {
        const auto before = actAt(desk, act.first().edit.undoes);
        if (!before)
            return before;
        act = *before;
    }
    return act;
}

/// The changes one record has been through.
class Past
{
public:
    explicit Past(const QList<store::HistoryEntry> &entries)
        : m_entries(entries)
    {
    }

    [[nodiscard]] Value valueOf(const EditId &id, const QString &field) const
    {
        const store::HistoryEntry *entry = entryOf(id, field);
        return entry ? entry->after : Value();
    }
    [[nodiscard]] RecordId authorOf(const EditId &id) const
    {
        const auto found =
            std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const auto &entry) { return entry.by.id == id; });
        return found != m_entries.cend() ? found->by.edit.author : RecordId();
    }

private:
    [[nodiscard]] const store::HistoryEntry *entryOf(const EditId &id, const QString &field) const
    {
        const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                        [&](const auto &entry) { return entry.by.id == id && entry.field == field; });
        return found != m_entries.cend() ? &*found : nullptr;
    }

    const QList<store::HistoryEntry> &m_entries;
};

/// Takes back one act, change by change.
class Reversal
{
public:
    Reversal(const Desk &desk, const QList<StoredEdit> &act, const QString &verb)
        : m_desk(desk)
        , m_act(act)
        , m_verb(verb)
    {
        for (const StoredEdit &edit : act)
            m_own.insert(edit.id);
    }

    [[nodiscard]] Outcome build()
    {
        for (auto edit = m_act.crbegin(); edit != m_act.crend(); ++edit) {
            const QSet<RecordId> staying = enteredOnTheWay(edit->edit);
            for (const RecordChanges &changes : edit->edit.records) {
                if (isAboutKey(changes) || staying.contains(changes.id))
                    continue;
                if (const auto taken = takeBack(*edit, changes); !taken)
                    return taken;
            }
        }
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
    [[nodiscard]] const QList<LeftField> &left() const { return m_left; }

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
        const Past lived(*past);
        const bool isBegunHere = !past->isEmpty() && m_own.contains(past->first().by.id);
        if (isBegunHere && !(*now)->isDeleted && isAllOwn(**now, lived))
            return layer(0).remove(changes.kind, changes.id);
        for (const Change &change : changes.changes) {
            if (replacesOwn(change)) // the change it replaces brings back what stood before the act
                continue;
            const auto waits = isWaiting(**now, change.field, edit.id);
            if (!waits)
                return tl::unexpected(waits.error());
            const QList<EditId> heads = *waits ? QList<EditId>() : (*now)->heads.value(change.field);
            if (!areOwn(heads) && (heads.size() != 1 || store::originOf(*past, heads.first(), change.field) !=
                                                            store::originOf(*past, edit.id, change.field))) {
                leave(changes, change.field, heads, lived);
                continue;
            }
            if (const auto put = putBack(**now, changes, change, lived, heads); !put)
                return put;
        }
        return {};
    }

    /// All that stands was written in this act: also both versions that an undo brought back.
    [[nodiscard]] bool areOwn(const QList<EditId> &heads) const
    {
        return !heads.isEmpty() &&
               std::all_of(heads.cbegin(), heads.cend(), [this](const EditId &id) { return m_own.contains(id); });
    }

    [[nodiscard]] bool replacesOwn(const Change &change) const
    {
        return std::any_of(change.replaces.cbegin(), change.replaces.cend(),
                           [this](const EditId &id) { return m_own.contains(id); });
    }

    /// Notes a field that stays as it is because of what stands: `standing`, if possible by somebody else.
    void leave(const RecordChanges &changes, const QString &field, const QList<EditId> &standing, const Past &lived)
    {
        const auto isOthers = [&](const EditId &id) { return lived.authorOf(id) != m_desk.author(); };
        const auto found = std::find_if(standing.cbegin(), standing.cend(), isOthers);
        const EditId by = found != standing.cend() ? *found : standing.value(0);
        m_left << LeftField{changes.kind, changes.id, field, lived.authorOf(by)};
    }

    /// The change was made outside role and nobody entitled has decided on it yet.
    [[nodiscard]] Result<bool> isWaiting(const store::StoredRecord &now, const QString &field, const EditId &edit) const
    {
        if (!now.pending.contains(field))
            return false;
        return store::pendingChanges(m_desk.store()).map([&](const QList<store::Pending> &pending) {
            return std::any_of(pending.cbegin(), pending.cend(), [&](const store::Pending &each) {
                return each.record == now.values.id && each.kind == now.values.kind && each.field == field &&
                       each.proposed.edit == edit;
            });
        });
    }

    /// Everything that stands in the record was written by the author himself.
    [[nodiscard]] bool isAllOwn(const store::StoredRecord &now, const Past &lived) const
    {
        return std::all_of(now.seen.cbegin(), now.seen.cend(),
                           [&](const EditId &id) { return lived.authorOf(id) == m_desk.author(); });
    }

    /// Nothing stands in the record but what the author wrote or had seen in that deletion.
    [[nodiscard]] Result<bool> isAsDeleted(const store::StoredRecord &now, const Past &lived,
                                           const EditId &deletion) const
    {
        const auto by = store::editAt(m_desk.store(), deletion);
        if (!by)
            return tl::unexpected(by.error());
        QSet<EditId> known;
        for (const RecordChanges &changes : by->edit.records)
            if (changes.kind == now.values.kind && changes.id == now.values.id)
                known.unite(QSet<EditId>(changes.seen.cbegin(), changes.seen.cend()));
        return std::all_of(now.seen.cbegin(), now.seen.cend(), [&](const EditId &id) {
            return known.contains(id) || lived.authorOf(id) == m_desk.author();
        });
    }

    Outcome putBack(const store::StoredRecord &now, const RecordChanges &changes, const Change &change,
                    const Past &lived, const QList<EditId> &heads)
    {
        if (change.replaces.isEmpty()) {
            const Value nothing = change.field == journal::kExists ? Value(true) : Value();
            return layer(0).insist(changes.kind, changes.id, change.field, nothing, heads);
        }
        size_t k = 0;
        for (const EditId &replaced : change.replaces) {
            const Value before = lived.valueOf(replaced, change.field);
            Outcome put;
            if (change.field == journal::kExists && before == Value(false)) {
                const auto isAsThen = isAsDeleted(now, lived, replaced);
                if (!isAsThen)
                    return tl::unexpected(isAsThen.error());
                if (*isAsThen)
                    put = layer(k++).remove(changes.kind, changes.id);
                else
                    leave(changes, change.field, now.seen, lived);
            } else {
                put = layer(k++).insist(changes.kind, changes.id, change.field, before, heads);
            }
            if (!put)
                return put;
        }
        return {};
    }

    const Desk &m_desk;
    const QList<StoredEdit> &m_act;
    QString m_verb;
    QSet<EditId> m_own;
    std::vector<Draft> m_layers;
    QList<LeftField> m_left;
};

bool erases(const StoredEdit &edit)
{
    return std::any_of(edit.edit.records.cbegin(), edit.edit.records.cend(),
                       [](const RecordChanges &changes) { return changes.kind == u"erasure"; });
}

tl::unexpected<Error> nothingLeft(const Next &next, const QString &verb)
{
    if (verb == kRedo)
        return failure(ErrorCode::NotFound, u"There is nothing to redo."_s);
    return failure(
        ErrorCode::NotFound,
        next.passedOver.isEmpty()
            ? u"There is nothing of yours to undo."_s
            : u"What you did to signing keys stays, and there is nothing else of yours to undo; a key that should sign no more is retired."_s);
}

/// An erasure is not undone, but as long as it was only asked for, asking is.
Result<Undone> takeBackRequest(Desk &desk, const Next &next, const QString &verb)
{
    if (verb == kRedo)
        return failure(ErrorCode::Refused, u"You took back what you had asked for; to ask again, erase again."_s);
    const auto request = requestWith(desk.store(), next.act.first().id);
    if (!request)
        return tl::unexpected(request.error());
    if (!*request)
        return failure(ErrorCode::Refused,
                       u"What was erased cannot be brought back; to say it again, enter it anew."_s);
    const auto committed = declineErasure(desk, **request, {});
    return committed ? Result<Undone>(Undone{next.act, {}, next.passedOver, *committed})
                     : tl::unexpected(committed.error());
}

Result<Undone> reverse(Desk &desk, const Next &next, const QString &verb)
{
    const QList<StoredEdit> &act = next.act;
    if (act.isEmpty())
        return nothingLeft(next, verb);
    if (std::any_of(act.cbegin(), act.cend(), erases))
        return takeBackRequest(desk, next, verb);
    Reversal reversal(desk, act, verb);
    if (const auto built = reversal.build(); !built)
        return tl::unexpected(built.error());
    const QList<Edit> edits = reversal.edits();
    if (edits.isEmpty()) {
        const bool isAllWaiting = std::all_of(reversal.left().cbegin(), reversal.left().cend(),
                                              [](const LeftField &left) { return left.by.isNull(); });
        return failure(ErrorCode::Conflict,
                       isAllWaiting
                           ? u"What you changed there still waits to be confirmed, so nothing was undone; "
                             "somebody whose field it is can decline it."_s
                           : u"Somebody has changed all of this since; nothing was undone. See the history."_s);
    }
    const auto committed = desk.commit(edits);
    if (!committed)
        return tl::unexpected(committed.error());
    const auto original = originalOf(desk, act);
    if (!original)
        return tl::unexpected(original.error());
    return Undone{*original, reversal.left(), next.passedOver, *committed};
}

} // namespace

Result<QList<StoredEdit>> nextUndo(const Desk &desk)
{
    const auto next = nextAct(desk, true);
    return next ? originalOf(desk, next->act) : tl::unexpected(next.error());
}

Result<QList<StoredEdit>> nextRedo(const Desk &desk)
{
    const auto next = nextAct(desk, false);
    return next ? originalOf(desk, next->act) : tl::unexpected(next.error());
}

Result<QList<UndoStep>> undoSteps(const Desk &desk, int most)
{
    QSet<EditId> cancelled;
    QList<UndoStep> steps;
    const auto walked = eachAct(desk, [&](const QList<StoredEdit> &act) {
        if (names(cancelled, act))
            return true;
        const QString &verb = act.first().edit.verb;
        if (verb == kUndo) {
            cancelled.insert(act.first().edit.undoes);
            return true;
        }
        UndoStep step{act, false, {}};
        const bool erased = std::any_of(act.cbegin(), act.cend(), erases);
        if (erased)
            step = {act, true, u"What was erased cannot be brought back."_s};
        else if (staysForItsKeys(act))
            step = {act, true, u"What was done to signing keys stays; a key that should sign no more is retired."_s};
        steps << step;
        return !erased && steps.size() < most;
    });
    if (!walked)
        return tl::unexpected(walked.error());
    for (UndoStep &step : steps)
        if (const auto original = originalOf(desk, step.act); original)
            step.act = *original;
        else
            return tl::unexpected(original.error());
    return steps;
}

Result<Undone> undo(Desk &desk)
{
    const auto next = nextAct(desk, true);
    return next ? reverse(desk, *next, kUndo) : tl::unexpected(next.error());
}

Result<Undone> redo(Desk &desk)
{
    const auto next = nextAct(desk, false);
    return next ? reverse(desk, *next, kRedo) : tl::unexpected(next.error());
}

} // namespace waymark::actions
