// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_heads.h"

namespace waymark::exchange {

void FileHeads::take(const RecordKey &record, const QString &field, const Value &value, const QList<EditId> &replaces,
                     const EditId &edit)
{
    FieldHeads &heads = m_records[record][field];
    heads.edits.removeIf([&replaces](const EditId &id) { return replaces.contains(id); });
    heads.edits << edit;
    heads.shown = value;
}

QList<EditId> FileHeads::heads(const RecordKey &record, const QString &field) const
{
    const auto found = m_records.constFind(record);
    return found == m_records.cend() ? QList<EditId>() : found->value(field).edits;
}

QList<EditId> FileHeads::seen(const RecordKey &record) const
{
    QList<EditId> all;
    const auto found = m_records.constFind(record);
    if (found == m_records.cend())
        return all;
    for (const FieldHeads &heads : *found)
        for (const EditId &id : heads.edits)
            if (!all.contains(id))
                all << id;
    return all;
}

Value FileHeads::shown(const RecordKey &record, const QString &field) const
{
    const auto found = m_records.constFind(record);
    return found == m_records.cend() ? Value() : found->value(field).shown;
}

} // namespace waymark::exchange
