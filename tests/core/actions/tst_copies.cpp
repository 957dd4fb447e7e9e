// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include <actions/copies.h>
#include <actions/drafting.h>
#include <actions/keys.h>
#include <base/savefile.h>
#include <base/text.h>
#include <signers.h>

#include <QDir>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::actions;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using exchange::LargePack;

namespace {

/// Somebody with a plan of her own, what lies beside it, and a folder for what she sends.
struct Seat
{
    QString folder;
    std::unique_ptr<store::Store> store;
    FixedClock clock{moment()};
    Desk desk{*store, clock};
    Circles circles;
    Job job;

    Seat(const QString &where, const store::Store &plan, const QString &name)
        : folder(made(where))
        , store(std::move(*store::Store::create(QDir(where).filePath(u"plan.waymark"_s))))
        , circles(desk, QDir(where).filePath(u"plan.waymark"_s), QDir(where).filePath(u"own"_s))
    {
        if (!merge(*store, plan))
            qFatal("copy");
        Office::sit(desk, name);
    }
    static QString made(const QString &folder)
    {
        QDir().mkpath(folder);
        return folder;
    }
    [[nodiscard]] QString path(const QString &name) const { return QDir(folder).filePath(name); }
    void note(const QString &text, Circle circle = Circle::OurSide)
    {
        Office::done(keepNote(circles, circle, store::idsOf(*store, u"commitment"_s)->first(), text));
    }
    void setTitle(const QString &title)
    {
        const RecordId commitment = store::idsOf(*store, u"commitment"_s)->first();
        Office::done(change(desk, u"commitment"_s, commitment, {{u"title"_s, Value(title), {}}}));
    }
    [[nodiscard]] QString send(const QString &name, const RecordId &with = {}, const QList<EditId> &since = {},
                               const signing::SigningKey *key = nullptr)
    {
        const auto sent = sendCopy(circles, {path(name), with, since}, job, key);
        if (!sent || !sent->notKept.isEmpty())
            qFatal("%s", qPrintable(sent ? sent->notKept : sent.error().sentence));
        return path(name);
    }
    [[nodiscard]] Incoming seen(const QString &file)
    {
        const auto incoming = lookAt(circles, file, LargePack::Refuse, job);
        if (!incoming)
            qFatal("%s", qPrintable(incoming.error().sentence));
        return *incoming;
    }
    [[nodiscard]] QString looked(const QString &file) { return explained(seen(file)); }
    [[nodiscard]] QString refused(const QString &file)
    {
        const qint64 before = store->editCount().value();
        const auto incoming = lookAt(circles, file, LargePack::Refuse, job);
        const bool isSame = store->editCount().value() == before;
        return incoming ? u"taken"_s : isSame ? incoming.error().sentence : u"left a trace"_s;
    }
    qint64 take(const QString &file)
    {
        const auto brought = bringIn(circles, seen(file), {}, job);
        if (!brought || !brought->notKept.isEmpty())
            qFatal("%s", qPrintable(brought ? brought->notKept : brought.error().sentence));
        return brought->committed.added();
    }
};

/// Amina of the Cabinet Office, and Kim and Lee of a charity, each with a copy of the plan.
struct Two
{
    QTemporaryDir folder;
    Office office;
    RecordId charity = organisation(u"Open Rights Group"_s);
    RecordId kimsId = person(u"Kim Reid"_s);
    RecordId leesId = person(u"Lee Ames"_s);
    Seat amina{folder.filePath(u"amina"_s), *office.store, u"Amina Khan"_s};
    Seat kim{folder.filePath(u"kim"_s), *office.store, u"Kim Reid"_s};

    [[nodiscard]] RecordId organisation(const QString &name)
    {
        Organisation organisation;
        organisation.id = Id<Organisation>::random();
        organisation.name = Texts(name);
        Office::done(create(office.desk, organisation));
        return organisation.id.record();
    }
    [[nodiscard]] RecordId person(const QString &name)
    {
        Person person;
        person.id = Id<Person>(personNamed(*office.store, name).value());
        person.name = name;
        person.organisation = Id<Organisation>(charity);
        Office::done(create(office.desk, person));
        return person.id.record();
    }
};

QStringList waysOf(Circles &circles)
{
    QStringList ways;
    for (const QList<MailedCopy> kept = copies(circles).value(); const MailedCopy &copy : kept)
        ways << labelOf(copy.way) + u' ' + copy.file;
    return ways;
}

} // namespace

