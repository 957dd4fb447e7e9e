// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"
#include "laws.h"
#include "signers.h"

#include <model/natural_id.h>
#include <store/erasure.h>
#include <store/history.h>

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::NamedWords;
using store::Store;

namespace {

constexpr std::size_t kMostCopies = 4;

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

const RecordId kFounder = id('f');
const RecordId kLead = id('k'); // of civil society
const QList<RecordId> kPeople{kFounder, kLead, id('x')};

/// Something somebody said, with a word that stands nowhere else.
struct Said
{
    NamedWords words;
    QByteArray word;
};

/// Copies of a plan in which people write, the coordinator erases, and old copies come back.
class Copies
{
public:
    Copies()
    {
        m_copies.push_back(emptyStore());
        const signing::SigningKey key = keyFromSeed(QByteArray(64, 'f'), Id<Person>(kFounder));
        m_key = keyId(key.person(), key.publicKey().text());
        enter(at(0),
              draft(kFounder,
                    {saying(u"plan"_s, id('P'), {{u"title"_s, Value(u"UK 2016"_s)}}),
                     saying(u"role"_s, id('L'),
                            {{u"person"_s, Value(kLead.text())},
                             {u"which"_s, Value(u"csoLead"_s)},
                             {u"of"_s, Value(id('P').text())}}),
                     saying(u"key"_s, m_key,
                            {{u"person"_s, Value(kFounder.text())}, {u"key"_s, Value(key.publicKey().text())}})}));
        copy(at(0));
    }

    void take(const Step &step)
    {
        m_chance.begin(step.choice);
        Store &one = at(int(m_chance.draw(quint32(count()))));
        Store &other = at(int(m_chance.draw(quint32(count()))));
        switch (step.what % 16) {
        case 0:
            return m_copies.size() < kMostCopies ? copy(one) : goBack();
        case 1:
            m_old << packOf(one);
            return;
        case 2:
            return m_chance.draw(4) == 0 ? confirmKey(one) : send(one, other);
        case 3:
        case 4:
        case 5:
            return erase(one, kFounder);
        case 6:
            return erase(one, kPeople.last());
        case 7:
        case 8:
        case 9:
            return send(one, other);
        default:
            return say(one);
        }
    }

    /// Everything from everywhere, once the other side has compared the coordinator's key.
    void meet()
    {
        confirmKey(at(0));
        for (int i = 0; i < count(); ++i)
            append(at(i), packOf(*inAnotherOrder(at(int(m_chance.draw(quint32(count())))), Arrival::AtOnce, m_chance)));
        for (int round = 0; round < 2; ++round)
            for (int i = 0; i < count() * count(); ++i)
                append(at(i % count()), packOf(at(i / count())));
    }
    void bringOldCopies()
    {
        for (const QByteArray &pack : std::as_const(m_old))
            for (int i = 0; i < count(); ++i)
                append(at(i), pack);
    }

    [[nodiscard]] int count() const { return int(m_copies.size()); }
    [[nodiscard]] Store &at(int i) const { return *m_copies[std::size_t(i)]; }
    [[nodiscard]] const QList<Said> &said() const { return m_said; }
    [[nodiscard]] bool isErased(const Said &said) const { return m_erased.contains(said.words); }

private:
    static void enter(Store &store, const journal::Edit &edit)
    {
        const auto committed = store.commit({edit});
        mustHold(committed.has_value(), committed ? QString() : committed.error().sentence);
    }
    static void append(Store &store, const QByteArray &pack)
    {
        Job job;
        const auto taken = store.append(sourceOfPack(pack), job);
        mustHold(taken.has_value(), taken ? QString() : taken.error().sentence + taken.error().detail);
    }
    void copy(const Store &store)
    {
        m_copies.push_back(emptyStore());
        append(*m_copies.back(), packOf(store));
    }
    void goBack()
    {
        if (m_old.isEmpty())
            return;
        m_copies.back() = emptyStore();
        append(*m_copies.back(), m_chance.oneOf(m_old));
    }
    void send(const Store &from, Store &to)
    {
        append(to, packOf(m_chance.draw(2) ? from : *inAnotherOrder(from, Arrival::AtOnce, m_chance)));
    }
    void confirmKey(Store &store)
    {
        enter(store, draft(kLead, {saying(store, u"key"_s, m_key, {{u"confirmed/"_s + kLead.text(), Value(true)}})}));
    }

