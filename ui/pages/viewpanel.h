// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/words.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace waymark::ui {

class TextBox;
struct Writing;

/// One side's own account within an update, and its rating. Folding hides the words and never the rating; it is folded
/// while there are none.
class ViewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ViewPanel(const QString &heading, QWidget *parent = nullptr);

    /// `silence` stands where the words would, while there are none.
    void setView(const Writing &writing, Completion said, bool mayWrite, const QString &silence);
    [[nodiscard]] TextBox *words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void rated(waymark::Completion completion);

private:
    void fold(bool folded);

    QString m_heading;
    QToolButton *m_fold;
    QComboBox *m_rating;
    QLabel *m_silence;
    TextBox *m_words;
    bool m_mayWrite = false;
};

} // namespace waymark::ui
