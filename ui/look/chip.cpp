// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/chip.h>

#include <look/icon.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Chip::Chip(ChipKind kind, const QString &words, const QString &icon, QWidget *parent)
    : QToolButton(parent)
    , m_words(words)
{
    const QString kinds[]{u"chip"_s, u"chip"_s, u"filter"_s, u"drop"_s};
    setProperty("kind", kinds[static_cast<int>(kind)]);
    setText(words);
    setAccessibleName(words);
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(kind == ChipKind::Filter || kind == ChipKind::Choice);
    setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!icon.isEmpty())
        setIcon(themedIcon(icon));
}

void Chip::setCount(int count)
{
    setText(u"%1  %2"_s.arg(m_words).arg(count));
    setAccessibleName(u"%1, %2"_s.arg(m_words).arg(count));
}

} // namespace waymark::ui
