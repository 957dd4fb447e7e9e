// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_of_desks.h"

#include "drafts.h"
#include "signers.h"

#include <model/natural_id.h>
#include <model/words.h>
#include <store/history.h>

namespace waymark::test {

using namespace Qt::StringLiterals;
using journal::RecordChanges;
using store::Store;

namespace {

constexpr std::size_t kMostDesks = 5;

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

Value reference(const RecordId &to)
{
    return Value(to.text());
}

Value word(const char *text)
{
    return Value(QString::fromLatin1(text));
}

const RecordId kPlan = id('P');
const RecordId kCommitment = id('C');
const RecordId kRound = id('R');
const RecordId kOrganisation = id('O');
const RecordId kUpdate = derivedId(QLatin1String("update"), {kCommitment, kRound});
const RecordId kReport = derivedId(QLatin1String("milestoneReport"), {kUpdate, id('M')});

/// The founder, two people who are given roles, one who is given some by those, and a stranger.
const QList<RecordId> &people()
{
    static const QList<RecordId> list{id('f'), id('a'), id('b'), id('c'), id('x')};
    return list;
}

/// Things that can be said together of one record.
struct Sayable
{
    QString kind;
    RecordId id;
    QList<Fields> fields;
};

/// Somebody's signing key: entered, compared with its owner by himself and by somebody of the other side, retired.
Sayable key(int owner, int comparer)
{
    const Id<Person> person(people()[owner]);
    const QString text = keyFromSeed(QByteArray(32, char('0' + owner)).toHex(), person).publicKey().text();
    const Fields entered{{u"person"_s, reference(person)}, {u"key"_s, Value(text)}};
    const auto compared = [](int by) { return Fields{{u"confirmed/"_s + people()[by].text(), Value(true)}}; };
    return {u"key"_s,
            keyId(person, text),
            {entered,
             entered,
             compared(comparer),
             compared(comparer),
             compared(owner),
             compared(1),
             {{u"retired"_s, word("lost")}}}};
}

const QList<Sayable> &sayables()
{
    static const auto someone = [](int i) { return reference(people()[i]); };
    static const RecordId forGovernment =
        derivedId(QLatin1String("agreement"), {kUpdate}, nameOf(PartySide::Government));
    static const RecordId forCivilSociety =
        derivedId(QLatin1String("agreement"), {kUpdate}, nameOf(PartySide::CivilSociety));
    static const QList<Sayable> list{
        {u"plan"_s,
         kPlan,
         {{{u"title"_s, word("UK 2016")}}, {{u"title"_s, word("UK")}}, {{u"starts"_s, word("2016")}}}},
        {u"commitment"_s,
         kCommitment,
         {{{u"title"_s, word("a")}, {u"plan"_s, reference(kPlan)}},
          {{u"title"_s, word("b")}},
          {{u"title"_s, word("a")}},
          {{u"values/participation"_s, Value(true)}},
          {{u"closure"_s, word("withdrawn 2015-03-10 costs")}}}},
        {u"milestone"_s,
         id('M'),
         {{{u"commitment"_s, reference(kCommitment)}, {u"due"_s, word("2016-11-14")}},
          {{u"due"_s, word("soon")}},
          {{u"due"_s, Value(12)}},
          {{u"partOf"_s, reference(id('N'))}},
          {{u"partOf"_s, Value()}}}},
        {u"milestone"_s,
         id('N'),
         {{{u"partOf"_s, reference(id('M'))}}, {{u"commitment"_s, reference(kCommitment)}}, {{u"title"_s, word("c")}}}},
        {u"update"_s,
         kUpdate,
         {{{u"commitment"_s, reference(kCommitment)}, {u"round"_s, reference(kRound)}},
          {{u"governmentView"_s, word("good")}},
          {{u"governmentView"_s, word("fair")}},
          {{u"civilSocietyView"_s, word("slow")}},
          {{u"civilSocietyView"_s, word("good")}, {u"joint"_s, word("we met")}},
          {{u"commitment"_s, reference(id('D'))}}}},
        {u"milestoneReport"_s,
         kReport,
         {{{u"update"_s, reference(kUpdate)}, {u"milestone"_s, reference(id('M'))}},
          {{u"governmentCompletion"_s, word("substantial")}},
          {{u"civilSocietyCompletion"_s, word("limited")}},
          {{u"update"_s, reference(id('D'))}}}},
        {u"agreement"_s,
         forGovernment,
         {{{u"update"_s, reference(kUpdate)}},
          {{u"answer"_s, word("agrees")}},
          {{u"update"_s, reference(kUpdate)}, {u"answer"_s, word("doesNotAgree")}}}},
        {u"agreement"_s,
         forCivilSociety,
         {{{u"update"_s, reference(kUpdate)}, {u"answer"_s, word("agrees")}},
          {{u"answer"_s, word("agrees")}},
          {{u"statement"_s, word("in part")}}}},
        {u"role"_s,
         id('1'),
         {{{u"which"_s, word("coordinator")}, {u"person"_s, someone(1)}},
          {{u"which"_s, word("csoLead")}},
          {{u"to"_s, word("2017-03")}},
          {{u"person"_s, someone(2)}}}},
        {u"role"_s,
         id('2'),
         {{{u"which"_s, word("csoLead")}, {u"person"_s, someone(2)}, {u"of"_s, reference(kCommitment)}},
          {{u"of"_s, reference(kPlan)}},
          {{u"person"_s, someone(4)}}}},
        {u"role"_s,
         id('3'),
         {{{u"which"_s, word("governmentLead")},
           {u"organisation"_s, reference(kOrganisation)},
           {u"of"_s, reference(kPlan)}},
          {{u"which"_s, word("governmentLead")},
           {u"organisation"_s, reference(kOrganisation)},
           {u"of"_s, reference(kCommitment)}},
          {{u"which"_s, word("coordinator")}}}},
        {u"person"_s,
         people()[3],
         {{{u"organisation"_s, reference(kOrganisation)}}, {{u"name"_s, word("C")}, {u"key"_s, word("k")}}}},
        {u"person"_s, people()[2], {{{u"organisation"_s, reference(kOrganisation)}, {u"name"_s, word("B")}}}},
        key(0, 2),
        key(2, 0),
        {u"organisation"_s, kOrganisation, {{{u"name"_s, word("Cabinet Office")}}}},
        {u"gizmo"_s, id('z'), {{{u"colour"_s, word("red")}}, {{u"colour"_s, Value(true)}}}},
    };
    return list;
}

} // namespace

Desks::Desks()
{
    m_desks.push_back({emptyStore(), {}});
    commit(m_desks.front(), test::draft(people().first(), {saying(u"note"_s, id('n'), {{u"text"_s, word("begun")}})}));
    clone(m_desks.front());
}

Desks::~Desks() = default;

void Desks::take(const Step &step)
{
    m_chance.begin(step.choice);
    Desk &desk = m_desks[draw(quint32(m_desks.size()))];
    switch (step.what % 32) {
    case 0:
        return m_desks.size() < kMostDesks ? clone(desk) : goBack(desk);
    case 1:
        return goBack(desk);
    case 2:
    case 3:
    case 4:
        return openForm(desk);
    case 5:
    case 6:
    case 7:
        return deleteOrRestore(desk);
    case 8:
    case 9:
    case 10:
    case 11:
    case 12:
        return send(desk, m_desks[draw(quint32(m_desks.size()))]);
    default:
        return write(desk);
    }
}

journal::Edit Desks::draft(const QList<RecordChanges> &records)
{
    // The founder writes more often, so that roles come to something.
    journal::Edit edit = test::draft(people()[draw(2) ? 0 : draw(quint32(people().size()))], records);
    edit.at = QDateTime::fromSecsSinceEpoch(qint64(draw(130 * 365)) * 86400, Qt::UTC);
    return edit;
}

void Desks::commit(Desk &desk, const journal::Edit &edit)
{
    if (const auto committed = desk.store->commit({edit}); !committed)
        qFatal("an act was refused: %s %s", qPrintable(committed.error().sentence),
               qPrintable(committed.error().detail));
}

RecordChanges Desks::statement(Desk &desk)
{
    const Sayable &about = sayables()[qsizetype(draw(quint32(sayables().size())))];
    const Fields &fields = about.fields[qsizetype(draw(quint32(about.fields.size())))];
    if (desk.form.kind != about.kind || desk.form.id != about.id)
        return saying(*desk.store, about.kind, about.id, fields);
    RecordChanges changes = saying(about.kind, about.id, fields); // as the form showed it, whatever has come in since
    for (journal::Change &change : changes.changes)
        change.replaces = desk.form.heads.value(change.field);
    return changes;
}

void Desks::write(Desk &desk)
{
    QList<RecordChanges> records{statement(desk)};
    if (draw(3) == 0)
        if (const RecordChanges more = statement(desk);
            more.kind != records.first().kind || more.id != records.first().id)
            records << more;
    const auto pending = store::pendingChanges(*desk.store);
    // Now and then somebody settles what waits.
    if (draw(4) == 0 && pending && !pending->isEmpty()) {
        const store::Pending &waiting = (*pending)[qsizetype(draw(quint32(pending->size())))];
        records = {saying(*desk.store, waiting.kind, waiting.record, {{waiting.field, waiting.proposed.value}})};
        records.first().changes.first().replaces << waiting.proposed.edit;
    }
    commit(desk, draft(records));
}

void Desks::openForm(Desk &desk)
{
    const Sayable &about = sayables()[qsizetype(draw(quint32(sayables().size())))];
    const auto record = store::record(*desk.store, about.kind, about.id);
    desk.form = {};
    if (record && *record)
        desk.form = {about.kind, about.id, (*record)->heads, (*record)->seen};
}

void Desks::deleteOrRestore(Desk &desk)
{
    const Sayable &about = sayables()[qsizetype(draw(quint32(sayables().size())))];
    const auto known = store::record(*desk.store, about.kind, about.id);
    if (!known || !*known)
        return;
    RecordChanges changes =
        draw(3) ? deleting(*desk.store, about.kind, about.id) : restoring(*desk.store, about.kind, about.id);
    if (!changes.seen.isEmpty() && desk.form.kind == about.kind && desk.form.id == about.id)
        changes.seen = desk.form.seen;
    commit(desk, draft({changes}));
}

void Desks::send(const Desk &from, Desk &to)
{
    const qint64 first = draw(3) ? 1 : 1 + draw(quint32(from.store->editCount().value()));
    Job job;
    const auto taken = to.store->append(sourceOfPack(packOf(*from.store, first)), job);
    // What builds on edits that the other lacks is refused, and nothing else.
    if (!taken && (first == 1 || taken.error().code != ErrorCode::NotFound))
        qFatal("a pack was refused: %s %s", qPrintable(taken.error().sentence), qPrintable(taken.error().detail));
}

void Desks::goBack(Desk &desk)
{
    const QByteArrayList lines = packOf(*desk.store).trimmed().split('\n');
    const qsizetype kept = 1 + qsizetype(draw(quint32(lines.size())));
    auto restored = emptyStore();
    Job job;
    if (!restored->append(sourceOfPack(lines.mid(0, kept).join('\n') + '\n'), job))
        qFatal("a backup was refused");
    desk = {std::move(restored), {}};
}

void Desks::clone(const Desk &desk)
{
    Desk copy{emptyStore(), desk.form};
    if (!merge(*copy.store, *desk.store))
        qFatal("a copy was refused");
    m_desks.push_back(std::move(copy));
}

void Desks::exchangeEverything()
{
    for (int i = 0; i < 2 * count(); ++i)
        send(m_desks[draw(quint32(count()))], m_desks[draw(quint32(count()))]);
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < count(); ++i)
            for (int j = 0; j < count(); ++j)
                if (!merge(at(i), at(j)))
                    qFatal("a pack was refused");
}

} // namespace waymark::test
