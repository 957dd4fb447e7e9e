// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesum.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qint64 kPiece = 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

std::pair<qint64, QDateTime> stateOf(const QString &path)
{
    const QFileInfo info(path);
    return {info.exists() ? info.size() : -1, info.lastModified()};
}

} // namespace

Result<QString> checkSumLink(const QString &path, Job &job)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Words::tr("%1 cannot be read; drop a file that you may open.").arg(name));
    const auto before = stateOf(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (qint64 done = 0;;) {
        const qint64 got = file.read(piece.data(), kPiece);
        if (got < 0)
            return failure(ErrorCode::Io, Words::tr("%1 could not be read to its end; try again.").arg(name));
        if (got == 0)
            break;
        hash.addData(QByteArrayView(piece.constData(), got));
        done += got;
        if (const auto goOn = job.report(done, before.first); !goOn)
            return tl::unexpected(goOn.error());
    }
    if (stateOf(path) != before)
        return failure(ErrorCode::Io, Words::tr("%1 has changed while it was read; drop it again.").arg(name));
    return u"ni:///sha-256;"_s +
           QString::fromLatin1(hash.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace waymark::ui
