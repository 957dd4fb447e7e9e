// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/doorlist.h>

#include <look/icon.h>
#include <look/paint.h>

#include <QFontMetrics>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class DoorDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect row = option.rect.adjusted(0, 0, 0, -1);
        const bool current = option.state & QStyle::State_Selected;
        if (index.row() + 1 < index.model()->rowCount())
            painter->fillRect(QRect(row.left(), row.bottom() + 1, row.width(), 1), tokens().line);
        if (current || option.state & QStyle::State_MouseOver)
            paintSelection(*painter, row, false, option.direction);
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(*painter, row);
        const auto place = [&](const QRect &area) { return QStyle::visualRect(option.direction, row, area); };
        const QRect mark(row.left() + u(15), row.top(), u(18), row.height());
        paintIcon(*painter, centred(place(mark), u(18)), index.data(DoorModel::IconRole).toString(),
                  current ? tokens().accent : tokens().text2);
        const QRect arrow(row.right() + 1 - u(30), row.top(), u(kIconSize), row.height());
        paintIcon(*painter, centred(place(arrow), u(14)),
                  option.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s, tokens().text2);
        const int hint = paintShortcut(*painter, place(row.adjusted(0, 0, -u(43), 0)), option, index);
        paintWords(*painter, place(row.adjusted(u(48), 0, -u(52) - hint, 0)), option, index);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {u(320), u(54) + 1};
    }

private:
    static int paintShortcut(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
    {
        return paintText(painter, area, index.data(DoorModel::ShortcutRole).toString(), fontOf(TextStyle::Small),
                         tokens().text2, QStyle::visualAlignment(option.direction, Qt::AlignRight));
    }

    static void paintWords(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        QFont title = fontOf(TextStyle::Strong);
        title.setPointSizeF(title.pointSizeF() * 1.05);
        const int line = u(17);
        const int top = area.top() + (area.height() - 2 * line) / 2;
        paintText(painter, QRect(area.left(), top, area.width(), line), index.data().toString(), title, tokens().text,
                  leading);
        paintText(painter, QRect(area.left(), top + line, area.width(), line),
                  index.data(DoorModel::SecondLineRole).toString(), fontOf(TextStyle::Small), tokens().text2, leading);
    }
};

} // namespace

void DoorModel::setDoors(const QList<Door> &doors)
{
    beginResetModel();
    m_doors = doors;
    endResetModel();
}

int DoorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_doors.size());
}

QVariant DoorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Door &door = m_doors.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return door.title;
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(door.title, door.detail);
    case IdRole:
        return door.id;
    case IconRole:
        return door.icon;
    case SecondLineRole:
        return door.detail;
    case ShortcutRole:
        return door.shortcut;
    default:
        return {};
    }
}

DoorList::DoorList(QWidget *parent)
    : ChoiceView(parent)
    , m_model(new DoorModel(this))
{
    setModel(m_model);
    setItemDelegate(new DoorDelegate(this));
    setAccessibleName(tr("How to begin"));
    setAsHighAsRows(true);
    const auto open = [this](const QModelIndex &index) { emit opened(index.data(DoorModel::IdRole).toString()); };
    connect(this, &ChoiceView::chosen, this, open);
    connect(this, &ChoiceView::clicked, this, open);
}

void DoorList::setDoors(const QList<Door> &doors)
{
    m_model->setDoors(doors);
    setCurrentIndex(m_model->index(0));
}

} // namespace waymark::ui
