// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body.h"

#include <QHash>

#include <algorithm>

namespace waymark::journal {

namespace {

QByteArray tokens(const QList<EditId> &ids)
{
    QByteArrayList list;
    for (const EditId &id : ids)
        list << id.token();
    return list.join(',');
}

QList<EditId> referredEdits(const Edit &edit)
{
    QSet<EditId> all;
    for (const RecordChanges &record : edit.records) {
        all.unite(QSet<EditId>(record.seen.cbegin(), record.seen.cend()));
        for (const Change &change : record.changes)
            all.unite(QSet<EditId>(change.replaces.cbegin(), change.replaces.cend()));
    }
    QList<EditId> sorted(all.cbegin(), all.cend());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QByteArray positions(const QList<EditId> &ids, const QHash<EditId, int> &positionOf)
{
    QList<int> sorted;
    for (const EditId &id : ids)
        sorted << positionOf.value(id);
    std::sort(sorted.begin(), sorted.end());
    QByteArrayList list;
    for (const int position : sorted)
        list << QByteArray::number(position);
    return list.join(',');
}

QByteArray recordToken(const RecordChanges &record, const QHash<EditId, int> &positionOf)
{
    QByteArray out = " r:" + record.kind.toLatin1() + ':' + record.id.token();
    for (const Change &change : record.changes) {
        out += ';' + change.field.toLatin1();
        if (!change.replaces.isEmpty())
            out += '=' + positions(change.replaces, positionOf);
    }
    if (!record.seen.isEmpty())
        out += '!' + positions(record.seen, positionOf);
    return out;
}

} // namespace

QByteArray writeBody(const Edit &edit, const QByteArray &valuesHash)
{
    QByteArray out = kFormat;
    const auto add = [&out](const char *key, const QByteArray &text) {
        if (!text.isEmpty())
            out += key + text;
    };
    add(" j:", edit.journal.isNull() ? QByteArray() : edit.journal.token());
    add(" a:", tokens(edit.after));
    add(" l:", QByteArray::number(edit.lamport));
    add(" t:", QByteArray::number(edit.at.toMSecsSinceEpoch()));
    add(" d:", edit.day.isValid() ? edit.day.toString(Qt::ISODate).toLatin1() : QByteArray());
    add(" w:", edit.author.token());
    add(" v:", edit.verb.toLatin1());
    add(" g:", edit.group.isNull() ? QByteArray() : edit.group.token());
    add(" u:", edit.undoes.isNull() ? QByteArray() : edit.undoes.token());
    add(" n:", QStringList(edit.notes.keys()).join(u',').toLatin1());
    const QList<EditId> referred = referredEdits(edit);
    add(" p:", tokens(referred));
    QHash<EditId, int> positionOf;
    for (int i = 0; i < referred.size(); ++i)
        positionOf.insert(referred[i], i);
    for (const RecordChanges &record : edit.records)
        out += recordToken(record, positionOf);
    return out + " h:" + EditId::fromBytes(valuesHash).token();
}

} // namespace waymark::journal
