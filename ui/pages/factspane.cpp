// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "factspane.h"

#include "answersrow.h"

#include <look/button.h>
#include <look/label.h>
#include <models/news.h>
#include <models/roundstate.h>
#include <models/shown.h>
#include <models/unshared.h>

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

FactsPane::FactsPane(QWidget *parent)
    : QWidget(parent)
    , m_row(new AnswersRow)
    , m_answered(paragraph({}, TextStyle::Strong))
    , m_waiting(paragraph({}, TextStyle::Small))
    , m_days(paragraph({}, TextStyle::Small))
    , m_round((new Button(tr("Open a round…")))->forWriting())
    , m_meeting(paragraph({}, TextStyle::Strong))
    , m_meetingWhere(paragraph({}, TextStyle::Small))
    , m_papers(new Button(tr("Make the papers")))
    , m_news(paragraph({}, TextStyle::Strong))
    , m_newsKinds(paragraph({}, TextStyle::Small))
    , m_unshared(paragraph({}, TextStyle::Strong))
    , m_about(paragraph({}, TextStyle::Small))
    , m_share((new Button(tr("Share with…")))->forWriting())
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Facts"));
    m_share->setAccessibleName(tr("Share what is not yet shared"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(label(tr("Answers this round"), TextStyle::Section));
    column->addWidget(m_row);
    column->addWidget(m_answered);
    column->addWidget(m_waiting);
    column->addWidget(m_days);
    column->addWidget(m_round, 0, Qt::AlignLeft);
    auto *changes = new Button(tr("See what changed"));
    m_meetingFact = fact(tr("Next meeting"), {m_meeting, m_meetingWhere}, m_papers);
    m_newsFact = fact(tr("Since you last looked"), {m_news, m_newsKinds}, changes);
    column->addWidget(m_meetingFact);
    column->addWidget(m_newsFact);
    connect(m_papers, &Button::clicked, this, [this] { emit meetingWanted(m_next); });
    connect(changes, &Button::clicked, this, &FactsPane::changesWanted);
    column->addSpacing(u(10));
    column->addWidget(sectionLine());
    column->addSpacing(u(10));
    column->addWidget(label(tr("Not yet shared"), TextStyle::Section));
    column->addWidget(m_unshared);
    column->addWidget(m_about);
    column->addWidget(m_share, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_round, &Button::clicked, this, &FactsPane::roundWanted);
    connect(m_share, &Button::clicked, this, &FactsPane::shareWanted);
    arrange();
}

QWidget *FactsPane::fact(const QString &heading, const QList<QLabel *> &words, Button *button)
{
    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, u(10), 0, 0);
    column->setSpacing(u(7));
    column->addWidget(sectionLine());
    column->addSpacing(u(6));
    column->addWidget(label(heading, TextStyle::Section));
    for (QLabel *each : words)
        column->addWidget(each);
    column->addWidget(button, 0, Qt::AlignLeft);
    section->hide();
    return section;
}

void FactsPane::setMeeting(const std::optional<NextMeeting> &meeting, QDate today)
{
    m_meetingFact->setVisible(meeting.has_value());
    if (!meeting)
        return;
    const qint64 days = today.daysTo(meeting->day);
    m_next = meeting->id;
    m_papers->setWords(m_next.isNull() ? tr("Call the meeting") : tr("Make the papers"));
    if (m_next.isNull()) {
        m_meeting->setText(tr("None is called yet"));
        m_meetingWhere->setText(days < 0 ? tr("The committee was to meet again by %1").arg(dayText(meeting->day))
                                         : tr("The committee meets again by %1").arg(dayText(meeting->day)));
        return;
    }
    m_meeting->setText(days == 0   ? tr("%1, today").arg(meeting->name)
                       : days == 1 ? tr("%1, tomorrow").arg(meeting->name)
                                   : tr("%1, in %2 days").arg(meeting->name).arg(days));
    m_meetingWhere->setText(meeting->place.isEmpty() ? weekdayText(meeting->day)
                                                     : tr("%1, %2").arg(weekdayText(meeting->day), meeting->place));
}

