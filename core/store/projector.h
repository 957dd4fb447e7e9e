// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "erasure_table.h"
#include "journal_table.h"
#include "record_table.h"

#include <journal/entitlement.h>

namespace waymark::store {

struct Needed;

/// Turns edits into state. The one way from the journal to everything that is shown: appending, replaying and "as it
/// stood" all pass here.
class Projector
{
public:
    explicit Projector(Database &database)
        : m_database(database)
        , m_journal(database)
        , m_records(database)
        , m_erasures(database)
    {
    }

    /// Folds one edit into the state. Edits come in order of arrival, each after those it needs.
    [[nodiscard]] Outcome apply(qint64 n, const journal::Edit &edit);
    /// Takes in only what an edit says about roles.
    [[nodiscard]] Outcome applyRoles(const journal::Edit &edit);
    /// Settles what follows from new roles and erasures and writes everything out. To be called before the transaction
    /// commits.
    [[nodiscard]] Outcome flush();
    /// Records whose words flush() has erased, also in edits that were here before; each is told once.
    [[nodiscard]] QSet<RecordId> takeErasedRecords() { return std::exchange(m_erasedRecords, {}); }
    /// Who may write what, read anew only when somebody has said something about roles.
    [[nodiscard]] Result<const journal::Entitlement *> entitlement();
    /// Did this edit's change of that field count, or did it have to wait for somebody entitled? For changes that are
    /// in the journal; writes nothing.
    [[nodiscard]] Result<bool> counts(const journal::Edit &edit, const QString &kind, const RecordId &record,
                                      const QString &field);

private:
    [[nodiscard]] Outcome moveTips(qint64 n, const journal::Edit &edit);
    [[nodiscard]] Outcome applyRecord(qint64 n, const journal::Edit &edit, const journal::RecordChanges &changes);
    [[nodiscard]] Outcome noteFacts(const journal::Edit &edit, const journal::RecordChanges &changes);
    [[nodiscard]] Outcome take(RecordRow &row, qint64 n, const journal::Edit &edit,
                               const journal::RecordChanges &changes);
    [[nodiscard]] Result<bool> isEntitled(const RecordRow &row, const journal::Edit &edit,
                                          const journal::Change &change);
    [[nodiscard]] Result<bool> sideWroteItself(const RecordRow &row, const journal::Change &written,
                                               const Needed &needed);
    [[nodiscard]] Outcome refoldUnplaced(const RecordId &update);
    [[nodiscard]] Result<RecordId> commitmentOf(const RecordRow &row);
    [[nodiscard]] Result<QList<qint64>> numbersOf(const QList<EditId> &ids);
    /// Erasures by somebody entitled count where they were made, and elsewhere once they are signed with a key that the
    /// other side has confirmed: whatever they name is gone for good, so a claimed name is not enough.
    [[nodiscard]] Result<bool> isErasureInForce(qint64 n, const journal::Edit &edit,
                                                const journal::RecordChanges &erasure);
    /// Somebody's own request to erase, taken back: of the changes that wait, those that are among `seen` and hers.
    [[nodiscard]] Outcome withdraw(RecordRow &row, const RecordId &author, const QList<qint64> &seen);
    [[nodiscard]] Outcome noteErasure(qint64 n, const journal::Edit &edit, const journal::RecordChanges &erasure);
    /// True when there was anything to erase.
    [[nodiscard]] Result<bool> eraseNamed();
    /// Takes the named words out of an edit; adds the records to be folded anew.
    [[nodiscard]] Outcome erase(const EditId &id, QSet<std::pair<QString, RecordId>> &records);
    [[nodiscard]] Outcome loadEntitlement();
    [[nodiscard]] Outcome refreshEntitlement();
    [[nodiscard]] Outcome refoldRecordsBy(const RecordId &author);
    [[nodiscard]] Outcome refold(const QString &kind, const RecordId &id);
    [[nodiscard]] Outcome refold(RecordRow &row);

    Database &m_database;
    JournalTable m_journal;
    RecordTable m_records;
    ErasureTable m_erasures;
    QSet<EditId> m_toErase; ///< newly named; words may still stand in them
    QSet<RecordId> m_erasedRecords;
    journal::Entitlement m_entitlement;
    qint64 m_factsLoaded = -1;   ///< facts the entitlement was computed from; -1 before the first
    qint64 m_versionLoaded = -1; ///< of the file, as other connections have left it
    bool m_factsChanged = false;
};

} // namespace waymark::store
