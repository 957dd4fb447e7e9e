// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/commitmentsmodel.h>

#include <actions/editing.h>
#include <actions/identity.h>
#include <base/text.h>
#include <look/cell.h>
#include <models/shown.h>
#include <rules/timeliness.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

/// A row: what it shows, without asking the store again.
struct CommitmentsModel::Node
{
    Node *parent = nullptr;
    bool isMilestone = false;
    RecordId id;
    QString number;
    QString title;
    FuzzyDate due;
    QString lateness;
    QString lead;
    QString signatories;
    QString theme;
    QString jurisdiction;
    rules::Ratings ratings;
    int marks = 0;
    Nodes children;

    [[nodiscard]] bool shows(const Node &other) const
    {
        return number == other.number && title == other.title && due == other.due && lateness == other.lateness &&
               lead == other.lead && signatories == other.signatories && theme == other.theme &&
               jurisdiction == other.jurisdiction && ratings.government == other.ratings.government &&
               ratings.civilSociety == other.ratings.civilSociety && marks == other.marks;
    }
    void show(Node &other)
    {
        number = other.number;
        title = other.title;
        due = other.due;
        lateness = other.lateness;
        lead = other.lead;
        signatories = other.signatories;
        theme = other.theme;
        jurisdiction = other.jurisdiction;
        ratings = other.ratings;
        marks = other.marks;
    }
    [[nodiscard]] QString kind() const { return isMilestone ? u"milestone"_s : u"commitment"_s; }
    [[nodiscard]] int row() const
    {
        if (lastRow >= parent->children.size() || parent->children[lastRow].get() != this)
            lastRow = size_t(std::find_if(parent->children.cbegin(), parent->children.cend(),
                                          [this](const auto &node) { return node.get() == this; }) -
                             parent->children.cbegin());
        return int(lastRow);
    }

    mutable size_t lastRow = 0; ///< where it was found last
};

namespace {

QString fieldAt(int column, bool isMilestone)
{
    switch (column) {
    case CommitmentsModel::Number:
        return u"number"_s;
    case CommitmentsModel::Title:
        return u"title"_s;
    case CommitmentsModel::Due:
        return isMilestone ? u"due"_s : u"ends"_s;
    case CommitmentsModel::Theme:
        return isMilestone ? QString() : u"theme"_s;
    case CommitmentsModel::Jurisdiction:
        return isMilestone ? QString() : u"jurisdiction"_s;
    default:
        return {};
    }
}

int marksOf(const rules::CommitmentStanding &standing, bool isSilent)
{
    return (standing.ratings.differ() ? CommitmentsModel::ViewsDiffer : 0) |
           (isSilent ? CommitmentsModel::NoUpdateYet : 0) |
           (standing.commitment.closure.isClosed() ? CommitmentsModel::Closed : 0);
}

int marksOf(const rules::MilestoneStanding &standing, const QString &lateness)
{
    return (lateness.isEmpty() ? 0 : CommitmentsModel::DatePassed) |
           (standing.ratings.differ() ? CommitmentsModel::ViewsDiffer : 0) |
           (standing.milestone.closure.isClosed() ? CommitmentsModel::Closed : 0);
}

QString signatoriesOf(const Parties &parties)
{
    QStringList names;
    for (const QString &name : {parties.government.signs, parties.civilSociety.signs})
        if (!name.isEmpty())
            names << name;
    return names.join(u"; "_s);
}

} // namespace

CommitmentsModel::CommitmentsModel(OpenPlan &plan, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_root(std::make_unique<Node>())
{
}

CommitmentsModel::~CommitmentsModel() = default;

Outcome CommitmentsModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    if (m_shownOverview == *overview)
        return {};
    auto nodes = nodesOf(**overview);
    if (!nodes)
        return tl::unexpected(nodes.error());
    m_shownOverview = *overview;
    bring(*m_root, {}, std::move(*nodes));
    return {};
}

Result<QSet<RecordId>> CommitmentsModel::ownCommitments() const
{
    const auto hats = actions::hatsHeld(m_plan.store(), m_plan.desk().author(), m_plan.today());
    if (!hats)
        return tl::unexpected(hats.error());
    QSet<RecordId> own;
    for (const actions::Scope &scope : {hats->government, hats->civilSociety})
        own.unite(QSet<RecordId>(scope.commitments.cbegin(), scope.commitments.cend()));
    return own;
}

