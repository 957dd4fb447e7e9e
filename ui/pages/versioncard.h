// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace waymark::ui {

class Button;
class DifferenceLabel;
class FlowLayout;
enum class ButtonKind;

/// One version on a card: whose it is, what it says with the words that differ marked, and its buttons at the foot.
class VersionCard : public QFrame
{
    Q_OBJECT
public:
    /// The frame of `isProposed` is drawn in the accent.
    VersionCard(const QString &heading, const QString &detail, bool isProposed, QWidget *parent = nullptr);

    void setTexts(const QString &base, const QString &text);
    Button *addButton(const QString &words, ButtonKind kind);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isProposed;
    DifferenceLabel *m_text;
    FlowLayout *m_buttons;
};

} // namespace waymark::ui
