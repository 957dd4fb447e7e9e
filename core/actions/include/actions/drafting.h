// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/editing.h>

/// Writing that starts private: drafts of what may go into the plan, and notes that never do.
namespace waymark::actions {

/// A text for one field of a record in the plan, such as an update's joint account.
struct Wording
{
    RecordId about; ///< an update or a narrative may be one that nobody has begun
    QString field;
    QString text;
};

/// A draft as it is kept.
struct KeptDraft
{
    Id<waymark::Draft> id;
    Circle circle = Circle::Mine;
    Wording wording;
    QList<EditId> shown; ///< what stood in the plan's field when the draft was begun
};

struct KeptNote
{
    Id<waymark::Note> id;
    Circle circle = Circle::OurSide;
    RecordId about;
    QString text;
};

/// Keeps a draft in a circle that is not everyone's: goes on with the one kept there for the same field, else begins
/// one. `shown` is what the editor showed when it was opened; without, what stands now; what is given for a draft that
/// was begun before says nothing. A draft without words is let go. NotFound when the record is not in the plan or
/// deleted; Invalid when the field takes no text.
[[nodiscard]] Acted keepDraft(Circles &circles, Circle circle, const Wording &wording,
                              const std::optional<QList<EditId>> &shown = {});
/// The author's own drafts and those of our side, oldest first.
[[nodiscard]] Readable<KeptDraft> drafts(Circles &circles);

/// Keeps a note about anything in the plan, in a circle that is not everyone's.
[[nodiscard]] Acted keepNote(Circles &circles, Circle circle, const RecordId &about, const QString &text);
[[nodiscard]] Readable<KeptNote> notes(Circles &circles);

/// What sharing a draft did.
struct Shared
{
    store::Committed committed;
    bool isTwoVersions = false; ///< somebody wrote there since the draft was begun, and both are kept
};
/// Writes a draft's words into the plan as one change of what its author saw when he began it, and lets the draft go;
/// nothing else of it leaves its circle. NotFound when it was shared already, or what it is about is not in the plan
/// any more; the draft is kept then.
[[nodiscard]] Result<Shared> share(Circles &circles, const KeptDraft &draft);

/// Writes a point that was kept in a narrower circle into the plan, as it stands, as a new one raised today by the
/// author where it does not say by whom and when, and lets the kept one go; how it came about stays private. Returns
/// the new one. NotFound when there is none, Refused when it refers to what fewer people may read; it is kept then.
[[nodiscard]] Result<Id<Point>> raise(Circles &circles, Circle from, const Id<Point> &kept);

/// The update of that id with its commitment and round, also when nobody has begun it. NotFound when there is no
/// commitment and round that it could be of. Cost for one not begun: commitments times rounds.
[[nodiscard]] Result<Update> updateOf(const store::Store &plan, const RecordId &id);

} // namespace waymark::actions
