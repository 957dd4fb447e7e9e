// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/savefile.h>

#include <base/notsaved.h>
#include <base/text.h>

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <cerrno>

#include <unistd.h>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadStep = 1 << 20;

QString shownName(const QString &path)
{
    return isolated(cleanLine(QFileInfo(path).fileName()));
}

bool isRegularOrMissing(const QFileInfo &info)
{
    return info.isFile() || !info.exists();
}

/// 0, or the native error that stopped it. A full disk shows as a short write first and as an error when asked again.
int writeAll(QSaveFile &file, const QByteArray &bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        errno = 0;
        const qint64 step = file.write(bytes.constData() + written, bytes.size() - written);
        if (step <= 0)
            return errno != 0 ? errno : EIO;
        written += step;
    }
    return 0;
}

/// QSaveFile syncs too and ignores what comes of it. Here only "this file system cannot" is ignored.
int sync(QSaveFile &file)
{
    const bool synced = ::fsync(file.handle()) == 0 || errno == EINVAL || errno == ENOTSUP;
    return synced ? 0 : errno;
}

/// The ending that says that a file is a plan, what SQLite keeps beside one, or a signing key.
Outcome checkEnding(const QString &path)
{
    static const std::pair<QString, QString> reserved[] = {{u".waymark"_s, u"plans"_s},
                                                           {u".waymark-journal"_s, u"plans"_s},
                                                           {u".waymark-wal"_s, u"plans"_s},
                                                           {u".waymark-shm"_s, u"plans"_s},
                                                           {u".key"_s, u"signing keys"_s}};
    for (const auto &[ending, what] : reserved)
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return failure(ErrorCode::Refused,
                           u"Names that end in “%1” are for %2; choose another name."_s.arg(ending, what));
    return {};
}

} // namespace

tl::unexpected<Error> notSaved(const QString &path, const QString &detail, int nativeError)
{
    if (nativeError == ENOSPC || nativeError == EDQUOT || nativeError == EFBIG) {
        return failure(ErrorCode::Full,
                       u"There is no room for “%1”. Free some space or choose another place, then save again."_s.arg(
                           shownName(path)),
                       detail);
    }
    if (const QFileInfo folder(QFileInfo(path).absolutePath()); !folder.exists())
        return failure(
            ErrorCode::Io,
            u"There is no folder “%1”; make it first, or choose another."_s.arg(isolated(cleanLine(folder.filePath()))),
            detail);
    if (nativeError == EACCES || nativeError == EPERM || nativeError == EROFS) {
        return failure(ErrorCode::Refused,
                       u"You may not write “%1” here. Choose another place, or ask who looks after this folder."_s.arg(
                           shownName(path)),
                       detail);
    }
    return failure(
        ErrorCode::Io,
        u"“%1” could not be saved. Check that the place is still there, or choose another, then save again."_s.arg(
            shownName(path)),
        detail);
}

Outcome mayReplace(const QString &path, const QByteArray &beginning)
{
    const QFileInfo info(path);
    for (const QString &name : {path, info.canonicalFilePath()})
        if (const auto checked = checkEnding(name); !checked)
            return checked;
    if (!info.exists() && info.isSymLink())
        return failure(ErrorCode::Refused,
                       u"“%1” leads to a file that is not there; choose another name."_s.arg(shownName(path)));
    if (!isRegularOrMissing(info))
        return failure(ErrorCode::Refused,
                       u"“%1” is not a file that can be saved to. Choose another name."_s.arg(shownName(path)));
    if (!info.exists() || info.size() == 0)
        return {};
    QFile file(path);
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.read(beginning.size()) == beginning)
        return {};
    return failure(ErrorCode::Refused,
                   u"“%1” is there already and holds something else; choose another name."_s.arg(shownName(path)));
}

Outcome saveFile(const QString &path, const QByteArray &bytes)
{
    return saveFileInSteps(path, [&bytes](const SaveStep &step) { return step(bytes); });
}

Outcome saveFileInSteps(const QString &path, const std::function<Outcome(const SaveStep &)> &produce)
{
    // Renaming over a device or a pipe would replace it.
    if (!isRegularOrMissing(QFileInfo(path)))
        return failure(ErrorCode::Refused,
                       u"“%1” is not a file that can be saved to. Choose another name."_s.arg(shownName(path)));
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notSaved(path, file.errorString(), errno);
    // Memory sticks know no owners and refuse this; the file is then as private as the stick.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto checked = [&](int nativeError) -> Outcome {
        if (nativeError == 0)
            return {};
        return notSaved(path, u"%1 (%2)"_s.arg(file.errorString(), qt_error_string(nativeError)), nativeError);
    };
    Outcome done = produce([&](const QByteArray &bytes) { return checked(writeAll(file, bytes)); });
    if (done)
        done = checked(sync(file));
    if (!done) {
        file.cancelWriting();
        return done;
    }
    errno = 0;
    if (!file.commit())
        return notSaved(path, file.errorString(), errno);
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound,
                       u"“%1” is not there. Check the name, or choose another file."_s.arg(shownName(path)));
    if (!info.isFile())
        return failure(ErrorCode::Refused, u"“%1” is not a file. Choose a file."_s.arg(shownName(path)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::Io, u"“%1” cannot be opened. Check that you may read it."_s.arg(shownName(path)),
                       file.errorString());
    }
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray step = file.read(qMin(kReadStep, limit + 1 - bytes.size()));
        if (step.isEmpty())
            break;
        bytes += step;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io,
                       u"“%1” cannot be read. Try again, or ask for another copy of it."_s.arg(shownName(path)),
                       file.errorString());
    if (bytes.size() > limit)
        return failure(ErrorCode::Refused, u"“%1” is too large: at most %2 can be read. Choose a smaller one."_s.arg(
                                               shownName(path), QLocale::c().formattedDataSize(limit, 0)));
    return bytes;
}

} // namespace waymark
