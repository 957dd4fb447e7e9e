// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/commitmentsmodel.h>

#include "shownrows.h"
#include "touched.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kAtOnce = 60; // commitments: some milliseconds

} // namespace

/// A row wherever it stands: a commitment's place in the list, and which milestone of it.
struct CommitmentsModel::Place
{
    int commitment = -1;
    RecordId milestone; ///< null for the commitment itself
};

CommitmentsModel::CommitmentsModel(OpenPlan &plan, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_background(Background::Start::Beside)
    , m_list(std::make_shared<CommitmentList>())
    , m_shown(std::make_unique<ShownRows>())
{
}

CommitmentsModel::~CommitmentsModel() = default;

Outcome CommitmentsModel::refresh()
{
    const CommitmentList::For whose{m_plan.desk().author(), m_plan.today()};
    const quint64 written = m_plan.written();
    const bool isSame = m_list->whose() == whose;
    const bool isRunning = m_background.isRunning();
    if (isSame && (isRunning ? m_reading : m_written) == written && (isRunning || m_list->isWhole()))
        return {};
    const auto outline = m_plan.outline();
    if (!outline)
        return tl::unexpected(outline.error());
    if (isSame) {
        const auto isEnough = readOnlyWhatChanged();
        if (!isEnough || *isEnough)
            return outcomeOf(isEnough);
    }
    const bool isBig = (*outline)->commitments.size() > kAtOnce;
    if (!isBig || m_list->entries().isEmpty()) {
        Job job;
        const auto list = CommitmentList::read(m_plan.store(), whose, m_list, job, kAtOnce);
        if (!list)
            return tl::unexpected(list.error());
        m_written = written;
        bring(*list);
    }
    if (isBig)
        readBeside();
    return {};
}

/// Whether that is all there is to do.
Result<bool> CommitmentsModel::readOnlyWhatChanged()
{
    const bool isRunning = m_background.isRunning(); // what is read beside the window would lack the latest change
    const auto records = m_plan.touchedSince(isRunning ? m_reading : m_written);
    const auto touched = records ? touchedBy(m_plan.store(), *records) : Result<std::optional<Touched>>(std::nullopt);
    const auto outline = m_plan.outline();
    if (!touched || !outline)
        return tl::unexpected(touched ? outline.error() : touched.error());
    if (!*touched)
        return false;
    const auto list = m_list->with(m_plan.store(), **touched, (*outline)->silent());
    if (!list)
        return tl::unexpected(list.error());
    if (!isRunning)
        m_written = m_plan.written();
    bring(*list);
    return m_list->isWhole() && !isRunning;
}

void CommitmentsModel::readBeside()
{
    m_reading = m_plan.written();
    const CommitmentList::For whose{m_plan.desk().author(), m_plan.today()};
    m_background.run<List>(
        tr("Reading the commitments"),
        [path = m_plan.store().path(), whose, before = m_list](Job &job) -> Result<List> {
            const auto store = store::Store::openReadOnly(path);
            return store ? CommitmentList::read(**store, whose, before, job) : tl::unexpected(store.error());
        },
        [this](const Result<List> &list) {
            if (list) {
                m_written = m_reading;
                bring(*list);
                emit listed();
            } else if (list.error().code != ErrorCode::Cancelled) {
                emit failed(list.error());
            }
        });
}

bool CommitmentsModel::isReading() const
{
    return m_background.isRunning() && !m_list->isWhole();
}

void CommitmentsModel::setWanted(const RowsWanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    bring(m_list);
}

void CommitmentsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (m_column == column && m_order == order))
        return;
    m_column = column;
    m_order = order;
    bring(m_list);
}

int CommitmentsModel::hits() const
{
    return m_shown->hits;
}

int CommitmentsModel::hitsOf(const RowsWanted &wanted) const
{
    return shownRows(*m_list, wanted, m_column, m_order).hits;
}

int CommitmentsModel::commitments() const
{
    const auto &entries = m_list->entries();
    return int(std::count_if(entries.cbegin(), entries.cend(), [](const auto &entry) { return entry != nullptr; }));
}

