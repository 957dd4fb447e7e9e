// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidespanel.h"

#include <look/label.h>
#include <look/paint.h>
#include <models/shown.h>

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

class SidePanel::BallMark : public QWidget
{
public:
    using QWidget::QWidget;
    void show(Ball ball)
    {
        m_ball = ball;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {u(kBallSizeInHeadings), u(kBallSizeInHeadings)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBall(painter, centred(rect(), u(kBallSizeInHeadings)), m_ball);
    }

private:
    Ball m_ball = Ball::NoUpdate;
};

SidePanel::SidePanel(const QString &side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_ball(new BallMark)
    , m_name(paragraph({}, TextStyle::Strong))
    , m_before(paragraph({}, TextStyle::Small))
    , m_said(paragraph({}, TextStyle::Body))
    , m_more(paragraph({}, TextStyle::Small))
{
    m_ball->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(u(11));
    grid->setVerticalSpacing(u(4));
    grid->addWidget(label(side, TextStyle::Heading), 0, 0, 1, 2);
    m_before->setProperty("struck", true);
    m_before->hide();
    grid->addWidget(m_ball, 1, 0, 3, 1, Qt::AlignTop);
    grid->addWidget(m_name, 1, 1);
    grid->addWidget(m_before, 2, 1);
    grid->addWidget(m_said, 3, 1);
    grid->addWidget(m_more, 4, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(5, 1);
}

void SidePanel::setSide(const Party &party, Completion said, const QString &when, bool hasUpdates)
{
    m_now = said;
    m_ball->show(ballOf(said));
    const bool isSilent = said == Completion::NotReported && hasUpdates;
    const QString word = isSilent ? tr("No view of its own given yet") : labelOf(said);
    m_said->setText(when.isEmpty() || said == Completion::NotReported ? word : u"%1 · %2"_s.arg(word, when));
    m_said->setAccessibleName(tr("%1: %2").arg(m_side, m_said->text()));
    m_name->setText(party.leads.isEmpty() ? tr("No lead named") : listed(party.leads));
    QStringList lines;
    if (!party.signs.isEmpty())
        lines << tr("Signs: %1").arg(party.signs) +
                     (party.deputy.isEmpty() ? QString() : tr(" · deputy: %1").arg(party.deputy));
    if (const auto others = party.others.size(); others > 4)
        lines << tr("With %1 and %2 more").arg(party.others.mid(0, 3).join(u", "_s)).arg(others - 3);
    else if (others > 0)
        lines << tr("With %1").arg(listed(party.others));
    lines << party.formerly;
    m_more->setText(lines.join(u'\n'));
    m_more->setToolTip(party.others.join(u'\n'));
    m_more->setVisible(!lines.isEmpty());
}

void SidePanel::setBefore(const std::optional<Completion> &said)
{
    const bool differs = said && *said != m_now;
    m_before->setVisible(differs);
    if (differs)
        m_before->setText(labelOf(*said));
    m_before->setAccessibleName(differs ? tr("%1, before: %2").arg(m_side, labelOf(*said)) : QString());
}

SidesPanel::SidesPanel(QWidget *parent)
    : QWidget(parent)
    , m_government(new SidePanel(tr("Government")))
    , m_civilSociety(new SidePanel(tr("Civil society")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, u(10), 0, u(6));
    row->setSpacing(u(41));
    row->addWidget(m_government, 1, Qt::AlignTop);
    row->addWidget(m_civilSociety, 1, Qt::AlignTop);
    m_government->setMinimumWidth(1);
    m_civilSociety->setMinimumWidth(1);
}

void SidesPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(width() / 2, u(10), 1, height() - u(16), tokens().line);
}

} // namespace waymark::ui
