// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_of_desks.h"
#include "sides.h"

#include <actions/agreement.h>
#include <actions/undo.h>
#include <actions/versions.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using rules::Reply;
using store::Store;

namespace {

store::StoredRecord recordAt(const Store &store, const QString &kind, const RecordId &id)
{
    const auto record = store::record(store, kind, id);
    mustHold(record.has_value(), u"no record"_s);
    return record->value_or(store::StoredRecord());
}

/// What was settled where all had met, and is to have one head everywhere.
struct Settled
{
    QString kind;
    RecordId record;
    QString field;

    friend bool operator==(const Settled &, const Settled &) = default;
};

/// Settles every field that somebody may settle, each by one of those who may, for any of its versions.
QList<Settled> settleAllAt(Store &store, Chance &chance)
{
    const FixedClock clock(moment());
    QList<Settled> settled;
    const auto conflicts = store::conflicts(store);
    mustHold(conflicts.has_value(), u"no conflicts"_s);
    for (const store::Conflict &conflict : *conflicts) {
        const auto people = store::whoMayWrite(store, conflict.kind, conflict.record, conflict.field);
        mustHold(people.has_value(), u"nobody may"_s);
        if (!recordAt(store, conflict.kind, conflict.record).conflicts.contains(conflict.field))
            continue; // went with a deletion that was settled before
        Desk desk(store, clock);
        desk.setAuthor(people->isEmpty() ? RecordId::fromBytes(QByteArray(16, 'f')) : chance.oneOf(*people), u"N"_s,
                       true);
        const Value value = chance.oneOf(conflict.versions).value;
        if (settle(desk, conflict.kind, conflict.record, conflict.field, value))
            settled << Settled{conflict.kind, conflict.record, conflict.field};
    }
    return settled;
}

void settlingLeavesOneHead(const Steps &steps)
{
    Desks desks;
    for (const Step &step : steps)
        desks.take(step);
    desks.exchangeEverything();
    Chance chance;
    chance.begin(steps.empty() ? 0 : steps.back().choice);
    const QList<Settled> settled = settleAllAt(desks.at(0), chance);
    desks.exchangeEverything();
    for (int i = 0; i < desks.count(); ++i)
        for (const Settled &each : settled) {
            const store::StoredRecord record = recordAt(desks.at(i), each.kind, each.record);
            const QString where = u"%1 %2 at desk %3"_s.arg(each.kind, each.field).arg(i);
            mustHold(record.heads.value(each.field).size() == 1, u"not one head: "_s + where);
            mustHold(each.field == journal::kExists || !record.conflicts.contains(each.field),
                     u"still two versions: "_s + where);
        }
}

using Words = QMap<QString, Value>;

/// Of what is written here: not the sides' own views.
bool isCovered(const QString &field)
{
    return field == u"joint" || field == u"nextSteps" || field == u"note";
}

/// Both sides and a colleague of the government's, each with a copy of the plan, writing and answering.
class Talks
{
public:
    Talks()
    {
        const QStringList names{u"Amina Khan"_s, u"Kim Reid"_s, u"Tom Reid"_s};
        m_stores.push_back(m_table.copy());
        m_stores.push_back(m_table.copy());
        for (int i = 0; i < 3; ++i) {
            m_desks.push_back(std::make_unique<Desk>(storeAt(i), m_table.clock));
            Office::sit(*m_desks.back(), names[i]);
        }
    }

    void take(const Step &step)
    {
        m_chance.begin(step.choice);
        const int at = int(m_chance.draw(3));
        switch (step.what % 8) {
        case 0:
            answerAt(int(m_chance.draw(2)));
            break;
        case 1:
        case 2:
            mustHold(merge(storeAt(at), storeAt(int(m_chance.draw(3)))).has_value(), u"a copy was refused"_s);
            break;
        case 3:
            if (at == 2) // whoever answers takes back no answer, so that each side has one at a time
                (void)undo(*m_desks[2]);
            break;
        case 4:
            mustHold(settleAll(*m_desks[size_t(at)], m_chance.draw(2) ? Whose::Mine : Whose::Theirs).has_value(),
                     u"nothing can be settled"_s);
            break;
        default:
            write(at);
        }
        for (int i = 0; i < 3; ++i)
            repliesAreRight(storeAt(i));
    }

private:
    [[nodiscard]] Store &storeAt(int i) const { return i == 0 ? *m_table.store : *m_stores[size_t(i) - 1]; }

