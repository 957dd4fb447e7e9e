// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "commands.h"
#include "papermenu.h"

#include <actions/comments.h>
#include <base/savefile.h>
#include <dialogs/fieldssheet.h>
#include <models/whoswho.h>
#include <pages/acts.h>
#include <print/officepdf.h>
#include <print/printing.h>
#include <report/comments.h>
#include <report/readable.h>
#include <window/planview.h>

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kShown = 120; // letters of a comment; the whole of it is kept

} // namespace

Documents::Documents(const Commands &commands, Prompts &prompts, Printing &printing, std::function<PlanView *()> view,
                     QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_printing(printing)
    , m_view(std::move(view))
    , m_window(window)
{
    connect(commands.saveDocument, &QAction::triggered, this, &Documents::save);
    connect(commands.comments, &QAction::triggered, this, &Documents::chooseComments);
}

void Documents::save()
{
    const report::Document *shown = m_view()->page()->document();
    if (!shown) {
        emit failed({ErrorCode::Invalid, tr("This page is no document; go to the papers, in the Plan menu."), {}});
        return;
    }
    static const QRegularExpression notInNames(u"[^\\p{L}\\p{N} _,-]+"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QString(shown->title).remove(notInNames).left(80).trimmed() + u".odt"_s;
    m_prompts.chooseFile(
        m_window,
        {tr("Where to save the document"), QDir(folder).filePath(name),
         tr("For a word processor (*.odt);;For Word (*.docx);;For a browser (*.html);;Markdown (*.md);;PDF (*.pdf)"),
         u"odt"_s, true},
        [this, document = *shown](const QString &path) { write(document, path); });
}

void Documents::chooseComments()
{
    m_prompts.chooseFile(m_window,
                         {tr("The papers as they came back"),
                          QDir::homePath(),
                          tr("Papers and tables (*.odt *.ods *.xlsx *.csv)"),
                          {},
                          false},
                         [this](const QString &path) { readComments(path); });
}

/// Nothing is kept before somebody says whose comments they are.
void Documents::readComments(const QString &path)
{
    OpenPlan &plan = m_view()->plan();
    QFile file(path);
    const auto read = file.open(QFile::ReadOnly)
                          ? report::readComments(plan.store(), file.readAll())
                          : failure(ErrorCode::Io, tr("%1 cannot be opened.").arg(QFileInfo(path).fileName()));
    if (!read || read->comments.isEmpty()) {
        emit failed(read ? Error{ErrorCode::NotFound, tr("Nobody has written a comment on that sheet."), {}}
                         : read.error());
        return;
    }
    const auto everybody = choicesOfEverybody(plan);
    if (!everybody) {
        emit failed(everybody.error());
        return;
    }
    auto *sheet = new FieldsSheet(tr("Comments on the papers"), tr("Keep the comments"),
                                  {{u"from"_s, tr("Whose they are"), {}, {}, false, *everybody}}, m_window);
    QStringList lines;
    for (const report::Comment &each : read->comments)
        lines << u"%1: %2"_s.arg(each.name, each.text.simplified().left(kShown));
    if (!read->unknown.isEmpty())
        lines << tr("The plan does not have: %1").arg(read->unknown.join(u"; "_s));
    sheet->setSentence(lines.join(u'\n'));
    sheet->setNote(tr("Only our side reads them"));
    m_view()->acts().submit(sheet, [this, sheet, &plan, comments = read->comments]() -> Outcome {
        const auto from = RecordId::fromText(sheet->values().value(u"from"_s));
        if (!from)
            return failure(ErrorCode::Invalid, tr("Choose whose comments they are."));
        int kept = 0;
        for (const report::Comment &each : comments) {
            const auto isNew =
                actions::keepComment(plan.circles(), each.commitment, each.text, *from, FuzzyDate(plan.today()));
            if (!isNew)
                return tl::unexpected(isNew.error());
            kept += *isNew ? 1 : 0;
        }
        plan.wroteBeside();
        emit told(kept == 1 ? tr("1 comment kept, under Meetings.")
                            : tr("%1 comments kept, under Meetings.").arg(kept));
        return {};
    });
}

void Documents::write(const report::Document &document, const QString &path)
{
    if (QFileInfo(path).suffix().toLower() == u"pdf") {
        writePdf(document, path);
        return;
    }
    if (const Outcome saved = report::saveDocument(path, document); saved)
        emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(saved.error());
}

void Documents::writePdf(const report::Document &document, const QString &path)
{
    const auto odt = report::toOdt(document);
    if (const Outcome may = odt ? mayReplace(path, "%PDF") : tl::unexpected(odt.error()); !may) {
        emit failed(may.error());
        return;
    }
    if (!OfficePdf::isInstalled()) {
        m_printing.writePdf(printedOf(document, m_view()->plan()), path);
        return;
    }
    auto *office = new OfficePdf(document.title, *odt, m_window);
    connect(office, &OfficePdf::failed, this, &Documents::failed);
    connect(office, &OfficePdf::made, this, [this, path](const QByteArray &pdf) {
        if (const Outcome saved = saveFile(path, pdf); saved)
            emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
        else
            emit failed(saved.error());
    });
    office->start();
}

} // namespace waymark::ui
