// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "besides.h"
#include "places.h"

#include <actions/undo.h>
#include <store/history.h>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestCircles : public QObject
{
    Q_OBJECT

private slots:
    void filesAreMadeWhenSomethingIsFirstWritten()
    {
        Beside beside;
        QVERIFY(drafts(beside.circles).isEmpty());
        QVERIFY(notes(beside.circles).isEmpty());
        QCOMPARE(beside.files(), QStringList());
        QVERIFY(!QFileInfo::exists(beside.path(u"own"_s)));
        Office::done(keepNote(beside.circles, Circle::OurSide, beside.office.commitment.id, u"Ring them"_s));
        QCOMPARE(beside.files(), QStringList(u"UK 2016 (Cabinet Office only).waymark"_s));
        Office::done(keepNote(beside.circles, Circle::Mine, beside.office.commitment.id, u"Sleep on it"_s));
        const QString journal = QString::fromLatin1(beside.office.store->journalId()->bytes().toHex());
        QCOMPARE(beside.files(u"own"_s), QStringList(journal + u".waymark"_s));

        Circles again(beside.office.desk, beside.path(u"UK 2016.waymark"_s), beside.path(u"own"_s));
        QStringList texts;
        for (const QList<KeptNote> all = notes(again); const KeptNote &note : all)
            texts << note.text;
        QCOMPARE(texts, QStringList({u"Sleep on it"_s, u"Ring them"_s}));
    }

    void saysWhoWillSeeAText()
    {
        Beside beside;
        QCOMPARE(*beside.circles.audience(Circle::Mine), u"only you"_s);
        QCOMPARE(*beside.circles.audience(Circle::OurSide), u"Cabinet Office"_s);
        QCOMPARE(*beside.circles.audience(Circle::Everyone), u"everyone with a copy of the plan"_s);
    }

    void whatIsNotForEveryoneIsNotWrittenIntoThePlan_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::newRow("draft") << u"draft"_s << u"text"_s;
        QTest::newRow("note") << u"note"_s << u"text"_s;
        QTest::newRow("request") << u"request"_s << u"askedOn"_s;
        QTest::newRow("contact") << u"contact"_s << u"line"_s;
        QTest::newRow("contact details") << u"contactDetails"_s << u"email"_s;
        QTest::newRow("pledge") << u"pledge"_s << u"statement"_s;
    }
    void whatIsNotForEveryoneIsNotWrittenIntoThePlan()
    {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        Beside beside;
        const RecordValues values{kind, RecordId::random(), {{field, Value(u"2016"_s)}}};
        const auto before = *beside.office.store->editCount();
        QCOMPARE(codeOf(create(beside.office.desk, values)), u"refused"_s);
        QCOMPARE(*beside.office.store->editCount(), before);
        QCOMPARE(codeOf(create(**beside.circles.desk(Circle::OurSide), values)), u"done"_s);
    }

    void whatACopyBringsAlthoughItIsNotForEveryoneCanBeTakenOut()
    {
        Beside beside;
        const auto colleague = beside.office.copy();
        const RecordId note = RecordId::random();
        commit(*colleague, draft(RecordId::random(), {saying(u"note"_s, note, {{u"text"_s, Value(u"Hm"_s)}})}));
        QVERIFY(merge(*beside.office.store, *colleague).has_value());
        QCOMPARE(store::idsOf(*beside.office.store, u"note"_s)->size(), 1);
        Job job;
        QVERIFY(!exchange::stateJson(*beside.office.store, job)->contains("Hm"));
        QCOMPARE(codeOf(actions::remove(beside.office.desk, u"note"_s, note)), u"done"_s);
    }

    void aWiderCircleNamesNothingThatOnlyANarrowerOneHas()
    {
        Beside beside;
        Person official;
        official.id = Id<Person>::random();
        official.name = u"Junior Official"_s;
        Desk &ours = **beside.circles.desk(Circle::OurSide);
        Office::done(create(ours, official));
        Request request;
        request.id = Id<Request>::random();
        request.commitment = beside.office.commitment.id;
        request.of = official.id.record();
        QCOMPARE(codeOf(create(ours, request)), u"done"_s);

        Update update;
        update.id = Id<Update>(beside.update);
        update.commitment = beside.office.commitment.id;
        update.reportedBy = official.id.record();
        QCOMPARE(codeOf(create(beside.office.desk, update)), u"refused"_s);
        Action action;
        action.id = Id<Action>::random();
        action.owners = {official.id.record()};
        QCOMPARE(codeOf(create(beside.office.desk, action)), u"refused"_s);

        Desk &mine = **beside.circles.desk(Circle::Mine);
        Person friendly;
        friendly.id = Id<Person>::random();
        friendly.name = u"A Friend"_s;
        Office::done(create(mine, friendly));
        request.id = Id<Request>::random();
        request.of = friendly.id.record();
        QCOMPARE(codeOf(create(ours, request)), u"refused"_s);
    }

    void aRecordStaysInItsCircle()
    {
        Beside beside;
        const RecordId commitment = beside.office.commitment.id;
        RecordValues same{u"commitment"_s, commitment, {{u"summary"_s, Value(u"Ours"_s)}}};
        QCOMPARE(codeOf(create(**beside.circles.desk(Circle::OurSide), same)), u"refused"_s);
        Point point;
        point.id = Id<Point>::random();
        point.about = commitment;
        point.inTheWay = Texts(u"Nobody answers"_s);
        Office::done(create(**beside.circles.desk(Circle::OurSide), point));
        QCOMPARE(codeOf(create(beside.office.desk, point)), u"refused"_s);
        point.id = Id<Point>::random();
        QCOMPARE(codeOf(create(beside.office.desk, point)), u"done"_s);
    }

    void sharingWritesTheFinalWordsAndNotHowTheyCameAbout()
    {
        Beside beside;
        beside.draft(u"Zanzibar is to blame"_s);
        beside.draft(u"Somebody is to blame"_s);
        beside.draft(u"The data was published."_s);
        QCOMPARE(beside.onlyDraft().wording.text, u"The data was published."_s);
        const auto shared = share(beside.circles, beside.onlyDraft());
        QVERIFY(shared.has_value());
        QCOMPARE(shared->committed.added(), 1);
        QVERIFY(!shared->isTwoVersions);
        QCOMPARE(beside.joint(), u"The data was published."_s);
        QCOMPARE(store::history(*beside.office.store, u"update"_s, beside.update, u"joint"_s)->size(), 1);
        QVERIFY(drafts(beside.circles).isEmpty());
        QCOMPARE(nextUndo(beside.office.desk)->first().edit.verb, u"logProgress"_s);
    }

    void copiesToSendHoldNoPrivateWord()
    {
        Beside beside;
        beside.log(beside.office.desk, u"Published in full"_s);
        beside.draft(u"Zanzibar is to blame"_s);
        beside.draft(u"The minister hesitates"_s, Circle::OurSide);
        Office::done(keepNote(beside.circles, Circle::OurSide, beside.update, u"Telephone Quentin"_s));
        Office::done(keepNote(beside.circles, Circle::Mine, beside.update, u"Xylophone lesson"_s));
        for (const QList<KeptDraft> all = drafts(beside.circles); const KeptDraft &kept : all)
            if (kept.circle == Circle::Mine) {
                beside.draft(u"Agreed words"_s);
                QVERIFY(share(beside.circles, kept).has_value());
            }
        const QByteArray bytes = sendable(beside);
        for (const QString &word : {u"Published in full"_s, u"Agreed words"_s})
            QVERIFY2(bytes.contains(word.toUtf8()), qPrintable(word));
        for (const QString &word : {u"Zanzibar"_s, u"hesitates"_s, u"Quentin"_s, u"Xylophone"_s})
            for (const QByteArray &spelling : spellings(word))
                QVERIFY2(!bytes.contains(spelling), qPrintable(word));
    }

    void aDraftIsSharedOnce()
    {
        Beside beside;
        beside.draft(u"Done"_s);
        const KeptDraft kept = beside.onlyDraft();
        QVERIFY(share(beside.circles, kept).has_value());
        const auto edits = *beside.office.store->editCount();
        QCOMPARE(codeOf(share(beside.circles, kept)), u"not-found"_s);
        QCOMPARE(*beside.office.store->editCount(), edits);
    }

    void whatAColleagueWroteMeanwhileStaysBeside()
    {
        Beside beside;
        beside.log(beside.office.desk, u"As it was"_s);
        beside.draft(u"My words"_s);
        beside.log(beside.office.desk, u"A colleague's words"_s);
        beside.draft(u"My better words"_s);
        const auto shared = share(beside.circles, beside.onlyDraft());
        QVERIFY(shared && shared->isTwoVersions);
        const auto conflicts = store::conflicts(*beside.office.store).value();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().base.text(), u"As it was"_s);
    }

    void anUpdateThatAColleagueBeganMeanwhileKeepsBothWordings()
    {
        Beside beside;
        beside.draft(u"My words"_s);
        beside.log(beside.office.desk, u"A colleague's words"_s);
        QVERIFY(share(beside.circles, beside.onlyDraft())->isTwoVersions);
    }

    void theDraftOfADeletedUpdateIsKept()
    {
        Beside beside;
        beside.log(beside.office.desk, u"As it was"_s);
        beside.draft(u"My words"_s);
        Office::done(actions::remove(beside.office.desk, u"update"_s, beside.update));
        QCOMPARE(codeOf(share(beside.circles, beside.onlyDraft())), u"not-found"_s);
        QCOMPARE(beside.onlyDraft().wording.text, u"My words"_s);
        Office::done(restore(beside.office.desk, u"update"_s, beside.update));
        QVERIFY(share(beside.circles, beside.onlyDraft()).has_value());
        QCOMPARE(beside.joint(), u"My words"_s);
    }

    void aDraftWithoutWordsIsLetGo()
    {
        Beside beside;
        beside.draft(u"My words"_s);
        beside.draft({});
        QVERIFY(drafts(beside.circles).isEmpty());
        QCOMPARE(codeOf(keepDraft(beside.circles, Circle::Mine, {beside.update, u"joint"_s, {}})), u"invalid"_s);
    }

    void onlyTextsAreDrafted_data()
    {
        QTest::addColumn<Circle>("circle");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("code");
        QTest::newRow("a text") << Circle::Mine << u"nextSteps"_s << u"done"_s;
        QTest::newRow("in another language") << Circle::Mine << u"joint@cy"_s << u"done"_s;
        QTest::newRow("a word of a list") << Circle::Mine << u"pace"_s << u"invalid"_s;
        QTest::newRow("an unknown field") << Circle::Mine << u"mood"_s << u"invalid"_s;
        QTest::newRow("for everyone") << Circle::Everyone << u"joint"_s << u"refused"_s;
    }
    void onlyTextsAreDrafted()
    {
        QFETCH(Circle, circle);
        QFETCH(QString, field);
        Beside beside;
        QTEST(codeOf(keepDraft(beside.circles, circle, {beside.update, field, u"Words"_s})), "code");
    }

    void undoWorksWithinACircle()
    {
        Beside beside;
        beside.draft(u"One"_s);
        beside.draft(u"Two"_s);
        const auto edits = *beside.office.store->editCount();
        Desk &mine = **beside.circles.desk(Circle::Mine);
        QVERIFY(undo(mine).has_value());
        QCOMPARE(beside.onlyDraft().wording.text, u"One"_s);
        QVERIFY(redo(mine).has_value());
        QVERIFY(undo(mine).has_value());
        QVERIFY(undo(mine).has_value());
        QVERIFY(drafts(beside.circles).isEmpty());
        QCOMPARE(codeOf(undo(mine)), u"not-found"_s); // what founds the file stays
        QCOMPARE(*beside.office.store->editCount(), edits);
    }

    void aSideFileIsNotOpenedAsAPlan()
    {
        Beside beside;
        beside.draft(u"Ours"_s, Circle::OurSide);
        const auto opened = store::Store::open(beside.path(beside.files().first()));
        QCOMPARE(codeOf(checkIsPlan(**opened)), u"refused"_s);
        QCOMPARE(codeOf(currentPlan(**opened)), u"refused"_s);
        QVERIFY(checkIsPlan(*beside.office.store).has_value());
    }

    void aSideFileBesideAnotherPlanIsRefused()
    {
        Beside first;
        first.draft(u"Ours"_s, Circle::OurSide);
        Beside second;
        const QString name = first.files().first();
        QVERIFY(QFile::copy(first.path(name), second.path(name)));
        QVERIFY(drafts(second.circles).leftOut.value(0).contains(name));
        QCOMPARE(codeOf(keepNote(second.circles, Circle::OurSide, second.office.commitment.id, u"Hm"_s)), u"refused"_s);
        second.log(second.office.desk, u"The plan is written as ever"_s);
    }

    void aRenamedPlanFindsItsSideFile()
    {
        Beside beside;
        beside.draft(u"Ours"_s, Circle::OurSide);
        Circles renamed(beside.office.desk, beside.path(u"Plan of the UK.waymark"_s), beside.path(u"own"_s));
        QCOMPARE(drafts(renamed).size(), 1);
    }

    void ourSideAsksForAnOrganisation()
    {
        Beside beside;
        Office::sit(beside.office.desk, u"Tom Reid"_s);
        const auto noted = keepNote(beside.circles, Circle::OurSide, beside.office.commitment.id, u"Hm"_s);
        QCOMPARE(codeOf(noted), u"invalid"_s);
        QVERIFY(noted.error().sentence.contains(u"Tom Reid"_s));
        QVERIFY(drafts(beside.circles).isEmpty());
        beside.draft(u"Mine"_s);
        QCOMPARE(beside.files(), QStringList());
    }

    void twoOrganisationsHaveTwoFiles()
    {
        Beside beside;
        beside.draft(u"Amina's"_s, Circle::OurSide);
        Organisation involve;
        involve.id = Id<Organisation>::random();
        involve.name = Texts(u"Involve / the \"charity\""_s);
        Office::done(create(beside.office.desk, involve));
        Person rachel;
        rachel.id = Id<Person>::random();
        rachel.name = u"Rachel Evans"_s;
        rachel.organisation = involve.id;
        Office::done(create(beside.office.desk, rachel));
        Office::sit(beside.office.desk, u"Rachel Evans"_s);
        QVERIFY(drafts(beside.circles).isEmpty());
        beside.draft(u"Rachel's"_s, Circle::OurSide);
        QCOMPARE(beside.files(), QStringList({u"UK 2016 (Cabinet Office only).waymark"_s,
                                              u"UK 2016 (Involve the charity only).waymark"_s}));
        Office::sit(beside.office.desk, u"Amina Khan"_s);
        QCOMPARE(beside.onlyDraft().wording.text, u"Amina's"_s);
    }

    void aFolderThatMayOnlyBeReadTakesNothing()
    {
        Beside beside;
        const QString folder = beside.path(u"shared"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(beside.path({}), QFile::Permissions(0x7777)));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const Unprivileged nobody;
        Circles circles(beside.office.desk, folder + u"/UK.waymark"_s, beside.path(u"own"_s));
        const RecordId about = beside.office.commitment.id;
        const auto noted = keepNote(circles, Circle::OurSide, about, u"Hm"_s);
        QCOMPARE(codeOf(noted), u"refused"_s);
        QVERIFY(noted.error().sentence.contains(folder));
        QCOMPARE(codeOf(keepNote(circles, Circle::Mine, about, u"Hm"_s)), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(TestCircles)
#include "tst_circles.moc"