Result<CommitmentsModel::Nodes> CommitmentsModel::nodesOf(const Overview &overview) const
{
    const auto own = ownCommitments();
    if (!own)
        return tl::unexpected(own.error());
    const QSet<RecordId> silent = overview.round ? overview.round->silent() : QSet<RecordId>();
    Nodes nodes;
    for (const rules::CommitmentStanding &standing : overview.commitments) {
        const Commitment &commitment = standing.commitment;
        auto node = std::make_unique<Node>();
        node->id = commitment.id.record();
        node->number = commitment.number;
        node->title = commitment.title.text();
        node->due = commitment.ends;
        const Parties parties = overview.parties.value(node->id);
        node->lead = parties.government.shortLeads.join(u", "_s);
        node->signatories = signatoriesOf(parties);
        node->theme = commitment.theme.text();
        node->jurisdiction = commitment.jurisdiction;
        const int mine = own->contains(node->id) ? Mine : 0;
        node->ratings = standing.ratings;
        node->marks = marksOf(standing, silent.contains(node->id)) | mine;
        for (const rules::MilestoneStanding &each : standing.milestones) {
            auto child = std::make_unique<Node>();
            child->parent = node.get();
            child->isMilestone = true;
            child->id = each.milestone.id.record();
            child->number = each.milestone.number;
            child->title = each.milestone.title.text();
            child->due = each.milestone.due;
            child->lateness = latenessOf(each, overview.day);
            child->ratings = each.ratings;
            child->marks = marksOf(each, child->lateness) | mine;
            node->children.push_back(std::move(child));
        }
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void CommitmentsModel::bring(Node &parent, const QModelIndex &parentIndex, Nodes fresh)
{
    QSet<RecordId> kept;
    for (const auto &node : fresh)
        kept << node->id;
    for (int row = int(parent.children.size()) - 1; row >= 0; --row) {
        if (kept.contains(parent.children[size_t(row)]->id))
            continue;
        beginRemoveRows(parentIndex, row, row);
        parent.children.erase(parent.children.begin() + row);
        endRemoveRows();
    }
    for (size_t row = 0; row < fresh.size(); ++row) {
        const auto here =
            std::find_if(parent.children.begin() + ptrdiff_t(std::min(row, parent.children.size())),
                         parent.children.end(), [&](const auto &node) { return node->id == fresh[row]->id; });
        if (here == parent.children.end()) {
            beginInsertRows(parentIndex, int(row), int(row));
            fresh[row]->parent = &parent;
            parent.children.insert(parent.children.begin() + ptrdiff_t(row), std::move(fresh[row]));
            endInsertRows();
            continue;
        }
        if (const auto from = here - parent.children.begin(); from != ptrdiff_t(row)) {
            beginMoveRows(parentIndex, int(from), int(from), parentIndex, int(row));
            std::rotate(parent.children.begin() + ptrdiff_t(row), here, here + 1);
            endMoveRows();
        }
        Node &node = *parent.children[row];
        if (!node.shows(*fresh[row])) {
            node.show(*fresh[row]);
            emit dataChanged(createIndex(int(row), 0, &node), createIndex(int(row), ColumnCount - 1, &node));
        }
        bring(node, createIndex(int(row), 0, &node), std::move(fresh[row]->children));
    }
}

void CommitmentsModel::beginEdit(const QModelIndex &index)
{
    const Node &node = nodeAt(index);
    m_edited = node.id;
    m_editedField = fieldAt(index.column(), node.isMilestone);
    m_shown.clear();
    const auto record = store::record(m_plan.store(), node.kind(), node.id);
    if (record && *record)
        m_shown = (*record)->heads.value(m_editedField);
}

QModelIndex CommitmentsModel::find(const RecordId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex commitment = index(row, Title);
        if (idOf(commitment) == id)
            return commitment;
        for (int below = 0; below < rowCount(commitment.siblingAtColumn(0)); ++below)
            if (const QModelIndex milestone = index(below, Title, commitment.siblingAtColumn(0)); idOf(milestone) == id)
                return milestone;
    }
    return {};
}

RecordId CommitmentsModel::idOf(const QModelIndex &index)
{
    return RecordId(index.data(IdRole).toUuid());
}

int CommitmentsModel::count(Mark mark) const
{
    int found = 0;
    for (const auto &commitment : m_root->children) {
        found += (commitment->marks & mark) != 0;
        for (const auto &milestone : commitment->children)
            found += (milestone->marks & mark) != 0;
    }
    return found;
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

bool CommitmentsModel::matches(const QModelIndex &index, const RowsWanted &wanted) const
{
    const Node &node = nodeAt(index);
    const Node &commitment = node.isMilestone ? *node.parent : node;
    if ((node.marks & wanted.marks) != wanted.marks || (!wanted.theme.isEmpty() && commitment.theme != wanted.theme) ||
        (!wanted.jurisdiction.isEmpty() && commitment.jurisdiction != wanted.jurisdiction) ||
        (!wanted.signatory.isEmpty() && !commitment.signatories.split(u"; "_s).contains(wanted.signatory)))
        return false;
    return std::all_of(wanted.words.cbegin(), wanted.words.cend(), [&node](const QString &word) {
        return node.title.contains(word, Qt::CaseInsensitive) || node.number.contains(word, Qt::CaseInsensitive) ||
               node.lead.contains(word, Qt::CaseInsensitive);
    });
}

QStringList CommitmentsModel::textsIn(Column column) const
{
    QSet<QString> texts;
    for (const auto &commitment : m_root->children) {
        const QString &text = column == Theme          ? commitment->theme
                              : column == Jurisdiction ? commitment->jurisdiction
                                                       : commitment->signatories;
        if (column == Signatories)
            for (const QString &name : text.split(u"; "_s, Qt::SkipEmptyParts))
                texts << name;
        else if (!text.isEmpty())
            texts << text;
    }
    QStringList sorted = texts.values();
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    return sorted;
}

const CommitmentsModel::Node &CommitmentsModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex CommitmentsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[size_t(row)].get());
}

