// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/needs.h>

#include <QWidget>

namespace waymark::ui {

/// A small box for every commitment that was asked, with its number; dashed while there is no answer. As many lines as
/// it takes. The words beside it say the same.
class AnswersRow : public QWidget
{
    Q_OBJECT
public:
    explicit AnswersRow(QWidget *parent = nullptr);

    void setAnswers(const QList<Answers::One> &asked);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QSize boxSize() const;
    [[nodiscard]] int perLine() const;
    [[nodiscard]] QRect boxAt(int place) const;

    QList<Answers::One> m_asked;
};

} // namespace waymark::ui
