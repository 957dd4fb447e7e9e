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
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kSearchAfter = 200; // milliseconds without a key
constexpr int kNarrow = 760;      // units of width

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
    explicit SearchField(TopBar &bar)
        : m_bar(bar)
    {
    }
    void setKey(const QString &key) { m_key = key; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier && !text().isEmpty())
            emit m_bar.resultsWanted();
        else
            QLineEdit::keyPressEvent(event);
    }
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
    TopBar &m_bar;
    QString m_key;
};

TopBar::TopBar(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(*this))
    , m_ways(new QWidget)
    , m_unshared(label({}, TextStyle::Small))
{
    m_search->setPlaceholderText(tr("Search everything"));
    m_search->setKey(commands.search->shortcut().toString(QKeySequence::NativeText));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(u(460));
    m_search->setMinimumWidth(u(120));
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
    m_share = new Button(commands.share);
    m_share->setShortcutShown(false);
    row->addWidget(m_share);
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
    m_share->setAccessibleDescription(words);
    m_share->setToolTip(words);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_unshared->setVisible(width() >= u(kNarrow)); // the button still says it
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().side);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace waymark::ui
