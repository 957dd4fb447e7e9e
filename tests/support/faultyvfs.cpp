// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

namespace waymark::test {

namespace {

constexpr qint64 kSector = 512;

struct File
{
    sqlite3_file base;
    FaultyVfs *vfs;
    const char *name; ///< SQLite keeps it while the file is open; null for temporary files
    sqlite3_file *real;
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

QString nameOf(const File *file)
{
    return QString::fromUtf8(file->name);
}

/// Calls a method of the real file with the same arguments.
template <auto Method, class... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = fileOf(file)->real;
    return (real->pMethods->*Method)(real, arguments...);
}

int closeFile(sqlite3_file *file)
{
    const int code = pass<&sqlite3_io_methods::xClose>(file);
    sqlite3_free(fileOf(file)->real);
    return code;
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    File *own = fileOf(file);
    if (const int code = own->vfs->call(); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    if (own->name)
        own->vfs->noteWrite(nameOf(own), offset, QByteArray(static_cast<const char *>(bytes), size));
    return pass<&sqlite3_io_methods::xWrite>(file, bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    File *own = fileOf(file);
    if (own->vfs->call() != SQLITE_OK)
        return SQLITE_IOERR_TRUNCATE;
    if (own->name)
        own->vfs->noteTruncate(nameOf(own), size);
    return pass<&sqlite3_io_methods::xTruncate>(file, size);
}

/// Only noted: what a power cut would leave is reckoned here, and the real disk would but take its time.
int syncFile(sqlite3_file *file, int)
{
    File *own = fileOf(file);
    if (const int code = own->vfs->call(); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    if (own->name)
        own->vfs->noteSync(nameOf(own));
    return SQLITE_OK;
}

const sqlite3_io_methods *fileMethods()
{
    using Methods = sqlite3_io_methods;
    static const sqlite3_io_methods methods = [] {
        sqlite3_io_methods own{};
        own.iVersion = 1; // no shared memory, no mapping: every byte passes here
        own.xClose = closeFile;
        own.xRead = [](sqlite3_file *file, void *to, int size, sqlite3_int64 offset) {
            return pass<&Methods::xRead>(file, to, size, offset);
        };
        own.xWrite = writeFile;
        own.xTruncate = truncateFile;
        own.xSync = syncFile;
        own.xFileSize = [](sqlite3_file *file, sqlite3_int64 *size) { return pass<&Methods::xFileSize>(file, size); };
        own.xLock = [](sqlite3_file *file, int level) { return pass<&Methods::xLock>(file, level); };
        own.xUnlock = [](sqlite3_file *file, int level) { return pass<&Methods::xUnlock>(file, level); };
        own.xCheckReservedLock = [](sqlite3_file *file, int *is) {
            return pass<&Methods::xCheckReservedLock>(file, is);
        };
        own.xFileControl = [](sqlite3_file *file, int what, void *with) {
            return pass<&Methods::xFileControl>(file, what, with);
        };
        own.xSectorSize = [](sqlite3_file *) { return int(kSector); };
        own.xDeviceCharacteristics = [](sqlite3_file *) { return 0; };
        return own;
    }();
    return &methods;
}

FaultyVfs *faultyOf(sqlite3_vfs *vfs)
{
    return static_cast<FaultyVfs *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    FaultyVfs *faulty = faultyOf(vfs);
    File *own = fileOf(file);
    own->base.pMethods = nullptr;
    if (faulty->call() != SQLITE_OK)
        return SQLITE_CANTOPEN;
    own->vfs = faulty;
    own->name = name;
    own->real = static_cast<sqlite3_file *>(sqlite3_malloc(faulty->real()->szOsFile));
    const int code = faulty->real()->xOpen(faulty->real(), name, own->real, flags, outFlags);
    if (code == SQLITE_OK)
        own->base.pMethods = fileMethods();
    else
        sqlite3_free(own->real);
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    FaultyVfs *faulty = faultyOf(vfs);
    if (faulty->call() != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    const int code = faulty->real()->xDelete(faulty->real(), name, 0);
    if (code == SQLITE_OK)
        faulty->noteDelete(QString::fromUtf8(name), syncFolder != 0);
    return code;
}

} // namespace

FaultyVfs::FaultyVfs()
    : m_real(sqlite3_vfs_find(nullptr))
    , m_own(new sqlite3_vfs(*m_real))
{
    m_own->szOsFile = sizeof(File);
    m_own->zName = "faulty";
    m_own->pNext = nullptr;
    m_own->pAppData = this;
    m_own->xOpen = openFile;
    m_own->xDelete = deleteFile;
    m_own->xAccess = [](sqlite3_vfs *vfs, const char *name, int flags, int *is) {
        sqlite3_vfs *real = faultyOf(vfs)->real();
        return real->xAccess(real, name, flags, is);
    };
    m_own->xFullPathname = [](sqlite3_vfs *vfs, const char *name, int size, char *to) {
        sqlite3_vfs *real = faultyOf(vfs)->real();
        return real->xFullPathname(real, name, size, to);
    };
    sqlite3_vfs_register(m_own, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(m_own);
    sqlite3_vfs_register(m_real, 1);
    delete m_own;
}

void FaultyVfs::failAt(int n, int code, bool forGood)
{
    m_calls = 0;
    m_failAt = n;
    m_code = code;
    m_forGood = forGood;
}

int FaultyVfs::call()
{
    if (m_watcher)
        m_watcher();
    ++m_calls;
    const bool fails = m_failAt > 0 && (m_calls == m_failAt || (m_forGood && m_calls > m_failAt));
    return fails ? m_code : SQLITE_OK;
}

void FaultyVfs::noteWrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    OnDisk &file = m_files[path];
    if (!file.isThere)
        file = {};
    file.isThere = true;
    file.unsynced << Step{offset, bytes.size(), bytes};
}

void FaultyVfs::noteTruncate(const QString &path, qint64 size)
{
    m_files[path].unsynced << Step{-1, size, {}};
}

void FaultyVfs::noteSync(const QString &path)
{
    OnDisk &file = m_files[path];
    for (const Step &step : std::as_const(file.unsynced))
        apply(file.synced, step, nullptr);
    file.unsynced.clear();
}

void FaultyVfs::noteDelete(const QString &path, bool isSynced)
{
    OnDisk &file = m_files[path];
    file.isThere = false;
    file.mayReturn = !isSynced;
}

/// With `random` each sector of a write, and each truncation, reaches the disk or not.
void FaultyVfs::apply(QByteArray &content, const Step &step, QRandomGenerator *random)
{
    if (step.offset < 0) {
        if (!random || random->bounded(2))
            content.resize(step.size);
        return;
    }
    for (qint64 at = 0; at < step.size; at += kSector - (step.offset + at) % kSector) {
        if (random && random->bounded(2))
            continue;
        const qint64 length = qMin(kSector - (step.offset + at) % kSector, step.size - at);
        if (content.size() < step.offset + at + length)
            content.append(QByteArray(step.offset + at + length - content.size(), '\0'));
        content.replace(step.offset + at, length, step.bytes.mid(at, length));
    }
}

void FaultyVfs::writeImage(const QString &folder, const QString &to, QRandomGenerator &random) const
{
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const bool isThere = file->isThere || (file->mayReturn && random.bounded(2));
        if (!isThere || QFileInfo(file.key()).absolutePath() != QDir(folder).absolutePath())
            continue;
        QByteArray content = file->synced;
        for (const Step &step : file->unsynced)
            apply(content, step, &random);
        QFile image(QDir(to).filePath(QFileInfo(file.key()).fileName()));
        if (image.open(QIODevice::WriteOnly))
            image.write(content);
    }
}

} // namespace waymark::test
