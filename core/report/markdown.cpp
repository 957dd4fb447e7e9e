// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/document.h>

#include <QStringList>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// Words as they are, whatever they look like: on one line, and no mark of Markdown among them.
QString plain(const QString &words)
{
    QString text;
    for (const QChar c : words.simplified()) {
        if (u"\\`*_{}[]<>#|~"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

QString rowOf(const QStringList &cells)
{
    QStringList told;
    for (const QString &cell : cells)
        told << plain(cell);
    return u"| "_s + told.join(u" | "_s) + u" |\n"_s;
}

} // namespace

QString toMarkdown(const Document &document)
{
    QString text = u"# "_s + plain(document.title) + u"\n"_s;
    for (const QString &note : document.notes)
        text += u'\n' + plain(note) + u'\n';
    for (const Table &table : document.tables) {
        text += u'\n' + QString(table.level, u'#') + u' ' + plain(table.heading) + u"\n\n"_s;
        for (const QString &paragraph : table.words)
            text += plain(paragraph) + u"\n\n"_s;
        if (table.columns.isEmpty())
            continue;
        if (table.rows.isEmpty()) {
            text += plain(table.whenEmpty) + u'\n';
            continue;
        }
        text += rowOf(table.columns) + u'|' + QString(u" --- |"_s).repeated(table.columns.size()) + u'\n';
        for (const QStringList &row : table.rows)
            text += rowOf(row);
    }
    return text;
}

} // namespace waymark::report