    void write(int at)
    {
        static const QStringList texts{u"Data published"_s, u"Data published in March"_s, u"No data yet"_s};
        Progress progress;
        progress.commitment = m_table.commitment.id;
        progress.round = m_table.round;
        const QString text = m_chance.oneOf(texts);
        switch (m_chance.draw(6)) {
        case 0:
            progress.nextSteps = text;
            break;
        case 1:
            progress.milestones = {{m_table.milestone.id, {}, {}, {}, text}};
            break;
        case 2:
        case 3: // a side's own, which no agreement covers
            (at == 1 ? progress.civilSocietyView : progress.governmentView) = text;
            if (at == 2)
                progress.governmentView.clear();
            break;
        default:
            progress.joint = text;
        }
        (void)logProgress(*m_desks[size_t(at)], progress); // writes nothing where nothing is said
    }

    void answerAt(int at)
    {
        const auto before = store::agreementOn(storeAt(at), m_table.update).value();
        const auto given = answer(*m_desks[size_t(at)], m_table.update, {});
        mustHold(given.has_value() == before.contested.isEmpty(),
                 given ? u"agreed to two versions"_s : given.error().sentence);
        if (given)
            m_agreed.insert(rules::toText(before.wording), wordsAt(storeAt(at)));
    }

    /// The covered words as the records show them.
    [[nodiscard]] Words wordsAt(const Store &store, bool *isContested = nullptr) const
    {
        Words words;
        QList<std::pair<QString, RecordId>> records{{u"update"_s, m_table.update.record()}};
        records << store::childrenOf(store, m_table.update.record()).value();
        for (const auto &[kind, id] : std::as_const(records)) {
            const store::StoredRecord record = recordAt(store, kind, id);
            for (auto field = record.values.fields.cbegin(); field != record.values.fields.cend(); ++field)
                if (isCovered(field.key()))
                    words.insert(kind + id.text() + field.key(), *field);
            for (const QString &field : record.conflicts)
                if (isContested && isCovered(field))
                    *isContested = true;
        }
        return words;
    }

    void repliesAreRight(const Store &store) const
    {
        const auto on = store::agreementOn(store, m_table.update).value();
        bool isContested = false;
        const Words now = wordsAt(store, &isContested);
        for (const auto &[side, said] :
             {std::pair(PartySide::Government, &on.government), std::pair(PartySide::CivilSociety, &on.civilSociety)}) {
            const RecordId id = naturalId(u"agreement"_s, {{u"update"_s, Value(m_table.update.record().text())},
                                                           {u"side"_s, Value(nameOf(side))}})
                                    .value();
            const QString wording = recordAt(store, u"agreement"_s, id).values.text(u"wording"_s);
            const Reply expected = wording.isEmpty()                                ? Reply::None
                                   : !isContested && m_agreed.value(wording) == now ? Reply::Agrees
                                                                                    : Reply::NeedsAgreeingAgain;
            mustHold(said->reply == expected, u"%1 says %2 where %3 was due"_s.arg(
                                                  nameOf(side), rules::textOf(said->reply), rules::textOf(expected)));
        }
    }

    Table m_table;
    std::vector<std::unique_ptr<Store>> m_stores;
    std::vector<std::unique_ptr<Desk>> m_desks;
    QHash<QString, Words> m_agreed; ///< by exact wording
    Chance m_chance;
};

void agreementsFollowTheirWords(const Steps &steps)
{
    Talks talks;
    for (const Step &step : steps)
        talks.take(step);
}

} // namespace

class TestLawsOfAgreement : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSettledHasOneHeadEverywhere() { QVERIFY(holds("settling leaves one head", 200, settlingLeavesOneHead)); }
    void anAgreementStandsAsLongAsItsWordsDo()
    {
        QVERIFY(holds("agreements follow their words", 40, agreementsFollowTheirWords));
    }
};

int main(int argc, char **argv)
{
    TestLawsOfAgreement test;
    return runLaws(test, argc, argv);
}

#include "tst_laws_of_agreement.moc"
