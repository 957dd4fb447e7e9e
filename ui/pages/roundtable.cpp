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
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens().line);
        const QRect words = rect.adjusted(u(kMargin), 0, 0, 0);
        QHeaderView::paintSection(painter, QStyle::visualRect(layoutDirection(), rect, words), section);
    }
};

/// A commitment's number stands before its title, right aligned.
class RoundDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void setNumberWidth(int width) { m_numberWidth = width; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = CellDelegate::sizeHint(option, index);
        return RoundModel::isGroup(index) ? QSize(0, u(28)) : size;
    }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        if (index.column() == RoundModel::Answer && index.data(RoundModel::LateRole).toBool()) {
            paintLateness(painter, rect, index.data().toString());
            return;
        }
        if (index.column() != RoundModel::Name) {
            CellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, rect, area); };
        const QRect inner = rect.adjusted(u(kMargin), 0, 0, 0);
        const int width = qMax(u(kNumber), m_numberWidth);
        paintText(painter, place(QRect(inner.left(), inner.top(), width, inner.height())),
                  index.data(RoundModel::NumberRole).toString(), fontOf(TextStyle::Body), tokens().text2,
                  QStyle::visualAlignment(option.direction, Qt::AlignRight));
        Cell cell;
        cell.text = index.data(RoundModel::TitleRole).toString();
        cell.strong = option.state & QStyle::State_Selected;
        paintCell(painter, place(inner.adjusted(width + u(9), 0, 0, 0)), cell, option.direction);
    }

private:
    int m_numberWidth = 0;
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

void RoundTable::fitNumbers()
{
    const QFontMetrics metrics(fontOf(TextStyle::Body));
    int width = 0;
    for (int group = 0; group < model()->rowCount(); ++group) {
        const QModelIndex above = model()->index(group, 0);
        for (int row = 0; row < model()->rowCount(above); ++row)
            width =
                qMax(width,
                     metrics.horizontalAdvance(model()->index(row, 0, above).data(RoundModel::NumberRole).toString()));
    }
    static_cast<RoundDelegate *>(itemDelegate())->setNumberWidth(width + u(2));
    viewport()->update();
}

void RoundTable::keyPressEvent(QKeyEvent *event)
{
    if (RoundModel::isGroup(currentIndex()))
        QTreeView::keyPressEvent(event); // a band has no cells to walk through
    else
        TreeTable::keyPressEvent(event);
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
