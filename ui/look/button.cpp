// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/button.h>

#include <QAction>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(parent)
    , m_kind(ButtonKind::Other)
    , m_words(text)
{
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
    setKind(kind);
    refresh();
}

Button::Button(QAction *action, ButtonKind kind, QWidget *parent)
    : Button(action->text(), kind, parent)
{
    connect(this, &QPushButton::clicked, action, [action] { action->trigger(); });
    connect(action, &QAction::changed, this, [this, action] { follow(*action); });
    follow(*action);
}

Button *Button::forWriting()
{
    m_isForWriting = true;
    return this;
}

void Button::showEvent(QShowEvent *event)
{
    QPushButton::showEvent(event);
    for (QWidget *around = parentWidget(); m_isForWriting && around; around = around->parentWidget())
        if (around->property(kForReading).toBool())
            setEnabled(false);
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    const QString names[]{u"main"_s, u"other"_s, u"quiet"_s};
    setProperty("kind", names[static_cast<int>(kind)]);
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
}

void Button::setWords(const QString &words)
{
    m_words = words;
    refresh();
}

void Button::setShortcutHint(const QString &shortcut)
{
    m_hint = shortcut;
    refresh();
}

void Button::setShortcutShown(bool shown)
{
    if (m_hintShown == shown)
        return;
    m_hintShown = shown;
    refresh();
}

void Button::follow(const QAction &action)
{
    m_words = action.text();
    m_hint = action.shortcut().toString(QKeySequence::NativeText);
    setEnabled(action.isEnabled());
    if (parentWidget() || !action.isVisible()) // showing a button without a parent would open a window
        setVisible(action.isVisible());
    setAccessibleDescription(action.statusTip());
    refresh();
}

void Button::refresh()
{
    QString plain = m_words;
    plain.remove(u'&');
    setText(m_hintShown && !m_hint.isEmpty() ? m_words + u"  "_s + m_hint : m_words);
    if (accessibleName() == m_named) // a name given from outside stays
        setAccessibleName(plain);
    m_named = plain;
    setToolTip(m_hint.isEmpty() ? QString() : plain + u" ("_s + m_hint + u')');
}

} // namespace waymark::ui
