// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/acts.h>

#include <actions/plan.h>
#include <actions/progress.h>
#include <actions/undo.h>
#include <actions/versions.h>
#include <dialogs/fieldssheet.h>
#include <dialogs/movedatesheet.h>
#include <models/shown.h>
#include <pages/sheetwork.h>
#include <pages/undosheet.h>
#include <report/titles.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

Outcome outcomeOf(const actions::Acted &acted)
{
    return acted ? Outcome() : tl::unexpected(acted.error());
}

/// The fields of a new record from what was typed; empty ones are left out.
Outcome fill(RecordValues &values, const QMap<QString, QString> &typed)
{
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        if (it.value().trimmed().isEmpty())
            continue;
        const auto value = valueFromText(*kind(values.kind)->field(it.key()), FieldName::split(it.key()), it.value());
        if (!value)
            return tl::unexpected(value.error());
        values.fields.insert(it.key(), *value);
    }
    return {};
}

/// What an undo left alone, in one line.
Result<QString> leftTexts(const store::Store &store, const QList<actions::LeftField> &left)
{
    QStringList texts;
    for (const actions::LeftField &each : left) {
        const auto text = report::leftText(store, each.kind, each.record, each.field, each.by);
        if (!text)
            return text;
        texts << *text;
    }
    return texts.join(u"; "_s);
}

} // namespace

