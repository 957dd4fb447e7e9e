// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/sidepane.h>

#include <look/elidedlabel.h>
#include <look/icon.h>
#include <look/paint.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kRoomForBoth = 760;

/// Shows content and pane of a splitter, or the open pane alone where there is no room for both.
class Folding : public QObject
{
public:
    Folding(QSplitter &split, QWidget *content, QWidget *pane)
        : QObject(&split)
        , m_split(split)
        , m_content(content)
        , m_pane(pane)
    {
        split.installEventFilter(this);
        pane->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (watched == &m_split ? type == QEvent::Resize : type == QEvent::ShowToParent || type == QEvent::HideToParent)
            m_content->setVisible(m_pane->isHidden() || m_split.width() >= u(kRoomForBoth));
        return QObject::eventFilter(watched, event);
    }

private:
    QSplitter &m_split;
    QWidget *m_content;
    QWidget *m_pane;
};

} // namespace

SidePane::SidePane(const QString &icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_iconName(icon)
    , m_title(new ElidedLabel(title, TextStyle::Section, this))
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(u"close"_s));
    close->setAccessibleName(tr("Close %1").arg(title));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &SidePane::closed);

    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(close);
    auto *content = new QWidget;
    content->setLayout(m_body);
    QScrollArea *area = scrolling(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(area, 1);
    arrange();
}

void SidePane::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePane::arrange()
{
    m_icon->setPixmap(themedIcon(m_iconName).pixmap(QSize(u(kIconSize), u(kIconSize)), devicePixelRatioF()));
    layout()->setContentsMargins(u(18), u(12), u(12), 0);
    layout()->setSpacing(u(4));
    m_body->setContentsMargins(0, 0, u(8), u(12));
    m_body->setSpacing(u(8));
}

QSize SidePane::sizeHint() const
{
    return {u(326), u(400)};
}

void SidePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised); // the splitter draws the line at its edge
}

void SidePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void SidePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::PaletteChange)
        arrange();
}

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

void putBeside(QSplitter &split, QWidget *content, QWidget *pane)
{
    split.addWidget(content);
    split.addWidget(pane);
    split.setStretchFactor(0, 5);
    split.setStretchFactor(1, 2);
    split.setHandleWidth(1);
    split.setCollapsible(0, false);
    new Folding(split, content, pane);
}

} // namespace waymark::ui
