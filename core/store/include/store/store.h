// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>
#include <journal/sealed.h>

#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

/// The plan's file. The only place that speaks SQL; everything that reads or writes a plan passes through here.
namespace waymark::store {

class Database;

/// What an append did.
struct Committed
{
    qint64 first = 0; ///< number of the first new edit; 0 when there was none
    qint64 last = 0;
    qint64 known = 0;       ///< edits that were here already
    QSet<RecordId> records; ///< touched by the new edits

    [[nodiscard]] qint64 added() const { return first == 0 ? 0 : last - first + 1; }
};

/// Gives edits one by one, each after those it needs; nothing at the end.
using EditSource = std::function<Result<std::optional<journal::SealedEdit>>()>;
[[nodiscard]] EditSource sourceOf(const QList<journal::SealedEdit> &edits);

/// Stands for the id that draft `k` (from 0) of one commit() will get; nobody can know it before it is sealed. Later
/// drafts of the same commit may name it wherever they name an edit, its token() in the texts that name edits too.
[[nodiscard]] EditId idOfDraft(qsizetype k);

/// One open plan. Journal and state are written together, in one transaction, by commit() and append() and by nothing
/// else. Belongs to one thread; several stores, threads and programs may have one file open.
class Store
{
public:
    /// Makes a new, empty plan file; its first commit is the founding edit. Refused when the file exists.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &path);
    /// Opens a plan: for writing where possible, else for reading with whyReadOnly() saying why. Older state is
    /// rebuilt, an older format is migrated after a backup. NotFound, Corrupt (not a plan; try rescue()), TooNew, Io.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path);
    [[nodiscard]] static Result<std::unique_ptr<Store>> openReadOnly(const QString &path);
    /// A plan that lives only as long as this object, in the temporary folder.
    [[nodiscard]] static Result<std::unique_ptr<Store>> scratch();
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return !m_whyReadOnly.isEmpty(); }
    [[nodiscard]] const QString &whyReadOnly() const { return m_whyReadOnly; }
    void setReadOnly(const QString &why) { m_whyReadOnly = why; }

    using Inspect = std::function<Outcome(const Committed &)>;
    /// Seals the drafts one after the other, each after the present tips or those it names in `after`, and appends
    /// them: all or none. This is how people's acts enter. `mayStay` looks at this store as it then is; when it fails,
    /// nothing has happened.
    [[nodiscard]] Result<Committed> commit(const QList<journal::Edit> &drafts, const Inspect &mayStay = {});
    /// Appends edits made elsewhere: all or none. Known ones are passed over; Corrupt or Invalid when one is damaged,
    /// of another plan, or lacks an edit it needs; never refused for what it says. Cost: linear in what is given, not
    /// in what is stored.
    [[nodiscard]] Result<Committed> append(const EditSource &source, Job &job);
    /// As append(), but takes everything back when `inspect` has looked at this store: what bringing in would do.
    /// Refused where append() is.
    [[nodiscard]] Result<Committed> tryOut(const EditSource &source, Job &job, const Inspect &inspect);

    /// Id of the founding edit; null while there is none.
    [[nodiscard]] Result<EditId> journalId() const;
    [[nodiscard]] Result<QList<EditId>> tips() const;
    [[nodiscard]] Result<qint64> editCount() const;
    [[nodiscard]] Result<bool> knows(const EditId &id) const;
    /// A number that changes whenever another connection has written to the file.
    [[nodiscard]] Result<qint64> foreignVersion() const;

    /// For the other parts of this module; the types are private to it.
    /// @{
    [[nodiscard]] Database &database() const { return *m_database; }
    [[nodiscard]] class Projector &projector() const { return *m_projector; }
    /// A scratch store's file stays when the store goes; whoever asks takes it away, or opens it again.
    [[nodiscard]] QString leaveScratch() { return std::exchange(m_scratch, {}); }
    [[nodiscard]] static Result<std::unique_ptr<Store>> openScratch(const QString &path, const QString &whyReadOnly);
    /// @}

private:
    Store(QString path, std::unique_ptr<Database> database);
    [[nodiscard]] Outcome prepare();
    [[nodiscard]] Outcome checkVersions(int &format);
    using Add = std::function<Outcome(class Appender &)>;
    enum class Then { Keep, TakeBack };
    [[nodiscard]] Result<Committed> write(const Add &add, const Inspect &inspect, Then then);
    [[nodiscard]] static Add adding(const EditSource &source, Job &job);

    QString m_path;
    QString m_whyReadOnly;
    QString m_scratch; ///< file to remove at the end
    std::unique_ptr<Database> m_database;
    std::unique_ptr<class Projector> m_projector;
};

/// Rebuilds everything derived from the journal, in one transaction.
[[nodiscard]] Outcome rebuild(Store &store, Job &job);

} // namespace waymark::store
