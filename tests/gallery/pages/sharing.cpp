// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets by which copies go and come.
#include "gallery.h"

#include "plans.h"

#include <actions/editing.h>
#include <dialogs/answersheet.h>
#include <dialogs/checkcodesheet.h>
#include <dialogs/erasesheet.h>
#include <dialogs/evidencesheet.h>
#include <dialogs/keepplansheet.h>
#include <dialogs/publishsheet.h>
#include <dialogs/sharesheet.h>
#include <dialogs/signingfields.h>
#include <dialogs/whosheet.h>
#include <dialogs/writtensheet.h>
#include <models/whoswho.h>
#include <pages/copiespage.h>
#include <store/reading.h>
#include <window/incomingsheet.h>

#include <QCheckBox>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

AskedShare asked(bool hasKey)
{
    const auto plan = test::busyPlan();
    AskedShare asked{plan->plan().title.text(), {}, {}, hasKey};
    const auto everybody = recipientsIn(*plan);
    for (const Somebody &each : *everybody)
        asked.whom << AskedShare::Whom{each.id, each.text()};
    asked.first = asked.whom.first().id;
    return asked;
}

QWidget *share(bool hasKey)
{
    auto *sheet = new ShareSheet(asked(hasKey));
    sheet->setWhatGoes(
        u"12 changes to commitments 1 and 6; our side's 5 notes stay here."_s,
        u"Left out is what 360Giving are known to have. Of yours since you last shared: 14 changes, the oldest 9 days."_s);
    sheet->setFile(u"/srv/plans/Waymark/UK National Action Plan 2016 to 2018, for 360Giving, 14 March 2017.wmcopy"_s);
    if (hasKey)
        sheet->signing()->setProblem(u"That is not the signing password of this key; try again."_s);
    return sheet;
}

QWidget *written()
{
    return new WrittenSheet({u"/srv/plans/Waymark/UK plan, for 360Giving, 14 March 2017.wmcopy"_s,
                             u"/srv/plans/Waymark/UK plan, for 360Giving, 14 March 2017.html"_s,
                             u"360Giving"_s,
                             {u"12 changes to commitments 1 and 6; our side's 5 notes stay here."_s}});
}

QWidget *who(bool isCrowded)
{
    const auto plan = isCrowded ? test::busyPlan() : test::emptyPlan();
    QList<WhoSheet::Who> people;
    QStringList organisations;
    const auto known = peopleIn(*plan);
    for (const Somebody &each : *known)
        people << WhoSheet::Who{each.name, each.organisation};
    const auto all = organisationsIn(*plan);
    for (const Somebody &each : *all)
        organisations << each.name;
    auto *sheet = new WhoSheet(plan->plan().title.text(), people, organisations, {});
    sheet->setProblem(u"Choose who you are, or give your name and organisation."_s);
    return sheet;
}

QWidget *keepPlan()
{
    auto *sheet =
        new KeepPlanSheet(u"UK plan, for 360Giving, 14 March 2017.wmcopy"_s,
                          u"Amina Khan sent a whole plan, with 1,204 changes in its history. It becomes a plan of its "
                          "own on this computer."_s);
    sheet->setFile(u"/srv/plans/Waymark/UK plan, for 360Giving, 14 March 2017.waymark"_s);
    return sheet;
}

QWidget *evidence()
{
    return new EvidenceSheet(u"UK Open Government National Action Plan 2016 to 2018"_s,
                             u"/srv/plans/Waymark/UK plan, evidence"_s);
}

QWidget *publish()
{
    auto *sheet = new PublishSheet(u"UK Open Government National Action Plan 2016-18"_s,
                                   u"/srv/plans/Waymark/UK plan, site"_s, u"our web page"_s);
    sheet->setProblem(u"Give the address in full, for example https://plan.example.org/."_s);
    return sheet;
}

QWidget *firstSigned()
{
    auto *sheet = new AnswerSheet({u"5  Open contracting, January to March 2017"_s, {PartySide::Government}});
    sheet->signing()->findChild<QCheckBox *>()->setChecked(true);
    return sheet;
}

/// What Rachel Evans sends back, looked at.
actions::Incoming incomingFor(OpenPlan &plan)
{
    actions::Incoming incoming;
    incoming.file = u"from involve.waymark"_s;
    incoming.preview.added = 12;
    incoming.preview.unseen = 5;
    incoming.preview.sender = u"Rachel Evans"_s;
    incoming.preview.signature = store::SignatureStanding::Claimed;
    incoming.preview.by = {{RecordId(), u"Rachel Evans"_s, 12}};
    for (const QString &number : {u"1"_s, u"6"_s}) {
        const RecordId id = test::numbered(plan.store(), u"commitment"_s, number);
        const auto commitment = store::read<Commitment>(plan.store(), Id<Commitment>(id));
        incoming.preview.touched << exchange::PackPreview::Touched{id, number, commitment->title.text(), 6};
    }
    incoming.arrival = actions::Arrival::Branched;
    return incoming;
}

