// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "besides.h"

#include <actions/backups.h>
#include <actions/erasure_beside.h>
#include <actions/undo.h>
#include <actions/versions.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSide = u"UK 2016 (Cabinet Office only).waymark"_s;

void keepOurs(Beside &beside, const QString &text)
{
    Office::done(keepNote(beside.circles, Circle::OurSide, beside.office.commitment.id, text));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

template <class T>
T entered(Desk &desk, T record)
{
    record.id = Id<T>::random();
    Office::done(create(desk, record));
    return record;
}

Point keptPoint(Beside &beside, const QString &text)
{
    Point point;
    point.about = beside.office.commitment.id;
    point.inTheWay = Texts(text);
    return entered(**beside.circles.desk(Circle::OurSide), point);
}

/// Quentin Blake in the plan, and what our side and its author keep about him.
struct Known
{
    Beside beside;
    Person quentin = entered(beside.office.desk, named(u"Quentin Blake"_s));

    Known()
    {
        Desk &ours = **beside.circles.desk(Circle::OurSide);
        ContactDetails details;
        details.person = quentin.id;
        details.email = u"quentin@example.org"_s;
        entered(ours, details);
        Contact contact;
        contact.with = quentin.id.record();
        contact.line = u"He wavers"_s;
        entered(ours, contact);
        Role role;
        role.which = RoleKind::Minister;
        role.person = quentin.id;
        role.of = beside.office.plan.record();
        OfficialName official;
        official.role = entered(beside.office.desk, role).id;
        official.name = u"Quin"_s;
        entered(ours, official);
        keepOurs(beside, u"Quentin Blake is on leave"_s);
        keepOurs(beside, u"The weather is fine"_s);
        beside.draft(u"With thanks to Quentin Blake"_s);
    }
    static Person named(const QString &name)
    {
        Person person;
        person.name = name;
        return person;
    }
    [[nodiscard]] Outcome erase(const QString &reason = u"Asked for"_s)
    {
        const auto words = wordsBeside(beside.circles, quentin.id);
        return words ? eraseBeside(beside.circles, *words, reason) : tl::unexpected(words.error());
    }
    [[nodiscard]] QByteArray bytesBeside() const
    {
        return bytesOf(beside.path(kSide)) + bytesOf(beside.path(u"own/"_s + beside.files(u"own"_s).first()));
    }
};

} // namespace

