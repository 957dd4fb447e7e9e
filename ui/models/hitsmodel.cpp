// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/hitsmodel.h>

#include <look/cell.h>
#include <model/description.h>
#include <report/titles.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// The name as a line begins, without the kind that stands below it.
QString titleOf(const QString &kindName, const QString &name)
{
    const QString label = kind(kindName) ? kind(kindName)->label : kindName;
    const QString bare = name.startsWith(label + u' ', Qt::CaseInsensitive) ? name.mid(label.size() + 1) : name;
    const bool isUpdate = kindName == u"update"; // "update on 6 Grants data": the word carries the sentence
    const QString title = isUpdate ? name : bare;
    return title.left(1).toUpper() + title.mid(1);
}

} // namespace

Result<QList<HitsModel::Row>> HitsModel::search(const store::Store &store, const QString &words)
{
    const auto hits = store::search(store, words, kMost);
    if (!hits)
        return tl::unexpected(hits.error());
    QList<Row> rows;
    for (const store::Hit &hit : *hits) {
        const auto name = report::nameOf(store, hit.kind, hit.record);
        const auto around = store::wordsAround(store, hit, words);
        if (!name || !around)
            return tl::unexpected(name ? around.error() : name.error());
        rows << Row{hit.kind, hit.record, titleOf(hit.kind, *name), *around};
    }
    return rows;
}

void HitsModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const Kind *described = kind(row.kind);
    const QString label = described ? described->label : row.kind;
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case MediumRole:
        return true;
    case DetailRole:
        return row.name == row.words ? label : u"%1 · %2"_s.arg(label, row.words);
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(row.name, label, row.words);
    case IdRole:
        return row.id.uuid();
    case KindRole:
        return row.kind;
    default:
        return {};
    }
}

} // namespace waymark::ui
