// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/document.h>

#include <QJsonArray>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGap = 2;
constexpr qsizetype kWidestColumn = 44;

QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines << line;
                line.clear();
            }
            line += line.isEmpty() ? word : u' ' + word;
        }
        lines << line;
    }
    return lines;
}

QList<qsizetype> widthsOf(const Table &table, int width)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        qsizetype widest = table.columns[column].size();
        for (const QStringList &row : table.rows)
            for (const QString &line : row[column].split(u'\n'))
                widest = std::max(widest, line.size());
        widths << std::min(widest, kWidestColumn);
    }
    qsizetype used = 0;
    for (qsizetype column = 0; column + 1 < widths.size(); ++column)
        used += widths[column] + kGap;
    if (!widths.isEmpty())
        widths.last() = std::max<qsizetype>(20, width - used);
    return widths;
}

QString rowText(const QStringList &cells, const QList<qsizetype> &widths)
{
    QList<QStringList> columns;
    qsizetype lines = 0;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        columns << wrapped(cells[column], widths[column]);
        lines = std::max(lines, columns.last().size());
    }
    QString out;
    for (qsizetype line = 0; line < lines; ++line) {
        QString text;
        for (qsizetype column = 0; column < columns.size(); ++column)
            text += columns[column].value(line).leftJustified(widths[column] + kGap);
        while (text.endsWith(u' '))
            text.chop(1);
        out += text.replace(QChar(0xa0), u' ') + u'\n';
    }
    return out;
}

QString keyOf(const QString &heading)
{
    QString key;
    for (const QChar c : heading.toLower())
        key += c.isLetterOrNumber() ? c : u'_';
    return key;
}

QString withoutTrailingBlanks(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        while (line.endsWith(u' '))
            line.chop(1);
    return lines.join(u'\n');
}

} // namespace

QString toText(const Document &document, int width)
{
    QString out = document.title + u'\n';
    for (const QString &note : document.notes)
        out += wrapped(note, width).join(u'\n') + u'\n';
    for (const Table &table : document.tables) {
        out += u'\n';
        if (!table.heading.isEmpty())
            out += table.heading + u'\n';
        for (const QString &paragraph : table.words)
            out += wrapped(paragraph, width).join(u'\n') + u'\n';
        if (table.columns.isEmpty())
            continue;
        if (table.rows.isEmpty()) {
            out += table.whenEmpty + u'\n';
            continue;
        }
        const QList<qsizetype> widths = widthsOf(table, width);
        out += rowText(table.columns, widths);
        for (const QStringList &row : table.rows)
            out += rowText(row, widths);
    }
    return withoutTrailingBlanks(out);
}

QJsonObject toJson(const Document &document)
{
    QJsonObject json{{u"title"_s, document.title}};
    if (!document.notes.isEmpty())
        json.insert(u"notes"_s, QJsonArray::fromStringList(document.notes));
    for (const Table &table : document.tables) {
        if (table.columns.isEmpty()) {
            json.insert(keyOf(table.heading), QJsonArray::fromStringList(table.words));
            continue;
        }
        QJsonArray rows;
        for (const QStringList &row : table.rows) {
            QJsonObject object;
            for (qsizetype column = 0; column < row.size(); ++column)
                object.insert(table.keys[column], row[column]);
            rows << object;
        }
        json.insert(keyOf(table.heading), rows);
    }
    return json;
}

} // namespace waymark::report
