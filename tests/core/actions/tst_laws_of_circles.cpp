// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"
#include "laws.h"

#include <actions/drafting.h>
#include <actions/progress.h>
#include <actions/undo.h>
#include <exchange/pack.h>
#include <exchange/planjson.h>
#include <model/natural_id.h>

#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

/// Two colleagues at one plan, with what each keeps for herself and what their side keeps, and a copy elsewhere.
class Neighbours
{
public:
    Neighbours()
    {
        const Id<Person> tom = m_office.appoint(u"Tom Reid"_s, RoleKind::RelationshipManager);
        const RecordId organisation = store::idsOf(*m_office.store, u"organisation"_s)->first();
        Office::done(
            change(m_office.desk, u"person"_s, tom.record(), {{u"organisation"_s, Value(organisation.text()), {}}}));
        Office::sit(m_tom, u"Tom Reid"_s);
        m_elsewhere = m_office.copy();
    }

    void take(const Step &step)
    {
        m_chance.begin(step.choice);
        Circles &circles = m_chance.draw(2) ? m_aminas : m_toms;
        const Circle circle = m_chance.draw(2) ? Circle::Mine : Circle::OurSide;
        switch (step.what % 10) {
        case 0:
        case 1:
        case 2:
        case 3:
            return void(isDone(keepDraft(circles, circle, {m_update, oneOfTheFields(), newWord()})));
        case 4:
            return void(isDone(keepNote(circles, circle, m_office.commitment.id, newWord())));
        case 5:
            return void(isDone(keepDraft(circles, circle, {m_update, oneOfTheFields(), {}})));
        case 6:
            return shareOne(circles);
        case 7:
            return log(circles.plan());
        case 8:
            mustHold(merge(*m_elsewhere, *m_office.store) && merge(*m_office.store, *m_elsewhere), u"refused"_s);
            return;
        default:
            if (const auto desk = m_chance.draw(2) ? Result<Desk *>(&circles.plan()) : circles.desk(circle))
                (void)undo(**desk);
        }
    }

    void nothingPrivateLeaves()
    {
        mustHold(merge(*m_elsewhere, *m_office.store).has_value(), u"refused"_s);
        for (const Store *store : {m_office.store.get(), m_elsewhere.get()}) {
            const QByteArray all = everythingOf(*store);
            for (const QByteArray &word : std::as_const(m_words))
                mustHold(all.contains(word) == m_shared.contains(word), QString::fromLatin1(word));
        }
    }

private:
    /// False when it is about something that an undo took away, or there is nothing to let go.
    template <class T>
    static bool isDone(const Result<T> &result)
    {
        mustHold(result || result.error().code == ErrorCode::NotFound || result.error().code == ErrorCode::Invalid,
                 result ? QString() : result.error().sentence);
        return result.has_value();
    }
    QString newWord()
    {
        m_words << "zq" + QByteArray::number(m_words.size()) + "zq";
        return QString::fromLatin1(m_words.last()) + QString(m_chance.draw(4) ? 0 : 1200, u'.');
    }
    QString oneOfTheFields() { return m_chance.draw(2) ? u"joint"_s : u"nextSteps"_s; }

    void shareOne(Circles &circles)
    {
        const auto kept = drafts(circles);
        mustHold(kept.leftOut.isEmpty(), u"no drafts"_s);
        if (kept.isEmpty())
            return;
        const KeptDraft draft = kept.at(qsizetype(m_chance.draw(quint32(kept.size()))));
        if (!isDone(share(circles, draft)))
            return;
        for (const QByteArray &word : std::as_const(m_words))
            if (draft.wording.text.startsWith(QString::fromLatin1(word)))
                m_shared.insert(word);
    }
    void log(Desk &desk)
    {
        Progress progress;
        progress.commitment = m_office.commitment.id;
        progress.round = m_round;
        progress.joint = newWord();
        if (isDone(logProgress(desk, progress)))
            m_shared.insert(m_words.last());
    }

    /// All bytes of a plan that others may come to see: a copy to send as it is and unpacked, what is exported, the
    /// state as it is kept, and the file.
    [[nodiscard]] QByteArray everythingOf(const Store &store) const
    {
        Job job;
        const QString copy = m_folder.filePath(u"copy.wmcopy"_s);
        QFile::remove(copy);
        const auto sent =
            exchange::writePack(store, copy, {}, {m_office.desk.author(), m_office.desk.authorName()}, job);
        const auto plan = exchange::planJson(store, job);
        const auto state = exchange::stateJson(store, job);
        mustHold(sent && plan && state, u"nothing can be sent"_s);
        QByteArray bytes = packOf(store) + *plan + *state + stateOf(store).toUtf8();
        for (const QString &path : {copy, store.path()}) {
            QFile file(path);
            mustHold(file.open(QIODevice::ReadOnly), path);
            bytes += file.readAll();
        }
        return bytes;
    }

    QTemporaryDir m_folder;
    Office m_office;
    Id<Round> m_round = m_office.openRound();
    RecordId m_update = updateId(m_office.commitment.id, m_round);
    Desk m_tom{*m_office.store, m_office.clock};
    Circles m_aminas{m_office.desk, m_folder.filePath(u"UK.waymark"_s), m_folder.filePath(u"aminas"_s)};
    Circles m_toms{m_tom, m_folder.filePath(u"UK.waymark"_s), m_folder.filePath(u"toms"_s)};
    std::unique_ptr<Store> m_elsewhere;
    QByteArrayList m_words;
    QSet<QByteArray> m_shared; ///< into the plan
    Chance m_chance;
};

void whatIsPrivateStays(const Steps &steps)
{
    Neighbours neighbours;
    for (const Step &step : steps)
        neighbours.take(step);
    neighbours.nothingPrivateLeaves();
}

} // namespace

class TestLawsOfCircles : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfANarrowerCircleEverLeaves() { QVERIFY(holds("what is private stays", 30, whatIsPrivateStays)); }
};

int main(int argc, char **argv)
{
    TestLawsOfCircles test;
    return runLaws(test, argc, argv);
}

#include "tst_laws_of_circles.moc"
