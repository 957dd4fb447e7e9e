// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/versionsmodel.h>

#include <look/cell.h>
#include <models/shown.h>
#include <models/tellings.h>
#include <report/titles.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// Number and name of what people know a record by: the commitment of an update, the milestone of a report, else
/// itself.
struct Subject
{
    QString number;
    QString name;
};

Result<Subject> subjectOf(const store::Store &store, const QString &kind, const RecordId &id)
{
    const auto record = store::record(store, kind, id);
    if (!record)
        return tl::unexpected(record.error());
    for (const QString &parent : {u"milestone"_s, u"commitment"_s}) {
        const auto above = *record ? RecordId::fromText((*record)->values.text(parent)) : std::nullopt;
        if (above && (kind == u"update" || kind == u"milestoneReport"))
            return subjectOf(store, parent, *above);
    }
    if (*record && (kind == u"commitment" || kind == u"milestone")) {
        const QString number = (*record)->values.text(u"number"_s);
        return Subject{number, numberedTitle(number, (*record)->values.text(u"title"_s))};
    }
    return report::nameOf(store, kind, id).map([](const QString &name) { return Subject{{}, name}; });
}

Outcome describe(const store::Store &store, VersionsModel::Waiting &waiting)
{
    const store::Conflict &conflict = waiting.conflict;
    const auto subject = subjectOf(store, conflict.kind, conflict.record);
    if (!subject)
        return tl::unexpected(subject.error());
    waiting.name = numberedTitle(subject->number, report::fieldLabel(conflict.kind, conflict.field));
    waiting.about = subject->name;
    for (const store::Version &version : conflict.versions) {
        const auto author = report::nameOf(store, version.author);
        if (!author)
            return tl::unexpected(author.error());
        waiting.authors << *author;
    }
    return {};
}

} // namespace

QString VersionsModel::Waiting::key() const
{
    return u"%1/%2/%3"_s.arg(conflict.kind, conflict.record.text(), conflict.field);
}

store::Pending VersionsModel::Waiting::pending() const
{
    return {conflict.kind, conflict.record, conflict.field, conflict.base, conflict.versions.value(0)};
}

Result<QList<VersionsModel::Waiting>> waitingIn(const store::Store &store)
{
    const auto conflicts = store::conflicts(store);
    const auto pending = store::pendingChanges(store);
    if (!conflicts || !pending)
        return tl::unexpected(conflicts ? pending.error() : conflicts.error());
    QList<VersionsModel::Waiting> all;
    for (const store::Conflict &conflict : *conflicts)
        all << VersionsModel::Waiting{conflict, false, {}, {}, {}};
    for (const store::Pending &each : *pending)
        all << VersionsModel::Waiting{
            {each.kind, each.record, each.field, each.shown, {each.proposed}}, true, {}, {}, {}};
    for (VersionsModel::Waiting &waiting : all)
        if (const auto described = describe(store, waiting); !described)
            return tl::unexpected(described.error());
    return all;
}

Outcome VersionsModel::refresh(const store::Store &store)
{
    const auto waiting = waitingIn(store);
    if (!waiting)
        return tl::unexpected(waiting.error());
    beginResetModel();
    m_waiting = *waiting;
    endResetModel();
    return {};
}

QModelIndex VersionsModel::find(const QString &key) const
{
    for (int row = 0; row < m_waiting.size(); ++row)
        if (m_waiting.at(row).key() == key)
            return index(row);
    return {};
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_waiting.size());
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Waiting &waiting = m_waiting.at(index.row());
    const QString detail =
        waiting.isPending ? tr("outside role: %1").arg(listed(waiting.authors)) : listed(waiting.authors);
    switch (role) {
    case Qt::DisplayRole:
        return waiting.name;
    case StrongRole:
        return true;
    case DetailRole:
        return detail;
    case KeyRole:
        return waiting.key();
    case Qt::ToolTipRole:
        return waiting.about;
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(waiting.name, waiting.about, detail);
    default:
        return {};
    }
}

} // namespace waymark::ui
