// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyforms.h"

#include "commands.h"

#include <actions/progress.h>
#include <base/savefile.h>
#include <base/text.h>
#include <dialogs/fieldssheet.h>
#include <formats/reading.h>
#include <models/whoswho.h>
#include <models/workplace.h>
#include <pages/acts.h>
#include <pages/replysheet.h>
#include <pages/sheetwork.h>
#include <window/planview.h>

#include <QAction>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// What a file holds: a reply, or tables that nobody has said yet whose they are.
struct Found
{
    QList<formats::Grid> grids;
    std::optional<forms::ReplyRead> reply;
};

Result<Found> found(const Seat &seat, const QString &path)
{
    const auto bytes = readFile(path, formats::kLargestSheetFile);
    const auto grids = bytes ? formats::readSheets(*bytes) : tl::unexpected(bytes.error());
    if (!grids)
        return tl::unexpected(grids.error());
    Found found{*grids, {}};
    if (!forms::isReplyForm(*grids))
        return found;
    const auto place = Workplace::at(seat);
    const auto reply = place ? forms::readReply((*place)->store(), *grids) : tl::unexpected(place.error());
    if (!reply)
        return tl::unexpected(reply.error());
    found.reply = *reply;
    return found;
}

QString endingIn(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

ReplyForms::ReplyForms(const Commands &commands, Prompts &prompts, std::function<PlanView *()> view, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_view(std::move(view))
    , m_window(window)
    , m_reading(workOver(window))
{
    connect(commands.readReply, &QAction::triggered, this, &ReplyForms::choose);
    connect(commands.survey, &QAction::triggered, this, &ReplyForms::ask);
}

bool ReplyForms::mayBeOne(const QString &path)
{
    static const QStringList endings{u"odt"_s, u"docx"_s, u"ods"_s, u"xlsx"_s};
    return endings.contains(endingIn(path));
}

void ReplyForms::choose()
{
    m_prompts.chooseFile(m_window,
                         {tr("The form as it came back"),
                          QDir::homePath(),
                          tr("Reply forms and tables (*.odt *.docx *.xlsx *.ods)"),
                          {},
                          false},
                         [this](const QString &path) { read(path); });
}

void ReplyForms::ask()
{
    const auto round = actions::currentRound(m_view()->plan().store());
    if (!round) {
        emit failed(round.error());
        return;
    }
    forms::AskedOf asked;
    asked.isSurvey = true;
    m_view()->acts().saveForms(
        round->id, asked, forms::FormFile::Docx, m_window, [this](const Result<SavedForms> &saved) {
            if (!saved)
                emit failed(saved.error());
            else
                m_prompts.tell(
                    m_window,
                    tr("%1 in %2: how working together went, for those who lead on either side. Send each to "
                       "its organisation, and drop what comes back on this window.")
                        .arg(counted(saved->files.size(), tr("form lies"), tr("forms lie")),
                             QDir::toNativeSeparators(saved->folder)),
                    {});
        });
}

void ReplyForms::read(const QString &path)
{
    m_reading->run<Found>(
        tr("Reading the reply"), [seat = seatOf(m_view()->plan()), path](Job &) { return found(seat, path); },
        [this, path](const Result<Found> &found) {
            const bool isSheet = endingIn(path) == u"ods" || endingIn(path) == u"xlsx";
            if (!found)
                emit failed(found.error());
            else if (found->reply)
                show(*found->reply);
            else if (isSheet)
                emit elsewhere(path);
            else
                askFrom(found->grids);
        });
}

void ReplyForms::askFrom(const QList<formats::Grid> &grids)
{
    OpenPlan &plan = m_view()->plan();
    const auto everybody = choicesOfEverybody(plan);
    if (!everybody) {
        emit failed(everybody.error());
        return;
    }
    auto *sheet = new FieldsSheet(tr("Who answered?"), tr("Show what they say"),
                                  {{u"from"_s, tr("Whose words these are"), {}, {}, false, *everybody}}, m_window);
    sheet->setSentence(tr("The document does not say; it is read as of the round that is open."));
    m_view()->acts().submit(sheet, [this, sheet, &plan, grids]() -> Outcome {
        const auto from = RecordId::fromText(sheet->values().value(u"from"_s));
        const auto round = actions::currentRound(plan.store());
        if (!from || !round)
            return from ? tl::unexpected(round.error())
                        : failure(ErrorCode::Invalid, tr("Choose whose words these are."));
        const auto read = forms::readReply(plan.store(), grids, {*from, round->id});
        if (read)
            show(*read);
        return read ? Outcome() : tl::unexpected(read.error());
    });
}

void ReplyForms::show(const forms::ReplyRead &read)
{
    if (read.said.isEmpty() && read.problems.isEmpty()) {
        m_prompts.tell(m_window, tr("What %1 answered: %2").arg(read.fromName, understood(read)), {});
        return;
    }
    OpenPlan &plan = m_view()->plan();
    auto *sheet = new ReplySheet(read, plan.today(), m_window);
    m_view()->acts().submit(sheet, [this, sheet, &plan, read]() -> Outcome {
        const Outcome entered = enterChosen(plan, *sheet);
        if (entered)
            emit told(tr("Entered what %1 answered, %2.").arg(read.fromName, read.roundLabel));
        return entered;
    });
}

} // namespace waymark::ui
