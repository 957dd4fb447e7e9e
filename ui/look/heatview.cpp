// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/heatview.h>

#include <look/pagearea.h>

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QPixmapCache>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace waymark::ui {

namespace {

constexpr int kLeastNames = 150;
constexpr int kMostNames = 290;   // while the cells need room
constexpr int kWidestNames = 520; // of what they leave
constexpr int kNumber = 26;

class HeatDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const HeatCell cell = index.data(HeatCellRole).value<HeatCell>();
        painter->drawPixmap(option.rect.topLeft(), pictureOf(cell, option, painter->device()->devicePixelRatioF()));
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(*painter, option.rect.adjusted(-1, -1, 1 - u(2), 1 - u(2)));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {u(kHeatWordWidth), u(kHeatRow)};
    }

private:
    /// There are few different cells and many of each: each is painted once for a size and a scheme.
    [[nodiscard]] static QPixmap pictureOf(const HeatCell &cell, const QStyleOptionViewItem &option, double sharpness)
    {
        const auto view = [](const HeatCell::View &shown) {
            return QString::number(int(shown.ball)) + shown.letter + shown.word;
        };
        const QString key = QStringList{QStringLiteral("heat"),
                                        QString::number(int(currentScheme())),
                                        QString::number(sharpness),
                                        QString::number(option.rect.width()),
                                        QString::number(option.rect.height()),
                                        QString::number(int(option.direction)),
                                        QString::number(int(cell.state) * 2 + int(cell.isLate)),
                                        cell.words,
                                        view(cell.first),
                                        cell.second ? view(*cell.second) : QString()}
                                .join(u'|');
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap((QSizeF(option.rect.size()) * sharpness).toSize());
        picture.setDevicePixelRatio(sharpness);
        picture.fill(tokens().page);
        QPainter painter(&picture);
        paintHeatCell(painter, QRect({}, option.rect.size()), cell, option.direction);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }
};

/// Names at the leading edge, or months above.
class HeatHeader : public QHeaderView
{
public:
    HeatHeader(Qt::Orientation orientation, HeatView *view)
        : QHeaderView(orientation, view)
        , m_view(view)
    {
        setSectionsClickable(orientation == Qt::Vertical);
        setHighlightSections(false);
        setSectionResizeMode(Fixed);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->fillRect(rect, tokens().page);
        const auto words = [&](int role) { return model()->headerData(section, orientation(), role).toString(); };
        if (orientation() == Qt::Vertical)
            paintHeatName(*painter, rect, words(HeatNumberRole), words(HeatTitleRole),
                          m_view->currentIndex().row() == section && m_view->hasFocus(), layoutDirection());
        else
            paintHeatHead(*painter, rect, words(Qt::DisplayRole), words(HeatShortRole),
                          model()->headerData(section, orientation(), HeatOpenRole).toBool(), layoutDirection());
    }
    void paintEvent(QPaintEvent *event) override
    {
        QHeaderView::paintEvent(event);
        if (orientation() == Qt::Horizontal)
            QPainter(viewport()).fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
    }

private:
    HeatView *m_view;
};

} // namespace

HeatView::HeatView(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setHorizontalHeader(new HeatHeader(Qt::Horizontal, this));
    setVerticalHeader(new HeatHeader(Qt::Vertical, this));
    setItemDelegate(new HeatDelegate(this));
    for (QAbstractButton *corner : findChildren<QAbstractButton *>())
        corner->installEventFilter(this);
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this, &HeatView::nameActivated);
}

bool HeatView::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (!corner || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    QPainter painter(corner); // the page goes on where heads and names meet
    painter.fillRect(corner->rect(), tokens().page);
    painter.fillRect(QRect(0, corner->height() - 1, corner->width(), 1), tokens().line);
    return true;
}

void HeatView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, verticalHeader()->viewport(),
            qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelReset, this, &HeatView::fit);
    fit();
}

void HeatView::setMostRows(int most)
{
    m_mostRows = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void HeatView::fit()
{
    if (!model() || model()->columnCount() < 2)
        return;
    const int columns = model()->columnCount() - 1;
    const HeatWidths widths =
        heatWidths(width() - (verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0), columns);
    verticalHeader()->setDefaultSectionSize(u(kHeatRow));
    verticalHeader()->setFixedWidth(widths.names);
    horizontalHeader()->setFixedHeight(heatHeadHeight());
    horizontalHeader()->setMinimumSectionSize(u(kHeatLeastWidth));
    horizontalHeader()->setDefaultSectionSize(widths.cell);
    setColumnHidden(0, true);
    setMaximumHeight(heightOf(model()->rowCount()) + 1); // the legend stands right below
    updateGeometry();
}

int HeatView::heightOf(int rows) const
{
    const bool isWide = horizontalScrollBar()->maximum() > 0;
    return heatHeadHeight() + rows * u(kHeatRow) + (isWide ? horizontalScrollBar()->sizeHint().height() : 0);
}

QSize HeatView::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {u(700), heightOf(m_mostRows > 0 ? qMin(rows, m_mostRows) : rows)};
}

QSize HeatView::minimumSizeHint() const
{
    return {u(kLeastNames + 2 * kHeatLeastWidth), heightOf(3)};
}

void HeatView::resizeEvent(QResizeEvent *event)
{
    fit();
    QTableView::resizeEvent(event);
}

void HeatView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void HeatView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (hasFocus())
        showInAreas(*this, visualRect(current));
}

HeatWidths heatWidths(int width, int columns)
{
    const int left = qMin(width - columns * u(kHeatMostWidth), u(kWidestNames));
    const int most = qMax(qMin(u(kMostNames), width / 2), left);
    const int names = qBound(u(kLeastNames), width - columns * u(kHeatWordWidth), most);
    const int cell = columns == 0 ? 0 : (width - names) / columns;
    return {names, qBound(u(kHeatLeastWidth), cell, u(kHeatMostWidth))};
}

void paintHeatName(QPainter &painter, const QRect &rect, const QString &number, const QString &title, bool isCurrent,
                   Qt::LayoutDirection direction)
{
    const QFont font = fontOf(isCurrent ? TextStyle::Strong : TextStyle::Body);
    const int numbers = qMax(u(kNumber), QFontMetrics(font).horizontalAdvance(number) + u(4));
    const auto place = [&](const QRect &area) { return QStyle::visualRect(direction, rect, area); };
    paintText(painter, place(QRect(rect.left(), rect.top(), numbers, rect.height() - u(3))), number, font,
              tokens().text2, QStyle::visualAlignment(direction, Qt::AlignRight));
    paintText(painter, place(rect.adjusted(numbers + u(8), 0, -u(10), -u(3))), title, font, tokens().text,
              QStyle::visualAlignment(direction, Qt::AlignLeft));
}

void paintHeatHead(QPainter &painter, const QRect &rect, const QString &words, const QString &shortWords, bool isOpen,
                   Qt::LayoutDirection direction)
{
    const QFont font = fontOf(TextStyle::Heading);
    const QRect area = rect.adjusted(u(7), 0, -u(5), 0);
    const bool fits = QFontMetrics(font).horizontalAdvance(words) <= area.width();
    paintText(painter, QStyle::visualRect(direction, rect, area), fits ? words : shortWords, font,
              isOpen ? tokens().text : tokens().text2, QStyle::visualAlignment(direction, Qt::AlignLeft));
}

int heatHeadHeight()
{
    return u(30);
}

} // namespace waymark::ui
