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
const QString kLock = u".publishing.lock"_s;
const QString kMarker = u"waymark.txt"_s;            ///< says whose the folder is in which things are gathered
const QString kUnfinishedList = u"unfinished.txt"_s; ///< becomes kList when everything is there
/// How the list begins, by what the folder holds.
const std::pair<Holds, QByteArray> kBeginnings[] = {{Holds::Site, "# Site published by Waymark, of "},
                                                    {Holds::Preview, "# Preview by Waymark, of "},
                                                    {Holds::Evidence, "# Evidence gathered by Waymark, of "}};
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
    QFile::setPermissions(path, kFolderMode); // memory sticks know no owners and refuse this; then all may read anyway
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

/// What a folder with this list holds; nothing where the list is not ours.
std::optional<Holds> heldBy(const QByteArray &list)
{
    for (const auto &[holds, beginning] : kBeginnings)
        if (list.startsWith(beginning))
            return holds;
    return std::nullopt;
}

QByteArray beginningOf(Holds holds)
{
    for (const auto &[each, beginning] : kBeginnings)
        if (each == holds)
            return beginning;
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
    m_file.setPermissions(kFileMode); // as for folders
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
    if (!*stands)
        m_folder.m_gathered << m_path;
    else if (!m_file.remove())
        return notSaved(m_path, m_file.errorString(), errno);
    return {};
}

SiteFolder::SiteFolder(QString path, QString of, Holds holds)
    : m_path(std::move(path))
    , m_of(std::move(of))
    , m_holds(holds)
    , m_held(holds)
    , m_lock(inSite(kLock))
{
    m_lock.setStaleLockTime(0); // whoever died with it is known by its number
}

SiteFolder::~SiteFolder()
{
    if (m_isOurs && !QFileInfo::exists(gathered(kList)))
        QDir(inSite(kGathering)).removeRecursively();
}

QString SiteFolder::gathered(const QString &path) const
{
    return inSite(kGathering) + u'/' + path;
}

Result<std::unique_ptr<SiteFolder>> SiteFolder::open(const QString &path, const QString &of, Holds holds)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
        return refused(u"“%1” is a file; name a folder."_s, QFileInfo(folder).fileName());
    std::unique_ptr<SiteFolder> site(new SiteFolder(folder, of, holds));
    Outcome ready = makeFolder(folder);
    if (ready)
        ready = site->lock();
    if (ready)
        ready = site->readList();
    if (ready)
        ready = site->resume();
    if (ready)
        ready = makeFolder(site->inSite(kGathering));
    if (!ready)
        return tl::unexpected(ready.error());
    site->m_isOurs = true;
    if (const auto marked = site->stage(kMarker, site->heading()); !marked)
        return tl::unexpected(marked.error());
    return site;
}

Outcome SiteFolder::lock()
{
    if (m_lock.tryLock(0))
        return {};
    if (m_lock.error() == QLockFile::LockFailedError)
        return failure(ErrorCode::Busy, u"Somebody is writing into that folder just now; try again in a moment."_s);
    return notSaved(inSite(kLock), u"lock"_s, EACCES);
}

/// The first line of the list.
QByteArray SiteFolder::heading() const
{
    return beginningOf(m_holds) + m_of.toUtf8() + '\n';
}

bool SiteFolder::isOfThis(const QByteArray &list) const
{
    const auto held = heldBy(list);
    return held && (*held == Holds::Evidence) == (m_holds == Holds::Evidence) &&
           list.startsWith(beginningOf(*held) + m_of.toUtf8() + '\n');
}

Outcome SiteFolder::checkIsOfThis(const QByteArray &list) const
{
    const auto held = heldBy(list);
    if (!held)
        return refused(u"“%1” in that folder is not Waymark's; choose another folder."_s, kList);
    if (isOfThis(list) && m_holds == Holds::Preview && held == Holds::Site)
        return failure(ErrorCode::Refused,
                       u"That folder holds the published site; look at a preview in another folder."_s);
    if (isOfThis(list))
        return {};
    const bool isOfOther = (held == Holds::Evidence) == (m_holds == Holds::Evidence);
    const QString what = held == Holds::Evidence ? u"evidence"_s : u"site"_s;
    return failure(ErrorCode::Refused,
                   isOfOther ? u"That folder holds the %1 of another plan; choose another, or an empty one."_s.arg(what)
                             : u"That folder holds the %1 of a plan; choose another, or an empty one."_s.arg(what));
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
    if (const auto checked = checkIsOfThis(*list); !checked)
        return checked;
    m_before = filesIn(*list);
    m_held = heldBy(*list).value_or(m_holds);
    return {};
}

