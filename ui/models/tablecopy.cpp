// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tablecopy.h>

#include <QAbstractItemModel>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// One line without tabs; a text that a spreadsheet would take for a formula stays a text.
QString plainCell(QString text)
{
    text.replace(u'\t', u' ').replace(u'\n', u' ');
    static const QString formula = u"=+-@"_s;
    return !text.isEmpty() && formula.contains(text.front()) ? u'\'' + text : text;
}

} // namespace

QMimeData *tableOf(const QModelIndexList &rows, const QList<int> &columns)
{
    auto *data = new QMimeData;
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
    return data;
}

} // namespace waymark::ui
