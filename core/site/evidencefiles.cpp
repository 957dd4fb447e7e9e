// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencefiles.h"

#include <base/text.h>

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPiece = 1 << 20;
constexpr qsizetype kMostFiles = 100'000;
const QString kSumBegins = u"ni:///sha-256;"_s;

tl::unexpected<Error> unreadable(const QString &path)
{
    return failure(ErrorCode::Io, u"“%1” cannot be read to its end; name a folder whose files you may read."_s.arg(
                                      isolated(cleanLine(QFileInfo(path).fileName()))));
}

/// Hands a file over piece by piece.
Outcome inPieces(const QString &path, const std::function<Outcome(const QByteArray &)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path);
    while (true) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            return file.error() == QFileDevice::NoError ? Outcome() : unreadable(path);
        if (const auto taken = take(piece); !taken)
            return taken;
    }
}

} // namespace

QByteArray checkSumIn(const QString &link)
{
    if (!link.startsWith(kSumBegins))
        return {};
    const auto sum = QByteArray::fromBase64Encoding(link.mid(kSumBegins.size()).toLatin1(),
                                                    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return sum && sum.decoded.size() == QCryptographicHash::hashLength(QCryptographicHash::Sha256) ? sum.decoded
                                                                                                   : QByteArray();
}

Result<FilesAtHand> FilesAtHand::in(const QString &folder)
{
    FilesAtHand files;
    if (folder.isEmpty())
        return files;
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, u"There is no folder “%1”; name the one that holds the files."_s.arg(
                                                isolated(cleanLine(folder))));
    QDirIterator all(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.m_paths << all.next();
        if (files.m_paths.size() > kMostFiles)
            return failure(ErrorCode::Invalid, u"There are more than 100,000 files in that folder; name the one that "
                                               "holds the evidence."_s);
    }
    std::sort(files.m_paths.begin(), files.m_paths.end());
    return files;
}

Outcome FilesAtHand::read(const QString &path, Job &job)
{
    if (m_hashes.contains(path))
        return {};
    if (const auto goesOn = job.report(m_hashes.size(), m_paths.size()); !goesOn)
        return goesOn;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = inPieces(path, [&hash](const QByteArray &piece) {
        hash.addData(piece);
        return Outcome();
    });
    if (!read) // somebody else's file that is no evidence is no reason to stop
        hash.reset();
    m_hashes.insert(path, read ? hash.result() : QByteArray());
    if (read && !m_found.contains(hash.result()))
        m_found.insert(hash.result(), path);
    return {};
}

bool FilesAtHand::hasNamed(const QString &name) const
{
    return std::any_of(m_paths.cbegin(), m_paths.cend(),
                       [&name](const QString &path) { return QFileInfo(path).fileName() == name; });
}

Result<QString> FilesAtHand::find(const QString &name, const QByteArray &hash, Job &job)
{
    for (const bool isNamed : {true, false})
        for (const QString &path : std::as_const(m_paths)) {
            if (m_found.contains(hash))
                return m_found.value(hash);
            if (!isNamed || QFileInfo(path).fileName() == name)
                if (const auto done = read(path, job); !done)
                    return tl::unexpected(done.error());
        }
    return m_found.value(hash);
}

Outcome copyInto(SiteFolder &folder, const QString &path, const QString &from, const QByteArray &hash)
{
    auto to = folder.grow(path);
    if (!to)
        return tl::unexpected(to.error());
    QCryptographicHash copied(QCryptographicHash::Sha256);
    const auto read = inPieces(from, [&](const QByteArray &piece) {
        copied.addData(piece);
        (*to)->add(piece);
        return Outcome();
    });
    if (!read)
        return read;
    if (copied.result() != hash)
        return failure(ErrorCode::Io, u"“%1” has changed while it was copied; try again."_s.arg(
                                          isolated(cleanLine(QFileInfo(from).fileName()))));
    return (*to)->finish();
}

} // namespace waymark::site
