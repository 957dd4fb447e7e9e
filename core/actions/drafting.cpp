// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/drafting.h>

#include "draft.h"
#include "edit_list.h"

#include <actions/narratives.h>
#include <base/text.h>
#include <model/natural_id.h>

#include <algorithm>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

/// What a draft or note is about: how it stands in the plan, its kind included.
struct Subject
{
    QString kind;
    std::optional<store::StoredRecord> stored; ///< nothing for one nobody has begun
    RecordValues begun;                        ///< what says which it is, for one nobody has begun
};

/// An update or a narrative that nobody has begun.
Result<Subject> notBegun(const store::Store &plan, const RecordId &about)
{
    const auto narrative = narrativeOf(plan, about);
    if (!narrative)
        return tl::unexpected(narrative.error());
    if (*narrative)
        return Subject{kindOf<Narrative>().name, {}, valuesOf(**narrative)};
    return updateOf(plan, about).map([](const Update &update) {
        return Subject{kindOf<Update>().name, {}, valuesOf(update)};
    });
}

QString verbFor(const QString &kindName)
{
    return kindName == kindOf<Update>().name      ? u"logProgress"_s
           : kindName == kindOf<Narrative>().name ? u"writeNarrative"_s
                                                  : u"change"_s;
}

Result<Subject> subjectOf(const store::Store &plan, const RecordId &about)
{
    const auto kindName = store::kindOfRecord(plan, about);
    if (!kindName)
        return tl::unexpected(kindName.error());
    if (kindName->isEmpty())
        return notBegun(plan, about);
    const auto stored = store::record(plan, *kindName, about);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored && (*stored)->isDeleted)
        return failure(ErrorCode::NotFound,
                       u"The %1 this is about was deleted; bring it back to go on, what you wrote is kept."_s.arg(
                           kind(*kindName) ? kind(*kindName)->label.toLower() : *kindName),
                       about.text());
    return Subject{*kindName, *stored, {}};
}

Outcome checkTakesText(const QString &kindName, const QString &field)
{
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    if (!described)
        return failure(ErrorCode::Invalid,
                       u"No %2 has a field \"%1\"."_s.arg(field, known ? known->label.toLower() : kindName));
    const bool isText = described->type == FieldType::Text || described->type == FieldType::Line;
    return isText && described->repeat != Repeat::PerMember && !field.endsWith(u'?')
               ? Outcome()
               : failure(ErrorCode::Invalid,
                         u"\"%1\" takes no text to draft; write it into the plan as it is."_s.arg(described->label));
}

Outcome checkIsPrivate(Circle circle)
{
    return circle == Circle::Everyone
               ? failure(ErrorCode::Refused,
                         u"Everyone with a copy of the plan would read that; choose only you or your side."_s)
               : Outcome();
}

Acted begin(Desk &desk, const Wording &wording, const QList<EditId> &shown)
{
    waymark::Draft draft;
    draft.id = Id<waymark::Draft>::random();
    draft.about = wording.about;
    draft.field = wording.field;
    draft.text = Texts(wording.text);
    draft.shown = toText(shown);
    return create(desk, draft);
}

/// All records of a kind in the circles that are not everyone's, the narrowest first.
template <class T, class Kept>
Readable<Kept> keptIn(Circles &circles, Kept (*kept)(Circle, const T &))
{
    Readable<Kept> all;
    const Readable<Circles::Open> open = circles.readable();
    all.leftOut = open.leftOut;
    for (auto each = open.crbegin(); each != open.crend() && each->circle != Circle::Everyone; ++each) {
        const auto records = store::readAll<T>(*each->store);
        if (!records)
            all.leftOut << leftOut(records.error());
        for (const T &record : records.value_or(QList<T>()))
            all << kept(each->circle, record);
    }
    return all;
}

/// Puts the draft's words into the plan; what nobody has begun is begun.
Acted putIntoPlan(Desk &plan, const Subject &subject, const KeptDraft &kept)
{
    const Wording &wording = kept.wording;
    const Value text(wording.text);
    if (subject.stored && subject.stored->values.value(wording.field) == text &&
        !subject.stored->conflicts.contains(wording.field))
        return store::Committed();
    Draft draft(plan, verbFor(subject.kind));
    if (!subject.stored)
        if (const auto taken = draft.set(subject.begun); !taken)
            return tl::unexpected(taken.error());
    const auto taken = draft.set(subject.kind, wording.about, wording.field, text, kept.shown);
    return taken ? plan.commit(draft.edits()) : tl::unexpected(taken.error());
}

} // namespace

