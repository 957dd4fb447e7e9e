// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/roundmodel.h>

#include <look/cell.h>
#include <models/shown.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

/// A group, or a commitment in it.
struct RoundModel::Node
{
    Node *parent = nullptr;
    QString key;
    QString note;
    RoundRow commitment;
    Nodes children;

    [[nodiscard]] int row() const
    {
        const auto here = std::find_if(parent->children.cbegin(), parent->children.cend(),
                                       [this](const auto &node) { return node.get() == this; });
        return int(here - parent->children.cbegin());
    }
};

namespace {

int marksOf(const RoundRow &row)
{
    return (row.isAnswered ? 0 : RoundModel::NotAnswered) | (row.isWithYou ? RoundModel::WithYou : 0) |
           (row.viewsDiffer() ? RoundModel::ViewsDiffer : 0) | (row.holder == Holder::Agreed ? RoundModel::Agreed : 0);
}

QString iconOf(Holder holder)
{
    switch (holder) {
    case Holder::Department:
        return u"mail"_s;
    case Holder::You:
        return u"pencil"_s;
    case Holder::TwoVersions:
        return u"versions"_s;
    case Holder::OtherSide:
        return u"people"_s;
    case Holder::AgreeAgain:
        return u"redo"_s;
    case Holder::Agreed:
        return u"check"_s;
    }
    return {};
}

QString answeredNote(int answered, int all)
{
    if (answered == all)
        return all == 1 ? RoundModel::tr("answered") : RoundModel::tr("all answered");
    return all == 1 ? RoundModel::tr("not answered") : RoundModel::tr("%1 of %2 answered").arg(answered).arg(all);
}

} // namespace

RoundModel::RoundModel(OpenPlan &plan, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_root(std::make_unique<Node>())
{
}

RoundModel::~RoundModel() = default;

Outcome RoundModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    const auto beside = m_plan.circles().store(waymark::Circle::OurSide);
    const qint64 kept = beside && *beside ? (*beside)->editCount().value_or(0) : 0;
    if (m_shownOverview == *overview && m_shownBeside == kept)
        return {};
    const auto state = roundStateOf(m_plan);
    if (!state)
        return tl::unexpected(state.error());
    m_shownOverview = *overview;
    m_shownBeside = kept;
    m_state = *state;
    bring(*m_root, {}, nodes());
    return {};
}

void RoundModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    beginResetModel();
    m_root->children = nodes();
    for (const auto &group : m_root->children)
        group->parent = m_root.get();
    endResetModel();
}

QString RoundModel::groupOf(const RoundRow &row) const
{
    switch (m_grouping) {
    case Grouping::Department:
        return row.department.isEmpty() ? tr("No department named") : row.department;
    case Grouping::CivilSociety:
        return row.civilSociety.isEmpty() ? tr("No civil-society lead yet") : row.civilSociety;
    case Grouping::State:
        break;
    }
    if (!row.isAnswered)
        return tr("Not answered yet");
    if (row.holder == Holder::Agreed)
        return tr("Agreed");
    if (row.holder == Holder::AgreeAgain)
        return tr("Needs agreeing again");
    return row.isWithYou ? tr("With you") : tr("With somebody else");
}

/// Departments and organisations by the alphabet, states in the order in which they come about.
RoundModel::Nodes RoundModel::nodes() const
{
    Nodes groups;
    for (const RoundRow &row : m_state ? m_state->rows : QList<RoundRow>()) {
        const QString key = groupOf(row);
        auto group = std::find_if(groups.begin(), groups.end(), [&key](const auto &each) { return each->key == key; });
        if (group == groups.end()) {
            groups.push_back(std::make_unique<Node>());
            groups.back()->key = key;
            group = groups.end() - 1;
        }
        auto node = std::make_unique<Node>();
        node->parent = group->get();
        node->key = row.commitment.text();
        node->commitment = row;
        (*group)->children.push_back(std::move(node));
    }
    const QStringList states{tr("Not answered yet"), tr("With you"), tr("With somebody else"),
                             tr("Needs agreeing again"), tr("Agreed")};
    const QStringList last{tr("No department named"), tr("No civil-society lead yet")};
    std::stable_sort(groups.begin(), groups.end(), [&](const auto &a, const auto &b) {
        if (m_grouping == Grouping::State)
            return states.indexOf(a->key) < states.indexOf(b->key);
        if (const bool isLast = last.contains(a->key); isLast != last.contains(b->key))
            return !isLast;
        return a->key.localeAwareCompare(b->key) < 0;
    });
    for (const auto &group : groups) {
        const auto answered = std::count_if(group->children.cbegin(), group->children.cend(),
                                            [](const auto &each) { return each->commitment.isAnswered; });
        group->note = m_grouping == Grouping::State ? QString::number(group->children.size())
                                                    : answeredNote(int(answered), int(group->children.size()));
    }
    return groups;
}

