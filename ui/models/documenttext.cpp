// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/documenttext.h>

#include <look/look.h>
#include <look/tokens.h>
#include <report/picture.h>

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kNarrowest = 10; // columns of a table, in characters
constexpr qsizetype kWidest = 45;

QTextCharFormat formatOf(TextStyle style)
{
    QTextCharFormat format;
    format.setFont(fontOf(style));
    format.setForeground(colourOf(style));
    return format;
}

/// How wide a column is beside the others: by its longest words, within reason; one to be filled in is wide.
double weightOf(const report::Table &table, qsizetype column)
{
    qsizetype longest = 0;
    for (const QStringList &row : table.rows)
        longest = std::max(longest, row.value(column).size());
    return longest == 0 ? double(kWidest)
                        : double(std::clamp(std::max(longest, table.columns.at(column).size()), kNarrowest, kWidest));
}

constexpr int kPictureRoom = 740; // so wide a picture is where there is room
constexpr int kPaperRoom = 600;   // as far as the width is not known yet
constexpr int kSharpness = 3;     // dots for each of the screen's, for paper and for screens that have them

/// What a file names, which is not what the window is written in.
const QString kFontsOfFiles = u"Liberation Sans, Arial, sans-serif"_s;

report::Colours coloursOfTheLook()
{
    const Tokens &now = tokens();
    return {{u"ink"_s, now.text.name()},    {u"quiet"_s, now.text2.name()}, {u"line"_s, now.field.name()},
            {u"paper"_s, now.page.name()},  {u"late"_s, now.late.name()},   {u"step0"_s, now.side.name()},
            {u"step1"_s, now.step1.name()}, {u"step2"_s, now.step2.name()}, {u"step3"_s, now.step3.name()}};
}

class Writing
{
public:
    explicit Writing(QTextDocument &text)
        : m_cursor(&text)
    {
        text.clear();
        text.setDefaultFont(fontOf(TextStyle::Body));
        text.setDocumentMargin(0);
        text.setUndoRedoEnabled(false);
    }

    int heading(const QString &words, int level)
    {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(level == 1 ? 0 : u(level == 2 ? 16 : 10));
        block.setBottomMargin(u(6));
        block.setNonBreakableLines(false);
        const int at = begin(block, formatOf(level == 1   ? TextStyle::Title
                                             : level == 2 ? TextStyle::Section
                                                          : TextStyle::Strong));
        m_cursor.insertText(words);
        return at;
    }

    void paragraph(const QString &words, TextStyle style = TextStyle::Body)
    {
        QTextBlockFormat block;
        block.setBottomMargin(u(6));
        begin(block, formatOf(style));
        m_cursor.insertText(words);
    }

    void picture(const report::Picture &picture)
    {
        QTextDocument &text = *m_cursor.document();
        const double room =
            text.textWidth() > 0 ? qMin(double(u(kPictureRoom)), text.textWidth() - u(8)) : u(kPaperRoom);
        const QSizeF size(room, room * picture.height / qMax(1, picture.width));
        QImage image((size * kSharpness).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QString svg = report::svgOf(picture, coloursOfTheLook());
        svg.replace(kFontsOfFiles, text.defaultFont().family().toHtmlEscaped());
        QSvgRenderer drawing(svg.toUtf8());
        drawing.render(&painter, QRectF(QPointF(), image.size()));
        painter.end();
        QTextImageFormat format;
        format.setName(u"picture:%1"_s.arg(++m_pictures));
        format.setWidth(size.width());
        format.setHeight(size.height());
        format.setProperty(QTextFormat::ImageAltText, picture.title + u". "_s + picture.description);
        text.addResource(QTextDocument::ImageResource, QUrl(format.name()), image);
        QTextBlockFormat block;
        block.setBottomMargin(u(8));
        begin(block, formatOf(TextStyle::Body));
        m_cursor.insertImage(format);
    }

    void table(const report::Table &table)
    {
        QTextTableFormat format;
        format.setBorder(1);
        format.setBorderBrush(tokens().line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(u(4));
        format.setCellSpacing(0);
        format.setHeaderRowCount(1);
        format.setBottomMargin(u(14)); // the margin of a heading after a table does not count
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        double all = 0;
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            all += weightOf(table, column);
        QList<QTextLength> widths;
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            widths << QTextLength(QTextLength::PercentageLength, 100 * weightOf(table, column) / all);
        format.setColumnWidthConstraints(widths);
        begin({}, formatOf(TextStyle::Small));
        QTextTable *made = m_cursor.insertTable(int(table.rows.size()) + 1, int(table.columns.size()), format);
        row(*made, 0, table.columns, TextStyle::Heading);
        for (qsizetype at = 0; at < table.rows.size(); ++at)
            row(*made, int(at) + 1, table.rows.at(at), TextStyle::Body);
        m_cursor.movePosition(QTextCursor::End);
        m_isNew = true; // a paragraph follows every table
    }

private:
    int begin(const QTextBlockFormat &block, const QTextCharFormat &format)
    {
        if (m_isNew) {
            m_cursor.setBlockFormat(block);
            m_cursor.setBlockCharFormat(format);
        } else {
            m_cursor.insertBlock(block, format);
        }
        m_cursor.setCharFormat(format);
        m_isNew = false;
        return m_cursor.position();
    }

    static void row(QTextTable &table, int at, const QStringList &cells, TextStyle style)
    {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(at, column);
            if (at == 0) {
                QTextCharFormat shaded = cell.format();
                shaded.setBackground(tokens().band);
                cell.setFormat(shaded);
            }
            QTextCursor words = cell.firstCursorPosition();
            words.insertText(cells.value(column), formatOf(style));
        }
    }

    QTextCursor m_cursor;
    bool m_isNew = true;
    int m_pictures = 0;
};

} // namespace

QList<int> layOut(const report::Document &document, QTextDocument &text, qsizetype first, qsizetype count)
{
    Writing writing(text);
    if (first == 0) {
        if (!document.title.isEmpty())
            writing.heading(document.title, 1);
        for (const QString &note : document.notes)
            writing.paragraph(note);
    }
    QList<int> headings;
    const qsizetype end = count < 0 ? document.tables.size() : std::min(document.tables.size(), first + count);
    for (qsizetype at = first; at < end; ++at) {
        const report::Table &table = document.tables.at(at);
        headings << writing.heading(table.heading, table.level > 2 ? 3 : 2);
        for (const QString &words : table.words)
            writing.paragraph(words);
        if (table.picture)
            writing.picture(*table.picture);
        if (table.columns.isEmpty())
            continue;
        if (table.rows.isEmpty())
            writing.paragraph(table.whenEmpty);
        else
            writing.table(table);
    }
    return headings;
}

QList<qsizetype> partsOf(const report::Document &document)
{
    QList<qsizetype> parts{0};
    for (qsizetype at = 1; at < document.tables.size(); ++at)
        if (document.tables.at(at).onNewPage)
            parts << at;
    return parts;
}

} // namespace waymark::ui
