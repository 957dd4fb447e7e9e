// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "commands.h"
#include "papermenu.h"

#include <base/savefile.h>
#include <print/officepdf.h>
#include <print/printing.h>
#include <report/readable.h>
#include <window/planview.h>

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Documents::Documents(const Commands &commands, Prompts &prompts, Printing &printing, std::function<PlanView *()> view,
                     QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_printing(printing)
    , m_view(std::move(view))
    , m_window(window)
{
    connect(commands.saveDocument, &QAction::triggered, this, &Documents::save);
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
    m_prompts.chooseFile(m_window,
                         {tr("Where to save the document"), QDir(folder).filePath(name),
                          tr("For a word processor (*.odt);;For a browser (*.html);;Markdown (*.md);;PDF (*.pdf)"),
                          u"odt"_s, true},
                         [this, document = *shown](const QString &path) { write(document, path); });
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
