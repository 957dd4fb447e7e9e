// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/comments.h>

#include "commitmentparts.h"

#include <base/text.h>
#include <formats/reading.h>
#include <store/reading.h>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// The sheet's rows, below its heads.
const formats::Grid *sheetIn(const QList<formats::Grid> &grids)
{
    for (const formats::Grid &grid : grids)
        if (!grid.rows.isEmpty() && grid.rows.first().value(1).trimmed() == commentHeading())
            return &grid;
    return nullptr;
}

} // namespace

QString commentHeading()
{
    return u"Your comment"_s;
}

Result<Comments> readComments(const store::Store &store, const QByteArray &bytes)
{
    const auto grids = formats::readSheets(bytes);
    const auto commitments = store::readAll<Commitment>(store);
    if (!grids || !commitments)
        return tl::unexpected(grids ? commitments.error() : grids.error());
    const formats::Grid *sheet = sheetIn(*grids);
    if (!sheet)
        return failure(ErrorCode::Invalid,
                       u"There is no sheet for comments in this file; choose the papers as they came "
                       "back, as .odt, or the sheet alone as .ods, .xlsx or .csv."_s);
    QHash<QString, Commitment> known;
    for (const Commitment &each : *commitments)
        known.insert(cleanLine(numberedTitle(each.number, each.title)), each);
    Comments comments;
    for (const QStringList &row : sheet->rows.mid(1)) {
        const QString text = cleanText(row.value(1)).trimmed();
        const QString name = cleanLine(row.value(0));
        if (text.isEmpty())
            continue;
        if (const auto found = known.constFind(name); found != known.cend())
            comments.comments << Comment{found->id, name, text};
        else
            comments.unknown << name;
    }
    return comments;
}

} // namespace waymark::report
