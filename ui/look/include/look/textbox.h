// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/look.h>

#include <QTextEdit>

namespace waymark::ui {

/// Words that are written: plain text only, as high as its words; the page around it scrolls to where is
/// written. Tab moves on.
class TextBox : public QTextEdit
{
    Q_OBJECT
public:
    explicit TextBox(TextStyle style, int leastLines, QWidget *parent = nullptr);

    /// Takes its own edge away, where it stands in a frame.
    void setBare();

    /// Puts other words in, and keeps the place of whoever is writing where that can be.
    void setWords(const QString &words);
    [[nodiscard]] QString words() const { return toPlainText(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The words were changed by whoever writes, not by setWords().
    void written();
    /// The focus went elsewhere.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void arrange();
    void showCursor();
    void fit();

    TextStyle m_style;
    int m_leastLines;
    bool m_isSetting = false;
};

} // namespace waymark::ui
