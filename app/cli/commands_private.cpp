// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "given.h"
#include "places.h"

#include <actions/drafting.h>
#include <model/natural_id.h>
#include <report/lookup.h>
#include <report/titles.h>
#include <store/reading.h>

#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Circles;

namespace {

/// What a draft or note is about, by name; an update also when nobody has begun it.
Result<QString> aboutText(const store::Store &plan, const RecordId &about)
{
    const auto kindName = store::kindOfRecord(plan, about);
    if (!kindName || !kindName->isEmpty())
        return kindName ? report::nameOf(plan, *kindName, about) : tl::unexpected(kindName.error());
    const auto update = actions::updateOf(plan, about);
    if (!update)
        return update.error().code == ErrorCode::NotFound ? Result<QString>(about.text())
                                                          : tl::unexpected(update.error());
    const auto commitment = report::nameOf(plan, update->commitment.record());
    const auto round = report::nameOf(plan, update->round.record());
    if (!commitment || !round)
        return tl::unexpected(commitment ? round.error() : commitment.error());
    return u"update on %1, %2"_s.arg(*commitment, *round);
}

/// "Kept for only you to read.": what was done, and who reads it.
int kept(const Session &session, Circles &circles, Circle circle, const actions::Acted &acted, const QString &what)
{
    const auto readers = circles.audience(circle);
    if (!acted || !readers)
        return session.fail(acted ? readers.error() : acted.error());
    const QString sentence = acted->added() == 0 ? u"Nothing to change: it is kept so already."_s : what.arg(*readers);
    session.print(sentence, {{u"done"_s, sentence}, {u"edits"_s, acted->added()}, {u"seen_by"_s, *readers}});
    return Done;
}

struct DraftOptions
{
    QString commitment;
    QString field;
    QString text;
    QString round;
    bool ourSide = false;
    bool discard = false;
};

int listDrafts(Session &session, Circles &circles)
{
    const auto drafts = actions::drafts(circles);
    report::Table table{u"Drafts"_s,
                        {u"Seen by"_s, u"About"_s, u"Field"_s, u"Text"_s},
                        {},
                        u"There are no drafts."_s,
                        {u"seen_by"_s, u"about"_s, u"field"_s, u"text"_s}};
    for (const actions::KeptDraft &draft : drafts) {
        const auto about = aboutText(circles.plan().store(), draft.wording.about);
        const auto readers = circles.audience(draft.circle);
        if (!about || !readers)
            return session.fail(about ? readers.error() : about.error());
        table.rows << QStringList{*readers, *about, draft.wording.field, draft.wording.text};
    }
    return showReadable(session, {u"Drafts, not yet in the plan: %1"_s.arg(drafts.size()), {}, {table}},
                        drafts.leftOut);
}

Result<RecordId> updateFrom(const store::Store &plan, const QString &commitment, const QString &round)
{
    const auto about = commitmentFrom(plan, commitment);
    const auto in = roundFrom(plan, round);
    if (!about || !in)
        return tl::unexpected(about ? in.error() : about.error());
    return updateId(*about, *in).record();
}

int keepDraft(Session &session, const DraftOptions &options)
{
    const auto circles = session.circles();
    if (!circles)
        return session.fail(circles.error());
    if (options.commitment.isEmpty())
        return listDrafts(session, **circles);
    if (options.text.isEmpty() && !options.discard)
        return session.fail(ErrorCode::Invalid, u"Write the draft with --text, or let it go with --discard."_s);
    const auto update = updateFrom((*circles)->plan().store(), options.commitment, options.round);
    if (!update)
        return session.fail(update.error());
    const Circle circle = options.ourSide ? Circle::OurSide : Circle::Mine;
    const QString field = options.field.isEmpty() ? u"joint"_s : options.field;
    const auto acted =
        actions::keepDraft(**circles, circle, {*update, field, options.discard ? QString() : options.text});
    return kept(session, **circles, circle, acted,
                options.discard ? u"The draft is let go; %1 saw it."_s : u"Kept as a draft; seen by: %1."_s);
}

struct NoteOptions
{
    QString about;
    QString text;
    bool mine = false;
};

int listNotes(Session &session, Circles &circles, const RecordId &about)
{
    const auto notes = actions::notes(circles);
    report::Table table{u"Notes"_s,
                        {u"Seen by"_s, u"About"_s, u"Text"_s},
                        {},
                        u"There are no notes."_s,
                        {u"seen_by"_s, u"about"_s, u"text"_s}};
    for (const actions::KeptNote &note : notes) {
        if (!about.isNull() && note.about != about)
            continue;
        const auto name = aboutText(circles.plan().store(), note.about);
        const auto readers = circles.audience(note.circle);
        if (!name || !readers)
            return session.fail(name ? readers.error() : name.error());
        table.rows << QStringList{*readers, *name, note.text};
    }
    return showReadable(session, {u"Notes, not in the plan: %1"_s.arg(table.rows.size()), {}, {table}}, notes.leftOut);
}

int keepNote(Session &session, const NoteOptions &options)
{
    const auto circles = session.circles();
    if (!circles)
        return session.fail(circles.error());
    const auto about = options.about.isEmpty() ? Result<report::Found>(report::Found())
                                               : report::find((*circles)->plan().store(), options.about);
    if (!about)
        return session.fail(about.error());
    if (options.text.isEmpty())
        return listNotes(session, **circles, about->id);
    const Circle circle = options.mine ? Circle::Mine : Circle::OurSide;
    return kept(session, **circles, circle, actions::keepNote(**circles, circle, about->id, options.text),
                u"Noted; seen by: %1."_s);
}

struct ShareOptions
{
    QString commitment;
    QString field;
    QString round;
    bool ourSide = false;
    bool mine = false;
};

/// The one draft that is meant.
Result<actions::KeptDraft> draftFrom(Circles &circles, const ShareOptions &options)
{
    const auto update = updateFrom(circles.plan().store(), options.commitment, options.round);
    if (!update)
        return tl::unexpected(update.error());
    auto drafts = actions::drafts(circles);
    drafts.removeIf([&](const actions::KeptDraft &draft) {
        return draft.wording.about != *update || (!options.field.isEmpty() && draft.wording.field != options.field) ||
               (options.ourSide && draft.circle != Circle::OurSide) || (options.mine && draft.circle != Circle::Mine);
    });
    if (drafts.isEmpty())
        return failure(ErrorCode::NotFound,
                       u"There is no draft of that to share; it may have been shared already. \"draft\" lists them."_s);
    if (drafts.size() > 1)
        return failure(
            ErrorCode::Conflict,
            u"There are %1 drafts of that update; name one with --field, and with --mine or --our-side."_s.arg(
                drafts.size()));
    return drafts.first();
}

int shareDraft(Session &session, const ShareOptions &options)
{
    const auto circles = session.circles();
    if (!circles)
        return session.fail(circles.error());
    const auto draft = draftFrom(**circles, options);
    const auto shared = draft ? actions::share(**circles, *draft) : tl::unexpected(draft.error());
    const auto readers = shared ? (*circles)->audience(Circle::Everyone) : tl::unexpected(shared.error());
    if (!readers)
        return session.fail(readers.error());
    QString sentence = shared->committed.added() == 0 ? u"The plan says so already; the draft is let go."_s
                                                      : u"Shared; seen by: %1."_s.arg(*readers);
    if (shared->isTwoVersions)
        sentence += u" Somebody wrote there since you began: see \"conflicts\"."_s;
    session.print(sentence, {{u"done"_s, sentence},
                             {u"edits"_s, shared->committed.added()},
                             {u"two_versions"_s, shared->isTwoVersions},
                             {u"seen_by"_s, *readers}});
    return shared->isTwoVersions ? SomethingToLookAt : Done;
}

struct RaiseOptions
{
    QString point;
};

int raisePoint(Session &session, const RaiseOptions &options)
{
    const auto placed = placedRecord(session, options.point, {});
    if (!placed)
        return session.fail(placed.error());
    if (placed->found.kind != u"point")
        return session.fail(ErrorCode::Invalid,
                            u"\"%1\" is no point to raise; \"list point\" tells their ids."_s.arg(options.point));
    const auto circles = session.circles();
    const auto raised = circles ? actions::raise(**circles, placed->circle, Id<Point>(placed->found.id))
                                : tl::unexpected(circles.error());
    const auto readers = raised ? (*circles)->audience(Circle::Everyone) : tl::unexpected(raised.error());
    if (!readers)
        return session.fail(readers.error());
    const QString id = raised->record().text();
    const QString sentence = u"Raised, id %1; seen by: %2."_s.arg(id, *readers);
    session.print(sentence, {{u"done"_s, sentence}, {u"point"_s, id}, {u"seen_by"_s, *readers}});
    return Done;
}

} // namespace

