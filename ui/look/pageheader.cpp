// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/pageheader.h>

#include <look/elidedlabel.h>
#include <look/flowlayout.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/marklabel.h>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace waymark::ui {

namespace {

constexpr int kQuietPadding = 5; ///< of buttons without an edge: their words begin where the title does

} // namespace

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_above(new QHBoxLayout)
    , m_below(new QHBoxLayout)
    , m_controls(nullptr)
    , m_controlArea(new QWidget(this))
    , m_title(new ElidedLabel(title, TextStyle::Title, this))
    , m_mark(new MarkLabel(this))
    , m_subtitle(new ElidedLabel(QString(), TextStyle::Body, this))
    , m_whole(paragraph(QString(), TextStyle::Body, this))
    , m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *words = new QHBoxLayout;
    words->setSpacing(u(10));
    words->addWidget(m_title);
    words->addWidget(m_mark);
    words->addStretch();
    auto *below = new QHBoxLayout;
    for (QLabel *line : {m_subtitle, m_whole}) {
        setTone(line, Tone::Second);
        line->hide();
        below->addWidget(line, 1);
    }
    below->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_more, &QToolButton::clicked, this, [this] { unfold(!m_isUnfolded); });
    m_mark->hide();
    m_controls = new FlowLayout(m_controlArea);
    m_controlArea->hide();
    m_grid->addLayout(words, 1, 0);
    m_grid->addLayout(m_above, 0, 0, 1, 2);
    m_grid->addLayout(below, 2, 0, 1, 2);
    m_grid->addLayout(m_below, 3, 0, 1, 2);
    m_grid->addWidget(m_controlArea, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->setColumnStretch(0, 1);
    arrange();
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    arrange();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    const QString words = subtitle.simplified();
    const bool isOther = words != m_subtitle->text();
    m_subtitle->setText(words);
    m_whole->setText(words);
    unfold(m_isUnfolded && !isOther);
}

void PageHeader::unfold(bool whole)
{
    m_isUnfolded = whole;
    const QString name = whole ? tr("Show one line of it") : tr("Show the whole text");
    m_more->setIcon(themedIcon(whole ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")));
    m_more->setAccessibleName(name);
    m_more->setToolTip(name);
    arrange();
}

void PageHeader::setMark(const QString &mark)
{
    m_mark->setText(mark);
    m_mark->setVisible(!mark.isEmpty());
    arrange();
}

Button *PageHeader::addButton(QAction *action, ButtonKind kind)
{
    auto *button = new Button(action, kind);
    addControl(button);
    return button;
}

Button *PageHeader::addButton(const QString &words, ButtonKind kind)
{
    auto *button = new Button(words, kind);
    addControl(button);
    return button;
}

void PageHeader::addControl(QWidget *control)
{
    m_controls->addWidget(control);
    m_controlArea->show();
    arrange();
}

void PageHeader::setAbove(QWidget *widget)
{
    m_above->addWidget(widget);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void PageHeader::arrange()
{
    m_grid->setContentsMargins(u(24), u(16), u(24), u(12));
    m_grid->setHorizontalSpacing(u(16));
    m_grid->setVerticalSpacing(u(3));
    m_controls->setSpacing(u(8));
    m_above->setContentsMargins(-u(kQuietPadding), 0, 0, 0);
    const bool hasWords = !m_subtitle->text().isEmpty();
    const bool isLong = hasWords && m_subtitle->sizeHint().width() > width() - u(24 + 24);
    m_more->setVisible(isLong);
    m_subtitle->setVisible(hasWords && !(isLong && m_isUnfolded));
    m_whole->setVisible(isLong && m_isUnfolded);
    const bool roomy = width() >= u(900);
    for (Button *button : m_controlArea->findChildren<Button *>(Qt::FindDirectChildrenOnly))
        button->setShortcutShown(roomy);
    const int words = m_title->sizeHint().width() + (m_mark->isHidden() ? 0 : m_mark->sizeHint().width() + u(10));
    const int controls = m_controls->sizeHint().width();
    const bool hasRoom = words + controls + u(24 + 16 + 24) <= width();
    const bool below = controls > 0 && !hasRoom && (words + u(24 + 24) <= width() || controls > width() / 4);
    const auto *first = qobject_cast<const Button *>(m_controls->isEmpty() ? nullptr : m_controls->itemAt(0)->widget());
    const bool isQuiet = first && first->kind() == ButtonKind::Quiet;
    m_below->setContentsMargins(isQuiet ? -u(kQuietPadding) : 0, below ? u(6) : 0, 0, 0);
    if (below)
        m_below->addWidget(m_controlArea);
    else
        m_grid->addWidget(m_controlArea, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace waymark::ui
