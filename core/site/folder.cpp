// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder.h"

#include <base/notsaved.h>
#include <base/savefile.h>
#include <base/text.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

const QString kList = u"published.txt"_s;
const QString kGathering = u".publishing"_s;
const QString kUnfinishedList = u"unfinished.txt"_s; ///< becomes kList when everything is there
const QByteArray kListBegins = "# Site published by Waymark, of ";
constexpr qint64 kLargestList = qint64(64) << 20;
constexpr auto kFileMode =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
constexpr auto kFolderMode = kFileMode | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;

tl::unexpected<Error> refused(const QString &sentence, const QString &name)
{
    return failure(ErrorCode::Refused, sentence.arg(isolated(cleanLine(name))));
}

/// Makes a folder that everybody may read, with those above it.
Outcome makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (const auto above = info.dir().path(); above != path)
        if (const auto made = makeFolder(above); !made)
            return made;
    if (!QDir().mkdir(path))
        return notSaved(path, u"mkdir"_s, errno);
    if (!QFile::setPermissions(path, kFolderMode))
        return notSaved(path, u"chmod"_s, errno);
    return {};
}

Result<QByteArray> hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return refused(u"“%1” cannot be read; ask who looks after this folder."_s, QFileInfo(path).fileName());
    return hash.result();
}

Outcome moveOver(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return notSaved(to, u"rename"_s, errno);
    return {};
}

/// What was gathered is on the disk before anything of it is shown.
Outcome syncAround(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || ::syncfs(file.handle()) != 0)
        return notSaved(path, u"syncfs"_s, errno);
    return {};
}

/// Of names that a site gives: none leads out of the folder.
QMap<QString, QByteArray> filesIn(const QByteArray &list)
{
    static const QRegularExpression line(u"^([0-9a-f]{64})  ((?:[a-z0-9][a-z0-9.-]*/)*[a-z0-9][a-z0-9.-]*)$"_s,
                                         QRegularExpression::MultilineOption);
    QMap<QString, QByteArray> files;
    for (auto found = line.globalMatch(QString::fromUtf8(list)); found.hasNext();) {
        const QRegularExpressionMatch file = found.next();
        files.insert(file.captured(2), QByteArray::fromHex(file.captured(1).toLatin1()));
    }
    return files;
}

} // namespace

GrowingFile::GrowingFile(SiteFolder &folder, QString path)
    : m_folder(folder)
    , m_path(std::move(path))
    , m_file(folder.gathered(m_path))
{
    m_written = makeFolder(QFileInfo(m_file).path());
    if (m_written && !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        m_written = notSaved(m_path, m_file.errorString(), errno);
}

void GrowingFile::add(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    for (qsizetype written = 0; m_written && written < bytes.size();) {
        errno = 0;
        const qint64 step = m_file.write(bytes.constData() + written, bytes.size() - written);
        if (step <= 0)
            m_written = notSaved(m_path, m_file.errorString(), errno);
        written += step;
    }
}

Outcome GrowingFile::close()
{
    if (m_written && !m_file.setPermissions(kFileMode))
        m_written = notSaved(m_path, m_file.errorString(), errno);
    m_file.close();
    return m_written;
}

Outcome GrowingFile::finish()
{
    const QByteArray hash = m_hash.result();
    const auto stands = close() ? m_folder.stands(m_path, hash) : tl::unexpected(m_written.error());
    if (!stands)
        return tl::unexpected(stands.error());
    m_folder.m_now.insert(m_path, hash);
    if (*stands && !m_file.remove())
        return notSaved(m_path, m_file.errorString(), errno);
    return {};
}

SiteFolder::SiteFolder(QString path, QString of)
    : m_path(std::move(path))
    , m_of(std::move(of))
{
}

SiteFolder::~SiteFolder()
{
    if (!QFileInfo::exists(gathered(kList)))
        QDir(inSite(kGathering)).removeRecursively();
}

QString SiteFolder::gathered(const QString &path) const
{
    return inSite(kGathering) + u'/' + path;
}

Result<std::unique_ptr<SiteFolder>> SiteFolder::open(const QString &path, const QString &of)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
        return refused(u"“%1” is a file; name a folder for the site."_s, QFileInfo(folder).fileName());
    const QFileInfo gathering(folder + u'/' + kGathering);
    if (gathering.isSymLink() || (gathering.exists() && !gathering.isDir()))
        return refused(u"“%1” is in the way; take it out of the folder."_s, kGathering);
    std::unique_ptr<SiteFolder> site(new SiteFolder(folder, of));
    Outcome ready = makeFolder(folder);
    if (ready)
        ready = site->readList();
    if (ready)
        ready = site->resume();
    if (ready)
        ready = makeFolder(gathering.filePath());
    if (!ready)
        return tl::unexpected(ready.error());
    return site;
}

/// What was published before.
Outcome SiteFolder::readList()
{
    m_before.clear();
    if (!QFileInfo::exists(inSite(kList)))
        return {};
    const auto list = readFile(inSite(kList), kLargestList);
    if (!list)
        return tl::unexpected(list.error());
    if (!list->startsWith(kListBegins))
        return refused(u"“%1” in that folder is not Waymark's; choose another folder."_s, kList);
    if (!list->startsWith(kListBegins + m_of.toUtf8() + '\n'))
        return failure(ErrorCode::Refused,
                       u"That folder holds the site of another plan; choose another, or an empty one."_s);
    m_before = filesIn(*list);
    return {};
}

