// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <look/icon.h>
#include <models/undomodel.h>

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Commands::Commands(QMainWindow &window)
    : QObject(&window)
    , m_menuBar(window.menuBar())
{
    addFile(window);
    addEdit(window);
    addView(window);
    addRest(window);
    m_needPlan = {backup,  saveElsewhere, close, copy,      copyLink, back,         forward, search,    nextPane,
                  history, compare,       share, asItStood, brief,    saveDocument, review,  saveTable, survey};
    m_needPlan << places << print << preview << savePicture << copyPicture << copyMail << writeMail << publish
               << gather;
    m_needWriting = {undo,        redo,       pasteTable,  changeRows, editCell,     logProgress,
                     writeUpdate, agree,      noChange,    paste,      newMilestone, newCommitment,
                     openRound,   newMeeting, newDecision, newAction,  comments,     readReply};
    // Looking for a word must not be one key away from changing the plan.
    m_notByName = {undo, redo, agree, noChange, quit, close};
    setPlanOpen(false, false);
    columns->setEnabled(false);
}

QAction *Commands::add(QMenu *menu, const QString &words, const QString &key, const QString &icon)
{
    QAction *action = menu->addAction(words);
    if (!key.isEmpty())
        action->setShortcut(QKeySequence(key));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    return action;
}

void Commands::addFile(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&File"));
    newPlan = add(menu, tr("&New plan…"), u"Ctrl+N"_s, u"plus"_s);
    open = add(menu, tr("&Open a plan…"), u"Ctrl+O"_s, u"folder"_s);
    sent = add(menu, tr("Open &what I was sent…"), u"Ctrl+Shift+O"_s, u"mail"_s);
    bringIn = add(menu, tr("Br&ing in a spreadsheet…"), u"Ctrl+Shift+I"_s, u"table"_s);
    sample = add(menu, tr("Look around in the &sample plan"), {}, u"sample"_s);
    menu->addSeparator();
    backup = add(menu, tr("Make a &backup"), {}, u"download"_s);
    saveElsewhere = add(menu, tr("Save a co&py elsewhere…"), {}, u"file"_s);
    saveTable = add(menu, tr("Save as a sprea&dsheet…"), u"Ctrl+Shift+E"_s, u"table"_s);
    saveDocument = add(menu, tr("&Save the document…"), u"Ctrl+S"_s, u"download"_s);
    savePicture = add(menu, tr("Save the p&icture…"));
    preview = add(menu, tr("Print pre&view…"), u"Ctrl+Shift+P"_s);
    print = add(menu, tr("P&rint…"), u"Ctrl+P"_s, u"print"_s);
    menu->addSeparator();
    close = add(menu, tr("&Close the plan"), u"Ctrl+W"_s);
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), u"Ctrl+Q"_s);
    quit->setMenuRole(QAction::QuitRole);
}

void Commands::addEdit(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&Edit"));
    undo = add(menu, tr("&Undo"), u"Ctrl+Z"_s, u"undo"_s);
    redo = add(menu, tr("&Redo"), u"Ctrl+Shift+Z"_s, u"redo"_s);
    undoSeveral = add(menu, tr("Undo se&veral…"), u"Ctrl+Alt+Z"_s, u"history"_s);
    menu->addSeparator();
    copy = add(menu, tr("&Copy as a table"), u"Ctrl+Shift+C"_s, u"copy"_s);
    copyLink = add(menu, tr("Copy a &link to this"), u"Ctrl+Shift+L"_s, u"link"_s);
    pasteTable = add(menu, tr("&Paste a table…"), u"Ctrl+V"_s);
    changeRows = add(menu, tr("C&hange the selected rows…"), u"Ctrl+E"_s);
    copyPicture = add(menu, tr("Copy p&icture"), u"Ctrl+Alt+C"_s);
    editCell = add(menu, tr("&Edit in place"), u"F2"_s, u"pencil"_s);
    editCell->setShortcutContext(Qt::WidgetShortcut); // tables take F2 themselves
    menu->addSeparator();
    search = add(menu, tr("&Search everything"), u"Ctrl+K"_s, u"search"_s);
}

