// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/peoplemodel.h>

#include <base/text.h>
#include <look/cell.h>
#include <models/shown.h>
#include <store/keys.h>
#include <store/reading.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

bool isOver(const Role &role, QDate day)
{
    return role.to.latest() && *role.to.latest() < day;
}

QString keyText(store::KeyStanding standing)
{
    switch (standing) {
    case store::KeyStanding::Claimed:
        return PeopleModel::tr("Check code not yet compared");
    case store::KeyStanding::Confirmed:
        return PeopleModel::tr("Check code compared");
    case store::KeyStanding::Retired:
        return PeopleModel::tr("Retired");
    case store::KeyStanding::Unknown:
        break;
    }
    return {};
}

} // namespace

/// Puts together, from the records, who does what.
class PeopleModel::Reader
{
public:
    Reader(OpenPlan &plan, const Overview &overview)
        : m_plan(plan)
    {
        for (const rules::CommitmentStanding &each : overview.commitments)
            m_numbers.insert(each.commitment.id.record(), each.commitment.number);
    }

    [[nodiscard]] Result<QList<Group>> read()
    {
        const auto organisations = store::readAll<Organisation>(m_plan.store());
        const auto people = store::readAll<Person>(m_plan.store());
        const auto roles = store::readAll<waymark::Role>(m_plan.store());
        const auto keys = store::keys(m_plan.store());
        if (!organisations || !people || !roles || !keys)
            return tl::unexpected(!organisations ? organisations.error()
                                  : !people      ? people.error()
                                  : !roles       ? roles.error()
                                                 : keys.error());
        QHash<RecordId, QList<Row>> rows; // by organisation
        for (const Person &person : *people)
            if (person.sameAs.isNull())
                rows[person.organisation] << rowOf(person, *roles, *keys);
        QHash<RecordId, QList<waymark::Role>> own; // of the organisations themselves
        for (const waymark::Role &role : *roles)
            if (role.person.isNull() && !isOver(role, m_plan.today()))
                own[role.organisation] << role;
        QList<Group> groups;
        for (const Organisation &organisation : *organisations)
            if (organisation.sameAs.isNull())
                groups << groupOf(organisation, own.value(organisation.id), rows.take(organisation.id));
        for (const QList<Row> &left : std::as_const(rows))
            if (!left.isEmpty())
                groups << Group{{{}, {}, {tr("No organisation named"), {}, {}, {}}, false}, left};
        std::sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
            return a.row.words.first().localeAwareCompare(b.row.words.first()) < 0;
        });
        return groups;
    }

