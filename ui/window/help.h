// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTextBrowser;

namespace waymark::ui {

class ChoiceView;
class HelpTopics;

/// The help for people, in a window of its own: topics at the side, narrowed by words, and one of them. It opens on the
/// topic of the page somebody works on.
class Help : public QWidget
{
    Q_OBJECT
public:
    explicit Help(QWidget *parent = nullptr);

    /// Names of all topics, the contents first; "needs" is the topic of the page of that name.
    [[nodiscard]] static QStringList topics();
    /// A topic as it is written, in Markdown; empty when there is none.
    [[nodiscard]] static QString textOf(const QString &topic);

    /// Comes to the front with a topic, or with the contents where there is none of that name.
    void open(const QString &topic);
    [[nodiscard]] QString topic() const { return m_topic; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void narrow(const QString &words);
    void show(const QString &topic);

    HelpTopics *m_model;
    QLineEdit *m_words;
    ChoiceView *m_list;
    QStackedWidget *m_stack;
    QTextBrowser *m_text;
    QString m_topic;
};

} // namespace waymark::ui
