// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "updateacts.h"

#include "filesum.h"

#include <actions/agreement.h>
#include <actions/progress.h>
#include <base/text.h>
#include <dialogs/answersheet.h>
#include <dialogs/fieldssheet.h>
#include <models/shown.h>
#include <pages/sheetwork.h>

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

Outcome outcomeOf(const actions::Acted &acted)
{
    return acted ? Outcome() : tl::unexpected(acted.error());
}

} // namespace

UpdateActs::UpdateActs(OpenPlan &plan, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_window(window)
    , m_hashing(workOver(window))
{
}

Outcome UpdateActs::keep(const UpdateOnDesk &desk, const QString &field, const QString &words)
{
    return keepWriting(m_plan, desk.id(), field, desk.texts.value(field), words);
}

Outcome UpdateActs::write(const UpdateOnDesk &desk, const QString &field, const QString &words)
{
    return writeWriting(m_plan, kindOf<Update>().name, desk.id(), field, desk.texts.value(field), words);
}

void UpdateActs::showOurSide(const UpdateOnDesk &desk)
{
    for (const QString &field : jointFields()) {
        const Writing writing = desk.texts.value(field);
        if (!writing.draft || writing.draft->circle != waymark::Circle::Mine)
            continue;
        const actions::Wording wording{desk.id(), field, writing.draft->wording.text};
        auto moved = actions::keepDraft(m_plan.circles(), waymark::Circle::OurSide, wording, writing.draft->shown);
        if (moved)
            moved = actions::keepDraft(m_plan.circles(), waymark::Circle::Mine, {desk.id(), field, {}});
        if (!moved) {
            emit failed(moved.error());
            return;
        }
    }
    m_plan.wroteBeside();
    emit told(tr("Your side can read it now, and go on writing."));
}

void UpdateActs::share(const UpdateOnDesk &desk)
{
    bool isTwoVersions = false;
    for (const QString &field : jointFields()) {
        const Writing writing = desk.texts.value(field);
        if (!writing.draft)
            continue;
        const auto shared = actions::share(m_plan.circles(), *writing.draft);
        if (!shared) {
            emit failed(shared.error());
            return;
        }
        isTwoVersions = isTwoVersions || shared->isTwoVersions;
    }
    m_plan.wroteBeside(); // the drafts went after the plan was written
    emit told(isTwoVersions ? tr("Shared. Somebody wrote there meanwhile: both versions are kept, choose one.")
                            : tr("Shared: it goes to the other side with the next copy you send."));
}

void UpdateActs::setInTheWay(const UpdateOnDesk &desk, const QString &reason, bool on)
{
    actions::Acted acted;
    if (desk.isBegun) {
        acted = actions::change(m_plan.desk(), kindOf<Update>().name, desk.id(),
                                {{u"inTheWay/"_s + reason, Value(on), {}}});
    } else {
        actions::Progress progress;
        progress.commitment = desk.commitment.id;
        progress.round = desk.round.id;
        progress.inTheWay = {reason};
        acted = actions::logProgress(m_plan.desk(), progress);
    }
    if (!acted)
        emit failed(acted.error());
}

void UpdateActs::rate(const UpdateOnDesk &desk, PartySide side, Completion completion)
{
    const bool isGovernment = side == PartySide::Government;
    const QString field = isGovernment ? u"governmentCompletion"_s : u"civilSocietyCompletion"_s;
    if (desk.isBegun) {
        const Value value = completion == Completion::NotReported ? Value() : Value(nameOf(completion));
        if (const auto acted = actions::change(m_plan.desk(), kindOf<Update>().name, desk.id(), {{field, value, {}}});
            !acted)
            emit failed(acted.error());
        return;
    }
    if (completion == Completion::NotReported)
        return;
    actions::Progress progress;
    progress.commitment = desk.commitment.id;
    progress.round = desk.round.id;
    (isGovernment ? progress.government : progress.civilSociety) = completion;
    if (const auto acted = actions::logProgress(m_plan.desk(), progress); !acted)
        emit failed(acted.error());
}

void UpdateActs::agree(const UpdateOnDesk &desk)
{
    if (desk.voice.side == PartySide::Neither || hasKey(m_plan.desk())) { // the password is asked for
        answer(desk, false);
        return;
    }
    actions::Answer agreed;
    agreed.side = desk.voice.side;
    const auto acted = actions::answer(m_plan.desk(), desk.id(), agreed, rules::toText(desk.agreement->wording));
    if (!acted)
        emit failed(acted.error());
    else
        emit told(tr("Agreed to these words for %1.").arg(labelOf(desk.voice.side).toLower()));
}

void UpdateActs::answer(const UpdateOnDesk &desk, bool isRecorded)
{
    QList<PartySide> sides{PartySide::Government, PartySide::CivilSociety};
    if (!isRecorded && desk.voice.side != PartySide::Neither)
        sides = {desk.voice.side};
    auto *sheet = new AnswerSheet(
        {tr("%1, %2").arg(nameOf(desk.commitment), desk.round.label.text()), sides, isRecorded, hasKey(m_plan.desk())},
        m_window);
    Background *work = workOf(sheet);
    const QString wording = rules::toText(desk.agreement->wording);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, work, wording, id = desk.id()] {
        const auto given = sheet->answer();
        if (!given) {
            sheet->setProblem(given.error().sentence);
            return;
        }
        const actions::Answer answer{given->side,  given->answer,  given->statement,
                                     given->until, given->saidYes, given->signatory};
        withKey(sheet, sheet->signing(), work, seatOf(m_plan),
                [this, sheet, wording, id, answer](const OpenedKey &key) {
                    const auto acted = actions::answer(m_plan.desk(), id, answer, wording, key ? &key->key : nullptr);
                    if (!acted) {
                        sheet->setProblem(acted.error().sentence);
                        return;
                    }
                    sheet->accept();
                    if (key)
                        emit told(key->told.isEmpty() ? tr("Answered, and signed with your key.") : key->told);
                });
    });
    sheet->open();
}