/// Finishes what was gathered and not wholly in its place, or throws away what was not gathered to its end. Whatever
/// else bears that name is somebody's own.
Outcome SiteFolder::resume()
{
    const QFileInfo gathering(inSite(kGathering));
    if (!gathering.exists() && !gathering.isSymLink())
        return {};
    const auto marker = isPlain(kGathering + u'/' + kMarker) ? readFile(gathered(kMarker), kLargestList)
                                                             : Result<QByteArray>(QByteArray());
    if (!marker)
        return tl::unexpected(marker.error());
    if (!isOfThis(*marker))
        return refused(u"“%1” in that folder is in the way; take it out, or choose another folder."_s, kGathering);
    if (QFileInfo::exists(gathered(kList))) {
        const auto finished = finishInterrupted();
        if (!finished)
            return finished;
    }
    QDir left(gathering.filePath());
    return left.removeRecursively() ? Outcome() : notSaved(left.path(), u"rmdir"_s, EACCES);
}

/// Everything had been gathered: what its list names is looked at as if it had just been put.
Outcome SiteFolder::finishInterrupted()
{
    const auto list =
        isPlain(kGathering + u'/' + kList) ? readFile(gathered(kList), kLargestList) : Result<QByteArray>(QByteArray());
    if (!list)
        return tl::unexpected(list.error());
    const Hashes named = isOfThis(*list) ? filesIn(*list) : Hashes();
    for (auto file = named.cbegin(); file != named.cend(); ++file) {
        const auto there = stands(file.key(), file.value());
        if (!there)
            return tl::unexpected(there.error());
        if (*there)
            continue;
        const auto hash =
            isPlain(kGathering + u'/' + file.key()) ? hashOf(gathered(file.key())) : Result<QByteArray>(QByteArray());
        if (!hash)
            return tl::unexpected(hash.error());
        if (*hash != file.value())
            return refused(u"Publishing was interrupted, and “%1” is not what was made then; take the folder "
                           "“.publishing” out and publish again."_s,
                           file.key());
        m_gathered << file.key();
    }
    m_now = named;
    m_published.resumed = true;
    const auto taken = takePlaces();
    m_before = std::exchange(m_now, {});
    m_gathered.clear();
    m_published.written = m_published.same = 0; // all is looked at once more
    return taken;
}

/// Whether nothing on the way to a file of the folder is a link, nor the file itself.
bool SiteFolder::isPlain(const QString &path) const
{
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1))
        if (const QFileInfo folder(inSite(path.left(slash))); folder.isSymLink() || !folder.isDir())
            return false;
    const QFileInfo file(inSite(path));
    return !file.isSymLink() && file.isFile();
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
    if (*there)
        return {};
    m_gathered << path;
    return stage(path, bytes);
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
    QByteArray list = heading() + "# Each file with its SHA-256; to compare: sha256sum --check published.txt\n";
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        list += file.value().toHex() + "  " + file.key().toUtf8() + '\n';
    return list;
}

/// What was gathered replaces what stands there, what is left over goes, and the list of it all comes last.
Outcome SiteFolder::takePlaces()
{
    for (const QString &path : std::as_const(m_gathered)) {
        const auto made = makeFolder(QFileInfo(inSite(path)).path());
        const auto moved = made ? moveOver(gathered(path), inSite(path)) : made;
        if (!moved)
            return moved;
    }
    const auto removed = removeLeftOver();
    return removed ? moveOver(gathered(kList), inSite(kList)) : removed;
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
    if (m_published.written == 0 && m_now == m_before && m_holds == m_held)
        return m_published;
    Outcome listed = stage(kUnfinishedList, listOf(m_now));
    if (listed)
        listed = syncAround(gathered(kUnfinishedList));
    if (listed)
        listed = moveOver(gathered(kUnfinishedList), gathered(kList));
    const auto done = listed ? takePlaces() : listed;
    if (!done)
        return tl::unexpected(done.error());
    return m_published;
}

} // namespace waymark::site
