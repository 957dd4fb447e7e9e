// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/pageheader.h>

#include <look/elidedlabel.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <look/marklabel.h>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace waymark::ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_controls(nullptr)
    , m_controlArea(new QWidget(this))
    , m_title(new ElidedLabel(title, TextStyle::Title, this))
    , m_mark(new MarkLabel(this))
    , m_subtitle(new ElidedLabel(QString(), TextStyle::Body, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *words = new QHBoxLayout;
    words->setSpacing(u(10));
    words->addWidget(m_title);
    words->addWidget(m_mark);
    words->addStretch();
    setTone(m_subtitle, Tone::Second);
    m_subtitle->hide();
    m_mark->hide();
    m_controls = new FlowLayout(m_controlArea);
    m_controlArea->hide();
    m_grid->addLayout(words, 1, 0);
    m_grid->addWidget(m_subtitle, 2, 0, 1, 2);
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
    m_subtitle->setText(subtitle.simplified());
    m_subtitle->setVisible(!subtitle.isEmpty());
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
    m_grid->addWidget(widget, 0, 0, 1, 2);
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
    const bool roomy = width() >= u(900);
    for (Button *button : m_controlArea->findChildren<Button *>(Qt::FindDirectChildrenOnly))
        button->setShortcutShown(roomy);
    const int words = m_title->sizeHint().width() + (m_mark->isHidden() ? 0 : m_mark->sizeHint().width() + u(10));
    const int controls = m_controls->sizeHint().width();
    const bool hasRoom = words + controls + u(24 + 16 + 24) <= width();
    const bool below = controls > 0 && !hasRoom && (words + u(24 + 24) <= width() || controls > width() / 4);
    m_controls->setContentsMargins(0, below ? u(6) : 0, 0, 0);
    if (below)
        m_grid->addWidget(m_controlArea, 3, 0, 1, 2);
    else
        m_grid->addWidget(m_controlArea, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace waymark::ui