class TestCopies : public QObject
{
    Q_OBJECT

private slots:
    void ourSideKeepsWhatWentAndCame()
    {
        Two two;
        const QString copy = two.kim.send(u"from-kim.wmcopy"_s, two.amina.desk.author());
        const MailedCopy sent = copies(two.kim.circles)->first();
        QCOMPARE(sent.way, CopyWay::Sent);
        QCOMPARE(sent.with, two.amina.desk.author());
        QCOMPARE(sent.on.text(), u"14 November 2016"_s);
        QCOMPARE(sent.edits.value(), two.kim.store->editCount().value());
        QVERIFY(sent.signedBy.isNull());
        two.kim.setTitle(u"Kim's"_s);
        QCOMPARE(two.amina.take(two.kim.send(u"news.wmcopy"_s)), 1);
        const MailedCopy received = copies(two.amina.circles)->first();
        QCOMPARE(received.way, CopyWay::Received);
        QCOMPARE(received.with, two.kimsId);
        QCOMPARE(received.file, u"news.wmcopy"_s);
        QCOMPARE(received.tips, QString::fromLatin1(two.kim.store->tips()->first().token()));
        QCOMPARE(waysOf(two.kim.circles), QStringList({u"Sent from-kim.wmcopy"_s, u"Sent news.wmcopy"_s}));
    }

    void nothingIsKeptForWhoeverWorksNowhere()
    {
        Two two;
        Seat guest(two.folder.filePath(u"guest"_s), *two.office.store, u"Sam Guest"_s);
        two.kim.setTitle(u"Kim's"_s);
        QCOMPARE(guest.take(two.kim.send(u"news.wmcopy"_s)), 1);
        QVERIFY(!guest.send(u"back.wmcopy"_s).isEmpty());
        QVERIFY(copies(guest.circles)->isEmpty());
        QCOMPARE(QDir(guest.folder).entryList({u"*only*"_s}), QStringList());
    }

    void onlyWhatCameFromThemCountsAsTheirs()
    {
        Two two;
        QVERIFY(knownToHave(two.amina.circles, two.charity)->isEmpty());
        QVERIFY(!two.amina.send(u"all.wmcopy"_s, two.charity).isEmpty());
        // Nobody knows whether they opened it.
        QVERIFY(knownToHave(two.amina.circles, two.charity)->isEmpty());
        two.kim.setTitle(u"Kim's"_s);
        two.amina.take(two.kim.send(u"news.wmcopy"_s));
        const QList<EditId> theirs = two.kim.store->tips().value();
        QCOMPARE(knownToHave(two.amina.circles, two.charity).value(), theirs);
        QCOMPARE(knownToHave(two.amina.circles, two.kimsId).value(), theirs);
        QVERIFY(knownToHave(two.amina.circles, two.leesId)->isEmpty());
        two.amina.setTitle(u"Amina's"_s);
        QVERIFY(!two.amina.send(u"more.wmcopy"_s, two.charity, theirs).isEmpty());
        QCOMPARE(knownToHave(two.amina.circles, two.charity).value(), theirs);
    }

    void whatHoldsNothingNewStillSaysWhatTheyHave()
    {
        Two two;
        two.amina.setTitle(u"Amina's"_s);
        const QString early = two.kim.send(u"early.wmcopy"_s);
        QCOMPARE(two.amina.take(early), 0);
        const QList<EditId> first = knownToHave(two.amina.circles, two.kimsId).value();
        QCOMPARE(first, two.kim.store->tips().value());
        two.kim.take(two.amina.send(u"for-kim.wmcopy"_s));
        QCOMPARE(two.amina.take(two.kim.send(u"late.wmcopy"_s)), 0);
        const QList<EditId> later = knownToHave(two.amina.circles, two.kimsId).value();
        QCOMPARE(later, two.amina.store->tips().value());
        // One that arrives late takes nothing back.
        QCOMPARE(two.amina.take(early), 0);
        QCOMPARE(knownToHave(two.amina.circles, two.kimsId).value(), later);
        QCOMPARE(copies(two.amina.circles)->size(), 3);
    }

    void saysWhatGoesAndWhatStays()
    {
        Two two;
        const QList<EditId> before = two.amina.store->tips().value();
        QCOMPARE(textOf(*whatGoes(two.amina.circles, {})),
                 u"The whole plan: 1 commitment, %1 changes; only what is in the plan."_s.arg(
                     two.amina.store->editCount().value()));
        two.amina.note(u"Ring Kim"_s);
        QCOMPARE(textOf(*whatGoes(two.amina.circles, {})),
                 u"The whole plan: 1 commitment, %1 changes; our side's 1 note stays here."_s.arg(
                     two.amina.store->editCount().value()));
        two.amina.note(u"Again"_s);
        two.amina.note(u"Sleep on it"_s, Circle::Mine);
        two.amina.setTitle(u"Amina's"_s);
        QCOMPARE(textOf(*whatGoes(two.amina.circles, before)),
                 u"1 change to commitment 5; our side's 2 notes and your own 1 note stay here."_s);
    }

