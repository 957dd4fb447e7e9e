// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include <look/elidedlabel.h>
#include <look/icon.h>
#include <look/paint.h>
#include <models/openplan.h>
#include <store/reading.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// "coordinator": the first of a person's roles that still stands.
QString roleOf(const OpenPlan &plan)
{
    const auto roles = store::readAll<Role>(plan.store());
    if (!roles)
        return {};
    for (const Role &role : *roles)
        if (role.person == Id<Person>(plan.desk().author()) && (!role.to.latest() || *role.to.latest() >= plan.today()))
            return labelOf(role.which).toLower();
    return {};
}

QString organisationOf(const OpenPlan &plan)
{
    const auto person = store::read<Person>(plan.store(), Id<Person>(plan.desk().author()));
    const auto organisation =
        person ? store::read<Organisation>(plan.store(), person->organisation) : tl::unexpected(person.error());
    return organisation ? organisation->name.text() : QString();
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_left(new ElidedLabel({}, TextStyle::Small))
    , m_notice(new ElidedLabel({}, TextStyle::Small))
    , m_follow(new QToolButton)
    , m_right(new ElidedLabel({}, TextStyle::Small))
{
    m_left->setAccessibleName(tr("State"));
    setFixedHeight(u(28));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(14), 0, u(14), 0);
    row->addWidget(m_left, 3);
    row->addWidget(m_notice, 2);
    row->addWidget(m_follow, 0);
    row->addWidget(m_right, 0);
    m_follow->setText(tr("Show"));
    m_follow->setAutoRaise(true);
    m_follow->setAccessibleName(tr("Show what somebody else changed"));
    notice({});
    connect(m_follow, &QToolButton::clicked, this, [this] {
        notice({});
        emit followed();
    });
}

void StatusLine::show(const OpenPlan *plan)
{
    m_isSaved = plan && !plan->store().isReadOnly();
    const int first = u(m_isSaved ? 36 : 14);
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(isRightToLeft ? u(14) : first, 0, isRightToLeft ? first : u(14), 0);
    update();
    if (!plan) {
        notice({});
        m_left->setText(tr("No plan open"));
        m_right->setText(tr("Everything stays on this computer until you share it"));
        return;
    }
    QStringList who{plan->desk().authorName(), roleOf(*plan)};
    const QString known = organisationOf(*plan);
    who << (known.isEmpty() ? plan->desk().organisationName() : known);
    who.removeAll(QString());
    const QString saved = plan->store().isReadOnly() ? tr("Read only")
                          : plan->savedAt().isNull()
                              ? tr("Everything is saved")
                              : tr("Saved %1").arg(plan->savedAt().toLocalTime().toString(u"HH:mm"_s));
    m_left->setText(u"%1  ·  %2"_s.arg(saved, who.join(u", "_s)));
    m_left->setAccessibleName(m_left->text());
    m_right->setText(plan->plan().sample ? tr("Sample plan: facts from published documents") : QString());
}

void StatusLine::notice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
    m_follow->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent said(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void StatusLine::tell(const QString &sentence)
{
    m_right->setText(sentence);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().side);
    painter.fillRect(0, 0, width(), 1, tokens().line);
    if (!m_isSaved)
        return;
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(u(14), 0, u(kIconSize), height()));
    paintIcon(painter, centred(mark, u(kIconSize)), u"check"_s, tokens().text2);
}

} // namespace waymark::ui
