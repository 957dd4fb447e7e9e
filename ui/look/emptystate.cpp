// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/emptystate.h>

#include <look/button.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/paint.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark::ui {

EmptyState::EmptyState(const QString &icon, const QString &heading, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_mark(new QWidget(this))
    , m_heading(paragraph(heading, TextStyle::Section, this))
    , m_explanation(paragraph(explanation, TextStyle::Body, this))
    , m_buttons(new QHBoxLayout)
{
    m_heading->setAlignment(Qt::AlignHCenter);
    m_explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setTone(m_explanation, Tone::Second);
    auto *column = new QVBoxLayout(this);
    column->addStretch(5);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addWidget(m_heading, 0, Qt::AlignHCenter);
    column->addWidget(m_explanation, 0, Qt::AlignHCenter);
    column->addLayout(m_buttons);
    column->addStretch(6);
    m_buttons->addStretch();
    m_buttons->addStretch();
    arrange();
}

void EmptyState::setWords(const QString &heading, const QString &explanation)
{
    m_heading->setText(heading);
    m_explanation->setText(explanation);
    arrange();
}

Button *EmptyState::addButton(const QString &words, ButtonKind kind)
{
    auto *button = new Button(words, kind, this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

Button *EmptyState::addButton(QAction *action, ButtonKind kind)
{
    auto *button = new Button(action, kind, this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::arrange()
{
    m_mark->setFixedSize(u(28), u(28));
    for (QLabel *words : {m_heading, m_explanation})
        words->setFixedWidth(u(440));
    layout()->setSpacing(u(6));
    m_buttons->setContentsMargins(0, u(8), 0, 0);
    m_buttons->setSpacing(u(8));
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_mark->geometry(), m_icon, tokens().text2);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace waymark::ui
