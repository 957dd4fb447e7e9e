// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskdelegate.h"

#include <look/icon.h>
#include <look/paint.h>
#include <look/taskmodel.h>

#include <QFontMetrics>

namespace waymark::ui {

namespace {

// Rows hang over the column of the words by this much on both sides, so that the words stand in line with the page.
int overhang()
{
    return u(10);
}

// Beside a short row's button a flag would leave no room for its words: it then leads the second line.
bool isNarrow(int rowWidth)
{
    return rowWidth < u(680);
}

Qt::Alignment leading(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignLeft);
}

} // namespace

int TaskDelegate::buttonWidth(int rowWidth) const
{
    const QFontMetrics metrics(fontOf(TextStyle::Strong));
    int widest = 0;
    for (const QString &words : m_words)
        widest = qMax(widest, metrics.horizontalAdvance(words));
    return qMin(qMax(widest + u(26), u(96)), rowWidth / 2);
}

QRect TaskDelegate::buttonRect(const QRect &row, Qt::LayoutDirection direction) const
{
    const int width = buttonWidth(row.width());
    const int height = u(28);
    const QRect area(row.right() + 1 - u(8) - width, row.top() + (row.height() - height) / 2, width, height);
    return QStyle::visualRect(direction, row, area);
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    switch (index.data(TaskModel::KindRole).toInt()) {
    case TaskModel::HeadingRow:
        paintHeading(*painter, option, index);
        break;
    case TaskModel::MoreRow:
        paintMore(*painter, option, index);
        break;
    default:
        paintTask(*painter, option, index);
        break;
    }
}

void TaskDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect line = option.rect.adjusted(overhang(), option.rect.height() - u(24), -overhang(), 0);
    const QString heading = index.data().toString();
    const QFont bold = fontOf(TextStyle::Heading);
    paintText(painter, line, heading, bold, tokens().text2, leading(option));
    const QRect beside = line.adjusted(QFontMetrics(bold).horizontalAdvance(heading) + u(8), 0, 0, 0);
    paintText(painter, QStyle::visualRect(option.direction, line, beside),
              index.data(TaskModel::SecondLineRole).toString(), fontOf(TextStyle::Small), tokens().text2,
              leading(option));
}

void TaskDelegate::paintMore(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool current = option.state & QStyle::State_Selected;
    if (current)
        paintSelection(painter, option.rect, false, option.direction);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect);
    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    const QRect row = option.rect;
    const QRect mark(row.left() + overhang(), row.top(), u(kIconSize), row.height());
    paintIcon(painter, centred(place(mark), u(kIconSize)), QStringLiteral("chevron-down"), tokens().accent);
    paintText(painter, place(row.adjusted(u(38), 0, -overhang(), 0)), index.data().toString(), fontOf(TextStyle::Row),
              tokens().accent, leading(option));
}

void TaskDelegate::paintTask(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row = option.rect;
    const bool current = option.state & QStyle::State_Selected;
    if (current)
        paintSelection(painter, row, false, option.direction);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row);
    const QRect button = buttonRect(row, option.direction);
    paintButton(painter, button, index.data(TaskModel::ButtonRole).toString(), current, button.contains(m_pointer));

    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, row, area); };
    paintIcon(painter,
              centred(place(QRect(row.left() + overhang(), row.top(), u(kIconSize), row.height())), u(kIconSize)),
              index.data(TaskModel::IconRole).toString(), current ? tokens().accent : tokens().text2);

    int right = row.width() - (place(button).left() - row.left()) + u(14);
    const QString lateness = index.data(TaskModel::FlagRole).toString();
    const bool isBelow = isNarrow(row.width());
    if (!lateness.isEmpty() && !isBelow) {
        const int width = latenessWidth(lateness);
        const QRect flag(row.right() + 1 - right - width, row.top(), width, row.height());
        paintLateness(painter, place(flag), lateness);
        right += width + u(12);
    }
    paintLines(painter, place(row.adjusted(u(38), 0, -right, 0)), option, index, isBelow ? lateness : QString());
}

void TaskDelegate::paintLines(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const QString &lateness) const
{
    const QString detail = index.data(TaskModel::SecondLineRole).toString();
    const QFont first = fontOf(TextStyle::Row);
    if (detail.isEmpty()) {
        paintText(painter, area, index.data().toString(), first, tokens().text, leading(option));
        return;
    }
    const int line = u(16);
    const int top = area.top() + (area.height() - 2 * line) / 2;
    paintText(painter, QRect(area.left(), top, area.width(), line), index.data().toString(), first, tokens().text,
              leading(option));
    const QRect second(area.left(), top + line, area.width(), line);
    QRect words = second;
    if (!lateness.isEmpty()) {
        paintLateness(painter, second, lateness);
        words.adjust(latenessWidth(lateness) + u(10), 0, 0, 0);
    }
    paintText(painter, QStyle::visualRect(option.direction, second, words), detail, fontOf(TextStyle::Small),
              tokens().text2, leading(option));
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    switch (index.data(TaskModel::KindRole).toInt()) {
    case TaskModel::HeadingRow:
        return {u(160), u(index.row() == 0 ? 28 : 31)};
    case TaskModel::MoreRow:
        return {u(160), u(30)};
    default:
        return {u(160), u(44)};
    }
}

} // namespace waymark::ui