    /// What is usually for everyone stays, too, where somebody keeps it to a side or to herself; who wrote it is no
    /// news.
    void saysAllThatStays()
    {
        Two two;
        Point point;
        point.about = two.office.commitment.id.record();
        point.inTheWay = Texts(u"The contract is not public"_s);
        for (const Circle circle : {Circle::OurSide, Circle::Mine}) {
            const auto desk = two.amina.circles.desk(circle);
            QVERIFY(desk);
            point.id = Id<Point>::random();
            QVERIFY(create(**desk, point));
        }
        Commitment kept;
        kept.id = Id<Commitment>::random();
        kept.title = Texts(u"Not yet public"_s);
        QVERIFY(create(*two.amina.circles.desk(Circle::OurSide).value(), kept));
        two.amina.note(u"Ring Kim"_s);
        const QString told = textOf(*whatGoes(two.amina.circles, {}));
        QVERIFY2(told.endsWith(u"; our side's 1 commitment, 1 note and 1 point to raise and your own 1 point to raise "
                               "stay here."_s),
                 qPrintable(told));
    }

    void privateWordsAreInNoCopy()
    {
        Two two;
        two.amina.note(u"Zanzibar"_s);
        two.amina.note(u"Xylophone"_s, Circle::Mine);
        const QString copy = two.amina.send(u"all.wmcopy"_s, two.charity);
        QByteArray bytes = readFile(copy, 1 << 20).value() + packOf(*two.amina.store);
        for (const QString &word : {u"Zanzibar"_s, u"Xylophone"_s, u"all.wmcopy"_s})
            QVERIFY(!bytes.contains(word.toUtf8()));
        QVERIFY(store::idsOf(*two.amina.store, u"copy"_s)->isEmpty());
    }

    void aCopyIsRecognised()
    {
        Two two;
        const QString early = two.kim.send(u"early.wmcopy"_s);
        QCOMPARE(two.amina.looked(early), u"They have exactly what you have; nothing is new."_s);
        two.kim.setTitle(u"Kim's"_s);
        const QString news = two.kim.send(u"news.wmcopy"_s);
        QCOMPARE(two.amina.looked(news), u"They have 1 change you lack, and have seen all of yours."_s);
        two.amina.setTitle(u"Amina's"_s);
        QCOMPARE(two.amina.looked(news), u"They have 1 change you lack; you have 1 they had not seen."_s);
        two.amina.clock.set(moment(60 * 24));
        QCOMPARE(two.amina.take(news), 1);
        two.amina.clock.set(moment(60 * 48));
        QCOMPARE(two.amina.looked(news), u"You brought this in on 15 November 2016; nothing is new."_s);
        QCOMPARE(two.amina.looked(early), u"Older than what you have; nothing is new."_s);
    }

    void onesOwnCopySentBackIsRecognised()
    {
        Two two;
        QCOMPARE(two.amina.looked(two.amina.send(u"mine.wmcopy"_s, two.charity)),
                 u"You sent this to Open Rights Group on 14 November 2016; nothing is new."_s);
        two.amina.setTitle(u"Later"_s);
        QCOMPARE(two.amina.looked(two.amina.path(u"mine.wmcopy"_s)),
                 u"You sent this to Open Rights Group on 14 November 2016; nothing is new."_s);
        Seat guest(two.folder.filePath(u"guest"_s), *two.office.store, u"Sam Guest"_s);
        QCOMPARE(guest.looked(guest.send(u"mine.wmcopy"_s)), u"This is a copy of your own; nothing is new."_s);
    }

    void aMailedPlanFileIsRecognised()
    {
        Two two;
        QCOMPARE(two.amina.looked(two.kim.path(u"plan.waymark"_s)),
                 u"They have exactly what you have; nothing is new."_s);
        two.kim.setTitle(u"Kim's"_s);
        two.amina.setTitle(u"Amina's"_s);
        QCOMPARE(two.amina.looked(two.kim.path(u"plan.waymark"_s)),
                 u"They have 1 change you lack; you have 1 they had not seen."_s);
        const auto brought =
            bringIn(two.amina.circles, two.amina.seen(two.kim.path(u"plan.waymark"_s)), two.charity, two.amina.job);
        QCOMPARE(brought->committed.added(), 1);
        QCOMPARE(knownToHave(two.amina.circles, two.charity).value(), two.kim.store->tips().value());
        QVERIFY(two.amina.looked(two.kim.path(u"plan.waymark"_s)).startsWith(u"You brought this in on "));
    }

