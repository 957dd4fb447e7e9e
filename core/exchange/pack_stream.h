// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pack_format.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>

namespace waymark::exchange {

/// Reads a copy from its first byte to its last, a line at a time, never holding more than one line and one piece of
/// the file. Every limit is checked while reading, so that a small file cannot become a large one.
class PackStream
{
public:
    /// Opens the file and reads its header.
    [[nodiscard]] static Result<std::unique_ptr<PackStream>> open(const QString &path, LargePack large);
    ~PackStream();
    Q_DISABLE_COPY_MOVE(PackStream)

    [[nodiscard]] const PackHeader &header() const { return m_header; }
    [[nodiscard]] qint64 size() const { return m_size; }
    /// The next edit's line; nothing after the last, when count, hash and end of file were found right.
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// The hash the file ends with, good once next() has come to the end.
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }

private:
    PackStream() = default;
    [[nodiscard]] Outcome readHeader();
    [[nodiscard]] Outcome inflateMore();
    [[nodiscard]] Outcome refill();
    [[nodiscard]] Outcome checkEnd();

    struct Inflater;

    QFile m_file;
    qint64 m_size = 0;
    qint64 m_payloadLeft = 0; ///< compressed bytes not read from the file yet
    PackHeader m_header;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    QByteArray m_hash;
    std::unique_ptr<Inflater> m_inflater;
    QByteArray m_text; ///< inflated, from m_taken on not handed out yet
    qsizetype m_taken = 0;
    qsizetype m_searched = 0;
    qint64 m_lines = 0;
};

} // namespace waymark::exchange