    void say(Store &store)
    {
        const RecordId commitment = id(m_chance.draw(2) ? 'C' : 'D');
        const QString field = m_chance.draw(2) ? u"summary"_s : u"title"_s;
        const auto word = [this] { return "zq" + QByteArray::number(m_said.size()) + "zq"; };
        const QByteArray text = word() + QByteArray(m_chance.draw(4) ? 8 : 1200, '.');
        journal::Edit edit =
            draft(m_chance.oneOf(kPeople),
                  {saying(store, u"commitment"_s, commitment, {{field, Value(QString::fromLatin1(text))}})});
        if (m_chance.draw(3) == 0)
            edit.notes.insert(journal::note::kReason, QString::fromLatin1("Because " + text));
        const EditId said = commit(store, edit);
        m_said << Said{{said, u"commitment"_s, commitment, field}, word()};
        if (edit.notes.contains(journal::note::kReason))
            m_notes.insert(said);
    }

    /// Whoever is not the coordinator says so too; it must not count anywhere.
    void erase(Store &store, const RecordId &by)
    {
        if (m_said.isEmpty())
            return;
        QList<NamedWords> words;
        for (quint32 i = 0; i <= m_chance.draw(3); ++i) {
            const NamedWords named = m_chance.oneOf(m_said).words;
            words << named;
            if (m_notes.contains(named.edit))
                words << NamedWords{named.edit, {}, {}, journal::note::kReason};
        }
        const QString list = store::toText(words);
        Fields fields{{u"of"_s, Value(id('C').text())}, {u"words"_s, Value(list)}};
        const signing::SigningKey key = keyFromSeed(QByteArray(64, by == kFounder ? 'f' : 'e'), Id<Person>(by));
        const auto text = store::textToSign(store.journalId().value(), key.person(), list);
        fields.insert(u"signature"_s, Value(signing::sign(key, *text)->line()));
        journal::Edit edit = draft(by, {saying(u"erasure"_s, RecordId::random(), fields)});
        edit.notes.insert(journal::note::kReason, u"Data protection request"_s);
        enter(store, edit);
        // Going back to an old copy may lose the erasure; those that are still here in the end count.
        m_erasures.insert(store.tips()->last(), by == kFounder ? words : QList<NamedWords>());
    }

public:
    /// To be called when all have met: which words are to be gone, by the erasures that are left.
    void settleWhatIsErased()
    {
        for (auto erasure = m_erasures.cbegin(); erasure != m_erasures.cend(); ++erasure)
            if (at(0).knows(erasure.key()).value())
                for (const NamedWords &words : *erasure)
                    m_erased.insert(words);
    }

private:
    std::vector<std::unique_ptr<Store>> m_copies;
    QList<QByteArray> m_old;
    QList<Said> m_said;
    QSet<EditId> m_notes; ///< edits whose reason holds the word too
    QHash<EditId, QList<NamedWords>> m_erasures;
    QSet<NamedWords> m_erased;
    RecordId m_key;
    Chance m_chance;
};

void theSameEverywhere(const Copies &copies)
{
    const QString expected = stateOf(copies.at(0));
    for (int i = 0; i < copies.count(); ++i) {
        mustBeSound(copies.at(i));
        const QString state = stateOf(copies.at(i));
        mustHold(state == expected, u"copy %1 differs:\n%2"_s.arg(i).arg(firstDifference(expected, state)));
    }
}

void erasedWordsAreGone(const Copies &copies)
{
    for (int i = 0; i < copies.count(); ++i) {
        const QByteArray all = packOf(copies.at(i)) + stateOf(copies.at(i)).toUtf8();
        for (const Said &said : copies.said()) {
            const bool mayBeHere = copies.at(i).knows(said.words.edit).value() && !copies.isErased(said);
            mustHold(all.contains(said.word) == mayBeHere,
                     u"%1 in copy %2, erased %3"_s.arg(QString::fromLatin1(said.word))
                         .arg(i)
                         .arg(int(copies.isErased(said))));
        }
    }
}

void erasingKnowsNoOrder(const Steps &steps)
{
    Copies copies;
    for (const Step &step : steps)
        copies.take(step);
    copies.meet();
    copies.settleWhatIsErased();
    theSameEverywhere(copies);
    erasedWordsAreGone(copies);
    copies.bringOldCopies();
    copies.meet();
    copies.settleWhatIsErased(); // an old copy may bring an erasure that had been lost
    theSameEverywhere(copies);
    erasedWordsAreGone(copies);
}

} // namespace

class TestLawsOfErasing : public QObject
{
    Q_OBJECT

private slots:
    void endsTheSameByAnyRouteAndNothingBringsAWordBack()
    {
        QVERIFY(holds("erasing knows no order", 40, erasingKnowsNoOrder));
    }
};

int main(int argc, char **argv)
{
    TestLawsOfErasing test;
    return runLaws(test, argc, argv);
}

#include "tst_laws_of_erasing.moc"
