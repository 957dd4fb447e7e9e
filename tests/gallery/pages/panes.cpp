// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheet, empty state, history, difference and the table cells.
#include "gallery.h"

#include <look/agreementbar.h>
#include <look/button.h>
#include <look/cell.h>
#include <look/chip.h>
#include <look/differencelabel.h>
#include <look/emptystate.h>
#include <look/historypane.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/sheet.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

QWidget *sheet()
{
    auto *sheet = new Sheet(u"Open what I was sent"_s);
    sheet->setSubtitle(u"involve-1-and-6.wmcopy, made on 13 March"_s);
    sheet->setSentence(u"12 changes by Involve to commitments 1 and 6; one place where you both wrote; nothing of "
                       "yours is removed."_s);
    sheet->addRow(u"list"_s, u"1  Beneficial ownership"_s, u"Civil society’s view, an agreement, 1 point to raise"_s,
                  u"5 changes"_s);
    sheet->addRow(u"list"_s, u"6  Grants data"_s, u"Joint text, civil society’s view, 2 notes on milestones, 1 file"_s,
                  u"7 changes"_s);
    sheet->addRow(u"versions"_s, u"You both wrote: joint text of 6  Grants data"_s,
                  u"Both versions are kept. You choose later, in What needs me"_s, u"1 place"_s);
    sheet->addRow(u"check"_s, u"Signed by Involve"_s,
                  u"Check code 4F2 917 is the one you confirmed by telephone on 3 November 2016"_s, u"known"_s);
    sheet->setNote(u"A backup is kept"_s);
    sheet->addButton(u"Not now"_s, ButtonKind::Quiet);
    sheet->addButton(u"Look first"_s);
    sheet->addButton(u"Bring in"_s, ButtonKind::Main);
    return sheet;
}

QWidget *empty()
{
    auto *state = new EmptyState(u"point"_s, u"No points to raise"_s,
                                 u"A point says what stands in the way of a commitment, and what would help: "
                                 "recognition, a push from civil society, a minister’s attention. It can climb from "
                                 "the leads to the committee."_s);
    state->addButton(u"Raise a point"_s, ButtonKind::Main)->setShortcutHint(u"Ctrl+N"_s);
    state->addButton(u"See what is worth checking (2)"_s, ButtonKind::Quiet);
    return state;
}

void fill(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({u"Milestone"_s, u"First promised, now"_s, u"Due"_s, u"Gov"_s, u"CSO"_s});
    const auto item = [](const QString &text) { return new QStandardItem(text); };
    auto *moved = item(u"May 2017"_s);
    moved->setData(u"December 2016"_s, OldTextRole);
    auto *late = item(u"14 November 2016"_s);
    late->setData(u"120 days past"_s, LatenessRole);
    auto *gov = item(u"Under way"_s);
    gov->setData(static_cast<int>(Ball::UnderWay), BallRole);
    auto *cso = item(u"Limited"_s);
    cso->setData(static_cast<int>(Ball::Limited), BallRole);
    cso->setData(true, DiffersRole);
    model.appendRow({item(u"Consult through a call for evidence on the proposed register"_s), moved, late, gov, cso});
    auto *named = item(u"Release with company identifiers"_s);
    named->setData(u"commitment 5, Open contracting"_s, DetailRole);
    auto *govLater = item(u"Substantial"_s);
    govLater->setData(static_cast<int>(Ball::Substantial), BallRole);
    govLater->setData(u"Under way"_s, OldTextRole);
    govLater->setData(static_cast<int>(Ball::UnderWay), OldBallRole);
    auto *silent = item(u"Not yet"_s);
    silent->setData(static_cast<int>(Ball::NoUpdate), BallRole);
    silent->setData(false, DiffersRole);
    auto *plain = item(u"31 May 2017"_s);
    plain->setCheckable(true);
    model.appendRow({named, plain, item(u"31 May 2017"_s), govLater, silent});
}

