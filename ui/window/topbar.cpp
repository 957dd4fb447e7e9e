// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "commands.h"

#include <look/button.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/paint.h>

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

/// Shows the key that leads to it while it is empty.
class TopBar::SearchField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;
    void setKey(const QString &key) { m_key = key; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        if (!text().isEmpty())
            return;
        QPainter painter(this);
        // Opposite to the words, which stand where their own script begins.
        const bool isIconRight = layoutDirection() == Qt::RightToLeft;
        paintText(painter, rect().adjusted(u(isIconRight ? 10 : 34), 0, -u(isIconRight ? 34 : 10), 0), m_key,
                  fontOf(TextStyle::Small), tokens().text2,
                  placeholderText().isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight);
    }

private:
    QString m_key;
};

TopBar::TopBar(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField)
    , m_ways(new QWidget)
    , m_unshared(label({}, TextStyle::Small))
{
    m_search->setPlaceholderText(tr("Search everything"));
    m_search->setKey(commands.search->shortcut().toString(QKeySequence::NativeText));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(u(460));
    m_search->setMinimumWidth(u(180));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(12), u(2), u(12), u(8));
    row->setSpacing(u(8));
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->addWidget(toolButton(commands.back));
    ways->addWidget(toolButton(commands.forward));
    ways->addStretch();
    row->addWidget(m_ways);
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

QLineEdit *TopBar::search() const
{
    return m_search;
}

void TopBar::setFolded(bool folded)
{
    m_ways->setFixedWidth(u(folded ? 64 : 204)); // the field begins where the page does
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
