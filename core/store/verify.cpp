// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/verify.h>

#include "cursor.h"
#include "replay.h"
#include "schema.h"
#include "state_codec.h"

#include <sqlite3.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

namespace {

/// Checks each edit by its bytes and by its place among the others, and replays it.
class Checker
{
public:
    Checker(Replay &replay, Verdict &verdict)
        : m_replay(replay)
        , m_verdict(verdict)
    {
    }

    [[nodiscard]] Outcome check(qint64 n, const SealedEdit &sealed)
    {
        for (qint64 missing = m_verdict.edits + 1; missing < n; ++missing)
            note(missing, u"is missing"_s);
        m_verdict.edits = n;
        auto edit = journal::unseal(sealed);
        if (!edit) {
            note(n, u"is not what was written (%1)"_s.arg(edit.error().detail));
            edit = journal::unsealTrusted(sealed.body, sealed.values);
        } else if (const QString fault = faultOfPlace(sealed, *edit); !fault.isEmpty()) {
            note(n, fault);
        }
        m_lamports.insert(sealed.id, edit ? edit->lamport : 0);
        return edit ? m_replay.add(n, sealed, *edit) : Outcome();
    }

private:
    void note(qint64 n, const QString &what) { m_verdict.damages << u"Change %1 %2."_s.arg(n).arg(what); }

    [[nodiscard]] QString faultOfPlace(const SealedEdit &sealed, const Edit &edit)
    {
        if (m_lamports.isEmpty())
            m_founding = sealed.id;
        if (edit.journal != (sealed.id == m_founding ? EditId() : m_founding))
            return u"belongs to another plan"_s;
        qint64 highest = 0;
        for (const EditId &needed : journal::needs(edit)) {
            const auto lamport = m_lamports.constFind(needed);
            if (lamport == m_lamports.cend())
                return u"was made after one that is missing"_s;
            highest = std::max(highest, *lamport);
        }
        return edit.lamport == highest + 1 ? QString() : u"does not fit the changes it was made after"_s;
    }

    Replay &m_replay;
    Verdict &m_verdict;
    QHash<EditId, qint64> m_lamports;
    EditId m_founding;
};

Outcome compare(Database &kept, Database &replayed, const QString &what, const QString &sql, Verdict &verdict)
{
    auto left = Cursor::over(kept, sql);
    auto right = Cursor::over(replayed, sql);
    if (!left || !right)
        return tl::unexpected(left ? right.error() : left.error());
    for (qint64 row = 1;; ++row) {
        const auto hasLeft = left->next();
        const auto hasRight = right->next();
        if (!hasLeft || !hasRight)
            return tl::unexpected(hasLeft ? hasRight.error() : hasLeft.error());
        if (!*hasLeft && !*hasRight)
            return {};
        if (*hasLeft != *hasRight || !left->isSameRow(*right)) {
            verdict.deviations << u"%1 differs from the journal at row %2."_s.arg(what).arg(row);
            return {};
        }
    }
}

void inflate(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArray state = inflatedState(
        QByteArray(static_cast<const char *>(sqlite3_value_blob(values[0])), sqlite3_value_bytes(values[0])));
    sqlite3_result_blob64(context, state.constData(), sqlite3_uint64(state.size()), SQLITE_TRANSIENT);
}

/// Gives a connection what the comparison asks for: the function "inflated" for states, and the words of the search
/// index.
Outcome prepare(Database &database)
{
    sqlite3_create_function(database.handle(), "inflated", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, inflate,
                            nullptr, nullptr);
    return database.run(
        u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search', 'row')"_s);
}

Outcome compareAll(Database &kept, Database &replayed, Verdict &verdict, Job &job)
{
    for (Database *database : {&kept, &replayed})
        if (const auto prepared = prepare(*database); !prepared)
            return prepared;
    for (const auto &[table, order] : stateTables()) {
        if (const auto goOn = job.report(verdict.edits, verdict.edits); !goOn)
            return goOn;
        const QString name = QString(table).remove(u'"');
        const QString columns = name == u"record" ? u"r, id, kind, gone, parent, inflated(state)"_s : u"*"_s;
        if (const auto compared = compare(kept, replayed, u"The table \"%1\""_s.arg(name),
                                          u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns, table, order), verdict);
            !compared)
            return compared;
    }
    return compare(kept, replayed, u"The search index"_s, u"SELECT * FROM temp.vocabulary"_s, verdict);
}

Outcome checkFile(Database &kept, Verdict &verdict)
{
    const auto found = kept.value(u"PRAGMA quick_check(1)"_s);
    if (found && found->toString() != u"ok")
        verdict.fileCheck = found->toString();
    return found ? Outcome() : tl::unexpected(found.error());
}

Outcome checkJournal(const Store &store, Verdict &verdict, Job &job)
{
    const auto total = store.editCount();
    auto replay = Replay::of(store.database());
    if (!total || !replay)
        return tl::unexpected(total ? replay.error() : total.error());
    Checker checker(*replay, verdict);
    const auto check = [&](qint64 n, const SealedEdit &sealed) -> Outcome {
        if (const auto checked = checker.check(n, sealed); !checked)
            return checked;
        return n % 256 == 0 ? job.report(n, *total) : Outcome();
    };
    const JournalTable journal(store.database());
    if (const auto checked = journal.eachUpTo(1, *total, check); !checked)
        return checked;
    // What came in meanwhile is replayed too, and then nobody may write until the tables are compared.
    const auto lock = ReadTransaction::begin(store.database());
    if (!lock)
        return tl::unexpected(lock.error());
    if (const auto checked = journal.each(*total + 1, check); !checked)
        return checked;
    if (const auto flushed = replay->flush(); !flushed)
        return flushed;
    return compareAll(store.database(), replay->database(), verdict, job);
}

} // namespace

Result<Verdict> verify(const Store &store, Job &job)
{
    Verdict verdict;
    Outcome done = checkFile(store.database(), verdict);
    if (done)
        done = checkJournal(store, verdict, job);
    if (!done && done.error().code == ErrorCode::Corrupt && verdict.fileCheck.isEmpty())
        verdict.fileCheck = done.error().detail;
    return done || !verdict.fileCheck.isEmpty() ? Result<Verdict>(verdict) : tl::unexpected(done.error());
}

} // namespace waymark::store
