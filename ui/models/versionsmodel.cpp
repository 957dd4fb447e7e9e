// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/versionsmodel.h>

#include "subject.h"

#include <look/cell.h>
#include <models/shown.h>
#include <models/tellings.h>
#include <report/titles.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

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

/// Changes outside role, without those that ask for an erasure.
Result<QList<store::Pending>> changesIn(const store::Store &store)
{
    return store::pendingChanges(store).map([](QList<store::Pending> pending) {
        pending.removeIf([](const store::Pending &change) { return change.kind == u"erasure"; });
        return pending;
    });
}

Result<VersionsModel::Waiting> asked(const store::Store &store, const actions::ErasureRequest &request)
{
    const auto about = report::nameOf(store, request.words.of);
    const auto by = report::nameOf(store, request.by);
    if (!about || !by)
        return tl::unexpected(about ? by.error() : about.error());
    const qsizetype count = request.words.going.size();
    const store::Pending first = request.parts.value(0);
    return VersionsModel::Waiting{{first.kind, first.record, first.field, {}, {first.proposed}},
                                  true,
                                  count == 1 ? VersionsModel::tr("Erase 1 value for good")
                                             : VersionsModel::tr("Erase %1 values for good").arg(count),
                                  *about,
                                  {*by},
                                  std::make_shared<actions::ErasureRequest>(request)};
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

Result<int> waitingCountIn(const store::Store &store)
{
    const auto conflicts = store::conflictCount(store);
    const auto pending = changesIn(store);
    const auto requests = actions::erasureRequests(store);
    if (!conflicts || !pending || !requests)
        return tl::unexpected(!conflicts ? conflicts.error() : !pending ? pending.error() : requests.error());
    return int(*conflicts + pending->size() + requests->size());
}

Result<QList<VersionsModel::Waiting>> waitingIn(const store::Store &store)
{
    const auto conflicts = store::conflicts(store);
    const auto pending = changesIn(store);
    const auto requests = actions::erasureRequests(store);
    if (!conflicts || !pending || !requests)
        return tl::unexpected(!conflicts ? conflicts.error() : !pending ? pending.error() : requests.error());
    QList<VersionsModel::Waiting> all;
    for (const store::Conflict &conflict : *conflicts)
        all << VersionsModel::Waiting{conflict, false, {}, {}, {}};
    for (const store::Pending &each : *pending)
        all << VersionsModel::Waiting{
            {each.kind, each.record, each.field, each.shown, {each.proposed}}, true, {}, {}, {}};
    for (VersionsModel::Waiting &waiting : all)
        if (const auto described = describe(store, waiting); !described)
            return tl::unexpected(described.error());
    for (const actions::ErasureRequest &request : *requests) {
        auto waiting = asked(store, request);
        if (!waiting)
            return tl::unexpected(waiting.error());
        all << *waiting;
    }
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
    const QString detail = waiting.request     ? tr("asked for by %1").arg(listed(waiting.authors))
                           : waiting.isPending ? tr("outside role: %1").arg(listed(waiting.authors))
                                               : listed(waiting.authors);
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
