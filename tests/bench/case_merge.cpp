// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "prose.h"
#include "world.h"

#include <exchange/pack.h>
#include <store/history.h>
#include <store/reading.h>

#include <QFile>

namespace waymark::bench {

using namespace Qt::StringLiterals;
using journal::Edit;

namespace {

constexpr int kEdits = 1000;

/// A colleague who moves dates and writes again what was said in updates, and sends what is new as packs.
class Colleague
{
public:
    explicit Colleague(const Setting &setting)
        : m_copy(setting, u"colleague"_s)
        , m_milestones(must(store::idsOf(store(), u"milestone"_s)))
        , m_updates(must(store::idsOf(store(), u"update"_s)))
        , m_author(must(store::editAt(store(), must(store().journalId()))).edit.author)
    {
    }

    exchange::Pack send()
    {
        const auto known = must(store().tips());
        QList<Edit> drafts;
        QHash<RecordId, EditId> written;
        for (int i = 0; i < kEdits; ++i) {
            const bool moves = i % 2;
            const QList<RecordId> &records = moves ? m_milestones : m_updates;
            const RecordId record = records[m_prose.below(int(records.size()))];
            const QString kind = moves ? u"milestone"_s : u"update"_s;
            const QString field = moves ? u"due"_s : u"joint"_s;
            const auto shown = must(store::record(store(), kind, record));
            const QString day = QDate(2024, 1, 1).addDays(i).toString(Qt::ISODate);
            Edit edit;
            edit.at = QDateTime(QDate(2024, 1, 2), QTime(9, 0), Qt::UTC);
            edit.verb = moves ? u"moveDate"_s : u"change"_s;
            edit.author = m_author;
            edit.records << journal::RecordChanges{
                kind, record, {{field, Value(moves ? day : m_prose.text(200, 3900)), shown->heads.value(field)}}, {}};
            if (written.contains(record))
                edit.records.first().changes.first().replaces = {written.value(record)};
            written.insert(record, store::idOfDraft(i));
            drafts << edit;
        }
        must(store().commit(drafts));
        Job job;
        const QString path = m_copy.path() + u"-%1.wmcopy"_s.arg(++m_sent);
        must(exchange::writePack(store(), path, known, {m_author, u"Somebody"_s}, job));
        return must(exchange::openPack(path, exchange::LargePack::Allow, job));
    }

private:
    [[nodiscard]] store::Store &store() { return m_copy.store(); }

    Copy m_copy;
    QList<RecordId> m_milestones;
    QList<RecordId> m_updates;
    RecordId m_author;
    Prose m_prose{5};
    int m_sent = 0;
};

QList<exchange::Pack> packs(const Setting &setting)
{
    Colleague colleague(setting);
    QList<exchange::Pack> list;
    for (int i = 0; i <= setting.turns; ++i)
        list << colleague.send();
    return list;
}

/// A plan that takes one pack after another in.
class Receiver
{
public:
    explicit Receiver(const Setting &setting)
        : m_packs(packs(setting))
        , m_copy(setting, u"receiver"_s)
    {
        merge();
    }
    ~Receiver()
    {
        for (const exchange::Pack &pack : std::as_const(m_packs))
            QFile::remove(pack.path);
    }
    Q_DISABLE_COPY_MOVE(Receiver)

    void merge()
    {
        Job job;
        must(exchange::bringIn(m_copy.store(), m_packs[m_next++], job));
    }

private:
    QList<exchange::Pack> m_packs;
    Copy m_copy;
    qsizetype m_next = 0;
};

Figure against(const Setting &setting, int size, double aim)
{
    Receiver ours(setting);
    Setting small = setting;
    small.size = size;
    Receiver theirs(small);
    Figure figure{u"P5"_s, u"a pack of 1,000 edits merged"_s, u"the same into a plan of %L1 commitments"_s.arg(size)};
    figure.aim = aim;
    return inTurn(
        figure, setting.turns, [&] { ours.merge(); }, [&] { theirs.merge(); });
}

} // namespace

QList<Figure> packMerged(const Setting &setting)
{
    QList<Figure> figures;
    if (setting.size > 20)
        figures << against(setting, 20, 3);
    if (setting.size > 1000)
        figures << against(setting, 1000, 1.5);
    resetPeak();
    Receiver once(setting);
    Figure memory{
        u"P9"_s, u"peak memory of merging packs of 1,000 edits"_s, u"the most it may take"_s, u"MiB"_s, 0, 400, 1};
    resetPeak();
    once.merge();
    memory.ours = peakMemory();
    return figures << memory;
}

} // namespace waymark::bench
