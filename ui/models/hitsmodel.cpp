// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/hitsmodel.h>

#include <base/text.h>
#include <look/cell.h>
#include <model/description.h>
#include <report/lookup.h>
#include <report/titles.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kBefore = 40; // characters of context
constexpr qsizetype kContext = 160;

/// The name as a line begins, without the kind that stands above it.
QString titleOf(const QString &kindName, const QString &name)
{
    const QString label = kind(kindName) ? kind(kindName)->label : kindName;
    const QString bare = name.startsWith(label + u' ', Qt::CaseInsensitive) ? name.mid(label.size() + 1) : name;
    const bool isUpdate = kindName == u"update"; // "update on 6 Grants data": the word carries the sentence
    const QString title = isUpdate ? name : bare;
    return title.left(1).toUpper() + title.mid(1);
}

QString around(const QString &text, qsizetype at)
{
    qsizetype from = at <= kBefore ? 0 : text.lastIndexOf(u' ', at - kBefore) + 1;
    from = from > at ? 0 : from;
    const QString cut = text.mid(from, kContext).simplified();
    return (from > 0 ? u"… "_s : QString()) + cut + (from + kContext < text.size() ? u" …"_s : QString());
}

/// The first field in which one of the words stands, by the order people expect of fields.
void findField(HitsModel::Row &row, const store::StoredRecord &record, const QStringList &words)
{
    const Kind *described = kind(row.kind);
    if (!described)
        return;
    for (const Field &field : described->fields) {
        if (field.isCode || field.type == FieldType::Reference)
            continue;
        for (auto it = record.values.fields.cbegin(); it != record.values.fields.cend(); ++it) {
            if (FieldName::split(it.key()).name != field.name)
                continue;
            const QString text = shownValue(&field, it.value());
            const auto found = wordsIn(text, words);
            if (found.isEmpty())
                continue;
            row.field = report::fieldLabel(row.kind, it.key());
            row.words = around(text, found.first().first);
            return;
        }
    }
}

Result<HitsModel::Row> rowOf(const store::Store &store, const store::Hit &hit, const QStringList &words)
{
    const auto name = report::nameOf(store, hit.kind, hit.record);
    const auto record = store::record(store, hit.kind, hit.record);
    const auto commitment = report::commitmentOf(store, hit.kind, hit.record);
    if (!name || !record || !commitment)
        return tl::unexpected(!name ? name.error() : !record ? record.error() : commitment.error());
    HitsModel::Row row{hit.kind, hit.record, titleOf(hit.kind, *name), {}, {}, {}, -1};
    if (*record)
        findField(row, **record, words);
    if (!commitment->isNull() && *commitment != hit.record && hit.kind != u"update") {
        const auto of = report::nameOf(store, u"commitment"_s, *commitment);
        if (!of)
            return tl::unexpected(of.error());
        row.of = *of;
    }
    return row;
}

/// What people look for most comes first.
int orderOf(const QString &kindName)
{
    static const QStringList first{u"commitment"_s, u"milestone"_s, u"update"_s};
    if (const qsizetype at = first.indexOf(kindName); at >= 0)
        return int(at) - int(first.size());
    for (int at = 0; at < kinds().size(); ++at)
        if (kinds().at(at).name == kindName)
            return at;
    return int(kinds().size());
}

} // namespace

QList<std::pair<qsizetype, qsizetype>> wordsIn(const QString &text, const QStringList &words)
{
    QStringList patterns;
    for (const QString &word : words)
        if (!word.isEmpty())
            patterns << QRegularExpression::escape(word);
    if (patterns.isEmpty())
        return {};
    const QRegularExpression pattern(u"(?<!\\w)(?:"_s + patterns.join(u'|') + u')',
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    QList<std::pair<qsizetype, qsizetype>> places;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        places.append({found.capturedStart(), found.capturedLength()});
    }
    return places;
}

Result<QList<HitsModel::Row>> HitsModel::search(const store::Store &store, const QString &words)
{
    const auto hits = store::search(store, words, kMost);
    if (!hits)
        return tl::unexpected(hits.error());
    const QStringList typed = cleanLine(words).split(u' ', Qt::SkipEmptyParts);
    QList<Row> rows;
    for (const store::Hit &hit : *hits) {
        const auto row = rowOf(store, hit, typed);
        if (!row)
            return tl::unexpected(row.error());
        rows << *row;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return orderOf(a.kind) < orderOf(b.kind); });
    return rows;
}

void HitsModel::setRows(const QList<Row> &rows, const QString &marked)
{
    beginResetModel();
    m_marked = cleanLine(marked).split(u' ', Qt::SkipEmptyParts);
    m_rows.clear();
    std::optional<QString> group;
    for (const Row &row : rows) {
        if (group != row.kind) {
            const Kind *described = kind(row.kind);
            const QString label = row.command >= 0 ? tr("Go to, or do") : described ? described->plural : row.kind;
            m_rows << Row{row.kind, {}, label, {}, {}, {}, -1};
            group = row.kind;
        }
        m_rows << row;
    }
    endResetModel();
}

int HitsModel::hits() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return !row.id.isNull(); }));
}

QModelIndex HitsModel::first() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (flags(index(row)).testFlag(Qt::ItemIsEnabled))
            return index(row);
    return {};
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HitsModel::headingData(const Row &row, int role) const
{
    if (role == HeadingRole)
        return true;
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(row.name) : QVariant();
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.id.isNull() && row.command < 0)
        return headingData(row, role);
    const bool isOwnName = row.words == row.name || row.name.endsWith(row.words);
    QStringList detail;
    for (const QString &part : {row.of, isOwnName             ? QString()
                                        : row.field.isEmpty() ? row.words
                                                              : row.field + u": "_s + row.words})
        if (!part.isEmpty())
            detail << part;
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case MediumRole:
        return true;
    case HeadingRole:
        return false;
    case DetailRole:
        return detail.join(u" · "_s);
    case Qt::AccessibleTextRole: {
        const Kind *described = kind(row.kind);
        return (QStringList{row.name, described ? described->label : QString()} + detail).join(u", "_s);
    }
    case IdRole:
        return row.id.uuid();
    case KindRole:
        return row.kind;
    case MarksRole:
        return m_marked;
    case CommandRole:
        return row.command < 0 ? QVariant() : QVariant(row.command);
    default:
        return {};
    }
}

Qt::ItemFlags HitsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || (m_rows.at(index.row()).id.isNull() && m_rows.at(index.row()).command < 0))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace waymark::ui
