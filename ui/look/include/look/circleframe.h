// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace waymark::ui {

class Button;
class FlowLayout;
enum class ButtonKind;

/// Who sees a text.
enum class Circle { Mine, OurSide, Shared };

/// Stands around a text that is written and says who sees it: Mine dashed, Our side's thin, Shared with two pixels of
/// accent; icon, label and a sentence. The button that changes the circle stands in the frame.
class CircleFrame : public QFrame
{
    Q_OBJECT
public:
    explicit CircleFrame(QWidget *parent = nullptr);

    /// `sentence` names who sees it: "Cabinet Office and the Crown Commercial Service see this".
    void setCircle(Circle circle, const QString &sentence);
    [[nodiscard]] Circle circle() const { return m_circle; }

    Button *addButton(const QString &words, ButtonKind kind);

    /// The editor in the frame; its accessible description tells who sees the text.
    void setEditor(QWidget *editor);
    /// More below the editor.
    void addContent(QWidget *content);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QString labelText() const;

    Circle m_circle = Circle::Mine;
    QLabel *m_label;
    QLabel *m_sentence;
    QWidget *m_editor = nullptr;
    FlowLayout *m_head;
    QVBoxLayout *m_column;
};

} // namespace waymark::ui