QWidget *incoming()
{
    const auto plan = test::busyPlan();
    return new IncomingSheet(*plan, incomingFor(*plan));
}

QWidget *nothingNew()
{
    const auto plan = test::busyPlan();
    actions::Incoming again;
    again.file = u"UK plan.wmcopy"_s;
    again.arrival = actions::Arrival::Again;
    again.on = FuzzyDate(QDate(2017, 3, 3));
    return new IncomingSheet(*plan, again);
}

QWidget *lookFirst()
{
    return new LookFirstSheet(
        {{{u"6  Grants data"_s, u"Joint text"_s,
           u"Four departments have published so far. 360Giving accepts that dates can be revisited."_s,
           u"Four departments have published so far, two of them without amounts. 360Giving accepts that dates can be "
           "revisited, with reasons given."_s,
           u"Rachel Evans, 13 March 2017"_s, true, false},
          {u"6  Grants data"_s, u"Completion, civil society"_s, u"Substantial"_s, u"Limited"_s,
           u"Rachel Evans, 13 March 2017"_s, false, false},
          {u"1  Beneficial ownership"_s, u"Due"_s, u"spring 2017"_s, u"May 2017"_s, u"Rachel Evans, 13 March 2017"_s,
           false, true}},
         3});
}

QWidget *erase()
{
    return new EraseSheet(
        {u"Rachel Evans"_s,
         u"Tom Reid asks for it. Everybody who brings in a copy of this plan loses the words too, once "
         "it is signed."_s,
         {{u"Rachel Evans: Name"_s, u"Rachel Evans"_s},
          {u"How to reach Rachel Evans: E-mail"_s, u"rachel@example.org"_s}},
         {u"The name also stands in 3 other texts, which stay; look at each."_s},
         u"She asked for it on 3 March"_s,
         true});
}

/// The page of copies, as it is when some went and came.
QWidget *copies(bool hasAny)
{
    auto *folder = new QTemporaryDir;
    test::actAs({u"Amina Khan"_s, u"Cabinet Office"_s}, folder->path());
    OpenPlan *plan = test::busyPlan().release();
    for (const QString &whom : hasAny ? QStringList{u"360Giving"_s, u"Involve"_s, {}} : QStringList()) {
        Job job;
        const auto with =
            whom.isEmpty() ? Result<RecordId>(RecordId()) : actions::organisationNamed(plan->store(), whom);
        const QString file = folder->filePath(u"UK plan, for %1, 14 March 2017.wmcopy"_s.arg(whom));
        if (const auto sent = actions::sendCopy(plan->circles(), {file, *with, {}}, job); !sent)
            qFatal("%s", qPrintable(sent.error().sentence));
    }
    auto *page = new CopiesPage(*plan);
    plan->setParent(page);
    QObject::connect(page, &QObject::destroyed, page, [folder] { delete folder; });
    if (const auto read = page->refresh(); !read)
        qFatal("%s", qPrintable(read.error().sentence));
    return page;
}

const Register kPictures[]{
    {u"sheet-erase"_s, &erase},
    {u"sheet-check-code"_s,
     [] { return new CheckCodeSheet(u"Rachel Evans"_s, u"0123  4567  8901  2345\n6789  0123  4567  8901"_s); }},
    {u"copies-typical"_s, [] { return copies(true); }},
    {u"copies-empty"_s, [] { return copies(false); }},
    {u"sheet-share"_s, [] { return share(false); }},
    {u"sheet-share-signed"_s, [] { return share(true); }},
    {u"sheet-written"_s, &written},
    {u"sheet-who"_s, [] { return who(true); }},
    {u"sheet-who-nobody"_s, [] { return who(false); }},
    {u"sheet-keep-plan"_s, &keepPlan},
    {u"sheet-evidence"_s, &evidence},
    {u"sheet-publish"_s, &publish},
    {u"sheet-answer-signed"_s, &firstSigned},
    {u"sheet-incoming"_s, &incoming},
    {u"sheet-nothing-new"_s, &nothingNew},
    {u"sheet-look-first"_s, &lookFirst},
};

} // namespace

} // namespace waymark::gallery
