// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written about somebody or something, to be read, copied or kept as a page.
#include <pages/acts.h>

#include "documentsheet.h"

#include <actions/erasure_beside.h>
#include <models/workplace.h>
#include <report/brief.h>
#include <report/person.h>
#include <report/readable.h>
#include <tasks/background.h>

#include <QDir>

using namespace Qt::StringLiterals;

namespace waymark::ui {

void Acts::writeBrief(const RecordId &about)
{
    const auto ourSide = m_plan.circles().store(waymark::Circle::OurSide);
    const store::Store *contacts = ourSide.value_or(nullptr);
    const auto brief = report::briefOn(m_plan.store(), about, m_plan.today(), contacts);
    if (!brief) {
        emit failed(brief.error());
        return;
    }
    const QString note = contacts ? tr("What was last said is our side’s: do not send it on") : QString();
    showDocument(*brief, note);
}

void Acts::showAllAbout(const RecordId &person)
{
    m_looking->run<report::Document>(
        tr("Looking for everything about this person"),
        [seat = seatOf(m_plan), person](Job &) -> Result<report::Document> {
            const auto place = Workplace::at(seat);
            const auto records =
                place ? actions::recordsAbout((*place)->circles(), Id<Person>(person)) : tl::unexpected(place.error());
            auto sheet = records ? report::personSheet((*place)->store(), Id<Person>(person), *records)
                                 : tl::unexpected(records.error());
            if (sheet)
                sheet->notes << records->leftOut;
            return sheet;
        },
        [this](const Result<report::Document> &sheet) {
            if (sheet)
                showDocument(*sheet, tr("For the person alone: it holds what is kept beside the plan"));
            else
                emit failed(sheet.error());
        });
}

void Acts::showDocument(const report::Document &document, const QString &note)
{
    auto *sheet = new DocumentSheet(document, note, m_window);
    connect(sheet, &DocumentSheet::saveWanted, this, [this, sheet, document] {
        const QString name =
            QDir::home().filePath(QString(document.title).remove(u':').replace(u'/', u'-') + u".html"_s);
        m_prompts.chooseFile(sheet, {tr("Where to save it"), name, tr("Pages (*.html)"), u"html"_s, true},
                             [this, document](const QString &path) {
                                 if (const auto saved = report::savePage(path, document); saved)
                                     emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
                                 else
                                     emit failed(saved.error());
                             });
    });
    sheet->open();
}

} // namespace waymark::ui
