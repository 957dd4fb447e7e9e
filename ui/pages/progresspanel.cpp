// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progresspanel.h"

#include "treetable.h"

#include <look/emptystate.h>
#include <look/heatdrawing.h>
#include <look/heatlegend.h>
#include <look/heatview.h>
#include <models/progressmodel.h>

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kNames = 200;
constexpr int kLeastWords = 132;
constexpr int kMostWords = 180;

QWidget *legend()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, u(10), 0, u(10));
    column->addWidget(new HeatLegend);
    return box;
}

EmptyState *nothing()
{
    return new EmptyState(u"progress"_s, PicturePanel::tr("No round has been opened yet"),
                          PicturePanel::tr("Progress by round shows what both sides said of each commitment, round "
                                           "after round. Open a round of updates first."));
}

} // namespace

ProgressPanel::ProgressPanel(OpenPlan &plan, QWidget *parent)
    : PicturePanel(tr("Progress by round"), new ProgressModel(plan), new HeatView, nothing(), parent)
    , m_cells(findChild<ProgressModel *>())
    , m_view(findChild<HeatView *>())
{
    setLegend(legend());
    connect(m_cells, &ProgressModel::failed, this, &ProgressPanel::failed);
    connect(m_view, &HeatView::nameActivated, this, [this](int row) {
        emit wanted({u"commitment"_s, m_cells->grid().commitments().at(row).commitment.id.record(), {}});
    });
}

Outcome ProgressPanel::refresh()
{
    if (const auto read = m_cells->refresh(); !read)
        return read;
    show(m_cells->hasCells());
    return {};
}

QString ProgressPanel::countWords() const
{
    const auto rounds = m_cells->grid().columns().size();
    return rounds == 1 ? tr("1 round, both views") : tr("%1 rounds, both views").arg(rounds);
}

std::unique_ptr<Drawing> ProgressPanel::drawing() const
{
    if (!m_cells->hasCells())
        return nullptr;
    if (const auto read = m_cells->readDates(); !read) // a picture that leaves has all its flags
        return nullptr;
    return std::make_unique<HeatDrawing>(*m_cells, title());
}

Where ProgressPanel::whereOf(const QModelIndex &index) const
{
    const RecordId commitment = m_cells->grid().commitments().at(index.row()).commitment.id.record();
    if (index.column() == 0)
        return {u"commitment"_s, commitment, {}};
    const report::RoundCell &cell = m_cells->grid().at(index.row(), index.column() - 1);
    const bool isUpdate = cell.state != report::RoundCell::NotAsked && cell.state != report::RoundCell::NoUpdate;
    return isUpdate ? Where{u"update"_s, commitment, cell.round.text()} : Where{u"commitment"_s, commitment, {}};
}

void ProgressPanel::fitTable()
{
    TreeTable *table = tableView();
    const int columns = m_cells->columnCount() - 1;
    const int room = table->viewport()->width();
    const int words = qBound(u(kLeastWords), (room - u(kNames)) / qMax(1, columns), u(kMostWords));
    table->setColumnWidth(0, qMax(u(kNames), room - columns * words));
    for (int column = 1; column <= columns; ++column)
        table->setColumnWidth(column, words);
}

void ProgressPanel::setMostRows(int most)
{
    m_view->setMostRows(most);
}

} // namespace waymark::ui
