// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_stream.h"

#include <base/text.h>

#include <QFileInfo>

#include <zlib.h>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPiece = 256 * 1024;

tl::unexpected<Error> overLimit(const QString &detail)
{
    return failure(ErrorCode::Refused, u"This copy is larger than a plan can be; ask its sender what it is."_s, detail);
}

} // namespace

struct PackStream::Inflater
{
    z_stream stream = {};
    QByteArray input;
    bool isAtEnd = false;

    Inflater() { inflateInit(&stream); }
    ~Inflater() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflater)
};

PackStream::~PackStream() = default;

Result<std::unique_ptr<PackStream>> PackStream::open(const QString &path, LargePack large)
{
    const QString name = isolated(cleanLine(QFileInfo(path).fileName()));
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, u"“%1” is not there; check its name and folder."_s.arg(name));
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::Refused, u"“%1” is not a file; choose a file that ends in .wmcopy."_s.arg(name));
    std::unique_ptr<PackStream> stream(new PackStream);
    stream->m_file.setFileName(path);
    if (!stream->m_file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"“%1” cannot be opened; check that you may read it."_s.arg(name),
                       stream->m_file.errorString());
    stream->m_size = stream->m_file.size();
    if (stream->m_size > kLargestPack)
        return overLimit(u"%1 bytes"_s.arg(stream->m_size));
    if (const auto read = stream->readHeader(); !read)
        return tl::unexpected(read.error());
    if (stream->m_size > kLargestUnasked && large == LargePack::Refuse)
        return failure(
            ErrorCode::Refused,
            u"This copy is unusually large (%1 MB); bring it in only if you expect that."_s.arg(stream->m_size >> 20));
    stream->m_inflater = std::make_unique<Inflater>();
    return stream;
}

Outcome PackStream::readHeader()
{
    const QByteArray line = m_file.readLine(kLongestHeader);
    const bool isWhole = line.endsWith('\n');
    const auto header = headerFrom(isWhole ? line.chopped(1) : line.left(64));
    if (!header)
        return tl::unexpected(header.error());
    m_header = *header;
    m_digest.addData(line);
    m_payloadLeft = m_size - line.size() - kHashBytes;
    return m_payloadLeft > 0 ? Outcome() : damagedPack(u"no room for edits"_s);
}

Result<std::optional<QByteArray>> PackStream::next()
{
    for (;;) {
        const qsizetype end = m_text.indexOf('\n', m_searched);
        if ((end >= 0 ? end : m_text.size()) - m_taken > kLongestLine)
            return overLimit(u"a line of more than %1 bytes"_s.arg(kLongestLine));
        if (end >= 0) {
            const QByteArray line = m_text.mid(m_taken, end - m_taken);
            m_taken = m_searched = end + 1;
            if (++m_lines > m_header.count)
                return damagedPack(u"more edits than announced"_s);
            return std::optional(line);
        }
        m_searched = m_text.size();
        if (m_inflater->isAtEnd) {
            const auto checked = checkEnd();
            return checked ? Result<std::optional<QByteArray>>(std::nullopt) : tl::unexpected(checked.error());
        }
        if (const auto more = inflateMore(); !more)
            return tl::unexpected(more.error());
    }
}

Outcome PackStream::inflateMore()
{
    z_stream &stream = m_inflater->stream;
    if (stream.avail_in == 0 && m_payloadLeft > 0)
        if (const auto filled = refill(); !filled)
            return filled;
    m_text.remove(0, m_taken);
    m_searched -= m_taken;
    m_taken = 0;
    const qsizetype before = m_text.size();
    m_text.resize(before + kPiece);
    stream.next_out = reinterpret_cast<Bytef *>(m_text.data() + before);
    stream.avail_out = uInt(kPiece);
    const int state = inflate(&stream, Z_NO_FLUSH);
    m_text.resize(before + kPiece - qsizetype(stream.avail_out));
    if (qint64(stream.total_out) > kExpansion * qint64(stream.total_in) + kExpansionSlack)
        return overLimit(u"%1 bytes from %2"_s.arg(stream.total_out).arg(stream.total_in));
    m_inflater->isAtEnd = state == Z_STREAM_END;
    if (state == Z_STREAM_END || state == Z_OK)
        return {};
    return damagedPack(u"zlib %1"_s.arg(state));
}

Outcome PackStream::refill()
{
    m_inflater->input = m_file.read(qMin<qint64>(kPiece, m_payloadLeft));
    if (m_inflater->input.isEmpty())
        return damagedPack(u"the file ended while it was read"_s);
    m_payloadLeft -= m_inflater->input.size();
    m_digest.addData(m_inflater->input);
    m_inflater->stream.next_in = reinterpret_cast<Bytef *>(m_inflater->input.data());
    m_inflater->stream.avail_in = uInt(m_inflater->input.size());
    return {};
}

Outcome PackStream::checkEnd()
{
    if (m_taken < m_text.size() || m_lines != m_header.count)
        return damagedPack(u"%1 edits, %2 announced"_s.arg(m_lines).arg(m_header.count));
    if (m_payloadLeft > 0 || m_inflater->stream.avail_in > 0)
        return damagedPack(u"something between the edits and the hash"_s);
    m_hash = m_file.read(kHashBytes + 1);
    return m_hash == m_digest.result() ? Outcome() : damagedPack(u"the hash does not match"_s);
}

} // namespace waymark::exchange
