// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every part once, laid out so that it can be compared part by part.
#include "gallery.h"

#include <look/agreementbar.h>
#include <look/banner.h>
#include <look/cell.h>
#include <look/circleframe.h>
#include <look/label.h>
#include <look/pageheader.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

QWidget *across(const QList<QWidget *> &widgets, int spacing = 8)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(u(spacing));
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

Cell status(Ball ball, const QString &word)
{
    Cell cell;
    cell.text = word;
    cell.ball = ball;
    return cell;
}

void addCompletion(QVBoxLayout &column)
{
    column.addWidget(label(u"Completion: a shape and its word"_s, TextStyle::Section));
    const QList<std::pair<Ball, QString>> words{
        {Ball::NoUpdate, u"No update received yet"_s},
        {Ball::NoEvidence, u"No evidence available"_s},
        {Ball::NotStarted, u"Not started"_s},
        {Ball::UnderWay, u"Under way"_s},
        {Ball::Limited, u"Limited"_s},
        {Ball::Substantial, u"Substantial"_s},
        {Ball::Complete, u"Complete"_s},
    };
    for (const auto &[ball, word] : words)
        column.addWidget(new CellLabel(status(ball, word)));
    column.addWidget(label(u"Under way is a half on its side: the extent was not stated,\n"
                           "so it must not read as the step between Limited and Substantial"_s,
                           TextStyle::Small));
}

void addTwoViews(QVBoxLayout &column)
{
    column.addWidget(label(u"Two views in one cell"_s, TextStyle::Section));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(u(8));
    const QList<std::pair<Cell, Cell>> rows{
        {status(Ball::Limited, u"Limited"_s), status(Ball::Limited, u"Limited"_s)},
        {status(Ball::Substantial, u"Substantial"_s), status(Ball::Limited, u"Limited"_s)},
        {status(Ball::Substantial, u"Substantial"_s), status(Ball::NoUpdate, u"No update received yet"_s)},
    };
    for (int row = 0; row < rows.size(); ++row) {
        grid->addWidget(label(u"Gov"_s, TextStyle::Heading), row, 0);
        grid->addWidget(new CellLabel(rows.at(row).first), row, 1);
        grid->addWidget(label(row == 1 ? u"≠"_s : QString(), TextStyle::Strong), row, 2);
        grid->addWidget(label(u"CSO"_s, TextStyle::Heading), row, 3);
        grid->addWidget(new CellLabel(rows.at(row).second), row, 4);
        grid->setRowMinimumHeight(row, u(22));
    }
    grid->setColumnMinimumWidth(1, u(104));
    grid->setColumnStretch(5, 1);
    column.addLayout(grid);
}

void addChanges(QVBoxLayout &column)
{
    column.addWidget(label(u"Lateness: a flag and its words"_s, TextStyle::Section));
    Cell late;
    late.text = u"14 November 2016"_s;
    late.lateness = u"12 days past"_s;
    Cell later;
    later.text = u"May 2017"_s;
    later.lateness = u"later than first promised, about 5 months"_s;
    column.addWidget(across({new CellLabel(late), new CellLabel(later)}, 24));
    column.addWidget(label(u"Changed value: old above new"_s, TextStyle::Section));
    Cell moved;
    moved.text = u"May 2017"_s;
    moved.oldText = u"December 2016"_s;
    Cell raised = status(Ball::Substantial, u"Substantial"_s);
    raised.oldText = u"Under way"_s;
    raised.oldBall = Ball::UnderWay;
    column.addWidget(across({new CellLabel(moved), new CellLabel(raised)}, 48));
}

void addButtons(QVBoxLayout &column)
{
    column.addWidget(label(u"Buttons and focus"_s, TextStyle::Section));
    auto *greyed = new Button(u"Not now possible"_s);
    greyed->setEnabled(false);
    column.addWidget(across({new Button(u"The one main step"_s, ButtonKind::Main), new Button(u"Other"_s),
                             new Button(u"Quiet"_s, ButtonKind::Quiet), greyed}));
    auto *focused = new Button(u"Focus: 2 px ring"_s, ButtonKind::Main);
    QTimer::singleShot(0, focused, [focused] {
        setKeyboardInUse(true);
        focused->setFocus(Qt::TabFocusReason);
    });
    QWidget *row = across({focused, label(u"ring outside, 1 px of page between"_s, TextStyle::Small)}, 16);
    row->layout()->setContentsMargins(u(4), u(4), 0, u(4));
    column.addWidget(row);
}