void FactsPane::setNews(const News &news, QDate today)
{
    m_newsFact->setVisible(!news.items.isEmpty());
    m_news->setText(news.items.size() == 1
                        ? tr("1 change by others since %1").arg(dayNear(news.since, today))
                        : tr("%1 changes by others since %2").arg(news.items.size()).arg(dayNear(news.since, today)));
    const int dates = news.count(NewsItem::DateMoved);
    const int words = news.count(NewsItem::WordingChanged);
    QStringList kinds;
    if (dates > 0)
        kinds << (dates == 1 ? tr("1 date moved") : tr("%1 dates moved").arg(dates));
    if (words > 0)
        kinds << (words == 1 ? tr("1 wording changed") : tr("%1 wordings changed").arg(words));
    m_newsKinds->setText(kinds.join(u" · "_s));
    m_newsKinds->setVisible(!kinds.isEmpty());
}

void FactsPane::arrange()
{
    layout()->setContentsMargins(u(20), u(14), u(20), u(12));
    layout()->setSpacing(u(7));
    setFixedWidth(u(324));
}

QSize FactsPane::sizeHint() const
{
    return {u(324), u(300)};
}

void FactsPane::setAnswers(const std::optional<Answers> &answers, QDate today)
{
    m_row->setVisible(answers.has_value());
    m_days->setVisible(answers.has_value());
    m_round->setWords(answers ? tr("Open the next round…") : tr("Open a round…"));
    if (answers) {
        tellRound(*answers, today);
        return;
    }
    m_answered->setText(tr("No round of updates yet"));
    m_waiting->show();
    m_waiting->setText(tr("A round asks every commitment for its update, by a day you set."));
}

void FactsPane::tellRound(const Answers &answers, QDate today)
{
    m_row->setAnswers(answers.asked);
    const int answered = answers.answered();
    const auto open = answers.asked.size() - answered;
    m_answered->setText(open == 0 ? tr("%1: all %2 answered").arg(answers.round.label.text()).arg(answered)
                                  : tr("%1 answered, %2 not yet (dashed)").arg(answered).arg(open));
    QMap<QString, QStringList> waiting;
    for (const Answers::One &one : answers.asked)
        if (!one.hasAnswered)
            waiting[one.lead.isEmpty() ? tr("nobody named") : one.lead] << one.number;
    QStringList who;
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
        who << tr("%1 (%2)").arg(it.key(), it.value().join(u", "_s));
    constexpr qsizetype kMostNamed = 5;
    if (who.size() > kMostNamed)
        who = who.mid(0, kMostNamed - 1) << tr("%1 more").arg(who.size() - kMostNamed + 1);
    m_waiting->setText(tr("Waiting for: %1").arg(who.join(u"; "_s)));
    m_waiting->setVisible(!who.isEmpty());
    QString days = tr("Asked %1").arg(answers.round.opens.text());
    if (const auto closes = answers.round.closes.latest())
        days += *closes >= today
                    ? tr(", closes %1, in %2 days").arg(answers.round.closes.text()).arg(today.daysTo(*closes))
                    : tr(", closed %1").arg(answers.round.closes.text());
    m_days->setText(days);
}

void FactsPane::setUnshared(const Unshared &unshared, QDate today)
{
    m_unshared->setText(unsharedText(unshared, today));
    m_about->setText(unshared.commitments.isEmpty() ? tr("What you enter stays on this computer until you share it.")
                     : unshared.commitments.size() == 1 ? tr("To commitment %1").arg(unshared.commitments.first())
                                                        : tr("To commitments %1").arg(listed(unshared.commitments)));
}

void FactsPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(layoutDirection() == Qt::RightToLeft ? width() - 1 : 0, 0, 1, height(), tokens().line);
}

void FactsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace waymark::ui
