// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <look/doorlist.h>
#include <look/label.h>
#include <look/pageheader.h>
#include <look/sidebar.h>
#include <look/tasklist.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

QList<SidebarEntry> places()
{
    return {{u"needs"_s, u"inbox"_s, u"What needs me"_s, 9},     {u"round"_s, u"round"_s, u"This round"_s, 6},
            {u"commitments"_s, u"list"_s, u"Commitments"_s, 13}, {u"timeline"_s, u"timeline"_s, u"Timeline"_s, {}},
            {u"meetings"_s, u"calendar"_s, u"Meetings"_s, {}},   {u"points"_s, u"point"_s, u"Points to raise"_s, 5},
            {u"people"_s, u"people"_s, u"People"_s, {}},         {{}, {}, u"Saved views"_s, {}},
            {u"view/late"_s, {}, u"Date passed"_s, 3},           {u"view/differ"_s, {}, u"Views differ"_s, 2},
            {u"view/none"_s, {}, u"No update yet"_s, 6}};
}

QList<TaskGroup> tasks()
{
    return {
        {u"Date passed"_s,
         {},
         {{u"1"_s, u"calendar"_s, u"3  Anti-corruption strategy: publish the new strategy"_s,
           u"First promised December 2016. Reason given in February: changes in government"_s, u"73 days past"_s,
           u"Ask for a new date"_s},
          {u"2"_s, u"calendar"_s, u"10  Involving data users: report on the survey of users"_s,
           u"Due 2 March. Nothing heard since February"_s, u"12 days past"_s, u"Ask what happened"_s}}},
        {u"Today"_s,
         {},
         {{u"3"_s,
           u"versions"_s,
           u"6  Grants data: two versions to choose from"_s,
           u"The joint text was changed by you on 13 March and by Involve on 12 March"_s,
           {},
           u"Choose a version"_s},
          {u"4"_s,
           u"check"_s,
           u"1  Beneficial ownership: BEIS says yes to the wording, by e-mail"_s,
           u"Transparency International UK agreed yesterday. With your record both sides have agreed"_s,
           {},
           u"Record the yes"_s},
          {u"5"_s,
           u"mail"_s,
           u"5  Open contracting: the Crown Commercial Service’s e-mail of 13 March"_s,
           u"Read, not yet entered: 1 milestone, 1 new date"_s,
           {},
           u"Write the update"_s}}},
        {u"Worth checking"_s,
         u"no date"_s,
         {{u"6"_s,
           u"alert"_s,
           u"2  Natural resource transparency: “on track”, yet milestone 2.3 is about 4 months late"_s,
           u"Reported 6 March; first promised December 2016, now April 2017"_s,
           {},
           u"Show both facts"_s},
          {u"7"_s,
           u"alert"_s,
           u"11  Better use of data assets: what it waited for has happened"_s,
           u"The Government Digital Transformation Strategy came out on 9 February 2017"_s,
           {},
           u"Ask for a date"_s},
          {u"8"_s,
           u"alert"_s,
           u"4  Anti-Corruption Innovation Hub: complete, no evidence"_s,
           {},
           {},
           u"Link evidence"_s},
          {u"9"_s, u"alert"_s, u"12  GOV.UK: no update in three rounds"_s, {}, {}, u"Ask for a date"_s},
          {u"10"_s,
           u"alert"_s,
           u"8  Enhanced transparency requirements: closes in ten days"_s,
           {},
           {},
           u"Ask for a date"_s},
          {u"11"_s, u"alert"_s, u"9  Identifying core data assets"_s, {}, {}, u"Ask for a date"_s},
          {u"12"_s, u"alert"_s, u"13  Ongoing collaboration"_s, {}, {}, u"Ask for a date"_s}}},
    };
}

QWidget *needsMe()
{
    auto *page = new QWidget;
    auto *sidebar = new Sidebar;
    sidebar->setPlan(u"UK, 2016 to 2018"_s, u"Sample plan"_s);
    sidebar->setEntries(places());
    sidebar->setPlace(u"needs"_s);
    auto *folded = new Sidebar;
    folded->setEntries(places());
    folded->setPlace(u"round"_s);
    folded->setFolded(true);
    auto *header = new PageHeader(u"What needs me"_s);
    header->setSubtitle(u"Tuesday 14 March 2017 · 9 things, the first 2 with a date that has passed"_s);
    header->addButton(u"Paste a reply"_s)->setShortcutHint(u"F7"_s);
    header->addButton(u"Write the update"_s, ButtonKind::Main);
    header->setMark(u"UK0063"_s);
    auto *list = new TaskList;
    list->setGroups(tasks());

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(header);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(u(14), u(4), u(24), 0);
    inner->addWidget(list);
    column->addLayout(inner);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sidebar);
    row->addWidget(folded);
    row->addLayout(column, 1);
    return page;
}

QWidget *firstRun()
{
    auto *page = new QWidget;
    auto *doors = new DoorList;
    doors->setDoors({{u"sample"_s,
                      u"sample"_s,
                      u"Look around in the sample plan"_s,
                      u"The UK’s plan of 2016 to 2018, marked Sample. Log one update: about a minute"_s,
                      {}},
                     {u"sent"_s,
                      u"mail"_s,
                      u"Open what I was sent"_s,
                      u"A copy of a plan, a reply form, or changes: you see what is in it before anything happens"_s,
                      {}},
                     {u"new"_s, u"plus"_s, u"Start a new plan"_s,
                      u"A title and your organisation; everything else can wait"_s, u"Ctrl+N"_s},
                     {u"sheet"_s,
                      u"table"_s,
                      u"Bring in a spreadsheet"_s,
                      u"Commitments and milestones from XLSX, ODS or CSV; you match the columns"_s,
                      {}},
                     {u"open"_s, u"folder"_s, u"Open a plan"_s, u"A plan already on this computer or a shared drive"_s,
                      u"Ctrl+O"_s}});
    doors->setFixedWidth(u(660));
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(label(u"Waymark"_s, TextStyle::Title), 0, Qt::AlignHCenter);
    column->addWidget(doors, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

const Register kNeedsMe(u"parts-lists"_s, &needsMe);
const Register kFirstRun(u"parts-doors"_s, &firstRun);

} // namespace

} // namespace waymark::gallery
