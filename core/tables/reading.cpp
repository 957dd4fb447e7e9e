// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"

#include <tables/plansheets.h>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

const formats::Grid *gridNamed(const QList<formats::Grid> &grids, const QString &name)
{
    for (const formats::Grid &grid : grids)
        if (grid.name == name)
            return &grid;
    return nullptr;
}

/// The edits that the file was written after; none where it does not say.
Result<QList<EditId>> tipsIn(const QList<formats::Grid> &grids)
{
    QList<EditId> tips;
    const formats::Grid *about = gridNamed(grids, kAboutSheet);
    for (const QStringList &row : about ? about->rows : QList<QStringList>())
        if (row.value(0) == u"State")
            for (const QString &token : row.value(1).split(u' ', Qt::SkipEmptyParts)) {
                const auto tip = EditId::fromToken(token.toLatin1());
                if (!tip)
                    return failure(ErrorCode::Invalid,
                                   u"The sheet “About” was changed, so nobody can tell which state of "
                                   "the plan the file was written from; write it anew."_s);
                tips << *tip;
            }
    return tips;
}

QHash<QString, RecordId> namesIn(const QList<formats::Grid> &grids)
{
    QHash<QString, RecordId> names;
    const formats::Grid *sheet = gridNamed(grids, kNamesSheet);
    for (const QStringList &row : sheet ? sheet->rows : QList<QStringList>())
        if (const auto id = RecordId::fromText(row.value(1)))
            names.insert(row.value(0), *id);
    return names;
}

} // namespace

Result<TablesRead> readTables(const store::Store &store, const QList<formats::Grid> &grids, const Mapping &mapping,
                              QDate day, Job &job)
{
    const auto tips = tipsIn(grids);
    if (!tips)
        return tl::unexpected(tips.error());
    auto then =
        tips->isEmpty()
            ? Result<std::optional<store::Past>>()
            : store::Past::at(store, {day, *tips}).map([](const store::Past &past) { return std::optional(past); });
    if (!then && then.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::Invalid,
                       u"The file was written from another plan, or from a newer copy of this one; bring "
                       "that in first."_s);
    if (!then)
        return tl::unexpected(then.error());
    RowReader reader(store, mapping, *then ? &**then : nullptr);
    if (*then)
        reader.setCalledInFile(namesIn(grids));
    Outcome read = reader.begin();
    for (const SheetMap &sheet : mapping.sheets) {
        // In CSV there is one, and it has no name.
        const formats::Grid *grid = gridNamed(grids, sheet.sheet);
        if (!grid && grids.size() == 1 && sheet.sheet.isEmpty())
            grid = &grids.first();
        if (read && !grid)
            return failure(ErrorCode::Invalid,
                           u"The file has no sheet “%1”, which the mapping names; correct the mapping, or "
                           "choose another file."_s.arg(sheet.sheet));
        if (read)
            read = reader.read(*grid, sheet, job);
    }
    return read ? Result<TablesRead>(reader.finish()) : tl::unexpected(read.error());
}

} // namespace waymark::tables
