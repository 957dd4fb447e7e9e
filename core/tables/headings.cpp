// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headings.h"

#include "columns.h"
#include "dates.h"

#include <base/text.h>
#include <tables/plansheets.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsWithHeadings = 20;
constexpr int kFewestHeadings = 2;
constexpr int kNamedSo = 1000; ///< counts more than any heading
const QString kDoubtful = u", doubtful"_s;

QString folded(const QString &text)
{
    return cleanLine(text).toCaseFolded();
}

/// How many headings of a row a kind knows.
qsizetype knownIn(const Kind &kind, const QStringList &cells)
{
    return std::count_if(cells.cbegin(), cells.cend(), [&kind](const QString &cell) {
        return !cell.isEmpty() && (!fieldNamed(kind, cell).isEmpty() || !partNamed(kind, cell).isEmpty());
    });
}

} // namespace

QString fieldNamed(const Kind &kind, const QString &heading)
{
    if (folded(heading) == folded(kIdHeading))
        return u"id"_s;
    if (kind.name == u"milestone" && folded(heading) == u"commitment")
        return u"commitment"_s; // and not what a milestone is called
    const bool isOfWork = kind.name == u"commitment" || kind.name == u"milestone";
    for (const QString &label : {heading, usualLabel(heading)}) {
        for (const FieldColumn &column : describedColumns(kind))
            if (folded(column.heading) == folded(label) || folded(column.field) == folded(label))
                return column.field;
        if (isOfWork && folded(label) == u"as government sees it")
            return u"governmentCompletion"_s;
        if (isOfWork && folded(label) == u"as civil society sees it")
            return u"civilSocietyCompletion"_s;
        if (kind.name == u"commitment" && folded(label) == u"lead")
            return u"lead"_s;
    }
    const bool isPart = !FieldName::split(heading).separator.isNull();
    return isPart && fieldOf(kind, heading) ? heading : QString();
}

QString partNamed(const Kind &kind, const QString &heading)
{
    if (heading.endsWith(kDoubtful)) {
        const QString field = fieldNamed(kind, heading.chopped(kDoubtful.size())) + u'?';
        return fieldOf(kind, field) ? field : QString();
    }
    static const QRegularExpression pattern(u"^(.*) \\(([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\\)$"_s);
    const auto match = pattern.match(heading);
    const QString field = match.hasMatch() ? fieldNamed(kind, match.captured(1)) : QString();
    const QString full = field + u'@' + match.captured(2);
    return !field.isEmpty() && fieldOf(kind, full) ? full : QString();
}

DateOrder orderIn(const formats::Grid &grid, qsizetype column, qsizetype firstRow)
{
    QSet<DateOrder> orders;
    for (qsizetype row = firstRow; row < grid.rows.size(); ++row)
        if (const auto order = orderOf(grid.rows.at(row).value(column)))
            orders << *order;
    orders.remove(DateOrder::Unknown);
    return orders.size() == 1 ? *orders.cbegin() : DateOrder::Unknown;
}

Headed headedAs(const formats::Grid &grid)
{
    Headed best;
    QStringList likely{u"milestone"_s, u"commitment"_s}; // what most tables are about
    for (const QString &name : sheetKinds())
        if (!likely.contains(name))
            likely << name;
    for (const QString &name : std::as_const(likely)) {
        const Kind &each = *kind(name);
        const bool isNamedSo = folded(grid.name) == folded(each.plural);
        for (int row = 0; row < qMin<qsizetype>(kRowsWithHeadings, grid.rows.size()); ++row) {
            const QStringList &cells = grid.rows.at(row);
            const bool hasTitle = std::any_of(cells.cbegin(), cells.cend(), [&each](const QString &cell) {
                return fieldNamed(each, cell) == u"title";
            });
            const qsizetype known = knownIn(each, cells) + (isNamedSo ? kNamedSo : 0);
            if (const qsizetype score = 2 * known + (hasTitle ? 1 : 0); known >= kFewestHeadings && score > best.score)
                best = {&each, row, score};
        }
    }
    return best;
}

QString usualLabel(const QString &heading)
{
    static const QHash<QString, QString> names{
        {u"no."_s, u"Number"_s},
        {u"no"_s, u"Number"_s},
        {u"#"_s, u"Number"_s},
        {u"ref"_s, u"Number"_s},
        {u"reference"_s, u"Number"_s},
        {u"commitment or milestone"_s, u"Title"_s},
        {u"commitment"_s, u"Title"_s},
        {u"milestone"_s, u"Title"_s},
        {u"name"_s, u"Title"_s},
        {u"due date"_s, u"Due"_s},
        {u"deadline"_s, u"Due"_s},
        {u"ends"_s, u"Due"_s},
        {u"end date"_s, u"Due"_s},
        {u"start date"_s, u"Starts"_s},
        {u"lead departments"_s, u"Lead"_s},
        {u"lead department"_s, u"Lead"_s},
        {u"led by"_s, u"Lead"_s},
        {u"gov"_s, u"As government sees it"_s},
        {u"government"_s, u"As government sees it"_s},
        {u"cso"_s, u"As civil society sees it"_s},
        {u"civil society"_s, u"As civil society sees it"_s},
    };
    return names.value(folded(heading), cleanLine(heading));
}

} // namespace waymark::tables
