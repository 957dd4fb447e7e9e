// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointpane.h"

#include <look/button.h>
#include <look/circleframe.h>
#include <look/label.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

void tell(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

PointPane::PointPane(QWidget *parent)
    : SidePane(u"point"_s, tr("Point to raise"), parent)
    , m_frame(new CircleFrame)
    , m_words(paragraph({}, TextStyle::Strong))
    , m_help(paragraph({}, TextStyle::Body))
    , m_about(paragraph({}, TextStyle::Body))
    , m_standing(paragraph({}, TextStyle::Small))
    , m_owners(paragraph({}, TextStyle::Small))
    , m_outcome(paragraph({}, TextStyle::Body))
    , m_raise(m_frame->addButton(tr("Raise it…"), ButtonKind::Other))
    , m_settle(new Button(tr("Settle…")))
    , m_change(new Button(tr("Change…")))
    , m_letGo(new Button(tr("Let it go…"), ButtonKind::Quiet))
    , m_commitment(new Button(tr("Open the commitment"), ButtonKind::Quiet))
{
    m_frame->addContent(m_words);
    m_frame->addContent(m_help);
    body()->addWidget(m_about);
    body()->addWidget(m_frame);
    for (QLabel *each : {m_standing, m_owners, m_outcome})
        body()->addWidget(each);
    for (Button *each : {m_settle, m_change, m_letGo, m_commitment})
        body()->addWidget(each, 0, Qt::AlignLeft);
    body()->addStretch();
    connect(m_raise, &Button::clicked, this, &PointPane::raiseWanted);
    connect(m_settle, &Button::clicked, this, &PointPane::settleWanted);
    connect(m_change, &Button::clicked, this, &PointPane::changeWanted);
    connect(m_letGo, &Button::clicked, this, &PointPane::letGoWanted);
    connect(m_commitment, &Button::clicked, this, &PointPane::commitmentWanted);
}

void PointPane::setPoint(const ShownPoint &point, const QString &audience, bool mayWrite)
{
    const Circle circle = point.circle == waymark::Circle::Mine      ? Circle::Mine
                          : point.circle == waymark::Circle::OurSide ? Circle::OurSide
                                                                     : Circle::Shared;
    m_frame->setCircle(circle, circle == Circle::Mine      ? tr("Only you see this")
                               : circle == Circle::OurSide ? tr("Seen by %1").arg(audience)
                                                           : tr("Everyone sees this"));
    tell(m_words, point.point.inTheWay.text());
    tell(m_help,
         point.point.wouldHelp.isEmpty() ? QString() : tr("What would help: %1").arg(point.point.wouldHelp.text()));
    tell(m_about, point.about);
    tell(m_standing, point.standing);
    tell(m_owners, point.owners.isEmpty() ? QString() : tr("With: %1").arg(point.owners));
    tell(m_outcome,
         point.point.outcome.isEmpty() ? QString() : tr("What came of it: %1").arg(point.point.outcome.text()));
    m_raise->setVisible(!point.isRaised());
    m_settle->setVisible(point.isRaised() && !point.isSettled());
    m_letGo->setVisible(!point.isRaised());
    m_commitment->setVisible(!point.commitment.isNull());
    for (Button *each : {m_raise, m_settle, m_change, m_letGo})
        each->setEnabled(mayWrite);
}

} // namespace waymark::ui
