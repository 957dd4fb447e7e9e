// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/writing.h>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

QString cellOf(const QString &text, CsvKind kind)
{
    const bool isGuarded = looksLikeFormula(text) && (kind == CsvKind::SafeForExcel || text.startsWith(u'\''));
    QString cell = isGuarded ? u'\'' + text : text;
    const auto needsQuotes = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (!isGuarded && std::none_of(cell.cbegin(), cell.cend(), needsQuotes) && cell == cell.trimmed())
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.mid(1);
    return !text.isEmpty() && u"=+-@\t\r＝＋－＠"_s.contains(text.front());
}

QByteArray csvRow(const QStringList &cells, CsvKind kind)
{
    QString text;
    for (qsizetype column = 0; column < cells.size(); ++column)
        text += (column > 0 ? u","_s : QString()) + cellOf(cells.at(column), kind);
    return (text + u"\r\n"_s).toUtf8();
}

QByteArray csvOf(const Sheet &sheet, CsvKind kind)
{
    QStringList headings;
    for (const Column &column : sheet.columns)
        headings << column.heading;
    QByteArray text = csvRow(headings, kind);
    for (const QStringList &row : sheet.rows)
        text += csvRow(row, kind);
    return text;
}

} // namespace waymark::formats
