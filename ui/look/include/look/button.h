// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace waymark::ui {

enum class ButtonKind {
    Main,  ///< filled; one on a page, and an open pane or sheet takes it over
    Other, ///< outlined
    Quiet, ///< words in the accent, no edge
};

/// Set on a widget that shows what may only be read.
inline constexpr const char *kForReading = "forReading";

/// A button of the look. Its words are a verb of what happens next. The shortcut is written behind them as long as
/// there is room, and always in the tooltip.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Other, QWidget *parent = nullptr);

    /// Shows the words, state, shortcut and help of `action` and triggers it. The action must outlive the button.
    explicit Button(QAction *action, ButtonKind kind = ButtonKind::Other, QWidget *parent = nullptr);

    /// It changes the plan: greyed when it appears in what has the property kForReading.
    Button *forWriting();

    [[nodiscard]] ButtonKind kind() const { return m_kind; }
    void setKind(ButtonKind kind);

    /// The words without the shortcut.
    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString &words);
    void setShortcutHint(const QString &shortcut);
    void setShortcutShown(bool shown);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow(const QAction &action);
    void refresh();

    ButtonKind m_kind;
    QString m_words;
    QString m_named; ///< to screen readers, by the words
    QString m_hint;
    bool m_hintShown = true;
    bool m_isForWriting = false;
};

} // namespace waymark::ui
