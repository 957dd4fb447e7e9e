// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <functional>

struct sqlite3_vfs;

namespace waymark::test {

/// Stands between SQLite and the disk for the whole program while it lives. It can fail any write, sync, truncation,
/// opening or deletion, and it knows at each moment what a disk could still hold had the power gone: what was not
/// synced may be there in part, sector by sector.
class FaultyVfs
{
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// The n-th call from now on fails with SQLite's code `code`, and with `forGood` all after it, as on a full disk.
    void failAt(int n, int code, bool forGood);
    void heal() { m_failAt = 0; }
    /// True when the failure asked for has been reached.
    [[nodiscard]] bool hasFailed() const { return m_failAt > 0 && m_calls >= m_failAt; }

    /// Called before each of the calls that could fail; the power might go there.
    void setBeforeCall(std::function<void()> watcher) { m_watcher = std::move(watcher); }
    /// Writes the files below `folder` as they may be found after the power has gone, to another folder.
    void writeImage(const QString &folder, const QString &to, QRandomGenerator &random) const;

    // For the file methods behind it.
    [[nodiscard]] int call();
    void noteWrite(const QString &path, qint64 offset, const QByteArray &bytes);
    void noteTruncate(const QString &path, qint64 size);
    void noteSync(const QString &path);
    void noteDelete(const QString &path, bool isSynced);
    [[nodiscard]] sqlite3_vfs *real() const { return m_real; }

private:
    struct Step
    {
        qint64 offset = 0; ///< of a write; -1 for a truncation
        qint64 size = 0;
        QByteArray bytes;
    };
    struct OnDisk
    {
        bool isThere = false;
        bool mayReturn = false; ///< deleted, and the folder is not synced
        QByteArray synced;
        QList<Step> unsynced;
    };
    static void apply(QByteArray &content, const Step &step, QRandomGenerator *random);

    sqlite3_vfs *m_real;
    sqlite3_vfs *m_own;
    std::function<void()> m_watcher;
    QHash<QString, OnDisk> m_files;
    int m_calls = 0;
    int m_failAt = 0;
    int m_code = 0;
    bool m_forGood = false;
};

} // namespace waymark::test
