// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace waymark::ui {

class Button;
class ElidedLabel;

/// A state of the whole window that people must not overlook ("Plan as it stood on 10 November 2016"), full width
/// under the toolbar, with the way back. A screen reader announces it when it appears.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// `note` says what follows from it, such as "read only".
    void setText(const QString &sentence, const QString &note = {}, const QString &icon = QStringLiteral("clock"));
    /// Words of the button; without words there is none.
    void setButton(const QString &words);

signals:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QString m_icon;
    ElidedLabel *m_sentence;
    ElidedLabel *m_note;
    Button *m_button;
};

} // namespace waymark::ui