/// Finishes what was gathered and not wholly in its place, or throws away what was not gathered to its end.
Outcome SiteFolder::resume()
{
    const auto list = QFileInfo::exists(gathered(kList)) ? readFile(gathered(kList), kLargestList) : QByteArray();
    if (!list)
        return tl::unexpected(list.error());
    if (list->startsWith(kListBegins + m_of.toUtf8() + '\n')) {
        m_now = filesIn(*list);
        const auto taken = takePlaces();
        const auto removed = taken ? removeLeftOver() : taken;
        const auto listed = removed ? moveOver(gathered(kList), inSite(kList)) : removed;
        if (!listed)
            return listed;
        m_before = std::exchange(m_now, {});
        m_published = {};
    }
    QDir gathering(inSite(kGathering));
    return gathering.removeRecursively() ? Outcome() : notSaved(gathering.path(), u"rmdir"_s, EACCES);
}

/// Only what was published here before is ever replaced, and nothing through a link.
Outcome SiteFolder::mayTake(const QString &path) const
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        const QFileInfo folder(inSite(path.left(slash)));
        if (folder.isSymLink() || (folder.exists() && !folder.isDir()))
            return refused(u"“%1” in that folder is not Waymark's; choose another folder."_s, folder.fileName());
    }
    const QFileInfo file(inSite(path));
    if (file.isSymLink() || (file.exists() && (!m_before.contains(path) || !file.isFile())))
        return refused(u"“%1” is in that folder and was not published by Waymark; choose another folder, or take it "
                       "out."_s,
                       path);
    return {};
}

/// Whether the file stands there already as it is to be.
Result<bool> SiteFolder::stands(const QString &path, const QByteArray &hash)
{
    if (const auto may = mayTake(path); !may)
        return tl::unexpected(may.error());
    if (!QFileInfo::exists(inSite(path))) {
        ++m_published.written;
        return false;
    }
    const auto there = hashOf(inSite(path));
    if (!there)
        return tl::unexpected(there.error());
    if (*there != hash && *there != m_before.value(path))
        return refused(u"“%1” was changed since it was published; take it out of the folder, or publish into "
                       "another."_s,
                       path);
    ++(*there == hash ? m_published.same : m_published.written);
    return *there == hash;
}

Outcome SiteFolder::put(const QString &path, const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const auto there = stands(path, hash);
    if (!there)
        return tl::unexpected(there.error());
    m_now.insert(path, hash);
    return *there ? Outcome() : stage(path, bytes);
}

Outcome SiteFolder::stage(const QString &path, const QByteArray &bytes)
{
    GrowingFile file(*this, path);
    file.add(bytes);
    return file.close();
}

Result<std::unique_ptr<GrowingFile>> SiteFolder::grow(const QString &path)
{
    std::unique_ptr<GrowingFile> file(new GrowingFile(*this, path));
    if (!file->m_written)
        return tl::unexpected(file->m_written.error());
    return file;
}

QByteArray SiteFolder::listOf(const Hashes &files) const
{
    QByteArray list =
        kListBegins + m_of.toUtf8() + "\n# Each file with its SHA-256; to compare: sha256sum --check published.txt\n";
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        list += file.value().toHex() + "  " + file.key().toUtf8() + '\n';
    return list;
}

Outcome SiteFolder::takePlaces() const
{
    for (auto path = m_now.keyBegin(); path != m_now.keyEnd(); ++path) {
        if (!QFileInfo::exists(gathered(*path)))
            continue;
        const auto made = makeFolder(QFileInfo(inSite(*path)).path());
        const auto moved = made ? moveOver(gathered(*path), inSite(*path)) : made;
        if (!moved)
            return moved;
    }
    return {};
}

Outcome SiteFolder::removeLeftOver()
{
    for (auto file = m_before.cbegin(); file != m_before.cend(); ++file) {
        if (m_now.contains(file.key()) || !QFileInfo(inSite(file.key())).isFile() || !mayTake(file.key()))
            continue;
        const auto there = hashOf(inSite(file.key()));
        if (!there)
            return tl::unexpected(there.error());
        if (*there != file.value()) {
            m_published.kept << file.key();
            continue;
        }
        if (!QFile::remove(inSite(file.key())))
            return notSaved(file.key(), u"unlink"_s, errno);
        ++m_published.removed;
    }
    return {};
}

Result<Published> SiteFolder::finish()
{
    if (m_published.written == 0 && m_now == m_before)
        return m_published;
    Outcome listed = stage(kUnfinishedList, listOf(m_now));
    if (listed)
        listed = syncAround(gathered(kUnfinishedList));
    if (listed)
        listed = moveOver(gathered(kUnfinishedList), gathered(kList));
    const auto taken = listed ? takePlaces() : listed;
    const auto removed = taken ? removeLeftOver() : taken;
    const auto done = removed ? moveOver(gathered(kList), inSite(kList)) : removed;
    if (!done)
        return tl::unexpected(done.error());
    return m_published;
}

} // namespace waymark::site
