// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barspanels.h"

#include "treetable.h"

#include <look/button.h>
#include <look/emptystate.h>
#include <models/countsmodel.h>
#include <models/latermodel.h>
#include <models/stillopenmodel.h>

#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class Legend : public QWidget
{
public:
    explicit Legend(const QList<BarMeaning> &meanings)
        : m_meanings(meanings)
    {
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {u(400),
                paintBarLegend(nullptr, QRect(0, 0, qMax(u(400), width()), 0), m_meanings, layoutDirection()) + u(20)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {u(200), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBarLegend(&painter, rect().adjusted(u(4), u(10), 0, 0), m_meanings, layoutDirection());
    }

private:
    QList<BarMeaning> m_meanings;
};

BarMeaning meaning(Bar::Part::Filling filling, const QString &words)
{
    return {{1, filling, {}, {}}, words};
}

BarMeaning meaning(Ball ball, const QString &words)
{
    return {{1, Bar::Part::Full, ball, {}}, words};
}

} // namespace

BarsPanel::BarsPanel(const QString &title, QAbstractItemModel *model, int barColumn, const QList<BarMeaning> &meanings,
                     EmptyState *nothing, QWidget *parent)
    : PicturePanel(title, model, new TreeTable, nothing, parent)
    , m_barColumn(barColumn)
    , m_meanings(meanings)
    , m_bars(qobject_cast<TreeTable *>(picture()))
{
    m_bars->setItemDelegate(new BarDelegate(m_bars));
    m_bars->setRootIsDecorated(false);
    m_bars->setUniformRowHeights(true);
    m_bars->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_bars->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bars->header()->setStretchLastSection(false);
    m_bars->header()->setMinimumSectionSize(0);
    if (!meanings.isEmpty())
        setLegend(new Legend(meanings));
}

std::unique_ptr<Drawing> BarsPanel::drawing() const
{
    return hasRows() ? std::make_unique<BarDrawing>(*m_bars->model(), m_barColumn, title(), m_meanings) : nullptr;
}

void BarsPanel::fitTable()
{
    const int names = qMin(u(380), m_bars->width() * 2 / 5);
    for (int column = 0; column < m_bars->model()->columnCount(); ++column)
        m_bars->setColumnHidden(column, column != 0 && column != m_barColumn);
    m_bars->setColumnWidth(0, names);
    m_bars->setMaximumHeight(m_bars->header()->height() + m_bars->model()->rowCount() * u(44) + 2);
    m_bars->setColumnWidth(m_barColumn, qMax(u(120), m_bars->viewport()->width() - names));
    const QList<int> wanted = widths();
    const bool isNarrow = width() < u(900);
    for (int column = 0; column < wanted.size(); ++column) {
        tableView()->setColumnHidden(column, wanted.at(column) < 0);
        if (wanted.at(column) == 0)
            tableView()->header()->setSectionResizeMode(column, QHeaderView::Stretch);
        else if (wanted.at(column) > 0)
            tableView()->setColumnWidth(column, u(isNarrow ? wanted.at(column) * 3 / 4 : wanted.at(column)));
    }
}

LaterPanel::LaterPanel(OpenPlan &plan, QWidget *parent)
    : BarsPanel(tr("Later than first promised"), new LaterModel(plan), LaterModel::By,
                {meaning(Bar::Part::Full, tr("days later than first promised")),
                 meaning(Bar::Part::Hollow, tr("the same, done or closed since"))},
                new EmptyState(u"check"_s, tr("No date is later than first promised"),
                               tr("When a date moves, this shows by how much, how often and why.")),
                parent)
    , m_later(findChild<LaterModel *>())
{
}

Outcome LaterPanel::refresh()
{
    const auto read = m_later->refresh();
    show(m_later->rowCount() > 0);
    return read;
}

QString LaterPanel::countWords() const
{
    const int count = m_later->rowCount();
    return count == 1 ? tr("1 milestone is later than first promised")
                      : tr("%1 milestones are later than first promised").arg(count);
}

Where LaterPanel::whereOf(const QModelIndex &index) const
{
    const report::Later &later = m_later->all().at(index.row());
    if (later.commitment.id.isNull())
        return {u"timeline"_s, {}, later.milestone.id.record().text()};
    return {u"commitment"_s, later.commitment.id.record(), later.milestone.id.record().text()};
}

QList<int> LaterPanel::widths() const
{
    return {0, -1, 140, 140, 150, 80, 260};
}

StillOpenPanel::StillOpenPanel(OpenPlan &plan, QWidget *parent)
    : BarsPanel(tr("Still open"), new StillOpenModel, StillOpenModel::InWords,
                {meaning(Bar::Part::Full, tr("promised by then and still open")),
                 meaning(Bar::Part::Half, tr("open, promised for later")),
                 meaning(Bar::Part::Hollow, tr("complete or closed"))},
                new EmptyState(u"progress"_s, {}, {}), parent)
    , m_plan(plan)
    , m_counts(findChild<StillOpenModel *>())
    , m_waiting(findChild<EmptyState *>())
    , m_cancel(m_waiting->addButton(tr("Cancel"), ButtonKind::Other))
{
    connect(qobject_cast<Button *>(m_cancel), &Button::clicked, &m_background, &Background::cancel);
}

Outcome StillOpenPanel::refresh()
{
    const auto overview = m_plan.overview();
    const auto days = overview ? daysToCount(m_plan) : tl::unexpected(overview.error());
    if (!days)
        return tl::unexpected(days.error());
    if (m_shown == *overview)
        return {};
    m_shown = *overview;
    m_waiting->setWords(tr("Counting what was still open"), tr("Each day is a look into the plan's past."));
    m_cancel->show();
    show(m_counts->rowCount() > 0);
    m_background.run<QList<report::OpenOn>>(
        tr("Counting what was still open"),
        [from = m_plan.store().path(), days = *days](Job &job) -> Result<QList<report::OpenOn>> {
            const auto store = store::Store::openReadOnly(from);
            return store ? report::openOn(**store, days, job) : tl::unexpected(store.error());
        },
        [this](const Result<QList<report::OpenOn>> &counts) {
            m_cancel->hide();
            const bool hasAny = counts && !counts->isEmpty() && counts->last().milestones > 0;
            if (hasAny)
                m_counts->setCounts(*counts);
            else
                m_shown.reset();
            m_waiting->setWords(tr("Nothing to count yet"),
                                counts ? tr("No commitment has milestones.") : counts.error().sentence);
            show(m_counts->rowCount() > 0);
            emit toggled(isTable());
        });
    return {};
}

QString StillOpenPanel::countWords() const
{
    const QModelIndex last = m_counts->index(m_counts->rowCount() - 1, StillOpenModel::InWords);
    return last.isValid() ? tr("today: %1").arg(last.data().toString()) : QString();
}

Where StillOpenPanel::whereOf(const QModelIndex &) const
{
    return {u"commitments"_s, {}, {}};
}

QList<int> StillOpenPanel::widths() const
{
    return {150, 110, 110, 150, 130, 0};
}

CountsPanel::CountsPanel(OpenPlan &plan, QWidget *parent)
    : BarsPanel(tr("How far, by whose view"), new CountsModel(plan), 8,
                {meaning(Ball::Complete, tr("complete")), meaning(Ball::Substantial, tr("substantial")),
                 meaning(Ball::Limited, tr("limited")), meaning(Ball::UnderWay, tr("under way")),
                 meaning(Ball::NotStarted, tr("not started")), meaning(Ball::NoEvidence, tr("no evidence available")),
                 meaning(Ball::NoUpdate, tr("no update received yet"))},
                new EmptyState(u"list"_s, tr("Nothing is promised yet"),
                               tr("Here both sides' views of the commitments are counted, each for itself.")),
                parent)
    , m_counts(findChild<CountsModel *>())
    , m_differing(new Button(QString(), ButtonKind::Quiet))
{
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, m_differing, 0, Qt::AlignLeading);
    connect(m_differing, &Button::clicked, this, [this] { emit wanted({u"commitments"_s, {}, u"mark/2"_s}); });
}

Outcome CountsPanel::refresh()
{
    const auto read = m_counts->refresh();
    show(m_counts->hasCounts());
    const int differing = m_counts->differing();
    m_differing->setVisible(m_counts->hasCounts() && differing > 0);
    m_differing->setWords(differing == 1 ? tr("Views differ on 1 commitment: see it")
                                         : tr("Views differ on %1 commitments: see them").arg(differing));
    return read;
}

QString CountsPanel::countWords() const
{
    return m_counts->commitments() == 1 ? tr("1 commitment") : tr("%1 commitments").arg(m_counts->commitments());
}

Where CountsPanel::whereOf(const QModelIndex &) const
{
    return {u"commitments"_s, {}, {}};
}

QList<int> CountsPanel::widths() const
{
    return {230, 90, 100, 80, 90, 100, 110, 90, 0};
}

} // namespace waymark::ui
