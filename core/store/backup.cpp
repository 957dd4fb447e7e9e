// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/backup.h>

#include "erasure_table.h"
#include "journal_table.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAStep = 4096;
constexpr qsizetype kNewestKept = 10;
constexpr int kDaysKept = 30;
const QString kStamp = u"yyyy-MM-dd HH.mm.ss"_s;
const QString kPart = u".part"_s;

/// Removes a file that never got its name.
class PartFile
{
public:
    explicit PartFile(const QString &folder)
        : m_path(folder + u"/."_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + kPart)
    {
    }
    ~PartFile() { QFile::remove(m_path); }
    Q_DISABLE_COPY_MOVE(PartFile)
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

tl::unexpected<Error> notCopied(const QString &target, const QString &detail)
{
    return failure(
        ErrorCode::Io,
        u"\"%1\" could not be written. Check that its folder is still there, or choose another."_s.arg(target), detail);
}

/// Through to the disk: the file's bytes, or a folder's names.
Outcome sync(const QString &path, const QString &target)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return notCopied(target, qt_error_string(errno));
    errno = 0;
    // Some file systems cannot; that is no failure.
    const bool isSynced = ::fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
    const int error = errno;
    ::close(file);
    return isSynced ? Outcome() : notCopied(target, qt_error_string(error));
}

/// Copies all pages as they stand together; returns how many edits they hold.
Result<qint64> copyPages(const Store &store, Database &to, Job &job)
{
    const auto lock = ReadTransaction::begin(store.database());
    if (!lock)
        return tl::unexpected(lock.error());
    const auto edits = store.editCount();
    if (!edits)
        return edits;
    sqlite3_backup *copying = sqlite3_backup_init(to.handle(), "main", store.database().handle(), "main");
    if (!copying)
        return to.failed(sqlite3_errcode(to.handle()), u"backup"_s);
    Outcome goOn;
    int step = SQLITE_OK;
    while (goOn && step == SQLITE_OK) {
        step = sqlite3_backup_step(copying, kPagesAStep);
        const int total = sqlite3_backup_pagecount(copying);
        goOn = job.report(total - sqlite3_backup_remaining(copying), total);
    }
    const int finished = sqlite3_backup_finish(copying);
    if (!goOn)
        return tl::unexpected(goOn.error());
    if (step != SQLITE_DONE || finished != SQLITE_OK)
        return to.failed(finished != SQLITE_OK ? finished : step, u"backup"_s);
    return edits;
}

Outcome checkCopy(const QString &path, qint64 edits, const QString &target)
{
    const auto copy = Store::openReadOnly(path);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto count = (*copy)->editCount();
    const auto check = (*copy)->database().value(u"PRAGMA quick_check(1)"_s);
    if (!count || !check)
        return tl::unexpected(count ? check.error() : count.error());
    if (*count != edits || check->toString() != u"ok")
        return failure(ErrorCode::Corrupt,
                       u"\"%1\" was not written as it should be; nothing was kept of it. Check the disk."_s.arg(target),
                       u"%1 of %2 edits, %3"_s.arg(*count).arg(edits).arg(check->toString()));
    return {};
}

Outcome writeCopy(const Store &store, const QString &target, Job &job)
{
    const QString name = QFileInfo(target).fileName();
    const QString folder = QFileInfo(target).absolutePath();
    const PartFile part(folder);
    auto to = Database::open(part.path(), Access::Scratch);
    if (!to)
        return tl::unexpected(to.error());
    const auto edits = copyPages(store, **to, job);
    if (!edits)
        return tl::unexpected(edits.error());
    to->reset();
    if (const auto synced = sync(part.path(), name); !synced)
        return synced;
    if (const auto checked = checkCopy(part.path(), *edits, name); !checked)
        return checked;
    if (!QFile::rename(part.path(), target)) // refuses where something is
        return notCopied(name, u"rename"_s);
    return sync(folder, name);
}

void removeStaleParts(const QDir &folder, const QDateTime &now)
{
    for (const QFileInfo &file : folder.entryInfoList({u".*"_s + kPart}, QDir::Files | QDir::Hidden))
        if (file.lastModified().toUTC().daysTo(now) > 1)
            QFile::remove(file.filePath());
}

void thin(const QString &planPath, const Backup &fresh)
{
    const QList<Backup> all = backups(planPath); // newest first
    QSet<QDate> days;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QDate day = all[i].at.date();
        const bool isNewestOfDay = !days.contains(day);
        days.insert(day);
        const bool isKept = i < kNewestKept || (isNewestOfDay && day.daysTo(fresh.at.date()) <= kDaysKept);
        if (!isKept && all[i].path != fresh.path) // a clock set back must not cost the one just written
            QFile::remove(all[i].path);
    }
}

/// Calls `visit` for each edit that holds one of the words, with what is left of it without them.
Outcome eachHolding(Database &database, const QList<NamedWords> &words,
                    const std::function<Outcome(qint64 n, const QByteArray &left)> &visit)
{
    const JournalTable journal(database);
    QHash<EditId, QList<NamedWords>> byEdit;
    for (const NamedWords &each : words)
        byEdit[each.edit] << each;
    for (auto it = byEdit.cbegin(); it != byEdit.cend(); ++it) {
        const auto known = journal.find(it.key());
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            continue;
        const auto sealed = journal.read((*known)->n);
        const auto edit =
            sealed ? journal::unsealTrusted(sealed->body, sealed->values) : tl::unexpected(sealed.error());
        const auto left = edit ? without(*sealed, *edit, *it) : tl::unexpected(edit.error());
        if (!left)
            return tl::unexpected(left.error());
        if (left->values != sealed->values)
            if (const auto visited = visit((*known)->n, left->values); !visited)
                return visited;
    }
    return {};
}

