// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 2000;         // milliseconds for a program that is busy
constexpr qint64 kLongest = 256 * 1024; // bytes of what somebody hands over
const QByteArray kTaken = "taken\n";

} // namespace

Instance::Instance(const QString &folder, QObject *parent)
    : QObject(parent)
{
    const QByteArray whose = QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    m_path = QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
                 .filePath(u"waymark-%1"_s.arg(QString::fromLatin1(whose.toHex().left(16))));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { answer(*caller); });
        }
    });
}

bool Instance::handOver(const QStringList &arguments)
{
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(kPatience))
        return false;
    m_isElsewhere = true;
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForBytesWritten(kPatience) && socket.waitForReadyRead(kPatience) && socket.readAll() == kTaken;
}

void Instance::listen()
{
    if (m_isElsewhere || m_server.listen(m_path))
        return;
    QLocalServer::removeServer(m_path); // nobody answers there
    if (!m_server.listen(m_path))
        qWarning("%s", qPrintable(m_server.errorString()));
}

void Instance::answer(QLocalSocket &caller)
{
    if (caller.bytesAvailable() > kLongest) {
        caller.abort();
        return;
    }
    if (!caller.canReadLine())
        return;
    const QJsonDocument handed = QJsonDocument::fromJson(caller.readLine());
    if (!handed.isArray()) {
        caller.abort();
        return;
    }
    QStringList arguments;
    const QJsonArray given = handed.array();
    for (const QJsonValue &each : given)
        arguments << each.toString();
    caller.write(kTaken);
    caller.flush();
    caller.disconnectFromServer();
    emit started(arguments);
}