QWidget *table()
{
    auto *view = new QTreeView;
    auto *model = new QStandardItemModel(view);
    fill(*model);
    view->setModel(model);
    view->setItemDelegate(new CellDelegate(view));
    view->setRootIsDecorated(false);
    view->setAccessibleName(u"Milestones"_s);
    view->setCurrentIndex(model->index(0, 1));
    for (int column = 0; column < 5; ++column)
        view->setColumnWidth(column, u(column == 0 ? 220 : 130));
    return view;
}

QWidget *inputs()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(u(8));
    auto *box = new QComboBox;
    box->addItems({u"department"_s, u"state"_s});
    auto *line = new QLineEdit(u"Cabinet Office"_s);
    auto *hint = new QLineEdit;
    hint->setPlaceholderText(u"Search everything"_s);
    auto *tick = new QCheckBox(u"Mine"_s);
    tick->setChecked(true);
    auto *radio = new QRadioButton(u"Government"_s);
    radio->setChecked(true);
    auto *all = new Chip(ChipKind::Filter, u"All"_s);
    all->setCount(13);
    all->setChecked(true);
    auto *silent = new Chip(ChipKind::Filter, u"Not answered"_s);
    silent->setCount(6);
    for (QWidget *each : QList<QWidget *>{box, line, hint, tick, radio, all, silent,
                                          new Chip(ChipKind::Link, u"release.csv"_s, u"file"_s),
                                          new Chip(ChipKind::Drop, u"Drop a file"_s, u"plus"_s)})
        row->addWidget(each);
    row->addStretch();
    line->setMinimumWidth(u(120));
    return widget;
}

QWidget *icons()
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setSpacing(u(6));
    int at = 0;
    for (const QString &name : iconNames()) {
        auto *picture = new QLabel;
        picture->setPixmap(themedIcon(name).pixmap(QSize(u(24), u(24))));
        grid->addWidget(picture, at / 25, at % 25);
        ++at;
    }
    return widget;
}

HistoryPane *history()
{
    auto *pane = new HistoryPane;
    pane->setHistory(u"1.1 Call for evidence: due"_s,
                     {{u"20 February 2017"_s, u"March 2017"_s, u"May 2017"_s,
                       u"wait for the Scottish consultation to close. Civil society agreed the move"_s,
                       u"Told by BEIS, e-mail of 17 February · entered by the coordinator"_s},
                      {u"12 May 2016"_s, {}, u"December 2016"_s, {}, u"From the published plan"_s}},
                     u"Show all 9 changes to 1.1"_s);
    pane->setFixedWidth(u(284));
    return pane;
}

QWidget *panes()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout;
    column->setContentsMargins(u(24), u(16), u(24), u(16));
    column->setSpacing(u(12));
    auto *marked = new DifferenceLabel;
    marked->setTexts(
        u"The Crown Commercial Service aims to publish all of its own contracts by the end of March. Trouble "
        "with searching Contracts Finder continues."_s,
        u"The Crown Commercial Service now publishes all of its own contracts, five months after the date "
        "first promised. The search fault has been mended."_s);
    column->addWidget(label(u"Last time"_s, TextStyle::Section));
    column->addWidget(marked);
    column->addWidget(inputs());
    column->addWidget(table(), 1);
    column->addWidget(icons());
    auto *bar = new AgreementBar;
    bar->first()->setAgreement(Seal::NotSeen, u"Gov  Crown Commercial Service"_s, u"has not seen this wording"_s);
    bar->second()->setAgreement(Seal::NotSeen, u"CSO  Open Contracting Partnership"_s, u"has not seen this wording"_s);
    bar->setNextStep(u"Next: share the wording, then both can agree"_s, u"3 changes since last time’s wording"_s);
    bar->addButton(new Button(u"Copy as e-mail"_s));
    auto *agree = new Button(u"Agree"_s);
    agree->setEnabled(false);
    bar->addButton(agree);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(column, 1);
    left->addWidget(bar);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(history());
    return page;
}

const Register kSheet(u"sheet"_s, &sheet);
const Register kEmpty(u"parts-empty-state"_s, &empty);
const Register kPanes(u"parts-panes"_s, &panes);

} // namespace

} // namespace waymark::gallery