Result<Update> updateOf(const store::Store &plan, const RecordId &id)
{
    if (const auto begun = store::read<Update>(plan, Id<Update>(id));
        begun || begun.error().code != ErrorCode::NotFound)
        return begun;
    const auto commitments = store::readAll<Commitment>(plan);
    const auto rounds = store::readAll<Round>(plan);
    if (!commitments || !rounds)
        return tl::unexpected(commitments ? rounds.error() : commitments.error());
    for (const Round &round : *rounds)
        for (const Commitment &commitment : *commitments)
            if (updateId(commitment.id, round.id).record() == id) {
                Update update;
                update.id = Id<Update>(id);
                update.commitment = commitment.id;
                update.round = round.id;
                return update;
            }
    return failure(ErrorCode::NotFound, u"What this is about is not in the plan; it may have been deleted."_s,
                   id.text());
}

Readable<KeptDraft> drafts(Circles &circles)
{
    return keptIn<waymark::Draft, KeptDraft>(circles, [](Circle circle, const waymark::Draft &draft) {
        return KeptDraft{draft.id, circle, {draft.about, draft.field, draft.text.text()}, editsFrom(draft.shown)};
    });
}

Readable<KeptNote> notes(Circles &circles)
{
    return keptIn<waymark::Note, KeptNote>(circles, [](Circle circle, const waymark::Note &note) {
        return KeptNote{note.id, circle, note.about, note.text.text()};
    });
}

Acted keepDraft(Circles &circles, Circle circle, const Wording &given, const std::optional<QList<EditId>> &shown)
{
    const Wording wording{given.about, given.field, cleanText(given.text)};
    if (const auto isPrivate = checkIsPrivate(circle); !isPrivate)
        return tl::unexpected(isPrivate.error());
    const QList<KeptDraft> kept = drafts(circles);
    const auto same = std::find_if(kept.cbegin(), kept.cend(), [&](const KeptDraft &each) {
        return each.circle == circle && each.wording.about == wording.about && each.wording.field == wording.field;
    });
    if (wording.text.isEmpty()) {
        if (same == kept.cend())
            return failure(ErrorCode::Invalid, u"There is no such draft to let go; write something to keep one."_s);
        const auto desk = circles.desk(circle);
        return desk ? remove(**desk, kindOf<waymark::Draft>().name, same->id) : tl::unexpected(desk.error());
    }
    const auto subject = subjectOf(circles.plan().store(), wording.about);
    const auto takes = subject ? checkTakesText(subject->kind, wording.field) : tl::unexpected(subject.error());
    const auto desk = takes ? circles.desk(circle) : tl::unexpected(takes.error());
    if (!desk)
        return tl::unexpected(desk.error());
    if (same != kept.cend())
        return change(**desk, kindOf<waymark::Draft>().name, same->id, {{u"text"_s, Value(wording.text), {}}});
    const QList<EditId> heads = subject->stored ? subject->stored->heads.value(wording.field) : QList<EditId>();
    return begin(**desk, wording, shown.value_or(heads));
}

Acted keepNote(Circles &circles, Circle circle, const RecordId &about, const QString &text)
{
    waymark::Note note;
    note.id = Id<waymark::Note>::random();
    note.about = about;
    note.text = Texts(cleanText(text));
    if (const auto isPrivate = checkIsPrivate(circle); !isPrivate)
        return tl::unexpected(isPrivate.error());
    if (note.text.text().isEmpty())
        return failure(ErrorCode::Invalid, u"Write something to keep as a note."_s);
    const auto subject = subjectOf(circles.plan().store(), about);
    const auto desk = subject ? circles.desk(circle) : tl::unexpected(subject.error());
    return desk ? create(**desk, note) : tl::unexpected(desk.error());
}

Result<Shared> share(Circles &circles, const KeptDraft &draft)
{
    const QList<KeptDraft> kept = drafts(circles);
    const auto now =
        std::find_if(kept.cbegin(), kept.cend(), [&draft](const KeptDraft &each) { return each.id == draft.id; });
    if (now == kept.cend())
        return failure(ErrorCode::NotFound, u"That draft was shared already, or let go."_s);
    Desk &plan = circles.plan();
    const auto subject = subjectOf(plan.store(), now->wording.about);
    const auto desk = subject ? circles.desk(now->circle) : tl::unexpected(subject.error());
    const auto committed = desk ? putIntoPlan(plan, *subject, *now) : tl::unexpected(desk.error());
    if (!committed)
        return tl::unexpected(committed.error());
    const auto after = store::record(plan.store(), subject->kind, now->wording.about);
    const auto gone = remove(**desk, kindOf<waymark::Draft>().name, now->id);
    if (!after || !gone)
        return tl::unexpected(after ? gone.error() : after.error());
    return Shared{*committed, *after && (*after)->conflicts.contains(now->wording.field)};
}

} // namespace waymark::actions
