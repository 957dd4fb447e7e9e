// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_reader.h"

#include <base/id.h>
#include <model/value.h>

#include <QHash>
#include <QMap>

#include <optional>

namespace waymark::exchange {

/// The short ids of a plan JSON file and the records they mean. An id derives from the file's name and the short id, so
/// that importing twice, or a second file of the same name, meets the same records; a key stands for an id that derives
/// from the record's own fields.
class FileIds
{
public:
    /// `space` is the file's name, or its hash where it has none.
    explicit FileIds(const QString &space)
        : m_space(space)
    {
    }

    /// True for a UUID, and for what can be a short id: up to 100 letters, digits and . _ -
    [[nodiscard]] static std::optional<RecordId> asUuid(const QString &text);
    [[nodiscard]] static bool isShort(const QString &text);

    /// Takes in all ids and keys of the file's acts, so that a record may be referred to before it comes. Fails with
    /// the line of a key or id that stands for two things.
    [[nodiscard]] Outcome collect(const JsonNode &acts);

    /// The record a short id or key of this file means.
    [[nodiscard]] std::optional<RecordId> explained(const QString &shortId) const;
    /// The same, or the record a UUID means.
    [[nodiscard]] std::optional<RecordId> known(const QString &text) const;
    /// The values of a record with what its references mean, as far as it is known: what its natural id can be made of.
    [[nodiscard]] QMap<QString, Value> meantFields(const JsonNode &record) const;
    /// The record a short id would mean in any file of this name.
    [[nodiscard]] RecordId derived(const QString &shortId) const;

private:
    [[nodiscard]] Outcome collectId(const JsonNode &record);
    [[nodiscard]] Outcome collectKey(const JsonNode &record);

    QString m_space;
    QHash<QString, RecordId> m_known;
    QHash<QString, QString> m_kinds;
};

} // namespace waymark::exchange
