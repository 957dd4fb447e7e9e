// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include <actions/drafting.h>
#include <actions/identity.h>
#include <actions/undo.h>
#include <report/titles.h>

#include <QFile>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

void sitFor(Desk &desk, const QString &name, const QString &organisation)
{
    const auto seated = desk.setAuthor(name, organisation);
    if (!seated)
        qFatal("%s", qPrintable(seated.error().sentence));
}

void retitle(Desk &desk, const Office &office, const QString &title)
{
    Office::done(change(desk, u"commitment"_s, office.commitment.id, {{u"title"_s, Value(title), {}}}));
}

/// Gives somebody a role, as the coordinator does.
void give(Office &office, const QString &name, RoleKind which, const RecordId &of, const FuzzyDate &to = {})
{
    Person person;
    person.id = Id<Person>(personNamed(*office.store, name).value());
    person.name = name;
    Office::done(create(office.desk, person));
    Role role;
    role.id = Id<Role>::random();
    role.which = which;
    role.person = person.id;
    role.of = of;
    role.to = to;
    Office::done(create(office.desk, role));
}

Commitment another(Office &office, const QString &number)
{
    Commitment commitment;
    commitment.id = Id<Commitment>::random();
    commitment.plan = office.plan;
    commitment.number = number;
    Office::done(create(office.desk, commitment));
    return commitment;
}

