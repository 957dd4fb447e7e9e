// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A brief for whoever takes over.
#include <pages/acts.h>

#include "briefsheet.h"

#include <report/brief.h>
#include <report/readable.h>

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
    auto *sheet = new BriefSheet(*brief, note, m_window);
    connect(sheet, &BriefSheet::saveWanted, this, [this, sheet, brief = *brief] {
        const QString name = QDir::home().filePath(QString(brief.title).remove(u':').replace(u'/', u'-') + u".html"_s);
        m_prompts.chooseFile(sheet, {tr("Where to save the brief"), name, tr("Pages (*.html)"), u"html"_s, true},
                             [this, brief](const QString &path) {
                                 if (const auto saved = report::savePage(path, brief); saved)
                                     emit told(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
                                 else
                                     emit failed(saved.error());
                             });
    });
    sheet->open();
}

} // namespace waymark::ui