void CommitmentsModel::bring(const List &list)
{
    auto shown = std::make_unique<ShownRows>(shownRows(*list, m_wanted, m_column, m_order));
    const List before = m_list;
    if (hasSameRows(*list, *shown)) {
        m_list = list;
        m_shown = std::move(shown);
        tellChanged(*before);
        return;
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList kept = persistentIndexList();
    QList<Place> places;
    for (const QModelIndex &index : kept)
        places << placeOf(index);
    m_list = list;
    m_shown = std::move(shown);
    m_sortedBelow.clear();
    QModelIndexList now;
    for (qsizetype at = 0; at < kept.size(); ++at)
        now << indexOf(places.at(at), kept.at(at).column());
    changePersistentIndexList(kept, now);
    emit layoutChanged();
}

/// Whether every row stays where it is.
bool CommitmentsModel::hasSameRows(const CommitmentList &list, const ShownRows &shown) const
{
    if (!m_shown->hasSameRows(shown))
        return false;
    if (m_list.get() == &list)
        return m_sortedBelow.isEmpty(); // sorted another way
    const bool isByNumber = m_column == Number && m_order == Qt::AscendingOrder;
    const auto isSameRow = [](const ListedRow &a, const ListedRow &b) { return a.id == b.id; };
    for (const int place : shown.places) {
        const auto &was = m_list->entries().at(place);
        const auto &is = list.entries().at(place);
        if (was != is && (!isByNumber || !std::equal(was->rows.cbegin(), was->rows.cend(), is->rows.cbegin(),
                                                     is->rows.cend(), isSameRow)))
            return false;
    }
    return true;
}

void CommitmentsModel::tellChanged(const CommitmentList &before)
{
    for (const int place : m_shown->places) {
        const auto &was = before.entries().at(place);
        const auto &is = m_list->entries().at(place);
        if (was == is)
            continue;
        for (size_t row = 0; row < is->rows.size(); ++row) {
            const Place here{place, row == 0 ? RecordId() : is->rows.at(row).id};
            const QModelIndex first = is->shows(row, *was) ? QModelIndex() : indexOf(here, 0);
            if (first.isValid())
                emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
        }
    }
}

QList<int> CommitmentsModel::milestonesShown(int place) const
{
    if (const auto known = m_sortedBelow.constFind(place); known != m_sortedBelow.cend())
        return *known;
    QList<int> rows = m_shown->milestones.mid(m_shown->firsts.at(place), m_shown->milestonesOf(place));
    const ListedCommitment &entry = *m_list->entries().at(place);
    if (m_column != Number || m_order != Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int order = compareIn(m_column, entry, size_t(a), entry, size_t(b));
            return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
        });
    m_sortedBelow.insert(place, rows);
    return rows;
}

CommitmentsModel::Place CommitmentsModel::placeOf(const QModelIndex &index) const
{
    const int place = index.internalId() == 0 ? m_shown->places.at(index.row()) : int(index.internalId() - 1);
    const auto &rows = m_list->entries().at(place)->rows;
    return {place, index.internalId() == 0 ? RecordId() : rows.at(size_t(milestonesShown(place).at(index.row()))).id};
}

/// Invalid where it is not shown.
QModelIndex CommitmentsModel::indexOf(const Place &place, int column) const
{
    const int row = place.commitment < m_shown->rowOf.size() ? m_shown->rowOf.at(place.commitment) : -1;
    if (row < 0 || place.milestone.isNull())
        return row < 0 ? QModelIndex() : createIndex(row, column, quintptr(0));
    const auto &rows = m_list->entries().at(place.commitment)->rows;
    const QList<int> shown = milestonesShown(place.commitment);
    for (int below = 0; below < shown.size(); ++below)
        if (rows.at(size_t(shown.at(below))).id == place.milestone)
            return createIndex(below, column, quintptr(place.commitment + 1));
    return {};
}

QModelIndex CommitmentsModel::find(const RecordId &id) const
{
    const auto &entries = m_list->entries();
    for (int place = 0; place < entries.size(); ++place)
        if (const auto &entry = entries.at(place))
            for (const ListedRow &row : entry->rows)
                if (row.id == id)
                    return indexOf({place, &row == &entry->rows.front() ? RecordId() : id}, Title);
    return {};
}

RecordId CommitmentsModel::idOf(const QModelIndex &index)
{
    return RecordId(index.data(IdRole).toUuid());
}

int CommitmentsModel::count(Mark mark) const
{
    return m_list->count(mark);
}

Result<int> CommitmentsModel::countIn(OpenPlan &plan, int mark)
{
    if (mark == ViewsDiffer)
        return plan.survey().viewsDiffer();
    return plan.outline().map([mark](const std::shared_ptr<const Outline> &outline) {
        return int(mark == DatePassed    ? outline->passed.size()
                   : mark == NoUpdateYet ? outline->silent().size()
                                         : outline->commitments.size());
    });
}

QStringList CommitmentsModel::textsIn(Column column) const
{
    return m_list->textsIn(column);
}

QModelIndex CommitmentsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(m_shown->places.at(parent.row()) + 1) : quintptr(0));
}

QModelIndex CommitmentsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(m_shown->rowOf.at(int(index.internalId() - 1)), 0, quintptr(0));
}

int CommitmentsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown->places.size());
    const bool hasRows = parent.column() == 0 && parent.internalId() == 0;
    return hasRows ? m_shown->milestonesOf(m_shown->places.at(parent.row())) : 0;
}

int CommitmentsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

} // namespace waymark::ui
