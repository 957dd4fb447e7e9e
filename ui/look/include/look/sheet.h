// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/button.h>

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace waymark::ui {

class FlowLayout;

/// A question to the person: what it is about in one sentence, a row per thing, a note at the left of the foot (what
/// stays) and the buttons at its right, the main one last. Opened with open(), never exec(); modal to its window.
class Sheet : public QDialog
{
    Q_OBJECT
public:
    explicit Sheet(const QString &title, QWidget *parent = nullptr);

    void setSubtitle(const QString &subtitle);
    void setSentence(const QString &sentence);
    void setNote(const QString &note);

    /// A row that only tells: icon, name, small second line, and a value at the right.
    void addRow(const QString &icon, const QString &title, const QString &detail, const QString &value = {});
    /// Any other content, in the order of adding.
    void addContent(QWidget *content);

    /// Buttons from left to right. The main one takes Enter. Connect to accept() or reject() as fits.
    Button *addButton(const QString &words, ButtonKind kind = ButtonKind::Other);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();
    void fit();

    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_sentence;
    QLabel *m_note;
    QVBoxLayout *m_content;
    FlowLayout *m_foot;
};

} // namespace waymark::ui
