// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowacts.h"

#include <base/text.h>
#include <dialogs/fieldssheet.h>
#include <pages/pastesheet.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

RowActs::RowActs(OpenPlan &plan, QWidget *page)
    : QObject(page)
    , m_plan(plan)
    , m_page(page)
{
}

void RowActs::paste(const Cells &cells, const PasteTarget &target)
{
    if (cells.isEmpty()) {
        emit failed(
            {ErrorCode::Invalid, tr("There is no table to paste; copy some cells in your spreadsheet first."), {}});
        return;
    }
    const auto rows = readPasted(m_plan, cells, target);
    if (rows)
        preview(tr("Paste from a spreadsheet"), *rows);
    else
        emit failed(rows.error());
}

void RowActs::change(const QList<RecordId> &rows)
{
    if (rows.isEmpty())
        return;
    QList<std::pair<QString, QString>> columns;
    for (const RowColumn &column : rowColumns())
        if (column.commitmentField != u"number" && column.commitmentField != u"title")
            columns.append({column.label, column.label});
    const QString count = counted(rows.size(), tr("row"), tr("rows"));
    auto *sheet = new FieldsSheet(tr("Change %1").arg(count), tr("See what changes"),
                                  {{u"column"_s, tr("What to change"), tr("Due"), {}, false, columns},
                                   {u"value"_s, tr("To what"), {}, tr("December 2017, Complete, Cabinet Office")}},
                                  m_page->window());
    sheet->setSentence(tr("You see every place before anything changes."));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, rows, count] {
        const QString label = sheet->values().value(u"column"_s);
        const QString text = sheet->values().value(u"value"_s).trimmed();
        if (text.isEmpty()) {
            sheet->setProblem(tr("Write what all of them are to say."));
            return;
        }
        const auto column = std::find_if(rowColumns().cbegin(), rowColumns().cend(),
                                         [&label](const RowColumn &each) { return each.label == label; });
        const auto read = readForRows(m_plan, rows, *column, text);
        if (!read) {
            sheet->setProblem(read.error().sentence);
            return;
        }
        sheet->accept();
        preview(tr("Change %1").arg(count), *read);
    });
    sheet->open();
}

void RowActs::preview(const QString &title, const PastedRows &rows)
{
    auto *sheet = new PasteSheet(title, rows, m_page->window());
    connect(sheet, &PasteSheet::changeWanted, this, [this, sheet] {
        const QList<PastedPlace> chosen = sheet->chosen();
        const auto changed = actions::changeRows(m_plan.desk(), saidBy(chosen), sheet->why());
        if (!changed) {
            sheet->setProblem(changed.error().sentence);
            return;
        }
        sheet->accept();
        emit told(
            tr("Changed %1; one step of Undo takes it back.").arg(counted(chosen.size(), tr("place"), tr("places"))));
    });
    sheet->open();
}

} // namespace waymark::ui
