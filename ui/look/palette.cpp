// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/look.h>

namespace waymark::ui {

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &usual, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, usual);
        palette.setColor(QPalette::Inactive, role, usual);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, tokens.page, tokens.page);
    set(QPalette::Base, tokens.page, tokens.page);
    set(QPalette::AlternateBase, tokens.band, tokens.band);
    set(QPalette::Button, tokens.page, tokens.page);
    set(QPalette::WindowText, tokens.text, tokens.text3);
    set(QPalette::Text, tokens.text, tokens.text3);
    set(QPalette::ButtonText, tokens.text, tokens.text3);
    set(QPalette::BrightText, tokens.late, tokens.late);
    set(QPalette::PlaceholderText, tokens.text3, tokens.text3);
    set(QPalette::Highlight, tokens.selected, tokens.band);
    set(QPalette::HighlightedText, tokens.text, tokens.text3);
    set(QPalette::Link, tokens.accent, tokens.text3);
    set(QPalette::LinkVisited, tokens.accent, tokens.text3);
    set(QPalette::ToolTipBase, tokens.raised, tokens.raised);
    set(QPalette::ToolTipText, tokens.text, tokens.text);
    set(QPalette::Light, tokens.raised, tokens.raised);
    set(QPalette::Midlight, tokens.band, tokens.band);
    set(QPalette::Mid, tokens.line, tokens.line);
    set(QPalette::Dark, tokens.buttonEdge, tokens.buttonEdge);
    set(QPalette::Shadow, tokens.field, tokens.field);
    return palette;
}

} // namespace waymark::ui
