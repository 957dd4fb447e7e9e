// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/pointspage.h>

#include "pointacts.h"
#include "pointpane.h"

#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/look.h>
#include <look/pageheader.h>
#include <look/tasklist.h>
#include <pages/acts.h>
#include <report/points.h>

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

PointsPage::PointsPage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_header(new PageHeader(tr("Points to raise"), this))
    , m_stack(new CurrentStack(this))
    , m_split(new QSplitter(Qt::Horizontal))
    , m_list(new TaskList)
    , m_pane(new PointPane)
{
    const auto write = [this] { PointActs(m_plan, m_acts, window()).write(chosenCommitments().value(0)); };
    connect(m_header->addButton(tr("New point…"))->forWriting(), &Button::clicked, this, write);
    auto *nothing =
        new EmptyState(u"point"_s, tr("No points to raise"),
                       tr("A point says what stands in the way of a commitment and who could help. Only you "
                          "or your side see it until it is raised."));
    connect(nothing->addButton(tr("Write the first point…"), ButtonKind::Main)->forWriting(), &Button::clicked, this,
            write);
    connect(nothing->addButton(tr("See the commitments"), ButtonKind::Quiet), &Button::clicked, this, [this] {
        emit wanted({u"commitments"_s, {}, {}});
    });
    auto *list = new QWidget;
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(u(14), u(4), u(20), 0);
    inner->addWidget(m_list);
    m_list->setAccessibleName(tr("Points to raise"));
    putBeside(*m_split, list, m_pane);
    m_split->setSizes({u(760), u(360)});
    m_stack->addWidget(m_split);
    m_stack->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);

    connect(m_list, &TaskList::currentTaskChanged, this, &PointsPage::showChosen);
    connect(m_list, &TaskList::activated, this, &PointsPage::act);
    connect(m_pane, &PointPane::closed, this, [this] {
        m_pane->hide();
        m_list->setFocus();
    });
    const auto acting = [this](void (PointActs::*what)(const ShownPoint &) const) {
        return [this, what] {
            if (const ShownPoint *point = chosen())
                (PointActs(m_plan, m_acts, window()).*what)(*point);
        };
    };
    connect(m_pane, &PointPane::raiseWanted, this, acting(&PointActs::raise));
    connect(m_pane, &PointPane::changeWanted, this, acting(&PointActs::change));
    connect(m_pane, &PointPane::settleWanted, this, acting(&PointActs::settle));
    connect(m_pane, &PointPane::letGoWanted, this, acting(&PointActs::letGo));
    connect(m_pane, &PointPane::commitmentWanted, this, [this] {
        if (const ShownPoint *point = chosen())
            emit wanted({u"commitment"_s, point->commitment, {}});
    });
}

Outcome PointsPage::refresh()
{
    const auto points = pointsOf(m_plan);
    if (!points)
        return tl::unexpected(points.error());
    m_points = *points;
    tellPoints();
    return {};
}

void PointsPage::tellPoints()
{
    QList<TaskGroup> groups;
    const auto into = [&groups](const QString &heading, const QString &note) -> TaskGroup & {
        if (groups.isEmpty() || groups.last().heading != heading)
            groups << TaskGroup{heading, note, {}};
        return groups.last();
    };
    for (const ShownPoint &each : std::as_const(m_points)) {
        const QString level = each.point.level ? report::pointLevelName(*each.point.level) : QString();
        TaskGroup &group = each.isSettled()   ? into(tr("Settled"), {})
                           : !each.isRaised() ? into(tr("Not yet raised"), tr("the other side does not see these"))
                           : level.isEmpty()
                               ? into(tr("Raised"), tr("no level yet"))
                               : into(tr("With the %1").arg(level), tr("level %1").arg(*each.point.level));
        const QString detail = each.isRaised()                        ? each.standing
                               : each.circle == waymark::Circle::Mine ? tr("Only you see this")
                                                                      : tr("Only our side sees this");
        const QString with = each.owners.isEmpty() ? QString() : u" · "_s + tr("with %1").arg(each.owners);
        group.tasks << Task{each.point.id.record().text(),
                            u"point"_s,
                            each.point.inTheWay.text(),
                            u"%1 · %2%3"_s.arg(each.about, detail, with),
                            {},
                            each.isSettled()  ? tr("Look")
                            : each.isRaised() ? tr("Settle…")
                                              : tr("Raise it…")};
    }
    m_stack->setCurrentIndex(m_points.isEmpty() ? 1 : 0);
    const int open = count();
    m_header->setSubtitle(m_points.isEmpty() ? QString()
                          : open == 1        ? tr("1 point stands")
                                             : tr("%1 points stand").arg(open));
    if (m_points.isEmpty())
        return;
    m_list->setGroups(groups);
    if (!m_goTo.isNull())
        m_list->setCurrentTask(m_goTo.text());
    m_goTo = {};
    showChosen();
}

const ShownPoint *PointsPage::chosen() const
{
    for (const ShownPoint &each : m_points)
        if (each.point.id.record().text() == m_list->currentTask())
            return &each;
    return nullptr;
}

void PointsPage::showChosen()
{
    const ShownPoint *point = chosen();
    m_pane->setEnabled(point != nullptr);
    if (!point)
        return;
    const auto audience = m_plan.circles().audience(point->circle);
    m_pane->setPoint(*point, audience.value_or(QString()), !m_plan.store().isReadOnly());
}

void PointsPage::act(const QString &)
{
    const ShownPoint *point = chosen();
    m_pane->show();
    if (!point || point->isSettled() || m_plan.store().isReadOnly())
        return;
    const PointActs acts(m_plan, m_acts, window());
    if (point->isRaised())
        acts.settle(*point);
    else
        acts.raise(*point);
}

void PointsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_pane->setVisible(width() >= u(760)); // below that the list keeps the room; choosing one opens the pane
}

int PointsPage::count() const
{
    return int(
        std::count_if(m_points.cbegin(), m_points.cend(), [](const ShownPoint &each) { return !each.isSettled(); }));
}

void PointsPage::goTo(const Where &where)
{
    m_goTo = where.record;
}

Where PointsPage::where() const
{
    const ShownPoint *point = chosen();
    return {u"points"_s, point ? point->point.id.record() : RecordId(), {}};
}

QList<RecordId> PointsPage::chosenCommitments() const
{
    const ShownPoint *point = m_points.isEmpty() ? nullptr : chosen();
    return point && !point->commitment.isNull() ? QList<RecordId>{point->commitment} : QList<RecordId>();
}

QList<QWidget *> PointsPage::panes() const
{
    if (m_points.isEmpty())
        return {m_stack->currentWidget()};
    QList<QWidget *> all{m_list};
    if (m_pane->isVisible())
        all << m_pane;
    return all;
}

} // namespace waymark::ui
