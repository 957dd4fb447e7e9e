// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/sheet.h>

#include "fittingarea.h"

#include <look/cell.h>
#include <look/flowlayout.h>
#include <look/label.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace waymark::ui {

Sheet::Sheet(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_title(paragraph(title, TextStyle::Title, this))
    , m_subtitle(paragraph(QString(), TextStyle::Small, this))
    , m_sentence(paragraph(QString(), TextStyle::Lead, this))
    , m_note(paragraph(QString(), TextStyle::Small, this))
    , m_content(new QVBoxLayout)
    , m_foot(new FlowLayout(nullptr, Qt::AlignRight))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setWindowModality(Qt::WindowModal);
    for (QLabel *optional : {m_subtitle, m_sentence, m_note})
        optional->hide();

    auto *content = new QWidget;
    content->setLayout(m_content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    auto *area = new FittingArea(content, this);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_foot->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_sentence);
    column->addWidget(area, 1);
    column->addLayout(m_foot);
    arrange();
}

void Sheet::arrange()
{
    layout()->setContentsMargins(u(24), u(20), u(24), u(18));
    layout()->setSpacing(u(6));
    m_foot->setSpacing(u(8));
    m_foot->setContentsMargins(0, u(8), 0, 0);
    const int width = qMin(u(620), screen()->availableSize().width() - u(32));
    setFixedWidth(width);
}

void Sheet::fit()
{
    const int most = screen()->availableSize().height() - u(32); // a title bar takes some
    resize(width(), qMin(sizeHint().height(), most));
}

void Sheet::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Sheet::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

void Sheet::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Sheet::addRow(const QString &icon, const QString &title, const QString &detail, const QString &value)
{
    if (m_content->isEmpty())
        m_content->addWidget(sectionLine());
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, u(7), 0, u(7));
    Cell cell;
    cell.text = title;
    cell.icon = icon;
    cell.detail = detail;
    auto *words = new CellLabel(cell);
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    across->addWidget(words, 1);
    QLabel *end = label(value, TextStyle::Body);
    setTone(end, Tone::Second);
    across->addWidget(end);
    m_content->addWidget(row);
    m_content->addWidget(sectionLine());
}

void Sheet::addContent(QWidget *content)
{
    m_content->addWidget(content);
}

Button *Sheet::addButton(const QString &words, ButtonKind kind)
{
    auto *button = new Button(words, kind, this);
    m_foot->addWidget(button);
    if (kind == ButtonKind::Main) {
        button->setAutoDefault(true);
        button->setDefault(true);
    }
    return button;
}

bool Sheet::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish)
        fit();
    return done;
}

} // namespace waymark::ui
