// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/pastedtables.h>

#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kMostMarkup = 4 << 20;
constexpr int kMostCells = 20000;

/// Markup alone: what it points to stays where it is.
class Markup : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QString textOf(const QTextTableCell &cell)
{
    QStringList lines;
    for (auto part = cell.begin(); part != cell.end(); ++part)
        if (part.currentBlock().isValid())
            lines << part.currentBlock().text().replace(QChar::LineSeparator, u'\n');
    return lines.join(u'\n').trimmed();
}

formats::Grid gridOf(const QTextTable &table)
{
    formats::Grid grid;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const bool isFirst = cell.row() == row && cell.column() == column;
            cells << (isFirst ? textOf(cell) : QString());
        }
        grid.rows << cells;
    }
    return grid;
}

} // namespace

QList<formats::Grid> tablesIn(const QMimeData &copied)
{
    QList<formats::Grid> grids;
    const QString html = copied.html();
    if (!html.contains(u"<table"_s, Qt::CaseInsensitive) || html.size() > kMostMarkup)
        return grids;
    Markup document;
    document.setHtml(html);
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (const QTextFrame *frame : frames)
        if (const auto *table = qobject_cast<const QTextTable *>(frame);
            table && qint64(table->rows()) * table->columns() <= kMostCells)
            grids << gridOf(*table);
    return grids;
}

} // namespace waymark::ui
