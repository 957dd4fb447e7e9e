// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roundtable.h"

#include <look/cell.h>
#include <look/icon.h>
#include <models/roundmodel.h>

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kMargin = 20; // and the four that cells and heads keep
constexpr int kChevron = 8;
constexpr int kNumber = 20;
constexpr int kBar = 3;

/// The first head begins where the words below it do.
class Heads : public QHeaderView
{
public:
    explicit Heads(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setMinimumSectionSize(u(40));
        setStretchLastSection(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        if (visualIndex(section) != 0) {
            QHeaderView::paintSection(painter, rect, section);
            return;
        }
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        QHeaderView::paintSection(
            painter, rect.adjusted(isMirrored ? 0 : u(kMargin), 0, isMirrored ? -u(kMargin) : 0, 0), section);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line);
    }
};

/// A commitment's number stands before its title, right aligned.
class RoundDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = CellDelegate::sizeHint(option, index);
        return RoundModel::isGroup(index) ? QSize(0, u(28)) : size;
    }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        if (index.column() != RoundModel::Name) {
            CellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, rect, area); };
        const QRect inner = rect.adjusted(u(kMargin), 0, 0, 0);
        const QFont font = fontOf(TextStyle::Body);
        const QString number = index.data(RoundModel::NumberRole).toString();
        const int width = qMax(u(kNumber), QFontMetrics(font).horizontalAdvance(number));
        paintText(painter, place(QRect(inner.left(), inner.top(), width, inner.height())), number, font, tokens().text2,
                  QStyle::visualAlignment(option.direction, Qt::AlignRight));
        Cell cell;
        cell.text = index.data(RoundModel::TitleRole).toString();
        cell.strong = option.state & QStyle::State_Selected;
        paintCell(painter, place(inner.adjusted(width + u(9), 0, 0, 0)), cell, option.direction);
    }
};

} // namespace

RoundTable::RoundTable(QWidget *parent)
    : TreeTable(parent)
{
    setHeader(new Heads(this));
    header()->setDefaultAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    setItemDelegate(new RoundDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RoundTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!RoundModel::isGroup(index)) {
        TreeTable::drawRow(painter, option, index);
        if (selectionModel()->isSelected(index))
            painter->fillRect(QStyle::visualRect(layoutDirection(), option.rect,
                                                 QRect(option.rect.topLeft(), QSize(u(kBar), option.rect.height()))),
                              tokens().accent);
        return;
    }
    const QRect rect(0, option.rect.top(), viewport()->width(), option.rect.height());
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect, QRect(left, rect.top(), width, rect.height()));
    };
    painter->fillRect(rect, tokens().band);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line);
    const QString closed = layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
    paintIcon(*painter, centred(place(u(kChevron), u(12)), u(12)), isExpanded(index) ? u"chevron-down"_s : closed,
              tokens().text2);
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const int left = u(kMargin + 4);
    const int room = rect.width() - left - u(8);
    const QFont strong = fontOf(TextStyle::Strong);
    const QString note = index.data(RoundModel::NoteRole).toString();
    const int noteWidth = QFontMetrics(fontOf(TextStyle::Body)).horizontalAdvance(note) + u(2);
    const int width =
        qMin(QFontMetrics(strong).horizontalAdvance(index.data().toString()) + u(2), room - noteWidth - u(10));
    paintText(*painter, place(left, width), index.data().toString(), strong, tokens().text, leading);
    paintText(*painter, place(left + width + u(8), noteWidth), note, fontOf(TextStyle::Body), tokens().text2, leading);
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0))
        paintFocusRing(*painter, rect);
}

void RoundTable::mouseReleaseEvent(QMouseEvent *event)
{
    TreeTable::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint()).siblingAtColumn(0);
    if (event->button() == Qt::LeftButton && RoundModel::isGroup(index))
        setExpanded(index, !isExpanded(index));
}

} // namespace waymark::ui
