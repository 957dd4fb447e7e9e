// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/banner.h>

#include <look/button.h>
#include <look/elidedlabel.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/paint.h>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new ElidedLabel(QString(), TextStyle::Strong, this))
    , m_note(new ElidedLabel(QString(), TextStyle::Body, this))
    , m_button(new Button(QString(), ButtonKind::Other, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTone(m_note, Tone::Second);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_sentence);
    row->addWidget(m_note);
    row->addStretch();
    row->addWidget(m_button);
    m_button->hide();
    connect(m_button, &Button::clicked, this, &Banner::buttonClicked);
    arrange();
}

void Banner::setText(const QString &sentence, const QString &note, const QString &icon)
{
    m_icon = icon;
    m_sentence->setText(sentence);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(note.isEmpty() ? sentence : sentence + u", "_s + note);
    update();
}

void Banner::setButton(const QString &words)
{
    m_button->setWords(words);
    m_button->setVisible(!words.isEmpty());
}

void Banner::arrange()
{
    setFixedHeight(u(40));
    layout()->setContentsMargins(u(40), 0, u(8), 0);
    layout()->setSpacing(u(10));
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().lateTint);
    painter.fillRect(0, 0, width(), 1, tokens().late);
    painter.fillRect(0, height() - 1, width(), 1, tokens().late);
    const QRect mark(u(14), 0, u(kIconSize), height());
    paintIcon(painter, centred(QStyle::visualRect(layoutDirection(), rect(), mark), u(kIconSize)), m_icon,
              tokens().text);
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace waymark::ui
