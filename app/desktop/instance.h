// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

/// One program for each person and each folder of her own data: who starts it again hands over what it was started with
/// and goes. Speaks over a socket in the folder of the person's session, which nobody else can open; one that a crash
/// left behind is taken away.
class Instance : public QObject
{
    Q_OBJECT
public:
    /// `folder` of a person's own data.
    explicit Instance(const QString &folder, QObject *parent = nullptr);

    /// True when a program that runs already has taken the arguments; this one then has nothing to do.
    [[nodiscard]] bool handOver(const QStringList &arguments);
    /// From here on arguments come by started(). Where that does not work the program runs by itself.
    void listen();

signals:
    void started(const QStringList &arguments);

private:
    void answer(QLocalSocket &caller);

    QString m_path;
    bool m_isElsewhere = false; ///< a program that is busy has the socket, and keeps it
    QLocalServer m_server;
};
