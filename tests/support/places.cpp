// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace waymark::test {

using namespace Qt::StringLiterals;

namespace {

constexpr uid_t kNobody = 65534;
const QString kFiller = QStringLiteral(".filler");

bool hasOwnMounts = false;

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool enterNamespace()
{
    if (::unshare(CLONE_NEWNS) == 0)
        return true;
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    const auto itself = [](unsigned id) { return QByteArray::number(id) + ' ' + QByteArray::number(id) + " 1"; };
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write(u"/proc/self/setgroups"_s, "deny") &&
           write(u"/proc/self/uid_map"_s, itself(user)) && write(u"/proc/self/gid_map"_s, itself(group));
}

} // namespace

FileSizeLimit::FileSizeLimit(rlim_t bytes)
    : m_handler(std::signal(SIGXFSZ, SIG_IGN))
{
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limited{bytes, m_before.rlim_max};
    m_works = ::setrlimit(RLIMIT_FSIZE, &limited) == 0;
}

FileSizeLimit::~FileSizeLimit()
{
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
}

Unprivileged::Unprivileged()
{
    // The saved user id stays and leads back. QFileInfo asks by the real one.
    if (::geteuid() == 0 && ::setresuid(kNobody, kNobody, 0) != 0)
        qFatal("root cannot become nobody");
}

Unprivileged::~Unprivileged()
{
    uid_t real = 0;
    uid_t effective = 0;
    uid_t saved = 0;
    if (::getresuid(&real, &effective, &saved) == 0 && saved == 0 && effective != 0 && ::setresuid(0, 0, 0) != 0)
        qFatal("nobody cannot become root again");
}

void takeOwnMounts()
{
    hasOwnMounts = enterNamespace() && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

SmallDisk::SmallDisk()
{
    m_isMounted = hasOwnMounts && ::mount("waymark", QFile::encodeName(m_folder.path()).constData(), "tmpfs",
                                          MS_NOSUID | MS_NODEV, "size=4m,mode=0777") == 0;
    if (!m_isMounted)
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
}

SmallDisk::~SmallDisk()
{
    m_nobody.reset();
    m_limit.reset();
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    else
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7700));
}

QString SmallDisk::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

void SmallDisk::fill(qint64 left)
{
    if (!m_isMounted) {
        m_limit.emplace(rlim_t(left));
        return;
    }
    QFile filler(path(kFiller));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("no filler");
    while (filler.write(QByteArray(4096, 'f')) == 4096) {
    }
    if (left > 0)
        filler.resize(qMax<qint64>(0, filler.size() - left));
}

void SmallDisk::free()
{
    m_limit.reset();
    QFile::remove(path(kFiller));
}

void SmallDisk::makeReadOnly()
{
    if (m_isMounted) {
        if (::mount(nullptr, QFile::encodeName(m_folder.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr))
            qFatal("cannot be made read-only");
        return;
    }
    for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
        QFile::setPermissions(path(name), QFile::Permissions(0x4444));
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x5555));
    m_nobody.emplace();
}

} // namespace waymark::test