void RoundModel::bring(Node &parent, const QModelIndex &parentIndex, Nodes fresh)
{
    Nodes &here = parent.children;
    const auto remove = [&](size_t row) {
        beginRemoveRows(parentIndex, int(row), int(row));
        here.erase(here.begin() + ptrdiff_t(row));
        endRemoveRows();
    };
    for (size_t row = 0; row < fresh.size(); ++row) {
        const auto stays = [&](const QString &key) {
            return std::any_of(fresh.cbegin() + ptrdiff_t(row), fresh.cend(),
                               [&key](const auto &node) { return node && node->key == key; });
        };
        while (row < here.size() && here[row]->key != fresh[row]->key && !stays(here[row]->key))
            remove(row);
        if (row >= here.size() || here[row]->key != fresh[row]->key) {
            for (size_t later = row + 1; later < here.size(); ++later) // its place has changed: it comes back there
                if (here[later]->key == fresh[row]->key) {
                    remove(later);
                    break;
                }
            fresh[row]->parent = &parent;
            beginInsertRows(parentIndex, int(row), int(row));
            here.insert(here.begin() + ptrdiff_t(row), std::move(fresh[row]));
            endInsertRows();
            continue;
        }
        Node &node = *here[row];
        if (node.note != fresh[row]->note || node.commitment != fresh[row]->commitment) {
            node.note = fresh[row]->note;
            node.commitment = fresh[row]->commitment;
            emit dataChanged(createIndex(int(row), 0, &node), createIndex(int(row), ColumnCount - 1, &node));
        }
        bring(node, createIndex(int(row), 0, &node), std::move(fresh[row]->children));
    }
    while (here.size() > fresh.size())
        remove(here.size() - 1);
}

int RoundModel::count(int mark) const
{
    if (!m_state)
        return 0;
    return int(std::count_if(m_state->rows.cbegin(), m_state->rows.cend(),
                             [mark](const RoundRow &row) { return (marksOf(row) & mark) == mark; }));
}

QModelIndex RoundModel::find(const RecordId &commitment) const
{
    const QString key = commitment.text();
    for (const auto &group : m_root->children)
        for (size_t row = 0; row < group->children.size(); ++row)
            if (group->children[row]->key == key)
                return createIndex(int(row), Name, group->children[row].get());
    return {};
}

RecordId RoundModel::idOf(const QModelIndex &index)
{
    return RecordId(index.data(IdRole).toUuid());
}

const RoundModel::Node &RoundModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex RoundModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[size_t(row)].get());
}

QModelIndex RoundModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *parent = nodeAt(index).parent;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row(), 0, parent);
}

int RoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int RoundModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QStringList heads{tr("Commitment"), tr("Answer"), tr("Who has the text now"), tr("Gov"), tr("CSO")};
    const QStringList full{tr("Commitment"), tr("Answer"), tr("Who has the text now"), tr("As government sees it"),
                           tr("As civil society sees it")};
    if (role == Qt::DisplayRole)
        return heads.value(section);
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? full.value(section) : QVariant();
}

Qt::ItemFlags RoundModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return isGroup(index) ? flags & ~Qt::ItemIsSelectable : flags;
}

QVariant RoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeAt(index);
    return isGroup(index) ? groupData(node, index.column(), role) : rowData(node.commitment, index.column(), role);
}

QVariant RoundModel::groupData(const Node &node, int column, int role)
{
    if (column != Name)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return node.key;
    case NoteRole:
        return node.note;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(node.key, node.note);
    default:
        return {};
    }
}

QVariant RoundModel::rowData(const RoundRow &row, int column, int role) const
{
    switch (role) {
    case IdRole:
        return row.commitment.uuid();
    case MarksRole:
        return marksOf(row);
    case NumberRole:
        return row.number;
    case TitleRole:
        return row.title;
    case LateRole:
        return row.isLate;
    default:
        break;
    }
    switch (column) {
    case Answer:
        return answerData(row, role);
    case Text:
        return textData(row, role);
    case Government:
    case CivilSociety:
        return ratingData({row.government, row.civilSocietyView}, column == Government, role);
    default:
        break;
    }
    const QString name = numberedTitle(row.number, row.title);
    if (role == Qt::ToolTipRole) // the column that goes where there is no room
        return u"%1\n%2"_s.arg(name, row.answer);
    return role == Qt::DisplayRole ? QVariant(name) : QVariant();
}

QVariant RoundModel::answerData(const RoundRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.answer;
    case Qt::ToolTipRole:
        return row.remindedOn.isValid() ? QVariant(tr("Reminded on %1").arg(dayText(row.remindedOn))) : QVariant();
    default:
        return {};
    }
}

QVariant RoundModel::textData(const RoundRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.holderText;
    case CellIconRole:
        return iconOf(row.holder);
    case MediumRole:
        return row.holder == Holder::You ? QVariant(true) : QVariant();
    case StrongRole:
        return row.holder == Holder::TwoVersions ? QVariant(true) : QVariant();
    case Qt::ToolTipRole:
        return row.holder == Holder::Department && !row.department.isEmpty() ? row.department : row.holderText;
    default:
        return {};
    }
}

RoundFilter::RoundFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void RoundFilter::setMark(int mark)
{
    m_mark = mark;
    invalidateFilter();
}

bool RoundFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_mark == 0)
        return true;
    return (sourceModel()->index(row, 0, parent).data(RoundModel::MarksRole).toInt() & m_mark) != 0;
}

} // namespace waymark::ui
