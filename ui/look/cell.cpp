// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/cell.h>

#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kPadding = 4;
constexpr int kDiffersWidth = 15;

template <typename Shape>
std::optional<Shape> shapeAt(const QModelIndex &index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(static_cast<Shape>(value.toInt())) : std::nullopt;
}

void paintDiffers(QPainter &painter, const QRect &rect)
{
    QFont bold = fontOf(TextStyle::Section);
    bold.setWeight(QFont::Bold);
    paintText(painter, rect, u"≠"_s, bold, tokens().text, Qt::AlignHCenter);
}

QString spoken(const Cell &cell)
{
    QStringList parts{cell.text, cell.lateness, cell.detail};
    parts.removeAll(QString());
    const QString now = parts.join(u", "_s);
    return cell.oldText.isEmpty() ? now : CellLabel::tr("%1, before: %2").arg(now, cell.oldText);
}

} // namespace

Cell CellDelegate::cellAt(const QModelIndex &index)
{
    Cell cell;
    cell.text = index.data(Qt::DisplayRole).toString();
    cell.ball = shapeAt<Ball>(index, BallRole);
    cell.seal = shapeAt<Seal>(index, SealRole);
    cell.icon = index.data(CellIconRole).toString();
    cell.oldText = index.data(OldTextRole).toString();
    cell.oldBall = shapeAt<Ball>(index, OldBallRole);
    cell.lateness = index.data(LatenessRole).toString();
    cell.detail = index.data(DetailRole).toString();
    cell.strong = index.data(StrongRole).toBool();
    cell.second = index.data(SecondRole).toBool();
    cell.medium = index.data(MediumRole).toBool();
    return cell;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    const QStyle *style = panel.widget ? panel.widget->style() : QApplication::style();
    const bool ticks = panel.features.testFlag(QStyleOptionViewItem::HasCheckIndicator);
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &panel, panel.widget);
    panel.text.clear();
    panel.icon = {};
    panel.state &= ~QStyle::State_HasFocus;
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, panel.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens().line);

    QRect rect = option.rect.adjusted(u(kPadding), 0, -u(kPadding), 0);
    const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    if (ticks)
        rect.setLeft(rect.left() + box.width() + u(8));
    const QVariant differs = index.data(DiffersRole);
    if (differs.isValid()) {
        if (differs.toBool())
            paintDiffers(*painter, place(QRect(option.rect.right() + 1 - u(kDiffersWidth), rect.top(), u(kDiffersWidth),
                                               rect.height())));
        rect.setRight(option.rect.right() - u(kDiffersWidth));
    }
    paintContent(*painter, place(rect), option, index);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, option.rect);
}

void CellDelegate::paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    paintCell(painter, rect, cellAt(index), option.direction);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = cellAt(index);
    const int height = u(cell.hasTwoLines() ? 44 : 30);
    if (option.rect.width() < 0) // a tree asks how high the row is: no words are measured
        return {0, height};
    const int differs = index.data(DiffersRole).isValid() ? u(kDiffersWidth) : 0;
    const int tick = index.data(Qt::CheckStateRole).isValid() ? u(24) : 0;
    return {cellSize(cell).width() + 2 * u(kPadding) + differs + tick, height};
}

CellLabel::CellLabel(const Cell &cell, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCell(cell);
}

void CellLabel::setCell(const Cell &cell)
{
    m_cell = cell;
    setAccessibleName(spoken(cell));
    updateGeometry();
    update();
}

QSize CellLabel::sizeHint() const
{
    return cellSize(m_cell);
}

QSize CellLabel::minimumSizeHint() const
{
    return {qMin(u(40), sizeHint().width()), sizeHint().height()};
}

void CellLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCell(painter, rect(), m_cell, layoutDirection());
}

void CellLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace waymark::ui
