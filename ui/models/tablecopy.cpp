// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tablecopy.h>

#include <base/fuzzydate.h>
#include <base/text.h>
#include <look/cell.h>

#include <QAbstractItemModel>
#include <QMimeData>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kNarrowest = 10; // characters of a column
constexpr int kWidest = 60;
constexpr qsizetype kMostRows = 5000;
constexpr qsizetype kLongestHtml = 4'000'000; // characters; longer tables come as text

/// A table that can be written as a spreadsheet too.
class TableData : public QMimeData
{
public:
    formats::Sheet sheet;
};

/// A column has days where all its cells that are not empty are dates; those that are whole days become ISO 8601.
void findDays(formats::Sheet &sheet)
{
    for (qsizetype at = 0; at < sheet.columns.size(); ++at) {
        QStringList cells;
        bool hasAny = false;
        bool hasOther = false;
        qsizetype longest = sheet.columns.at(at).heading.size();
        for (const QStringList &row : std::as_const(sheet.rows)) {
            const auto date =
                hasOther ? failure(ErrorCode::Invalid, {}) : Result<FuzzyDate>(FuzzyDate::parse(row.at(at)));
            hasOther = hasOther || (!row.at(at).isEmpty() && !date);
            hasAny = hasAny || (date && !row.at(at).isEmpty());
            const bool isDay = date && date->precision() == FuzzyDate::Precision::Day && date->wording().isEmpty();
            cells << (isDay ? date->edtf() : row.at(at));
            longest = qMax(longest, row.at(at).size());
        }
        sheet.columns[at].width = qBound(kNarrowest, int(longest) + 2, kWidest);
        sheet.columns[at].hasDays = hasAny && !hasOther;
        for (qsizetype row = 0; sheet.columns.at(at).hasDays && row < cells.size(); ++row)
            sheet.rows[row][at] = cells.at(row);
    }
}

/// One line without tabs; a text that a spreadsheet would take for a formula stays a text.
QString plainCell(QString text)
{
    text.replace(u'\t', u' ').replace(u'\n', u' ');
    static const QString formula = u"=+-@"_s;
    return !text.isEmpty() && formula.contains(text.front()) ? u'\'' + text : text;
}

/// What plainCell() put before a text comes off again.
QString cellText(const QString &text)
{
    static const QString formula = u"=+-@"_s;
    const bool isKept = text.size() > 1 && text.front() == u'\'' && formula.contains(text.at(1));
    return cleanText(isKept ? text.mid(1) : text).trimmed();
}

/// Tab-separated text as spreadsheets write it: a cell with a tab, a line break or a quotation mark stands in quotes.
Cells cellsOfText(const QString &text)
{
    Cells rows{{QString()}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size() && rows.size() <= kMostRows; ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (isQuoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                isQuoted = false;
        } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
            isQuoted = true;
        } else if (c == u'\t') {
            rows.last() << QString();
        } else if (c == u'\n') {
            rows << QStringList{QString()};
        } else if (c != u'\r') {
            cell += c;
        }
    }
    return rows;
}

/// Text that names pictures and style sheets fetches none of them.
class Unconnected : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

Cells cellsOfHtml(const QString &html)
{
    Unconnected document;
    document.setHtml(html);
    const QTextTable *table = nullptr;
    for (QTextBlock block = document.begin(); block.isValid() && !table; block = block.next())
        table = QTextCursor(block).currentTable();
    Cells rows;
    for (int row = 0; table && row < table->rows() && row < kMostRows; ++row) {
        QStringList cells;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            QTextCursor words = cell.firstCursorPosition();
            words.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
            const bool isOwn = cell.row() == row && cell.column() == column; // a cell over several counts once
            cells << (isOwn ? words.selectedText().replace(QChar::ParagraphSeparator, u'\n') : QString());
        }
        rows << cells;
    }
    return rows;
}

} // namespace

QMimeData *tableOf(const QModelIndexList &rows, const QList<int> &columns)
{
    auto *data = new TableData;
    if (rows.isEmpty())
        return data;
    QStringList lines;
    QString html = u"<table>"_s;
    const auto add = [&](const QString &tag, const auto &cell) {
        QStringList texts;
        html += u"<tr>"_s;
        for (const int column : columns) {
            const QString text = cell(column);
            texts << plainCell(text);
            html += u"<%1>%2</%1>"_s.arg(tag, text.toHtmlEscaped());
        }
        html += u"</tr>"_s;
        lines << texts.join(u'\t');
    };
    const QAbstractItemModel *model = rows.first().model();
    add(u"th"_s, [model](int column) { return model->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex &row : rows)
        add(u"td"_s, [&row](int column) { return row.siblingAtColumn(column).data().toString(); });
    data->setText(lines.join(u'\n'));
    data->setHtml(html + u"</table>"_s);
    for (const int column : columns)
        data->sheet.columns << formats::Column{model->headerData(column, Qt::Horizontal).toString(), false,
                                               rows.first().siblingAtColumn(column).data(ChoicesRole).toStringList()};
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << row.siblingAtColumn(column).data().toString();
        data->sheet.rows << cells;
    }
    findDays(data->sheet);
    return data;
}

const formats::Sheet *sheetIn(const QMimeData *table)
{
    const auto *data = dynamic_cast<const TableData *>(table);
    return data && !data->sheet.columns.isEmpty() ? &data->sheet : nullptr;
}

Cells cellsIn(const QMimeData &data)
{
    const QString html = data.html();
    const bool isTable = html.contains(u"<table"_s, Qt::CaseInsensitive) && html.size() <= kLongestHtml;
    Cells rows = isTable ? cellsOfHtml(html) : Cells();
    if (rows.isEmpty() && data.hasText())
        rows = cellsOfText(data.text());
    qsizetype columns = 0;
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = cellText(cell);
        columns = qMax(columns, row.size());
    }
    const auto isEmpty = [](const QStringList &row) {
        return std::all_of(row.cbegin(), row.cend(), [](const QString &cell) { return cell.isEmpty(); });
    };
    while (!rows.isEmpty() && isEmpty(rows.last()))
        rows.removeLast();
    for (QStringList &row : rows)
        row.resize(columns);
    return rows.mid(0, kMostRows);
}

} // namespace waymark::ui
