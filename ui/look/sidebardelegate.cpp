// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebardelegate.h"

#include <look/icon.h>
#include <look/paint.h>
#include <look/sidebarmodel.h>

#include <QFontMetrics>

namespace waymark::ui {

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(SidebarModel::HeadingRole).toBool()) {
        paintRow(*painter, option, index);
        return;
    }
    const QRect words = option.rect.adjusted(u(20), u(8), -u(12), 0);
    paintText(*painter, QStyle::visualRect(option.direction, option.rect, words), index.data().toString(),
              fontOf(TextStyle::Heading), tokens().text2, QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

void SidebarDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &colours = tokens();
    const bool current = option.state & QStyle::State_Selected;
    const QRect row = option.rect.adjusted(u(8), 1, -u(8), -1);
    if (current)
        paintSelection(painter, row, true, option.direction);
    else if (option.state & QStyle::State_MouseOver)
        paintSelection(painter, row, false, option.direction);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row);

    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, row, area); };
    const QString name = index.data(SidebarModel::IconRole).toString();
    const int indent = u(12);
    if (!name.isEmpty())
        paintIcon(painter,
                  centred(place(QRect(row.left() + indent, row.top(), u(kIconSize), row.height())), u(kIconSize)), name,
                  current ? colours.accent : colours.text2);

    const QVariant count = index.data(SidebarModel::CountRole);
    if (m_folded) {
        if (count.toInt() > 0)
            paintBadge(painter, row, option, count.toString());
        return;
    }
    const int left = name.isEmpty() ? indent : indent + u(24);
    int right = u(12);
    if (count.isValid()) {
        const QFont counted = fontOf(current ? TextStyle::Heading : TextStyle::Small);
        paintText(painter, row.adjusted(u(12), 0, -u(12), 0), count.toString(), counted, colours.text2,
                  QStyle::visualAlignment(option.direction, Qt::AlignRight));
        right += QFontMetrics(counted).horizontalAdvance(count.toString()) + u(8);
    }
    paintText(painter, place(row.adjusted(left, 0, -right, 0)), index.data().toString(),
              fontOf(current ? TextStyle::Strong : TextStyle::Body), colours.text,
              QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

void SidebarDelegate::paintBadge(QPainter &painter, const QRect &row, const QStyleOptionViewItem &option,
                                 const QString &count) const
{
    const QRect beside(row.left() + u(26), row.top(), row.width() - u(26), u(16));
    paintText(painter, QStyle::visualRect(option.direction, row, beside), count, fontOf(TextStyle::Badge),
              tokens().text2, QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {u(60), u(index.data(SidebarModel::HeadingRole).toBool() ? 36 : 32)};
}

} // namespace waymark::ui
