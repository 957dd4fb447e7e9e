// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/needs.h>

#include <QWidget>

class QLabel;

namespace waymark::ui {

class AnswersRow;
class Button;
struct News;
struct Unshared;

/// Standing facts beside the tasks, each with a button: answers this round, what is not yet shared.
class FactsPane : public QWidget
{
    Q_OBJECT
public:
    explicit FactsPane(QWidget *parent = nullptr);

    void setAnswers(const std::optional<Answers> &answers, QDate today);
    /// Nothing hides the fact.
    void setMeeting(const std::optional<NextMeeting> &meeting, QDate today);
    void setNews(const News &news, QDate today);
    void setUnshared(const Unshared &unshared, QDate today);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void roundWanted();
    void commitmentWanted(const waymark::RecordId &commitment);
    void shareWanted();
    /// The papers of the next meeting, or the page of meetings where none is called.
    void meetingWanted(const waymark::RecordId &meeting);
    void changesWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// A section with words and a button, hidden at first.
    [[nodiscard]] QWidget *fact(const QString &heading, const QList<QLabel *> &words, Button *button);
    void tellRound(const Answers &answers, QDate today);

    AnswersRow *m_row;
    QLabel *m_answered;
    QLabel *m_waiting;
    QLabel *m_days;
    Button *m_round;
    QWidget *m_meetingFact;
    QLabel *m_meeting;
    QLabel *m_meetingWhere;
    RecordId m_next; ///< null where none is called
    Button *m_papers;
    QWidget *m_newsFact;
    QLabel *m_news;
    QLabel *m_newsKinds;
    QLabel *m_unshared;
    QLabel *m_about;
    Button *m_share;
};

} // namespace waymark::ui
