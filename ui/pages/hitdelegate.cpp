// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hitdelegate.h"

#include <look/look.h>
#include <models/hitsmodel.h>

#include <QPainter>
#include <QTextLayout>

namespace waymark::ui {

namespace {

/// One line, elided at its end, with the words marked.
void paintMarked(QPainter &painter, const QRect &rect, const QString &text, const QStringList &marks, const QFont &font,
                 const QColor &colour, Qt::LayoutDirection direction)
{
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> formats;
    const auto places = wordsIn(shown, marks);
    for (const auto &[at, length] : places) {
        QTextCharFormat marked;
        marked.setFontUnderline(true);
        marked.setBackground(tokens().added);
        marked.setForeground(tokens().text);
        formats << QTextLayout::FormatRange{int(at), int(length), marked};
    }
    QTextLayout layout(shown, font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(HitsModel::HeadingRole).toBool()) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->fillRect(option.rect, tokens().band);
    paintText(*painter, option.rect.adjusted(u(4), 0, -u(4), 0), index.data().toString(), fontOf(TextStyle::Heading),
              tokens().text2, QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(HitsModel::HeadingRole).toBool())
        return {u(120), u(28)};
    return CellDelegate::sizeHint(option, index);
}

void HitDelegate::paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QStringList marks = index.data(HitsModel::MarksRole).toStringList();
    const QString detail = index.data(DetailRole).toString();
    const int height = detail.isEmpty() ? rect.height() : u(17);
    const int top = detail.isEmpty() ? rect.top() : rect.top() + (rect.height() - 2 * height) / 2;
    const QRect upper(rect.left(), top, rect.width(), height);
    const PainterState state(painter);
    paintMarked(painter, upper, index.data().toString(), marks, fontOf(TextStyle::Row), tokens().text,
                option.direction);
    if (!detail.isEmpty())
        paintMarked(painter, upper.translated(0, height), detail, marks, fontOf(TextStyle::Small), tokens().text2,
                    option.direction);
}

} // namespace waymark::ui
