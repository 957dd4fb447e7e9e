// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <model/value.h>

#include <QHash>
#include <QMap>

namespace waymark::exchange {

/// What stands in one field at a point of the file: the changes nothing has replaced so far, and the value of the last.
struct FieldHeads
{
    QList<EditId> edits;
    Value shown;
};

using RecordKey = std::pair<RecordId, QString>; ///< id and kind

/// The heads of a file's records as its acts go by: each act's change stands until a later one replaces it. Roles play
/// no part, so that writer and reader of a file always agree on what an act replaces when it does not say so.
class FileHeads
{
public:
    using Fields = QMap<QString, FieldHeads>;

    [[nodiscard]] bool contains(const RecordKey &record) const { return m_records.contains(record); }
    [[nodiscard]] Fields &fields(const RecordKey &record) { return m_records[record]; }

    void take(const RecordKey &record, const QString &field, const Value &value, const QList<EditId> &replaces,
              const EditId &edit);
    /// What a change made here replaces unless it says otherwise.
    [[nodiscard]] QList<EditId> heads(const RecordKey &record, const QString &field) const;
    /// What a deletion made here has seen unless it says otherwise.
    [[nodiscard]] QList<EditId> seen(const RecordKey &record) const;
    [[nodiscard]] Value shown(const RecordKey &record, const QString &field) const;

private:
    QHash<RecordKey, Fields> m_records;
};

} // namespace waymark::exchange
