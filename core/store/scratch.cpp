// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/scratch.h>

#include "database.h"
#include "projector.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

#include <cerrno>
#include <csignal>

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

bool isRunning(qint64 process)
{
    return ::kill(pid_t(process), 0) == 0 || errno != ESRCH;
}

} // namespace

/// The name says whose it is, so that what a program leaves when it ends too early can be told from what is in use.
Result<std::unique_ptr<Store>> Store::scratch()
{
    const QString path = QDir::temp().filePath(u"waymark-%1-%2"_s.arg(
        QString::number(QCoreApplication::applicationPid()), QUuid::createUuid().toString(QUuid::WithoutBraces)));
    auto database = Database::open(path, Access::Scratch);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<Store> store(new Store(path, std::move(*database)));
    store->m_scratch = path;
    const auto prepared = store->prepare();
    return prepared ? Result<std::unique_ptr<Store>>(std::move(store)) : tl::unexpected(prepared.error());
}

Result<std::unique_ptr<Store>> Store::openScratch(const QString &path, const QString &whyReadOnly)
{
    auto store = openReadOnly(path);
    if (store) {
        (*store)->m_scratch = path;
        (*store)->m_whyReadOnly = whyReadOnly;
    }
    return store;
}

LaidDown::LaidDown(std::unique_ptr<Store> scratch)
    : m_path(scratch->leaveScratch())
    , m_whyReadOnly(scratch->whyReadOnly())
{
}

LaidDown::~LaidDown()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<std::unique_ptr<Store>> LaidDown::open()
{
    auto store = Store::openScratch(m_path, m_whyReadOnly);
    if (store)
        m_path.clear();
    return store;
}

void removeAbandonedScratch()
{
    static const QRegularExpression name(u"^waymark-(\\d+)-[0-9a-f-]{36}$"_s);
    const QDir folder = QDir::temp();
    const QStringList files = folder.entryList({u"waymark-*"_s}, QDir::Files);
    for (const QString &file : files)
        if (const auto match = name.match(file); match.hasMatch() && !isRunning(match.captured(1).toLongLong()))
            QFile::remove(folder.filePath(file));
}

} // namespace waymark::store