class TestBeside : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatCannotBeReadHidesNothingOfTheOther_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        Beside other;
        keepOurs(other, u"Another plan's"_s);
        const QByteArray whole = bytesOf(other.path(kSide));
        QTest::newRow("of another plan") << whole;
        QTest::newRow("cut") << whole.left(5000);
        QTest::newRow("another program's") << QByteArray("PK\3\4 not a plan");
    }
    void aFileThatCannotBeReadHidesNothingOfTheOther()
    {
        QFETCH(QByteArray, bytes);
        Beside beside;
        beside.draft(u"Mine"_s);
        write(beside.path(kSide), bytes);
        const auto kept = drafts(beside.circles);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.leftOut.size(), 1);
        QVERIFY2(kept.leftOut.first().contains(kSide), qPrintable(kept.leftOut.first()));
        QVERIFY(kept.leftOut.first().endsWith(u"Until then what it holds is left out."_s));
        QCOMPARE(notes(beside.circles).leftOut, kept.leftOut);
        const auto ours = keepNote(beside.circles, Circle::OurSide, beside.office.commitment.id, u"Hm"_s);
        QVERIFY(!ours);
        QCOMPARE(bytesOf(beside.path(kSide)), bytes);
        QCOMPARE(codeOf(keepNote(beside.circles, Circle::Mine, beside.office.commitment.id, u"Hm"_s)), u"done"_s);
        beside.log(beside.office.desk, u"The plan is written as ever"_s);
    }

    void aSideFileSaysWhichPlanItBelongsTo()
    {
        Beside beside;
        keepOurs(beside, u"Ours"_s);
        const auto refused = checkIsPlan(**store::Store::open(beside.path(kSide)));
        QVERIFY(refused.error().sentence.contains(u"beside the plan \"UK 2016\""_s));
    }

    void everyWordOfEveryKindStaysBeside()
    {
        Beside beside;
        Desk &ours = **beside.circles.desk(Circle::OurSide);
        QStringList words;
        const auto word = [&words](const QString &of) {
            words << u"Zanzibar"_s + QString::number(words.size()) + of;
            return Value(words.last());
        };
        for (const Kind &each : kinds()) {
            if (each.name == u"erasure" || each.name == kindOf<JournalBeside>().name)
                continue;
            RecordValues values{each.name, RecordId::random(), {}};
            for (const Field &field : each.fields)
                if ((field.type == FieldType::Line || field.type == FieldType::Text) && !field.words && !field.isCode &&
                    field.entitled == Entitled::Anyone && field.repeat != Repeat::PerMember)
                    values.fields.insert(field.name, word(each.name + field.name));
            if (!values.fields.isEmpty())
                QCOMPARE(codeOf(create(ours, values, {u"Zanzibar's reason"_s, {}, {}, MoveConsent::NotAsked})),
                         u"done"_s);
        }
        QVERIFY(words.size() > 60);
        beside.draft(u"Zanzibar is to blame"_s);
        beside.draft(u"Agreed words"_s);
        for (const QList<KeptDraft> all = drafts(beside.circles); const KeptDraft &kept : all)
            if (kept.circle == Circle::Mine)
                QVERIFY(share(beside.circles, kept).has_value());
        QVERIFY(raise(beside.circles, Circle::OurSide, keptPoint(beside, u"Raised words"_s).id).has_value());
        const QByteArray side = bytesOf(beside.path(kSide));
        for (const QString &each : std::as_const(words))
            QVERIFY2(side.contains(each.toUtf8()), qPrintable(each));
        const QByteArray bytes = sendable(beside);
        for (const QString &each : {u"Agreed words"_s, u"Raised words"_s})
            QVERIFY2(bytes.contains(each.toUtf8()), qPrintable(each));
        for (const QByteArray &spelling : spellings(u"Zanzibar"_s))
            QVERIFY(!bytes.contains(spelling));
    }

    void aPointIsRaisedWithItsFinalWords()
    {
        Beside beside;
        const Point kept = keptPoint(beside, u"Zanzibar hesitates"_s);
        Office::done(change(**beside.circles.desk(Circle::OurSide), u"point"_s, kept.id,
                            {{u"inTheWay"_s, Value(u"Nobody answers"_s), {}}}));
        const auto edits = *beside.office.store->editCount();
        const auto raised = raise(beside.circles, Circle::OurSide, kept.id);
        QVERIFY(raised.has_value());
        QVERIFY(*raised != kept.id);
        const Point point = beside.office.read(*raised);
        QCOMPARE(point.inTheWay.text(), u"Nobody answers"_s);
        QCOMPARE(point.raisedBy, beside.office.desk.author());
        QCOMPARE(point.raisedOn, FuzzyDate(beside.office.clock.today()));
        QCOMPARE(*beside.office.store->editCount(), edits + 1);
        QVERIFY(!sendable(beside).contains("Zanzibar"));
        QCOMPARE(codeOf(raise(beside.circles, Circle::OurSide, kept.id)), u"not-found"_s);
        QCOMPARE(codeOf(raise(beside.circles, Circle::Everyone, *raised)), u"conflict"_s);
    }

    void aPointThatNamesWhomFewerPeopleReadIsKept()
    {
        Beside beside;
        Desk &ours = **beside.circles.desk(Circle::OurSide);
        Point point;
        point.about = beside.office.commitment.id;
        point.raisedBy = entered(ours, Known::named(u"Junior Official"_s)).id.record();
        point = entered(ours, point);
        const auto edits = *beside.office.store->editCount();
        QCOMPARE(codeOf(raise(beside.circles, Circle::OurSide, point.id)), u"refused"_s);
        QCOMPARE(*beside.office.store->editCount(), edits);
        QVERIFY(store::read<Point>(ours.store(), point.id).has_value());
    }

    void whatIsKeptAboutAPersonIsFound()
    {
        Known known;
        const auto kept = recordsAbout(known.beside.circles, known.quentin.id);
        QStringList inPlan;
        QStringList beside;
        for (const store::HeldRecord &each : *kept)
            (each.wider.isEmpty() ? inPlan : beside) << each.kind;
        beside.sort();
        QCOMPARE(beside, QStringList({u"contact"_s, u"contactDetails"_s, u"draft"_s, u"note"_s, u"officialName"_s}));
        QVERIFY2(inPlan.contains(u"person"_s) && inPlan.contains(u"role"_s), qPrintable(inPlan.join(u' ')));
        QVERIFY(recordsAbout(known.beside.circles, Id<Person>::random())->isEmpty());
    }

    void aPersonIsErasedBesideThePlan()
    {
        Known known;
        const QStringList words{u"Quentin"_s, u"quentin@"_s, u"wavers"_s, u"Quin"_s};
        for (const QString &word : words)
            QVERIFY2(known.bytesBeside().contains(word.toUtf8()), qPrintable(word));
        QCOMPARE(codeOf(known.erase({})), u"invalid"_s);
        QVERIFY(known.bytesBeside().contains("Quentin"));
        QVERIFY(known.erase().has_value());
        for (const QString &word : words)
            QVERIFY2(!known.bytesBeside().contains(word.toUtf8()), qPrintable(word));
        QVERIFY(known.bytesBeside().contains("The weather is fine"));
        QVERIFY(wordsBeside(known.beside.circles, known.quentin.id)->isEmpty());
    }

    void aColleagueWhoHasTheFileMayErase()
    {
        Known known;
        Office &office = known.beside.office;
        Person tom = Known::named(u"Tom Reid"_s);
        tom.organisation = office.read(Id<Person>(office.desk.author())).organisation;
        entered(office.desk, tom);
        Office::sit(office.desk, u"Tom Reid"_s);
        QVERIFY(known.erase().has_value());
        QVERIFY(!bytesOf(known.beside.path(kSide)).contains("quentin@"));
        QCOMPARE(*store::pendingCount(**known.beside.circles.store(Circle::OurSide)), 0);
    }

    void onlyAJournalBesideAPlanIsItsReaders()
    {
        Office office;
        JournalBeside beside;
        beside.of = u"ourSide"_s;
        Desk tom(*office.store, office.clock);
        Office::sit(tom, u"Tom Reid"_s);
        beside.id = Id<JournalBeside>::random();
        Office::done(tom.enter(
            {draft(tom.author(), {saying(*office.store, u"circle"_s, beside.id, {{u"of"_s, Value(u"ourSide"_s)}})})}));
        const auto words = wordsOfField(*office.store, u"commitment"_s, office.commitment.id, u"title"_s);
        Office::done(erase(tom, *words, u"Mine to erase"_s));
        QCOMPARE(office.read(office.commitment.id).title.text(), u"Open contracting"_s);
        QVERIFY(checkIsPlan(*office.store).has_value());
    }

    void aHoldOnThePlanKeepsWhatLiesBesideIt()
    {
        Known known;
        Office::done(setHold(known.beside.office.desk, known.beside.office.plan, true, u"FOI 7"_s));
        const auto refused = known.erase();
        QCOMPARE(codeOf(refused), u"refused"_s);
        QVERIFY(refused.error().sentence.contains(u"FOI 7"_s));
        QVERIFY(known.bytesBeside().contains("Quentin"));
    }

    void backupsAreOfThePlanAndOfWhatLiesBesideIt()
    {
        Known known;
        Job job;
        const auto made = backUp(known.beside.circles, job);
        QVERIFY(made.has_value());
        QCOMPARE(made->size(), 3);
        QCOMPARE(allBackups(known.beside.circles).size(), 3);
        QVERIFY(known.erase().has_value());
        QCOMPARE(backupsWithErasedWords(known.beside.circles)->size(), 2);
        QCOMPARE(*eraseInBackups(known.beside.circles, job), 2);
        for (const QList<store::Backup> all = allBackups(known.beside.circles); const store::Backup &backup : all)
            QVERIFY(!bytesOf(backup.path).contains("quentin@"));
    }

    void aClockIn2099DecidesNothing()
    {
        Office office;
        const auto copy = office.copy();
        const FixedClock wrong{QDateTime({2099, 12, 31}, {23, 59}, Qt::UTC)};
        Desk rachel(*copy, wrong);
        Office::sit(rachel, u"Rachel Evans"_s);
        const auto retitle = [&office](Desk &desk, const QString &title) {
            Office::done(change(desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(title), {}}}));
        };
        retitle(rachel, u"Rachel's"_s);
        QVERIFY(merge(*office.store, *copy).has_value());
        QCOMPARE(office.read(office.commitment.id).title.text(), u"Rachel's"_s);
        retitle(office.desk, u"Amina's, who has read Rachel's"_s); // in 2016
        retitle(office.desk, u"Amina's"_s);
        QCOMPARE(*store::conflictCount(*office.store), 0);
        retitle(rachel, u"Rachel's second"_s); // without having seen it, after fewer acts
        const auto third = office.copy();
        QVERIFY(merge(*office.store, *copy).has_value());
        QVERIFY(merge(*copy, *third).has_value());
        for (const store::Store *each : {office.store.get(), copy.get()}) {
            QCOMPARE(*store::conflictCount(*each), 1);
            QCOMPARE(store::read<Commitment>(*each, office.commitment.id)->title.text(), u"Amina's"_s);
        }
        Office::done(settle(office.desk, u"commitment"_s, office.commitment.id, u"title"_s, Value(u"Amina's"_s)));
        QVERIFY(undo(office.desk).has_value());
        QCOMPARE(*store::conflictCount(*office.store), 1);
    }
};

QTEST_GUILESS_MAIN(TestBeside)
#include "tst_beside.moc"
