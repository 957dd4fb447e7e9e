// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/package.h>

#include <formats/sheet.h>

#include <QList>
#include <QtEndian>

#include <zip.h>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStep = 1 << 16;
/// Up to here any ratio is harmless; beyond it nothing honest packs better than this.
constexpr qint64 kAlwaysAllowed = qint64(16) << 20;
constexpr qint64 kHighestRatio = 100;
constexpr qint64 kMostMembers = 10000;
constexpr time_t kEarliestTime = 315619200; ///< 2 January 1980: in every time zone a day that packages can name

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::Corrupt, u"The file is damaged; ask for it again, or save it anew from its program."_s,
                   detail);
}

using Member = std::unique_ptr<zip_file_t, int (*)(zip_file_t *)>;

} // namespace

PackageReader::PackageReader(const QByteArray &bytes, zip *archive)
    : m_bytes(bytes)
    , m_zip(archive, zip_discard)
{
}

Result<PackageReader> PackageReader::open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return damaged(detail);
    }
    PackageReader reader(bytes, archive);
    if (zip_get_num_entries(archive, 0) > kMostMembers)
        return failure(ErrorCode::Refused, u"The file has far more parts than a document needs; it is not read."_s);
    return reader;
}

bool PackageReader::has(const QString &member) const
{
    return zip_name_locate(m_zip.get(), member.toUtf8().constData(), ZIP_FL_ENC_UTF_8) >= 0;
}

Result<QByteArray> PackageReader::read(const QString &member)
{
    if (!has(member))
        return failure(ErrorCode::NotFound, u"The file lacks a part that documents of its kind have; save it anew."_s,
                       member);
    const auto detail = [&] { return member + u": "_s + QString::fromUtf8(zip_strerror(m_zip.get())); };
    const Member file(zip_fopen(m_zip.get(), member.toUtf8().constData(), ZIP_FL_ENC_UTF_8), zip_fclose);
    if (!file)
        return damaged(detail());
    QByteArray bytes;
    while (true) {
        const qsizetype had = bytes.size();
        bytes.resize(had + kStep);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + had, zip_uint64_t(kStep));
        bytes.resize(had + std::max<zip_int64_t>(got, 0));
        if (got < 0)
            return damaged(detail());
        if (got == 0)
            return bytes;
        m_unpacked += got;
        if (m_unpacked > kLargestSheetFile * 2 ||
            (m_unpacked > kAlwaysAllowed && m_unpacked / kHighestRatio > m_bytes.size()))
            return failure(ErrorCode::Refused, u"The file unpacks to far more than a document of its kind; it is not "
                                               "read. Save the part that is needed into a file of its own."_s);
    }
}

struct PackageWriter::Target
{
    zip_source_t *source = nullptr; ///< the package's own bytes
    zip_t *archive = nullptr;
    QList<QByteArray> members; ///< read when the package is closed

    ~Target()
    {
        zip_discard(archive);
        zip_source_free(source);
    }
};

PackageWriter::PackageWriter(const QString &mediaType)
    : m_target(std::make_unique<Target>())
    , m_mediaType(mediaType)
{
    m_target->source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (m_target->source) {
        zip_source_keep(m_target->source); // outlives the archive
        m_target->archive = zip_open_from_source(m_target->source, ZIP_TRUNCATE, nullptr);
    }
    // OpenDocument wants the media type where its bytes can be seen.
    if (!mediaType.isEmpty())
        write(u"mimetype"_s, mediaType.toLatin1(), false);
}

PackageWriter::~PackageWriter() = default;

void PackageWriter::write(const QString &member, const QByteArray &bytes, bool isPacked)
{
    zip_t *archive = m_target->archive;
    if (!archive)
        return;
    m_target->members << bytes;
    const QByteArray &kept = m_target->members.constLast();
    zip_source_t *source = zip_source_buffer(archive, kept.constData(), zip_uint64_t(kept.size()), 0);
    const zip_int64_t at =
        source ? zip_file_add(archive, member.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : zip_int64_t(-1);
    const bool isDone =
        at >= 0 &&
        zip_set_file_compression(archive, zip_uint64_t(at), isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
        zip_file_set_mtime(archive, zip_uint64_t(at), kEarliestTime, 0) == 0;
    if (isDone)
        return;
    if (at < 0)
        zip_source_free(source);
    zip_discard(archive);
    m_target->archive = nullptr;
}

void PackageWriter::add(const QString &member, const QByteArray &bytes, const QString &mediaType)
{
    write(member, bytes, true);
    const QString entry = m_mediaType.isEmpty()
                              ? u"<Override PartName=\"/%1\" ContentType=\"%2\"/>\n"_s
                              : u"<manifest:file-entry manifest:full-path=\"%1\" manifest:media-type=\"%2\"/>\n"_s;
    m_list += entry.arg(member.toHtmlEscaped(), mediaType.toHtmlEscaped());
}

void PackageWriter::writeList()
{
    const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_s;
    if (m_mediaType.isEmpty()) {
        const QString types =
            u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n%1</Types>\n"_s.arg(
                m_list);
        return write(u"[Content_Types].xml"_s, (head + types).toUtf8(), true);
    }
    const QString manifest =
        u"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.2\">\n"
        "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"%1\"/>\n"
        "%2</manifest:manifest>\n"_s.arg(m_mediaType, m_list);
    write(u"META-INF/manifest.xml"_s, (head + manifest).toUtf8(), true);
}

Result<QByteArray> PackageWriter::finish()
{
    writeList();
    const auto failed = [] {
        return failure(ErrorCode::Io,
                       u"The document could not be put together; close other programs, then try again."_s);
    };
    if (!m_target->archive || zip_close(m_target->archive) != 0)
        return failed();
    m_target->archive = nullptr;
    zip_stat_t size;
    zip_stat_init(&size);
    zip_source_t *source = m_target->source;
    if (zip_source_open(source) != 0 || zip_source_stat(source, &size) != 0)
        return failed();
    QByteArray bytes(qsizetype(size.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), size.size);
    zip_source_close(source);
    return got == bytes.size() ? Result<QByteArray>(bytes) : failed();
}

QByteArray beginningOf(const QByteArray &package)
{
    // A member's header: signature, version, flags, method, time and date, then what depends on its content, its name
    // and the content itself.
    constexpr qsizetype kUpToDate = 14;
    constexpr qsizetype kHeader = 30;
    constexpr qsizetype kSizeAt = 22;
    const QByteArray name("mimetype");
    if (package.mid(kHeader, name.size()) != name)
        return package.left(kUpToDate);
    const auto size = qsizetype(qFromLittleEndian<quint16>(package.constData() + kSizeAt));
    return package.left(kHeader + name.size() + size);
}

} // namespace waymark::formats
