// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <memory>
#include <optional>

#include <sys/resource.h>

namespace waymark::test {

/// While it lives no file can grow beyond `bytes`: what a quota does to a writer.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes);
    ~FileSizeLimit();
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
    [[nodiscard]] bool works() const { return m_works; }

private:
    void (*m_handler)(int);
    rlimit m_before;
    bool m_works;
};

/// While it lives the program has no more rights than anybody, also where root runs the tests: permissions bind it.
class Unprivileged
{
public:
    Unprivileged();
    ~Unprivileged();
    Q_DISABLE_COPY_MOVE(Unprivileged)
};

/// Lets this program mount disks that nobody else sees. To be called before any thread is started.
void takeOwnMounts();

/// A small disk that can be filled up and made read-only. It is a real one where this machine lets programs mount any;
/// elsewhere a folder that behaves alike, by a limit on files and by permissions.
class SmallDisk
{
public:
    SmallDisk();
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] QString path(const QString &name = {}) const;
    /// All but so many bytes.
    void fill(qint64 left = 0);
    void free();
    void makeReadOnly();

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
    std::optional<FileSizeLimit> m_limit;
    std::optional<Unprivileged> m_nobody;
};

} // namespace waymark::test