Acts::Acts(OpenPlan &plan, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_prompts(prompts)
    , m_window(window)
    , m_looking(workOver(window))
{
}

void Acts::submit(FormSheet *sheet, const std::function<Outcome()> &act)
{
    connect(sheet, &FormSheet::submitted, this, [sheet, act] {
        const Outcome done = act();
        if (done)
            sheet->accept();
        else
            sheet->setProblem(done.error().sentence);
    });
    sheet->open();
}

void Acts::say(const actions::Acted &acted)
{
    if (!acted)
        emit failed(acted.error());
}

void Acts::openRound()
{
    withRound({});
}

void Acts::withRound(const std::function<void()> &then)
{
    auto *sheet = new FieldsSheet(tr("Open a round of updates"), tr("Open the round"),
                                  {{u"label"_s, tr("Name, in months"), {}, tr("January to March 2017")},
                                   dateField(u"opens"_s, tr("First day"), dayText(m_plan.today())),
                                   dateField(u"closes"_s, tr("Answers wanted by"), {}, tr("24 March 2017"))},
                                  m_window);
    sheet->setSentence(tr("All commitments that are not closed are asked for their update."));
    submit(sheet, [this, sheet, then]() -> Outcome {
        RecordValues values{u"round"_s, {}, {}};
        if (const auto filled = fill(values, sheet->values()); !filled)
            return filled;
        Round round = recordAs<Round>(values);
        round.plan = m_plan.plan().id;
        Id<Round> id;
        const auto acted = actions::openRound(m_plan.desk(), round, id);
        if (acted && then)
            QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        return outcomeOf(acted);
    });
}

void Acts::moveDate(const RecordId &id, const FuzzyDate &due, const std::optional<QList<EditId>> &shown)
{
    const auto milestone = store::read<Milestone>(m_plan.store(), Id<Milestone>(id));
    if (!milestone) {
        emit failed(milestone.error());
        return;
    }
    auto *sheet = new MoveDateSheet(nameOf(*milestone), milestone->due, due, m_window);
    submit(sheet, [this, sheet, id, shown]() -> Outcome {
        const auto move = sheet->move();
        if (!move)
            return tl::unexpected(move.error());
        const auto how = move->isCorrection ? actions::DateChange::Correction : actions::DateChange::Move;
        return outcomeOf(actions::moveDate(m_plan.desk(), Id<Milestone>(id), move->due, how,
                                           {move->reason, {}, {}, move->consent}, shown));
    });
}

void Acts::newCommitment()
{
    auto *sheet = new FieldsSheet(tr("New commitment"), tr("Enter the commitment"),
                                  {{u"title"_s, tr("Title"), {}, {}},
                                   {u"number"_s, tr("Number"), {}, tr("14")},
                                   {u"summary"_s, tr("The promise"), {}, {}, true}},
                                  m_window);
    submit(sheet, [this, sheet]() -> Outcome {
        RecordValues values{u"commitment"_s, RecordId::random(), {}};
        if (const auto filled = fill(values, sheet->values()); !filled)
            return filled;
        if (!values.fields.contains(u"title"_s))
            return failure(ErrorCode::Invalid, tr("Give the commitment a title; everything else can wait."));
        values.fields.insert(u"plan"_s, Value(m_plan.plan().id.record().text()));
        const auto acted = actions::create(m_plan.desk(), values);
        if (acted)
            emit begun(values.id);
        return outcomeOf(acted);
    });
}

void Acts::newMilestone(const RecordId &commitment)
{
    auto *sheet = new FieldsSheet(tr("New milestone"), tr("Enter the milestone"),
                                  {{u"title"_s, tr("Title"), {}, {}},
                                   {u"number"_s, tr("Number"), {}, tr("1.1")},
                                   dateField(u"due"_s, tr("Due"), {}, tr("December 2016"))},
                                  m_window);
    submit(sheet, [this, sheet, commitment]() -> Outcome {
        RecordValues values{u"milestone"_s, RecordId::random(), {}};
        if (const auto filled = fill(values, sheet->values()); !filled)
            return filled;
        if (!values.fields.contains(u"title"_s))
            return failure(ErrorCode::Invalid, tr("Give the milestone a title; everything else can wait."));
        values.fields.insert(u"commitment"_s, Value(commitment.text()));
        return outcomeOf(actions::create(m_plan.desk(), values));
    });
}

void Acts::settle(const VersionsModel::Waiting &waiting, const Value &value)
{
    const store::Conflict &at = waiting.conflict;
    say(actions::settle(m_plan.desk(), at.kind, at.record, at.field, value));
}

void Acts::editAndSettle(const VersionsModel::Waiting &waiting, const QString &text)
{
    auto *sheet =
        new FieldsSheet(tr("Edit and keep"), tr("Keep this"), {{u"text"_s, waiting.name, text, {}, true}}, m_window);
    sheet->setSubtitle(waiting.about);
    sheet->setNote(tr("Both versions stay in the history"));
    submit(sheet, [this, sheet, waiting]() -> Outcome {
        const store::Conflict &at = waiting.conflict;
        const Kind *described = kind(at.kind);
        const Field *field = described ? fieldOf(*described, at.field) : nullptr;
        if (!field)
            return failure(ErrorCode::Refused,
                           tr("A newer version of Waymark wrote this; open the plan with that one."));
        const auto value = valueFromText(*field, FieldName::split(at.field), sheet->values().value(u"text"_s));
        if (!value)
            return tl::unexpected(value.error());
        return outcomeOf(actions::settle(m_plan.desk(), at.kind, at.record, at.field, *value));
    });
}

void Acts::confirm(const VersionsModel::Waiting &waiting)
{
    say(actions::review(m_plan.desk(), waiting.pending(), actions::Review::Accept));
}

void Acts::decline(const VersionsModel::Waiting &waiting)
{
    say(actions::review(m_plan.desk(), waiting.pending(), actions::Review::Decline));
}

void Acts::undo()
{
    const auto undone = actions::undo(m_plan.desk());
    if (!undone) {
        emit failed(undone.error());
        return;
    }
    const auto left = leftTexts(m_plan.store(), undone->left);
    const auto title = report::titleOf(m_plan.store(), undone->act);
    const auto staying = report::stayingText(m_plan.store(), undone->passedOver);
    if (!left || !title || !staying)
        return;
    const QString done =
        left->isEmpty() ? tr("Undone: %1").arg(inSentence(*title)) : tr("Undone. Left as it is: %1.").arg(*left);
    emit told(staying->isEmpty() ? done : done + u' ' + *staying);
}

void Acts::undoSeveral()
{
    auto *model = new UndoModel(this);
    if (const auto read = model->read(m_plan); !read || model->rowCount() == 0) {
        emit failed(read ? Error{ErrorCode::NotFound, tr("There is nothing of yours to undo."), {}} : read.error());
        delete model;
        return;
    }
    auto *sheet = new UndoSheet(model, m_window);
    connect(sheet, &UndoSheet::undoWanted, this, [this](int steps) {
        for (int step = 0; step < steps; ++step)
            if (const auto undone = actions::undo(m_plan.desk()); !undone) {
                emit failed(undone.error());
                return;
            }
        emit told(steps == 1 ? tr("Undone: 1 step") : tr("Undone: %1 steps").arg(steps));
    });
    sheet->open();
}

void Acts::redo()
{
    const auto redone = actions::redo(m_plan.desk());
    if (!redone)
        emit failed(redone.error());
    else if (const auto title = report::titleOf(m_plan.store(), redone->act); title)
        emit told(tr("Done again: %1").arg(inSentence(*title)));
}

} // namespace waymark::ui