    void whatCannotBeBroughtInIsSaidInASentence()
    {
        Two two;
        const Office other(u"Somebody Else"_s);
        Seat stranger(two.folder.filePath(u"stranger"_s), *other.store, u"Somebody Else"_s);
        const QString copy = stranger.send(u"other.wmcopy"_s);
        QCOMPARE(two.amina.refused(copy),
                 u"This copy is of another plan, “%1”; open that plan to bring it in."_s.arg(isolated(u"Plan"_s)));
        QCOMPARE(two.amina.refused(stranger.path(u"plan.waymark"_s)),
                 u"“%1” is of another plan, “%2”; open that plan to bring it in."_s.arg(isolated(u"plan.waymark"_s),
                                                                                        isolated(u"Plan"_s)));
        two.kim.setTitle(u"Never sent"_s);
        const QList<EditId> unsent = two.kim.store->tips().value();
        two.kim.setTitle(u"Sent"_s);
        QVERIFY(two.amina.refused(two.kim.send(u"part.wmcopy"_s, {}, unsent)).contains(u"ask for a whole copy"));
        QVERIFY(saveFile(two.amina.path(u"bad.wmcopy"_s), QByteArray("no copy")));
        QVERIFY(two.amina.refused(two.amina.path(u"bad.wmcopy"_s)).endsWith(u'.'));
        QVERIFY(saveFile(two.amina.path(u"bad.waymark"_s), QByteArray("no plan")));
        QVERIFY(two.amina.refused(two.amina.path(u"bad.waymark"_s)).endsWith(u'.'));
        QVERIFY(copies(two.amina.circles)->isEmpty());
    }

    void aSignatureIsToldInWords()
    {
        Two two;
        const signing::SigningKey key = keyFromSeed(QByteArray(64, '7'), Id<Person>(two.kimsId));
        QCOMPARE(signatureText(two.amina.seen(two.kim.send(u"plain.wmcopy"_s))), QString());
        // The key goes into the plan with the first copy it signs.
        const QString copy = two.kim.send(u"signed.wmcopy"_s, {}, {}, &key);
        QCOMPARE(copies(two.kim.circles)->last().signedBy.record(), two.kimsId);
        QCOMPARE(signatureText(two.amina.seen(copy)), u"Signed by Kim Reid, whose check code has not been compared."_s);
        QCOMPARE(two.amina.take(copy), 1);
        QCOMPARE(copies(two.amina.circles)->last().signedBy.record(), two.kimsId);
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = RoleKind::CsoLead;
        lead.person = Id<Person>(two.kimsId);
        lead.of = two.office.commitment.id;
        Office::done(create(two.amina.desk, lead));
        const QList<store::KnownKey> keys = store::keys(*two.amina.store).value();
        Office::done(confirmKey(two.amina.desk, keys.first().id, signing::checkCode(key.publicKey())));
        QCOMPARE(signatureText(two.amina.seen(copy)), u"Signed by Kim Reid."_s);
        Office::done(retireKey(two.kim.desk, keys.first().id, u"Laptop lost"_s));
        two.amina.take(two.kim.send(u"retired.wmcopy"_s));
        QCOMPARE(signatureText(two.amina.seen(copy)), u"Signed by Kim Reid with a key that was retired."_s);
        const signing::SigningKey forged = keyFromSeed(QByteArray(64, '8'), Id<Person>(two.kimsId));
        Job job;
        QVERIFY(exchange::writePack(*two.kim.store, copy, {}, {two.kimsId, u"Kim Reid"_s}, job, &forged));
        QVERIFY(signatureText(two.amina.seen(copy)).startsWith(u"The signature does not hold: "));
    }

    void aSenderThePlanDoesNotNameIsKeptByName()
    {
        Two two;
        Seat guest(two.folder.filePath(u"guest"_s), *two.office.store, u"Sam Guest"_s);
        QCOMPARE(two.amina.take(guest.send(u"guest.wmcopy"_s)), 0);
        const MailedCopy received = copies(two.amina.circles)->first();
        const auto side = two.amina.circles.store(Circle::OurSide);
        QCOMPARE(store::read<Person>(**side, Id<Person>(received.with))->name, u"Sam Guest"_s);
        QVERIFY(store::kindOfRecord(*two.amina.store, received.with)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
