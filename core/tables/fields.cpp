// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a column can be, and whether a table is one that was read before.
#include "columns.h"

#include <base/text.h>
#include <tables/mapping.h>
#include <tables/plansheets.h>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<QString, QString>>;

void add(Fields &fields, const QString &field, const QString &label)
{
    if (std::none_of(fields.cbegin(), fields.cend(), [&field](const auto &each) { return each.first == field; }))
        fields.append({field, label});
}

const formats::Grid *gridOf(const QList<formats::Grid> &grids, const SheetMap &sheet)
{
    const auto grid = std::find_if(grids.cbegin(), grids.cend(),
                                   [&sheet](const formats::Grid &each) { return each.name == sheet.sheet; });
    if (grid != grids.cend())
        return &*grid;
    return grids.size() == 1 && sheet.sheet.isEmpty() ? &grids.first() : nullptr;
}

} // namespace

QList<std::pair<QString, QString>> fieldsFor(const QString &kindName)
{
    Fields fields;
    const bool isBoth = kindName == kCommitmentsAndMilestones;
    const QStringList names = isBoth ? QStringList{u"commitment"_s, u"milestone"_s} : QStringList{kindName};
    const bool isOfWork = isBoth || kindName == u"commitment" || kindName == u"milestone";
    const Kind *first = kind(names.first());
    if (!first)
        return fields;
    if (isOfWork) {
        add(fields, u"number"_s, first->field(u"number")->label);
        add(fields, u"title"_s, first->field(u"title")->label);
        add(fields, u"governmentCompletion"_s, u"As government sees it"_s);
        add(fields, u"civilSocietyCompletion"_s, u"As civil society sees it"_s);
        add(fields, u"pace"_s, u"Pace as reported"_s);
        add(fields, u"round"_s, u"Which round"_s);
        if (isBoth)
            add(fields, u"kind"_s, u"Commitment or milestone"_s);
        if (kindName != u"milestone")
            add(fields, u"lead"_s, u"Lead"_s);
        if (kindName != u"commitment")
            add(fields, u"due"_s, u"Due"_s);
    }
    for (const QString &name : names)
        for (const FieldColumn &column : describedColumns(*kind(name)))
            add(fields, column.field, column.heading);
    add(fields, u"id"_s, kIdHeading);
    return fields;
}

bool fits(const Mapping &mapping, const QList<formats::Grid> &grids)
{
    const auto isHeaded = [&grids](const SheetMap &sheet) {
        const formats::Grid *grid = gridOf(grids, sheet);
        if (!grid || sheet.headerRow > grid->rows.size())
            return sheet.kind.isEmpty() && grid;
        QSet<QString> known;
        for (const ColumnMap &column : sheet.columns)
            known << cleanLine(column.heading).toCaseFolded();
        QSet<QString> there;
        for (const QString &heading : grid->rows.at(sheet.headerRow - 1))
            if (const QString clean = cleanLine(heading); !clean.isEmpty())
                there << clean.toCaseFolded();
        return sheet.kind.isEmpty() || known == there;
    };
    const auto isRead = [](const SheetMap &sheet) { return !sheet.kind.isEmpty(); };
    return std::any_of(mapping.sheets.cbegin(), mapping.sheets.cend(), isRead) &&
           std::all_of(mapping.sheets.cbegin(), mapping.sheets.cend(), isHeaded);
}

} // namespace waymark::tables
