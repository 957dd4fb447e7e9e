// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/store.h>

#include "appender.h"
#include "erasure_table.h"
#include "schema.h"

#include <QFile>
#include <QFileInfo>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

namespace {

/// What was to be written stands already; where the file is too busy or the disk too full to be rewritten now, the mark
/// stays and the next writer tries again.
void rewriteWhenDue(Database &database)
{
    static_cast<void>(rewriteIfMarked(database));
}

} // namespace

EditSource sourceOf(const QList<SealedEdit> &edits)
{
    return [edits, next = qsizetype(0)]() mutable -> Result<std::optional<SealedEdit>> {
        return next < edits.size() ? std::optional(edits[next++]) : std::nullopt;
    };
}

namespace {

/// A plan says that it is one from its first moment on; also an empty database is some other program's.
Outcome checkIsPlan(Database &database)
{
    const auto application = database.number(u"PRAGMA application_id"_s);
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!application || !version)
        return tl::unexpected(application ? version.error() : application.error());
    if (*application == kApplicationId && *version > 0)
        return {};
    return failure(ErrorCode::Corrupt, u"\"%1\" is not a Waymark plan; choose a file that ends in .waymark."_s.arg(
                                           QFileInfo(database.path()).fileName()));
}

} // namespace

Store::Store(QString path, std::unique_ptr<Database> database)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_projector(std::make_unique<Projector>(*m_database))
{
}

Store::~Store()
{
    m_projector.reset();
    m_database.reset();
    if (!m_scratch.isEmpty())
        QFile::remove(m_scratch);
}

Result<std::unique_ptr<Store>> Store::create(const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::Refused, u"There is already a file \"%1\"; choose another name."_s.arg(path));
    auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<Store> store(new Store(path, std::move(*database)));
    if (const auto prepared = store->prepare(); !prepared) {
        store.reset();
        QFile::remove(path);
        return tl::unexpected(prepared.error());
    }
    return store;
}

Result<std::unique_ptr<Store>> Store::openReadOnly(const QString &path)
{
    auto database = Database::open(path, Access::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto checked = checkIsPlan(**database); !checked)
        return tl::unexpected(checked.error());
    std::unique_ptr<Store> store(new Store(path, std::move(*database)));
    store->m_whyReadOnly = u"This plan was opened for reading only."_s;
    int format = 0;
    const auto checked = store->checkVersions(format);
    return checked ? Result<std::unique_ptr<Store>>(std::move(store)) : tl::unexpected(checked.error());
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists() && file.isFile() && (!file.isWritable() || !QFileInfo(file.canonicalPath()).isWritable())) {
        auto readable = openReadOnly(path);
        if (readable)
            (*readable)->m_whyReadOnly =
                u"This file or its folder may only be read. Save a copy elsewhere to make changes."_s;
        return readable;
    }
    if (!file.exists())
        return failure(ErrorCode::NotFound, u"There is no file \"%1\"; check its name and folder."_s.arg(path));
    if (file.size() == 0)
        return failure(ErrorCode::Corrupt,
                       u"\"%1\" is empty; open a backup, or bring in a colleague's copy."_s.arg(file.fileName()));
    auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto checked = checkIsPlan(**database); !checked)
        return tl::unexpected(checked.error());
    std::unique_ptr<Store> store(new Store(path, std::move(*database)));
    const auto prepared = store->prepare();
    return prepared ? Result<std::unique_ptr<Store>>(std::move(store)) : tl::unexpected(prepared.error());
}

Outcome Store::checkVersions(int &format)
{
    const auto version = m_database->number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    format = int(*version);
    if (format > kFormatVersion)
        return failure(ErrorCode::TooNew,
                       u"\"%1\" was written by a newer version of Waymark; update Waymark to open it."_s.arg(
                           QFileInfo(m_path).fileName()));
    if (format == 0)
        return {};
    const auto state = m_database->value(u"SELECT value FROM meta WHERE key='state'"_s);
    if (!state)
        return tl::unexpected(state.error());
    if (state->toInt() > kStateVersion && m_whyReadOnly.isEmpty())
        m_whyReadOnly = u"This plan was last changed by a newer version of Waymark. Update Waymark to make changes."_s;
    return {};
}