void Commands::addView(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(tr("&View"));
    const auto place = [&](const QString &words, const QString &key, const QString &icon, const QString &page) {
        QAction *action = add(menu, words, key, icon);
        action->setData(page);
        places << action;
    };
    place(tr("What &needs me"), u"Ctrl+1"_s, u"inbox"_s, u"needs"_s);
    place(tr("This &round"), u"Ctrl+2"_s, u"round"_s, u"round"_s);
    place(tr("&Commitments"), u"Ctrl+3"_s, u"list"_s, u"commitments"_s);
    place(tr("T&imeline"), u"Ctrl+4"_s, u"timeline"_s, u"timeline"_s);
    place(tr("Pro&gress"), u"Ctrl+8"_s, u"progress"_s, u"progress"_s);
    place(tr("&Meetings"), u"Ctrl+9"_s, u"calendar"_s, u"meetings"_s);
    place(tr("&People"), u"Ctrl+5"_s, u"people"_s, u"people"_s);
    place(tr("&Two versions to choose from"), u"Ctrl+6"_s, u"versions"_s, u"versions"_s);
    place(tr("P&oints to raise"), u"Ctrl+7"_s, u"point"_s, u"points"_s);
    menu->addSeparator();
    back = add(menu, tr("&Back"), u"Alt+Left"_s, u"back"_s);
    forward = add(menu, tr("&Forward"), u"Alt+Right"_s, u"forward"_s);
    nextPane = add(menu, tr("Next &pane"), u"F6"_s);
    history = add(menu, tr("&History beside the commitment"), u"Ctrl+H"_s, u"history"_s);
    history->setCheckable(true);
    menu->addSeparator();
    asItStood = add(menu, tr("Plan as it &stood on…"), u"Ctrl+Shift+H"_s, u"clock"_s);
    today = add(menu, tr("Back to to&day"));
    today->setEnabled(false);
    menu->addSeparator();
    compare = add(menu, tr("&Differences from last time"), u"F5"_s);
    asTable = add(menu, tr("As a tabl&e"), u"F8"_s, u"table"_s);
    columns = menu->addMenu(themedIcon(u"columns"_s), tr("Col&umns"));
    QMenu *look = menu->addMenu(tr("Co&lours"));
    auto *group = new QActionGroup(this);
    light = add(look, tr("&Light"));
    dark = add(look, tr("&Dark"));
    contrast = add(look, tr("&High contrast"));
    for (QAction *action : {light, dark, contrast}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    larger = add(menu, tr("L&arger text"), u"Ctrl++"_s);
    smaller = add(menu, tr("S&maller text"), u"Ctrl+-"_s);
    usualSize = add(menu, tr("&Usual size of text"), u"Ctrl+0"_s);
}

void Commands::addRest(QMainWindow &window)
{
    QMenu *plan = window.menuBar()->addMenu(tr("&Plan"));
    logProgress = add(plan, tr("&Log progress…"), u"Ctrl+L"_s, u"pencil"_s);
    writeUpdate = add(plan, tr("&Write the update"), u"Ctrl+U"_s, u"pencil"_s);
    agree = add(plan, tr("&Agree to these words"), u"Ctrl+Return"_s, u"check"_s);
    agree->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    noChange = add(plan, tr("No &change this time"), u"Ctrl+Shift+N"_s, u"check"_s);
    paste = add(plan, tr("&Paste what they sent"), u"F7"_s, u"mail"_s);
    readReply = add(plan, tr("Read a reply &form…"), u"Shift+F7"_s, u"mail"_s);
    plan->addSeparator();
    newCommitment = add(plan, tr("&New commitment…"), u"Ctrl+Alt+N"_s, u"plus"_s);
    newMilestone = add(plan, tr("New &milestone…"), {}, u"plus"_s);
    openRound = add(plan, tr("Open a &round of updates…"), {}, u"round"_s);
    brief = add(plan, tr("Write a &brief…"), u"Ctrl+B"_s, u"file"_s);
    plan->addSeparator();
    const auto written = [&](const QString &words, const QString &key, const QString &to) {
        places << add(plan, words, key, u"file"_s);
        places.last()->setData(to);
    };
    newMeeting = add(plan, tr("New m&eeting…"), {}, u"calendar"_s);
    newDecision = add(plan, tr("New &decision…"), {}, u"plus"_s);
    newAction = add(plan, tr("New &action…"), {}, u"plus"_s);
    written(tr("&Papers of the meeting"), u"Ctrl+Shift+M"_s, u"papers/papers"_s);
    written(tr("M&inutes of the meeting"), {}, u"papers/minutes"_s);
    written(tr("&Self-assessment"), {}, u"papers/assessment"_s);
    written(tr("Diges&t"), {}, u"papers/digest"_s);
    comments = add(plan, tr("Read c&omments on the papers…"), {}, u"mail"_s);
    survey = add(plan, tr("As&k how working together went…"), {}, u"file"_s);
    review = add(plan, tr("Re&view on the full screen"), u"F11"_s, u"eye"_s);
    plan->addSeparator();
    myself = add(plan, tr("&Who I am…"), {}, u"person"_s);

    QMenu *sharing = window.menuBar()->addMenu(tr("&Share"));
    share = add(sharing, tr("Share with…"), u"Ctrl+Shift+S"_s, u"share"_s);
    sharing->addAction(sent);
    sharing->addActions({bringIn, saveTable});
    publish = add(sharing, tr("&Publish as a site…"), {}, u"upload"_s);
    gather = add(sharing, tr("&Gather the evidence…"), {}, u"folder"_s);
    copyMail = add(sharing, tr("&Copy as e-mail"), {}, u"mail"_s);
    writeMail = add(sharing, tr("&Write as e-mail"), {}, u"mail"_s);
    places << add(sharing, tr("Sent and &received"), {}, u"history"_s);
    places.last()->setData(u"copies"_s);

    QMenu *help = window.menuBar()->addMenu(tr("&Help"));
    helpHere = add(help, tr("&Help on this page"), u"F1"_s, u"help"_s);
    helpContents = add(help, tr("&Contents"), {}, u"book"_s);
    keys = add(help, tr("&Keys"), u"?"_s);
    diagnostics = add(help, tr("Copy &diagnostics"), {}, u"copy"_s);
    about = add(help, tr("&About Waymark"));
    about->setMenuRole(QAction::AboutRole);
}

void Commands::setPlanOpen(bool isOpen, bool mayWrite)
{
    for (QAction *action : std::as_const(m_needPlan))
        action->setEnabled(isOpen);
    for (QAction *action : std::as_const(m_needWriting))
        action->setEnabled(isOpen && mayWrite);
    bringIn->setEnabled(!isOpen || mayWrite); // one is begun for it
    newPlan->setShortcut(isOpen ? QKeySequence() : QKeySequence(u"Ctrl+N"_s));
}

void Commands::setOnCommitment(bool isOn)
{
    const QKeySequence here(u"Ctrl+N"_s);
    const QKeySequence always(u"Ctrl+Alt+N"_s);
    const bool isTaken = isOn || newPlan->shortcut() == here;
    newMilestone->setEnabled(isOn && newCommitment->isEnabled());
    newMilestone->setShortcut(isOn ? here : QKeySequence());
    newCommitment->setShortcuts(isTaken ? QList{always} : QList{here, always});
}

void Commands::setPast(bool past)
{
    today->setEnabled(past);
    if (past)
        for (QAction *action : {backup, saveElsewhere, saveTable, bringIn, share, publish, gather, copyMail, writeMail})
            action->setEnabled(false);
    myself->setEnabled(!past);
}

void Commands::leave(const QString &way)
{
    (way == u"print" ? print : way == u"mail" ? copyMail : saveDocument)->trigger();
}

QList<QAction *> Commands::byName() const
{
    QList<QAction *> actions;
    const auto menus = m_menuBar->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        for (QAction *action : menu->actions())
            if (!action->isSeparator() && !action->menu() && !m_notByName.contains(action))
                actions << action;
    return actions;
}

void Commands::setSteps(const QString &undoStep, const QString &redoStep)
{
    const auto name = [](QAction *action, const QString &word, QString step) {
        action->setEnabled(!step.isEmpty());
        action->setText(step.isEmpty() ? word : word + u": "_s + inSentence(step).replace(u'&', u"&&"_s));
    };
    name(undo, tr("&Undo"), undoStep);
    name(redo, tr("&Redo"), redoStep);
}

} // namespace waymark::ui
