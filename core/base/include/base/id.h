// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <array>
#include <compare>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <tuple>

namespace waymark {

/// A record's stable identity: 16 random bytes, or derived from other ids (derivedId). Written as 22 characters of
/// unpadded base64url in the journal and as a plain UUID for people and JSON.
class RecordId
{
public:
    RecordId() = default;
    explicit RecordId(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    [[nodiscard]] static RecordId random() { return RecordId(QUuid::createUuid()); }
    /// From 16 bytes; null when the length differs.
    [[nodiscard]] static RecordId fromBytes(const QByteArray &bytes);
    /// From 22 characters of base64url, or a UUID with or without braces; nothing for any other text.
    [[nodiscard]] static std::optional<RecordId> fromText(QStringView text);

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] QByteArray bytes() const { return m_uuid.toRfc4122(); }
    /// 22 characters of unpadded base64url.
    [[nodiscard]] QByteArray token() const;
    /// "3d2a…-…", lower case, without braces.
    [[nodiscard]] QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const RecordId &a, const RecordId &b) { return a.m_uuid == b.m_uuid; }
    /// By bytes, as a database sorts them; QUuid's own order looks at the variant first.
    friend bool operator<(const RecordId &a, const RecordId &b)
    {
        const auto number = [](const QUuid &id) { return std::tuple(id.data1, id.data2, id.data3); };
        const auto left = number(a.m_uuid);
        const auto right = number(b.m_uuid);
        return left != right ? left < right : std::memcmp(a.m_uuid.data4, b.m_uuid.data4, sizeof a.m_uuid.data4) < 0;
    }
    friend size_t qHash(const RecordId &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// An id that two people arrive at independently, because nature gives the record a key: UUIDv5 over `what` and the
/// ids' bytes in the order given.
[[nodiscard]] RecordId derivedId(QLatin1StringView what, std::initializer_list<RecordId> of, const QString &key = {});

/// A record's identity that cannot be mixed up with another kind's: CommitmentId, PersonId …
template <class Record>
class Id
{
public:
    Id() = default;
    explicit Id(RecordId id)
        : m_id(id)
    {
    }
    [[nodiscard]] static Id random() { return Id(RecordId::random()); }

    [[nodiscard]] bool isNull() const { return m_id.isNull(); }
    [[nodiscard]] const RecordId &record() const { return m_id; }
    operator const RecordId &() const { return m_id; }

    friend bool operator==(const Id &a, const Id &b) { return a.m_id == b.m_id; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_id < b.m_id; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_id, seed); }

private:
    RecordId m_id;
};

/// The SHA-256 of an edit's body, 32 bytes.
class EditId
{
public:
    EditId() { m_bytes.fill(0); }
    /// From 32 bytes; null when the length differs.
    [[nodiscard]] static EditId fromBytes(const QByteArray &bytes);
    /// From 43 characters of unpadded base64url in its canonical form; nothing for any other text.
    [[nodiscard]] static std::optional<EditId> fromToken(QByteArrayView token);

    [[nodiscard]] bool isNull() const { return *this == EditId(); }
    [[nodiscard]] QByteArray bytes() const { return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 32); }
    /// 43 characters of unpadded base64url.
    [[nodiscard]] QByteArray token() const;

    friend bool operator==(const EditId &, const EditId &) = default;
    friend auto operator<=>(const EditId &, const EditId &) = default;
    friend size_t qHash(const EditId &id, size_t seed = 0)
    {
        size_t start; // the bytes are a hash already
        std::memcpy(&start, id.m_bytes.data(), sizeof start);
        return start ^ seed;
    }

private:
    std::array<unsigned char, 32> m_bytes;
};

} // namespace waymark