Outcome UpdateActs::enterEvidence(const UpdateOnDesk &desk, const QString &title, const QString &link)
{
    Evidence evidence;
    evidence.id = Id<Evidence>::random();
    // An update nobody has begun must not count as an answer because of a file.
    evidence.of = desk.isBegun ? desk.id().record() : desk.commitment.id.record();
    evidence.title = Texts(cleanLine(title));
    evidence.link = link;
    evidence.date = FuzzyDate(m_plan.today());
    return outcomeOf(actions::create(m_plan.desk(), evidence));
}

void UpdateActs::hashNext()
{
    if (m_files.isEmpty())
        return;
    const auto [desk, path] = m_files.takeFirst();
    m_hashing->run<QString>(
        tr("Reading %1").arg(QFileInfo(path).fileName()), [path = path](Job &job) { return checkSumLink(path, job); },
        [this, desk = desk, path = path](const Result<QString> &link) {
            const Outcome entered =
                link ? enterEvidence(desk, QFileInfo(path).fileName(), *link) : tl::unexpected(link.error());
            if (!entered)
                emit failed(entered.error());
            if (!link && link.error().code == ErrorCode::Cancelled)
                m_files.clear();
            hashNext();
        });
}

void UpdateActs::addEvidence(const UpdateOnDesk &desk, const QUrl &url)
{
    if (url.isLocalFile()) {
        m_files.append({desk, url.toLocalFile()});
        if (!m_hashing->isRunning())
            hashNext();
        return;
    }
    auto *sheet = new FieldsSheet(
        tr("Add evidence"), tr("Add it"),
        {{u"link"_s, tr("Link"), url.toString(), tr("https://…")}, {u"title"_s, tr("What it shows"), url.host(), {}}},
        m_window);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, desk] {
        const QUrl link = QUrl::fromUserInput(sheet->values().value(u"link"_s).trimmed());
        const bool isLink = link.isValid() && (link.scheme() == u"https" || link.scheme() == u"http");
        const Outcome entered =
            isLink ? enterEvidence(desk, sheet->values().value(u"title"_s), link.toString())
                   : failure(ErrorCode::Invalid, tr("Give a link that begins with https://, or drop a file instead."));
        if (entered)
            sheet->accept();
        else
            sheet->setProblem(entered.error().sentence);
    });
    sheet->open();
}

} // namespace waymark::ui