QModelIndex CommitmentsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *parent = nodeAt(index).parent;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row(), 0, parent);
}

int CommitmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int CommitmentsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CommitmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QStringList heads{tr("No."),         tr("Commitment or milestone"),
                            tr("Gov"),         tr("CSO"),
                            tr("Due"),         tr("Lead"),
                            tr("Signatories"), tr("Theme"),
                            tr("Jurisdiction")};
    const QStringList full{
        tr("Number"),      tr("Commitment or milestone"), tr("As government sees it"), tr("As civil society sees it"),
        tr("Due"),         tr("Lead departments"),        tr("Signatories"),           tr("Theme"),
        tr("Jurisdiction")};
    if (role == Qt::DisplayRole)
        return heads.value(section);
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? full.value(section) : QVariant();
}

QVariant CommitmentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeAt(index);
    switch (role) {
    case IdRole:
        return node.id.uuid();
    case KindRole:
        return node.kind();
    case MarksRole:
        return node.marks;
    case MediumRole:
        return index.column() <= Title && !node.isMilestone ? QVariant(true) : QVariant();
    default:
        break;
    }
    if (index.column() == Government || index.column() == CivilSociety) {
        const bool isGovernment = index.column() == Government;
        if (role == SortRole)
            return int(isGovernment ? node.ratings.government : node.ratings.civilSociety);
        return ratingData(node.ratings, isGovernment, role == Qt::ToolTipRole ? Qt::AccessibleTextRole : role);
    }
    return cellData(node, index.column(), role);
}

QString CommitmentsModel::textIn(const Node &node, int column)
{
    switch (column) {
    case Number:
        return node.number;
    case Title:
        return node.title;
    case Due:
        return node.due.text();
    case Lead:
        return node.lead;
    case Signatories:
        return node.signatories;
    case Theme:
        return node.theme;
    case Jurisdiction:
        return node.jurisdiction;
    default:
        return {};
    }
}

QVariant CommitmentsModel::cellData(const Node &node, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textIn(node, column);
    case SortRole:
        return column == Due ? QVariant(node.due.latest().value_or(QDate(9999, 12, 31)))
                             : QVariant(textIn(node, column));
    case LatenessRole:
        return column == Due && !node.lateness.isEmpty() ? QVariant(node.lateness) : QVariant();
    case SecondRole:
        return column == Number && node.isMilestone ? QVariant(true) : QVariant();
    case Qt::ToolTipRole:
        return column == Title || column >= Lead ? QVariant(textIn(node, column)) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Due && !node.lateness.isEmpty())
            return u"%1, %2"_s.arg(node.due.text(), node.lateness);
        return column == Due && node.due.isNull() ? tr("no date") : textIn(node, column);
    default:
        return {};
    }
}

Qt::ItemFlags CommitmentsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && !fieldAt(index.column(), nodeAt(index).isMilestone).isEmpty() &&
        !m_plan.store().isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CommitmentsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Outcome entered = enterText(index, value.toString());
    if (!entered)
        emit failed(entered.error());
    return entered.has_value();
}

Outcome CommitmentsModel::checkText(const QModelIndex &index, const QString &text) const
{
    const Node &node = nodeAt(index);
    if (node.isMilestone && index.column() == Due)
        return outcomeOf(typedDate(text));
    const QString field = fieldAt(index.column(), node.isMilestone);
    return outcomeOf(valueFromText(*kind(node.kind())->field(field), FieldName::split(field), text));
}

Outcome CommitmentsModel::enterText(const QModelIndex &index, const QString &text)
{
    if (text == data(index, Qt::EditRole).toString())
        return {};
    const Node &node = nodeAt(index);
    const QString field = fieldAt(index.column(), node.isMilestone);
    if (m_edited != node.id || m_editedField != field)
        beginEdit(index);
    if (node.isMilestone && index.column() == Due) {
        const auto due = typedDate(text);
        if (due)
            emit dateMoveWanted(node.id, *due, m_shown);
        return outcomeOf(due);
    }
    const auto read = valueFromText(*kind(node.kind())->field(field), FieldName::split(field), text);
    return read ? outcomeOf(actions::change(m_plan.desk(), node.kind(), node.id, {{field, *read, m_shown}}))
                : tl::unexpected(read.error());
}

} // namespace waymark::ui