QString hatsOn(const Office &office, const QString &name, QDate day = {2016, 11, 14})
{
    const RecordId person = personNamed(*office.store, name).value();
    return hatsText(*office.store, hatsHeld(*office.store, person, day).value()).value();
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptIsRead()
    {
        const QTemporaryDir data;
        const QString folder = data.filePath(u"deeper/own"_s);
        QVERIFY(readIdentity(folder)->name.isEmpty());
        QVERIFY(!QFileInfo::exists(folder));
        QVERIFY(keepIdentity({u"  Zoë\nGrünwald "_s, u"Ministère d\u2019État"_s}, folder));
        QCOMPARE(readIdentity(folder)->name, u"Zoë Grünwald"_s);
        QCOMPARE(readIdentity(folder)->organisation, u"Ministère d\u2019État"_s);
        const auto others = QFile::permissions(folder + u"/identity.json"_s) & QFile::Permissions(0x0077);
        QCOMPARE(others, QFile::Permissions());
    }

    void aFileThatCannotBeReadIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray good = R"({"waymark_identity": 1, "name": "Amina Khan", "organisation": ""})";
        QTest::newRow("whole") << good << u"done"_s;
        QTest::newRow("cut") << good.left(40) << u"corrupt"_s;
        QTest::newRow("empty") << QByteArray() << u"corrupt"_s;
        QTest::newRow("a list") << QByteArray("[1]") << u"corrupt"_s;
        QTest::newRow("another program's") << QByteArray(R"({"name": "Amina Khan"})") << u"corrupt"_s;
        QTest::newRow("a number for a name")
            << QByteArray(R"({"waymark_identity": 1, "name": 7, "organisation": ""})") << u"corrupt"_s;
        QTest::newRow("a name on two lines")
            << QByteArray(R"({"waymark_identity": 1, "name": "A\nB", "organisation": ""})") << u"corrupt"_s;
        QTest::newRow("a name that turns its direction")
            << QByteArray("{\"waymark_identity\": 1, \"name\": \"A\u202eB\", \"organisation\": \"\"}") << u"corrupt"_s;
        QTest::newRow("an endless name") << "{\"waymark_identity\": 1, \"organisation\": \"\", \"name\": \"" +
                                                QByteArray(5000, 'x') + "\"}"
                                         << u"corrupt"_s;
        QTest::newRow("too large") << QByteArray(100'000, ' ') << u"refused"_s;
        QTest::newRow("newer") << QByteArray(R"({"waymark_identity": 2, "who": "Amina Khan"})") << u"too-new"_s;
    }
    void aFileThatCannotBeReadIsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir data;
        QFile file(data.filePath(u"identity.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto read = readIdentity(data.path());
        QTEST(codeOf(read), "code");
        QVERIFY(read || (read.error().sentence.contains(u"identity.json") && read.error().sentence.endsWith(u'.')));
    }

    void aNameHasALimit()
    {
        const QTemporaryDir data;
        QVERIFY(keepIdentity({u"Amina Khan"_s, {}}, data.path()));
        QCOMPARE(codeOf(keepIdentity({QString(201, u'x'), {}}, data.path())), u"invalid"_s);
        QCOMPARE(readIdentity(data.path())->name, u"Amina Khan"_s);
    }

    void theOrganisationIsEnteredWithTheFirstAct_data()
    {
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<int>("organisations"); ///< in the plan afterwards
        QTest::newRow("by its name") << u"cabinet office"_s << 1;
        QTest::newRow("by its short name") << u"CO"_s << 1;
        QTest::newRow("one that is not in the plan") << u"Involve"_s << 2;
    }
    void theOrganisationIsEnteredWithTheFirstAct()
    {
        QFETCH(QString, organisation);
        Office office;
        const RecordId cabinet = organisationNamed(*office.store, u"Cabinet Office"_s).value();
        Office::done(change(office.desk, u"organisation"_s, cabinet, {{u"shortName"_s, Value(u"CO"_s), {}}}));
        Desk desk(*office.store, office.clock);
        sitFor(desk, u"Tom Reid"_s, organisation);
        const auto looked = *office.store->editCount();
        const RecordId expected = desk.organisation().value();
        QVERIFY(organisationsDiffer(desk)->isEmpty());
        QCOMPARE(*office.store->editCount(), looked);
        retitle(desk, office, u"Tom's title"_s);
        QCOMPARE(*office.store->editCount(), looked + 1);
        QCOMPARE(office.read(Id<Person>(desk.author())).organisation.record(), expected);
        QTEST(int(store::readAll<Organisation>(*office.store)->size()), "organisations");
        retitle(desk, office, u"Tom's better title"_s);
        QCOMPARE(store::editAt(*office.store, office.store->tips()->first())->edit.records.size(), 1);
    }

    void somebodyWhomThePlanKnowsWithoutAnOrganisationGetsIt()
    {
        Office office;
        give(office, u"Tom Reid"_s, RoleKind::Contributor, office.plan);
        Desk desk(*office.store, office.clock);
        sitFor(desk, u"Tom Reid"_s, u"Involve"_s);
        retitle(desk, office, u"Tom's title"_s);
        QCOMPARE(office.read(office.read(Id<Person>(desk.author())).organisation).name.text(), u"Involve"_s);
    }

    void anActIsNamedAfterWhatItIsAboutAndItsUndoLeavesWhoActed()
    {
        Office office;
        Desk desk(*office.store, office.clock);
        sitFor(desk, u"Tom Reid"_s, u"Involve"_s);
        retitle(desk, office, u"Tom's title"_s);
        QCOMPARE(*report::titleOf(*office.store, nextUndo(desk).value()), u"Changed 5 Tom's title"_s);
        QVERIFY(undo(desk).has_value());
        QCOMPARE(office.read(office.commitment.id).title.text(), u"Open contracting"_s);
        QCOMPARE(office.read(Id<Person>(desk.author())).name, u"Tom Reid"_s);
        QCOMPARE(office.read(Id<Organisation>(*desk.organisation())).name.text(), u"Involve"_s);
        QVERIFY(redo(desk).has_value());
        QCOMPARE(office.read(office.commitment.id).title.text(), u"Tom's title"_s);
    }

    void aFounderCoordinatesForHerOrganisation()
    {
        const FixedClock clock{moment()};
        const auto store = std::move(*store::Store::scratch());
        Desk desk(*store, clock);
        sitFor(desk, u"Rachel Evans"_s, u"Involve"_s);
        QVERIFY(found(desk, {u"Plan"_s, {}}).has_value());
        const auto person = store::read<Person>(*store, Id<Person>(desk.author()));
        QCOMPARE(store::read<Organisation>(*store, person->organisation)->name.text(), u"Involve"_s);
        QVERIFY(hatsHeld(*store, desk.author(), clock.today())->coordinator);
    }

    void thePlansWordAboutAnOrganisationCounts()
    {
        Office office;
        sitFor(office.desk, u"Amina Khan"_s, u"Home Office"_s);
        const QString differ = organisationsDiffer(office.desk).value();
        for (const QString &name : {u"Amina Khan"_s, u"Cabinet Office"_s, u"Home Office"_s})
            QVERIFY2(differ.contains(name), qPrintable(differ));
        retitle(office.desk, office, u"Amina's title"_s);
        QCOMPARE(*office.desk.organisation(), *organisationNamed(*office.store, u"Cabinet Office"_s));
        QCOMPARE(store::readAll<Organisation>(*office.store)->size(), 1);
        sitFor(office.desk, u"Amina Khan"_s, u"Cabinet Office"_s);
        QVERIFY(organisationsDiffer(office.desk)->isEmpty());
    }

    void ourSideIsWrittenForBeforeThePlanKnowsTheOrganisation()
    {
        const QTemporaryDir folder;
        Office office;
        Desk desk(*office.store, office.clock);
        Circles circles(desk, folder.filePath(u"UK.waymark"_s), folder.filePath(u"own"_s));
        sitFor(desk, u"Tom Reid"_s, u"Involve"_s);
        const auto edits = *office.store->editCount();
        Office::done(keepNote(circles, Circle::OurSide, office.commitment.id, u"Hm"_s));
        QCOMPARE(*circles.audience(Circle::OurSide), u"Involve"_s);
        QCOMPARE(*office.store->editCount(), edits);
        QVERIFY(QFileInfo::exists(folder.filePath(u"UK (Involve only).waymark"_s)));
        retitle(desk, office, u"Tom's title"_s);
        QCOMPARE(notes(circles).size(), 1);
    }

    void theSideFileFollowsWhoeverChangesOrganisation()
    {
        const QTemporaryDir folder;
        Office office;
        Circles circles(office.desk, folder.filePath(u"UK.waymark"_s), folder.filePath(u"own"_s));
        Office::done(keepNote(circles, Circle::OurSide, office.commitment.id, u"Cabinet Office's"_s));
        Organisation involve;
        involve.id = Id<Organisation>::random();
        involve.name = Texts(u"Involve"_s);
        Office::done(create(office.desk, involve));
        Office::done(change(office.desk, u"person"_s, office.desk.author(),
                            {{u"organisation"_s, Value(involve.id.record().text()), {}}}));
        QVERIFY(notes(circles).isEmpty());
        QCOMPARE(*circles.audience(Circle::OurSide), u"Involve"_s);
    }

    void hatsAreTold()
    {
        Office office;
        const RecordId one = another(office, u"1"_s).id;
        const RecordId ten = another(office, u"10"_s).id;
        QCOMPARE(hatsOn(office, u"Amina Khan"_s), u"You coordinate the plan."_s);
        QCOMPARE(hatsOn(office, u"Nobody Yet"_s), u"You have no role in this plan yet; ask the coordinator for one."_s);
        for (const RecordId &of : {ten, one, office.commitment.id.record()})
            give(office, u"Amina Khan"_s, RoleKind::GovernmentLead, of);
        QCOMPARE(hatsOn(office, u"Amina Khan"_s),
                 u"You speak for government on commitments 1, 5 and 10, and coordinate the plan."_s);
        give(office, u"Rachel Evans"_s, RoleKind::CsoLead, ten);
        QCOMPARE(hatsOn(office, u"Rachel Evans"_s), u"You speak for civil society on commitment 10."_s);
        give(office, u"Rachel Evans"_s, RoleKind::RelationshipManager, office.plan);
        QCOMPARE(hatsOn(office, u"Rachel Evans"_s),
                 u"You speak for government on every commitment and for civil society on commitment 10."_s);
    }

    void aRoleThatHasEndedIsNoHat()
    {
        Office office;
        give(office, u"Tom Reid"_s, RoleKind::CsoLead, office.commitment.id, FuzzyDate(QDate(2016, 12, 31)));
        QVERIFY(hatsOn(office, u"Tom Reid"_s, {2016, 12, 31}).contains(u"commitment 5"_s));
        QVERIFY(hatsOn(office, u"Tom Reid"_s, {2017, 1, 1}).startsWith(u"You have no role"_s));
    }

    /// Somebody renamed by a colleague, who does not know of it yet, is no stranger.
    void aFormerNameIsStillTheSamePerson()
    {
        Office office;
        const auto enter = [&office](const QString &name) {
            Person person;
            person.id = Id<Person>::random();
            person.name = name;
            Office::done(create(office.desk, person));
            return person.id.record();
        };
        const auto rename = [&office](const RecordId &person, const QString &name) {
            Office::done(change(office.desk, u"person"_s, person, {{u"name"_s, Value(name), {}}}));
        };
        const RecordId kim = enter(u"Kim Reid"_s);
        rename(kim, u"Kim Archer"_s);
        QCOMPARE(personNamed(*office.store, u"kim reid"_s).value(), kim);
        QCOMPARE(personNamed(*office.store, u"Kim Archer"_s).value(), kim);
        const auto people = store::idsOf(*office.store, u"person"_s)->size();
        Desk desk(*office.store, office.clock);
        sitFor(desk, u"Kim Reid"_s, {});
        retitle(desk, office, u"Kim's"_s);
        QCOMPARE(store::idsOf(*office.store, u"person"_s)->size(), people);
        // Who bears the name now comes first; where two bore it once, nobody can tell which.
        const RecordId other = enter(u"Kim Reid"_s);
        QCOMPARE(personNamed(*office.store, u"Kim Reid"_s).value(), other);
        rename(other, u"Kim Brook"_s);
        const RecordId neither = personNamed(*office.store, u"Kim Reid"_s).value();
        QVERIFY(neither != kim && neither != other);
    }

    void whoSpeaksForBothIsAskedForWhichSideTheRatingIs()
    {
        Office office;
        const auto side = [&office](const QString &name) {
            return ratingSide(*office.store, personNamed(*office.store, name).value(), office.commitment.id);
        };
        QCOMPARE(*side(u"Amina Khan"_s), PartySide::Government); // coordinates
        QCOMPARE(*side(u"Rachel Evans"_s), PartySide::Neither);
        give(office, u"Rachel Evans"_s, RoleKind::CsoLead, office.commitment.id);
        QCOMPARE(*side(u"Rachel Evans"_s), PartySide::CivilSociety);
        give(office, u"Rachel Evans"_s, RoleKind::GovernmentLead, office.commitment.id);
        QCOMPARE(codeOf(side(u"Rachel Evans"_s)), u"invalid"_s);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
