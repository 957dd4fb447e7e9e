// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace waymark::ui {

class Button;
enum class ButtonKind;

/// Stands where a list or table would be empty: what this is, one main button, one way elsewhere. An empty table must
/// never be shown, since a screen reader's question to one brings Qt 6.4 down.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &heading, const QString &explanation, QWidget *parent = nullptr);

    void setWords(const QString &heading, const QString &explanation);

    /// The main button first, the quiet way elsewhere after it.
    Button *addButton(const QString &words, ButtonKind kind);
    Button *addButton(QAction *action, ButtonKind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QString m_icon;
    QWidget *m_mark;
    QLabel *m_heading;
    QLabel *m_explanation;
    QHBoxLayout *m_buttons;
};

} // namespace waymark::ui
