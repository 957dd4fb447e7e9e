// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Spreadsheets on their way into the plan, and out of it.
#include "gallery.h"
#include "plans.h"
#include "shown.h"

#include <dialogs/tablesheet.h>
#include <look/emptystate.h>
#include <pages/bringinpage.h>
#include <window/mainwindow.h>
#include <window/planview.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

/// Commitments and milestones in one sheet, as somebody keeps them beside the plan.
const char *const kTypical = "Ref,Commitment or milestone,Lead department,Due date,Theme\n"
                             "5,Open contracting,Cabinet Office,October 2018,Money\n"
                             "3.2,,,14/11/2017,\n"
                             "5.9,Publish what was paid,,30/4/2018,\n"
                             "6,Grants data,Cabinet Office,March 2018,Money\n"
                             "6.1,Guidance for those who give grants,,13/6/2017,\n"
                             "14,Open courts,Ministry of Justice,December 2018,Justice\n"
                             "14.1,Publish the lists of hearings,,spring 2018,\n"
                             "14.2,Publish judgments,,by 2018,\n";

const char *const kProblems = "No.,Milestone,Due date,Completed on,Starts\n"
                              "5.9,Publish what was paid,30/2/2018,soon,May 2017\n"
                              "6.1,Guidance,13/6/2017,,2023-24\n"
                              "77.1,Of nothing,14/6/2017,,\n"
                              ",,15/6/2017,,\n"
                              "88,,16/6/2017,,\n";

const char *const kMixed = "No.;Milestone;Due;30/9/2018;12/31/2018;3/4/2019\n"
                           "5.9;Publish what was paid;3/4/2018;On track;Delayed;Completed\n"
                           "6.1;Guidance;30/4/2018;On track;Completed;Completed\n"
                           "6.2;Data;4/30/2018;Not started;On track;Completed\n";

const char *const kOrganisations = "No.,Commitment,Lead department\n"
                                   "5,Open contracting,Crown Comercial Service\n"
                                   "6,Grants data,Dept for Education; Cabinet Ofice\n"
                                   "9,Ministry,Ministry of Sound\n";

/// The window with a table that was read.
QWidget *bringing(const char *csv, const QString &name)
{
    static QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (csv && file.open(QFile::WriteOnly)) {
        file.write(csv);
        file.close();
    }
    QWidget *window = at([] { return test::busyPlan(); }, u"import"_s);
    auto *page = window->findChild<BringInPage *>();
    if (!csv)
        return window;
    window->resize(1366, 768);
    page->setFile(file.fileName());
    const QDeadlineTimer patience(20'000);
    while (page->findChild<EmptyState *>()->isVisibleTo(page) && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return window;
}

QWidget *saving(bool isWhole)
{
    TableSheet::Asked asked{u"UK Open Government National Action Plan 2016-18"_s,
                            isWhole ? QString() : u"Commitments, 34 rows"_s,
                            {{u"commitment"_s, u"Commitments"_s}, {u"milestone"_s, u"Milestones"_s}},
                            u"/srv/plans/Waymark"_s,
                            u"UK Open Government National Action Plan 2016-18, Commitments"_s};
    return new TableSheet(asked);
}

const Register kEmpty(u"sheets-empty"_s, [] { return bringing(nullptr, {}); });
const Register kUsual(u"sheets-typical"_s, [] { return bringing(kTypical, u"Our table.csv"_s); });
const Register kWrong(u"sheets-problems"_s, [] { return bringing(kProblems, u"Dates.csv"_s); });
const Register kAsked(u"sheets-mixed"_s, [] { return bringing(kMixed, u"By round.csv"_s); });
const Register kWhom(u"sheets-organisations"_s, [] { return bringing(kOrganisations, u"Leads.csv"_s); });
const Register kBad(u"sheets-bad"_s, [] { return bringing("\xd0\xcf\x11\xe0 and more", u"Old table.xls"_s); });
const Register kSaved(u"sheets-saving"_s, [] { return saving(false); });

} // namespace

} // namespace waymark::gallery