Outcome Store::prepare()
{
    int format = 0;
    if (const auto checked = checkVersions(format); !checked || isReadOnly())
        return checked;
    const auto stateVersion =
        format == 0 ? Result<QVariant>(QVariant(0)) : m_database->value(u"SELECT value FROM meta WHERE key='state'"_s);
    if (!stateVersion)
        return tl::unexpected(stateVersion.error());
    if (format < kFormatVersion) {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (const auto migrated = migrate(*m_database, format); !migrated)
            return migrated;
        if (const auto made = resetState(*m_database); !made)
            return made;
        if (const auto committed = transaction->commit(); !committed)
            return committed;
        Job job;
        return format == 0 ? Outcome() : rebuild(*this, job);
    }
    Job job;
    const auto ready = stateVersion->toInt() < kStateVersion ? rebuild(*this, job) : Outcome();
    if (ready)
        rewriteWhenDue(*m_database);
    return ready;
}

Result<Committed> Store::write(const Add &add, const Inspect &inspect, Then then)
{
    if (isReadOnly())
        return failure(ErrorCode::Refused, m_whyReadOnly);
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Appender appender(*m_database, *m_projector);
    Outcome done = appender.begin();
    if (done)
        done = add(appender);
    if (done)
        done = appender.finish();
    if (done && inspect)
        done = inspect(appender.committed());
    if (done && then == Then::Keep)
        done = transaction->commit();
    if (!done || then == Then::TakeBack)
        m_projector = std::make_unique<Projector>(*m_database); // what it held belongs to the transaction that is gone
    if (done && then == Then::Keep)
        rewriteWhenDue(*m_database);
    return done ? Result<Committed>(appender.committed()) : tl::unexpected(done.error());
}

Result<Committed> Store::commit(const QList<Edit> &drafts, const Inspect &mayStay)
{
    const auto add = [&drafts](Appender &appender) -> Outcome {
        for (const Edit &draft : drafts)
            if (const auto added = appender.addDraft(draft); !added)
                return added;
        return {};
    };
    return write(add, mayStay, Then::Keep);
}

Store::Add Store::adding(const EditSource &source, Job &job)
{
    return [&source, &job](Appender &appender) -> Outcome {
        for (qint64 done = 0;; ++done) {
            const auto next = source();
            if (!next)
                return tl::unexpected(next.error());
            if (!*next)
                return {};
            if (const auto added = appender.addSealed(**next); !added)
                return added;
            if (done % 256 == 0)
                if (const auto goOn = job.report(done); !goOn)
                    return goOn;
        }
    };
}

Result<Committed> Store::append(const EditSource &source, Job &job)
{
    if (const auto room = m_database->expectMuch(); !room)
        return tl::unexpected(room.error());
    return write(adding(source, job), {}, Then::Keep);
}

Result<Committed> Store::tryOut(const EditSource &source, Job &job, const Inspect &inspect)
{
    if (const auto room = m_database->expectMuch(); !room)
        return tl::unexpected(room.error());
    return write(adding(source, job), inspect, Then::TakeBack);
}

Result<EditId> Store::journalId() const
{
    return JournalTable(*m_database).idOf(1);
}

Result<QList<EditId>> Store::tips() const
{
    return JournalTable(*m_database).tips();
}

Result<qint64> Store::editCount() const
{
    return JournalTable(*m_database).count();
}

Result<bool> Store::knows(const EditId &id) const
{
    return JournalTable(*m_database).find(id).map([](const auto &known) { return known.has_value(); });
}

Result<qint64> Store::foreignVersion() const
{
    if (const auto there = m_database->checkInPlace(); !there)
        return tl::unexpected(there.error());
    return m_database->number(u"PRAGMA data_version"_s);
}

Outcome rebuild(Store &store, Job &job)
{
    Database &database = store.database();
    if (const auto room = database.expectMuch(); !room)
        return room;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto total = store.editCount();
    if (!total)
        return tl::unexpected(total.error());
    if (const auto reset = resetState(database); !reset)
        return reset;
    Projector projector(database);
    const JournalTable journal(database);
    const auto replayed = journal.each(1, [&](qint64 n, const SealedEdit &sealed) -> Outcome {
        const auto edit = journal::unsealTrusted(sealed.body, sealed.values);
        if (!edit)
            return tl::unexpected(edit.error());
        if (const auto applied = projector.apply(n, *edit); !applied)
            return applied;
        return n % 256 == 0 ? job.report(n, *total) : Outcome();
    });
    if (!replayed)
        return replayed;
    if (const auto flushed = projector.flush(); !flushed)
        return flushed;
    return transaction->commit();
}

} // namespace waymark::store