QWidget *circle(Circle circle, const QString &sentence, const QString &text, const QString &button)
{
    auto *frame = new CircleFrame;
    frame->setCircle(circle, sentence);
    frame->addButton(button, ButtonKind::Other);
    frame->addContent(label(text, TextStyle::Body));
    return frame;
}

void addCircles(QVBoxLayout &column)
{
    column.addWidget(label(u"Who sees this text: the frame, its label, its sentence"_s, TextStyle::Section));
    column.addWidget(circle(Circle::Mine, u"Only you see this"_s, u"Dashed. The text may be changed freely."_s,
                            u"Share with civil society…"_s));
    column.addWidget(circle(Circle::OurSide, u"Cabinet Office and the Crown Commercial Service see this"_s,
                            u"Thin and solid."_s, u"Share with civil society…"_s));
    column.addWidget(circle(Circle::Shared, u"Both sides see this, since 14 March"_s,
                            u"Accent, 2 px. A change here asks both sides to agree again."_s, u"Edit"_s));
}

void addSeals(QVBoxLayout &column)
{
    column.addWidget(label(u"Agreement: a square seal, never a ball"_s, TextStyle::Section));
    struct Said
    {
        Seal seal;
        QString who;
        QString state;
    };
    const QList<Said> all{
        {Seal::NotSeen, u"Gov  Crown Commercial Service"_s, u"has not seen this wording"_s},
        {Seal::NoReply, u"CSO  mySociety"_s, u"No reply yet (sent 10 March, 2 of 10 working days)"_s},
        {Seal::Agreed, u"CSO  Transparency International UK"_s, u"agreed 13 March"_s},
        {Seal::AgreedWithNote, u"CSO  360Giving"_s, u"agreed with a note, 8 March"_s},
        {Seal::MoreTime, u"Gov  Home Office"_s, u"asks for more time, until 21 March"_s},
        {Seal::DoesNotAgree, u"CSO  Global Witness"_s, u"does not agree: statement of 9 March"_s},
        {Seal::NeedsAgreeingAgain, u"Gov  BEIS"_s, u"needs agreeing again: 1 sentence changed since"_s},
    };
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(u(8));
    for (int at = 0; at < all.size(); ++at) {
        auto *seal = new SealLabel;
        seal->setAgreement(all.at(at).seal, all.at(at).who, all.at(at).state);
        grid->addWidget(seal, at / 2, at % 2);
    }
    column.addLayout(grid);
}

QWidget *swatch(const TokenName &token)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(u(2));
    auto *colour = new QFrame;
    colour->setFixedHeight(u(24));
    colour->setStyleSheet(u"background:%1; border:1px solid %2; border-radius:%3px"_s.arg(
        (tokens().*token.colour).name(), tokens().line.name(), QString::number(u(4))));
    layout->addWidget(colour);
    layout->addWidget(label(QString(token.name), TextStyle::Small));
    return widget;
}

void addPalette(QVBoxLayout &column)
{
    column.addWidget(label(u"Palette"_s, TextStyle::Section));
    auto *grid = new QGridLayout;
    grid->setSpacing(u(4));
    int at = 0;
    for (const TokenName &token : tokenNames()) {
        grid->addWidget(swatch(token), at / 11, at % 11);
        ++at;
    }
    column.addLayout(grid);
}

QWidget *components()
{
    auto *page = new QWidget;
    auto *header = new PageHeader(u"Parts"_s);
    header->setSubtitle(u"drawn once, used on every page"_s);
    auto *left = new QVBoxLayout;
    left->setSpacing(u(7));
    addCompletion(*left);
    addTwoViews(*left);
    addChanges(*left);
    addButtons(*left);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(u(7));
    addCircles(*right);
    addSeals(*right);
    right->addWidget(label(u"Banner"_s, TextStyle::Section));
    auto *banner = new Banner;
    banner->setText(u"Plan as it stood on 10 November 2016, the day of the last meeting"_s, u"read only"_s);
    banner->setButton(u"Back to today"_s);
    right->addWidget(banner);
    addPalette(*right);
    right->addStretch();
    auto *halves = new QHBoxLayout;
    halves->setContentsMargins(u(24), u(16), u(24), u(12));
    halves->setSpacing(u(28));
    halves->addLayout(left, 1);
    halves->addLayout(right, 2);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(header);
    column->addLayout(halves, 1);
    return page;
}

const Register kComponents(u"parts-components"_s, &components);

} // namespace

} // namespace waymark::gallery