void addPrivateCommands(Commands &commands)
{
    commands.add("draft", "Keep a draft of an update's text outside the plan, or list the drafts", keepDraft,
                 {{"commitment", &DraftOptions::commitment, "Its number, OGP id or title; none lists the drafts"},
                  {"--field", &DraftOptions::field, "Which text of the update (otherwise joint)"},
                  {"--text", &DraftOptions::text, "The text"},
                  {"--round", &DraftOptions::round, "The round's label (otherwise the one opened last)"},
                  {"--our-side", &DraftOptions::ourSide, "For your organisation to read (otherwise only you)"},
                  {"--discard", &DraftOptions::discard, "Let the draft go"}});
    commands.add("note", "Keep a note about anything outside the plan, or list the notes", keepNote,
                 {{"about", &NoteOptions::about, "A number, name or id; none lists all notes"},
                  {"text", &NoteOptions::text, "The note; none lists the notes about it"},
                  {"--mine", &NoteOptions::mine, "For only you to read (otherwise your organisation)"}});
    commands.add("raise", "Write a point your side kept into the plan; how it came about stays private", raisePoint,
                 {{"point", &RaiseOptions::point, "Its id, as \"list point\" tells it", Need::Required}});
    commands.add("share", "Write a draft's final words into the plan; how they came about stays private", shareDraft,
                 {{"commitment", &ShareOptions::commitment, "Its number, OGP id or title", Need::Required},
                  {"--field", &ShareOptions::field, "Which text of the update"},
                  {"--round", &ShareOptions::round, "The round's label (otherwise the one opened last)"},
                  {"--mine", &ShareOptions::mine, "The draft only you can read"},
                  {"--our-side", &ShareOptions::ourSide, "The draft your organisation can read"}});
}

} // namespace waymark::cli
