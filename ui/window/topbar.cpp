// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "commands.h"

#include <look/button.h>
#include <look/icon.h>
#include <look/label.h>

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kSearchAfter = 200; // milliseconds without a key

QToolButton *toolButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({u(18), u(18)});
    button->setAccessibleName(QString(action->text()).remove(u'&'));
    return button;
}

} // namespace

TopBar::TopBar(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_unshared(label({}, TextStyle::Small))
{
    m_search->setPlaceholderText(tr("Search everything   (%1)").arg(commands.search->shortcut().toString()));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(u(460));
    m_search->setMinimumWidth(u(180));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(12), u(2), u(12), u(8));
    row->setSpacing(u(8));
    row->addWidget(toolButton(commands.back));
    row->addWidget(toolButton(commands.forward));
    row->addSpacing(u(12));
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(m_unshared);
    auto *share = new Button(commands.share);
    share->setShortcutShown(false);
    row->addWidget(share);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kSearchAfter);
    connect(m_search, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { emit searchWanted(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this, pause] {
        pause->stop();
        emit searchWanted(m_search->text().trimmed());
        emit resultsWanted();
    });
}

void TopBar::setUnshared(const QString &words)
{
    m_unshared->setText(words);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().side);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace waymark::ui