Result<bool> holdsAny(const QString &path, const QList<NamedWords> &words)
{
    const auto backup = Store::openReadOnly(path);
    auto isHolding = backup ? isRewriteDue(**backup) : tl::unexpected(backup.error());
    if (!isHolding)
        return isHolding;
    const auto looked = eachHolding((*backup)->database(), words, [&isHolding](qint64, const QByteArray &) {
        *isHolding = true;
        return Outcome();
    });
    return looked ? isHolding : tl::unexpected(looked.error());
}

Outcome eraseIn(Store &store, const QList<NamedWords> &words, Job &job)
{
    auto transaction = Transaction::begin(store.database());
    if (!transaction)
        return tl::unexpected(transaction.error());
    JournalTable journal(store.database());
    const auto erased = eachHolding(store.database(), words, [&journal](qint64 n, const QByteArray &left) {
        return journal.replaceValues(n, left);
    });
    if (!erased)
        return erased;
    if (const auto marked = markForRewriting(store.database()); !marked)
        return marked;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    if (const auto rebuilt = rebuild(store, job); !rebuilt)
        return rebuilt;
    return rewriteIfMarked(store.database());
}

Outcome rewriteBackup(const Backup &backup, const QList<NamedWords> &words, Job &job)
{
    const QString name = QFileInfo(backup.path).fileName();
    const QString folder = QFileInfo(backup.path).absolutePath();
    const PartFile part(folder);
    qint64 edits = 0;
    {
        const auto old = Store::openReadOnly(backup.path);
        const auto count = old ? (*old)->editCount() : tl::unexpected(old.error());
        if (!count)
            return tl::unexpected(count.error());
        edits = *count;
        if (const auto copied = copyTo(**old, part.path(), job); !copied)
            return copied;
    }
    {
        const auto fresh = Store::open(part.path());
        if (const auto erased = fresh ? eraseIn(**fresh, words, job) : tl::unexpected(fresh.error()); !erased)
            return erased;
    }
    if (const auto checked = checkCopy(part.path(), edits, name); !checked)
        return checked;
    if (std::rename(QFile::encodeName(part.path()).constData(), QFile::encodeName(backup.path).constData()) != 0)
        return notCopied(name, qt_error_string(errno));
    return sync(folder, name);
}

} // namespace

QString backupFolder(const QString &planPath)
{
    const QFileInfo plan(planPath);
    return plan.absolutePath() + u'/' + plan.completeBaseName() + u" backups"_s;
}

QList<Backup> backups(const QString &planPath)
{
    const QString prefix = QFileInfo(planPath).completeBaseName() + u' ';
    QList<Backup> found;
    for (const QFileInfo &file : QDir(backupFolder(planPath)).entryInfoList({u"*.waymark"_s}, QDir::Files)) {
        const QString name = file.completeBaseName();
        QDateTime at =
            name.startsWith(prefix) ? QDateTime::fromString(name.sliced(prefix.size()), kStamp) : QDateTime();
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            found << Backup{file.filePath(), at};
    }
    std::sort(found.begin(), found.end(), [](const Backup &a, const Backup &b) { return a.at > b.at; });
    return found;
}

Result<Backup> backUp(const Store &store, const QDateTime &now, Job &job)
{
    const QDir folder(backupFolder(store.path()));
    if (!folder.mkpath(u"."_s))
        return notCopied(folder.dirName(), u"mkdir"_s);
    Backup fresh{{}, now.toUTC()};
    do {
        fresh.path = folder.filePath(QFileInfo(store.path()).completeBaseName() + u' ' + fresh.at.toString(kStamp) +
                                     u".waymark"_s);
        fresh.at = fresh.at.addSecs(1);
    } while (QFileInfo::exists(fresh.path));
    fresh.at = fresh.at.addSecs(-1);
    if (const auto written = writeCopy(store, fresh.path, job); !written)
        return tl::unexpected(written.error());
    removeStaleParts(folder, now);
    thin(store.path(), fresh);
    return fresh;
}

Result<QList<Backup>> backupsWithErasedWords(const Store &store)
{
    const auto words = erasedWords(store);
    if (!words)
        return tl::unexpected(words.error());
    QList<Backup> holding;
    for (const Backup &backup : backups(store.path())) {
        const auto isHolding = holdsAny(backup.path, *words);
        if (!isHolding)
            return tl::unexpected(isHolding.error());
        if (*isHolding)
            holding << backup;
    }
    return holding;
}

Result<qsizetype> eraseInBackups(const Store &store, Job &job)
{
    const auto words = erasedWords(store);
    const auto holding = words ? backupsWithErasedWords(store) : tl::unexpected(words.error());
    if (!holding)
        return tl::unexpected(holding.error());
    for (const Backup &backup : *holding)
        if (const auto rewritten = rewriteBackup(backup, *words, job); !rewritten)
            return tl::unexpected(rewritten.error());
    return holding->size();
}

Outcome copyTo(const Store &store, const QString &path, Job &job)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::Refused,
                       u"There is already a file \"%1\"; choose another name."_s.arg(QFileInfo(path).fileName()));
    return writeCopy(store, path, job);
}

} // namespace waymark::store
