// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>
#include <QString>

#include <memory>

struct zip;

namespace waymark::formats {

/// A package as OpenDocument and Office Open XML have it, read in memory: only members that are asked for by name, each
/// within limits that hold whatever the file says of itself.
class PackageReader
{
public:
    /// Corrupt when the bytes are no such package.
    [[nodiscard]] static Result<PackageReader> open(const QByteArray &bytes);
    PackageReader(PackageReader &&) noexcept = default;

    [[nodiscard]] bool has(const QString &member) const;
    /// NotFound, Corrupt, or Refused for a member that unpacks to more than a file may hold.
    [[nodiscard]] Result<QByteArray> read(const QString &member);

private:
    PackageReader(const QByteArray &bytes, zip *archive);

    QByteArray m_bytes; ///< read in place
    std::unique_ptr<zip, void (*)(zip *)> m_zip;
    qint64 m_unpacked = 0;
};

/// A package being put together, every member with the same time, so that the same content gives the same bytes.
class PackageWriter
{
public:
    /// With a media type an OpenDocument package, which begins with it, unpacked; without, one of Office Open XML.
    explicit PackageWriter(const QString &mediaType = {});
    Q_DISABLE_COPY_MOVE(PackageWriter)
    ~PackageWriter();

    /// Listed with its media type in the manifest, or among the content types.
    void add(const QString &member, const QByteArray &bytes, const QString &mediaType = QStringLiteral("text/xml"));
    /// The package; Io when any part of it could not be written.
    [[nodiscard]] Result<QByteArray> finish();

private:
    void write(const QString &member, const QByteArray &bytes, bool isPacked);
    void writeList();

    struct Target;
    std::unique_ptr<Target> m_target;
    QString m_mediaType;
    QString m_list; ///< of the members, as entries of the manifest or of the content types
};

/// What a package begins with that was written here and not saved by another program since: nothing else may be
/// replaced by it (mayReplace() of base/savefile.h).
[[nodiscard]] QByteArray beginningOf(const QByteArray &package);

} // namespace waymark::formats
