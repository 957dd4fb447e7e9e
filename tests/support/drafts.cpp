// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/history.h>

namespace waymark::test {

using namespace Qt::StringLiterals;
using journal::RecordChanges;

QDateTime moment(int minutes)
{
    return QDateTime({2016, 11, 14}, {10, 42}, Qt::UTC).addSecs(qint64(60) * minutes);
}

journal::Edit draft(const RecordId &author, const QList<RecordChanges> &records)
{
    journal::Edit edit;
    edit.at = moment();
    edit.author = author;
    edit.verb = u"edit"_s;
    edit.records = records;
    return edit;
}

RecordChanges saying(const QString &kind, const RecordId &id, const Fields &fields)
{
    RecordChanges changes{kind, id, {}, {}};
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        changes.changes << journal::Change{field.key(), *field, {}};
    return changes;
}

RecordChanges saying(const store::Store &store, const QString &kind, const RecordId &id, const Fields &fields)
{
    RecordChanges changes = saying(kind, id, fields);
    if (const auto known = store::record(store, kind, id); known && *known)
        for (journal::Change &change : changes.changes)
            change.replaces = (*known)->heads.value(change.field);
    return changes;
}

RecordChanges deleting(const store::Store &store, const QString &kind, const RecordId &id)
{
    RecordChanges changes = saying(store, kind, id, {{journal::kExists, Value(false)}});
    if (const auto known = store::record(store, kind, id); known && *known)
        changes.seen = (*known)->seen;
    return changes;
}

RecordChanges restoring(const store::Store &store, const QString &kind, const RecordId &id)
{
    return saying(store, kind, id, {{journal::kExists, Value(true)}});
}

EditId commit(store::Store &store, const journal::Edit &edit)
{
    const auto committed = store.commit({edit});
    const auto sealed = committed ? store::sealedAt(store, committed->last) : tl::unexpected(committed.error());
    return sealed ? sealed->id : EditId();
}

QByteArray packOf(const store::Store &store, qint64 first)
{
    QByteArray pack;
    const auto read = store::eachSealed(store, first, [&pack](qint64, const journal::SealedEdit &sealed) {
        pack += journal::toLine(sealed) + '\n';
        return Outcome();
    });
    Q_ASSERT(read);
    return pack;
}

store::EditSource sourceOfPack(const QByteArray &pack)
{
    return [pack, at = qsizetype(0)]() mutable -> Result<std::optional<journal::SealedEdit>> {
        if (at >= pack.size())
            return std::optional<journal::SealedEdit>();
        const qsizetype newline = pack.indexOf('\n', at);
        const qsizetype end = newline < 0 ? pack.size() : newline;
        const auto sealed = journal::fromLine(pack.mid(at, end - at));
        at = end + 1;
        return sealed ? Result<std::optional<journal::SealedEdit>>(*sealed) : tl::unexpected(sealed.error());
    };
}

Result<store::Committed> merge(store::Store &into, const store::Store &from)
{
    Job job;
    return into.append(sourceOfPack(packOf(from)), job);
}

} // namespace waymark::test