private:
    [[nodiscard]] QString what(const waymark::Role &role) const
    {
        const QString label =
            role.title.isEmpty() ? labelOf(role.which) : u"%1 (%2)"_s.arg(role.title, labelOf(role.which));
        return role.signatory ? (role.deputy ? tr("%1, deputy signatory").arg(label) : tr("%1, signs").arg(label))
                              : label;
    }

    /// "Government lead, signs: 1, 5; Relationship manager".
    [[nodiscard]] QString doing(QList<waymark::Role> roles) const
    {
        std::stable_sort(roles.begin(), roles.end(),
                         [](const waymark::Role &a, const waymark::Role &b) { return a.which < b.which; });
        QStringList order;
        QHash<QString, QStringList> numbers;
        for (const waymark::Role &role : roles) {
            const QString label = what(role);
            if (!order.contains(label))
                order << label;
            if (const QString number = m_numbers.value(role.of); !number.isEmpty())
                numbers[label] << number;
        }
        for (QString &label : order)
            if (QStringList of = numbers.value(label); !of.isEmpty()) {
                std::sort(of.begin(), of.end(),
                          [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
                label += u": "_s + of.join(u", "_s);
            }
        return order.join(u"; "_s);
    }

    [[nodiscard]] Row rowOf(const Person &person, const QList<waymark::Role> &roles,
                            const QList<store::KnownKey> &keys) const
    {
        QList<waymark::Role> held;
        for (const waymark::Role &role : roles)
            if (role.person == person.id && !isOver(role, m_plan.today()))
                held << role;
        QString key;
        for (const store::KnownKey &known : keys)
            if (known.person == person.id && (key.isEmpty() || known.standing != store::KeyStanding::Retired))
                key = keyText(known.standing);
        const bool hasLeft = !person.leftOn.isNull();
        QString does = doing(held);
        if (hasLeft)
            does = tr("Left on %1").arg(person.leftOn.text());
        return {u"person"_s, person.id, {person.name, does, sinceOf(held), key}, hasLeft};
    }

    [[nodiscard]] Group groupOf(const Organisation &organisation, const QList<waymark::Role> &roles,
                                QList<Row> people) const
    {
        std::sort(people.begin(), people.end(), [](const Row &a, const Row &b) {
            return std::pair(a.isPast, a.words.first()) < std::pair(b.isPast, b.words.first());
        });
        const QString name = organisation.shortName.isEmpty()
                                 ? organisation.name.text()
                                 : u"%1 (%2)"_s.arg(organisation.name.text(), organisation.shortName);
        return {{u"organisation"_s, organisation.id, {name, doing(roles), sinceOf(roles), {}}, false}, people};
    }

    [[nodiscard]] static QString sinceOf(const QList<waymark::Role> &roles)
    {
        FuzzyDate since;
        for (const waymark::Role &role : roles)
            if (since.isNull() || (role.from.earliest() && role.from.earliest() < since.earliest()))
                since = role.from;
        return since.text();
    }

    OpenPlan &m_plan;
    QHash<RecordId, QString> m_numbers;
};

PeopleModel::PeopleModel(OpenPlan &plan, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
{
}

Outcome PeopleModel::refresh()
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    auto read = Reader(m_plan, **overview).read();
    if (!read)
        return tl::unexpected(read.error());
    m_all = std::move(*read);
    show();
    return {};
}

void PeopleModel::setWords(const QString &words)
{
    m_wanted = words.split(u' ', Qt::SkipEmptyParts);
    show();
}

bool PeopleModel::isWanted(const QStringList &texts) const
{
    return std::all_of(m_wanted.cbegin(), m_wanted.cend(), [&texts](const QString &word) {
        return std::any_of(texts.cbegin(), texts.cend(),
                           [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

void PeopleModel::show()
{
    QList<Group> shown;
    for (const Group &group : std::as_const(m_all)) {
        Group part{group.row, {}};
        for (const Row &row : group.rows)
            if (isWanted(group.row.words + row.words))
                part.rows << row;
        if (!part.rows.isEmpty() || isWanted(group.row.words))
            shown << part;
    }
    if (shown == m_groups)
        return;
    const auto ids = [](const QList<Group> &groups) {
        QList<RecordId> all;
        for (const Group &group : groups) {
            all << group.row.id;
            for (const Row &row : group.rows)
                all << row.id;
            all << RecordId();
        }
        return all;
    };
    if (ids(shown) == ids(m_groups)) {
        m_groups = shown;
        for (int group = 0; group < m_groups.size(); ++group) {
            const QModelIndex parent = index(group, 0);
            emit dataChanged(parent, index(group, ColumnCount - 1));
            if (const int rows = rowCount(parent); rows > 0)
                emit dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
        }
        return;
    }
    beginResetModel();
    m_groups = shown;
    endResetModel();
}

QModelIndex PeopleModel::find(const RecordId &id) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        if (m_groups.at(group).row.id == id)
            return index(group, 0);
        for (int row = 0; row < m_groups.at(group).rows.size(); ++row)
            if (m_groups.at(group).rows.at(row).id == id)
                return index(row, 0, index(group, 0));
    }
    return {};
}

QModelIndex PeopleModel::firstMatch() const
{
    const QModelIndex group = index(0, 0);
    return !group.isValid() || isWanted(m_groups.constFirst().row.words) ? group : index(0, 0, group);
}

int PeopleModel::organisations() const
{
    return int(std::count_if(m_all.cbegin(), m_all.cend(), [](const Group &group) { return !group.row.id.isNull(); }));
}

int PeopleModel::people() const
{
    int count = 0;
    for (const Group &group : m_all)
        count += int(std::count_if(group.rows.cbegin(), group.rows.cend(),
                                   [](const Row &row) { return row.kind == u"person"; }));
    return count;
}

bool PeopleModel::hasKeys() const
{
    return std::any_of(m_all.cbegin(), m_all.cend(), [](const Group &group) {
        return std::any_of(group.rows.cbegin(), group.rows.cend(),
                           [](const Row &row) { return !row.words.at(SigningKey).isEmpty(); });
    });
}

QModelIndex PeopleModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex PeopleModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
                                                     : QModelIndex();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_groups.at(parent.row()).rows.size()) : 0;
}

int PeopleModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const PeopleModel::Row &PeopleModel::rowAt(const QModelIndex &index) const
{
    return index.internalId() == 0 ? m_groups.at(index.row()).row
                                   : m_groups.at(qsizetype(index.internalId()) - 1).rows.at(index.row());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.words.value(index.column());
    case IdRole:
        return row.id.uuid();
    case KindRole:
        return row.kind;
    case MediumRole:
        return row.kind == u"organisation" && index.column() == Who ? QVariant(true) : QVariant();
    case SecondRole:
        return row.isPast || index.column() != Who ? QVariant(true) : QVariant();
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Who"), tr("Does what"), tr("Since"), tr("Signing key")}.value(section);
}

} // namespace waymark::ui
