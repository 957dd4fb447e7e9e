// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace waymark::ui {

/// Everything one can do, in menus, with its key. The window connects them; what needs a plan is off without one.
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(QMainWindow &window);

    void setPlanOpen(bool open, bool mayWrite);
    /// Gives the key for what is new to a milestone on a commitment's page and to a commitment on others; while no plan
    /// is open it makes one.
    void setOnCommitment(bool on);
    /// While the plan's past is shown nothing of it leaves, and nothing comes in.
    void setPast(bool past);
    /// The document that is shown is saved ("save"), printed ("print") or copied as a mail ("mail").
    void leave(const QString &way);
    /// What the undo and redo would do, in words; empty when there is nothing.
    void setSteps(const QString &undo, const QString &redo);

    /// What stands in the menus, in their order, but for what changes the plan or leaves it at once.
    [[nodiscard]] QList<QAction *> byName() const;

    QAction *newPlan, *open, *sample, *sent, *bringIn, *saveTable, *backup, *saveElsewhere, *close, *quit;
    QAction *print, *preview, *savePicture, *saveDocument, *copyPicture;
    QAction *undo, *redo, *undoSeveral, *copy, *copyLink, *pasteTable, *changeRows, *editCell;
    QAction *asItStood, *today;
    QAction *back, *forward, *search, *nextPane, *history, *compare, *asTable;
    QList<QAction *> places; ///< data() is the page
    QAction *light, *dark, *contrast, *larger, *smaller, *usualSize;
    QAction *logProgress, *writeUpdate, *agree, *noChange, *paste, *newMilestone, *newCommitment, *openRound, *brief,
        *newMeeting, *newDecision, *newAction, *review, *comments, *survey, *readReply, *myself;
    QAction *share, *publish, *gather, *copyMail, *writeMail;
    QMenu *columns; ///< filled by whoever has a table
    QAction *helpHere, *helpContents, *keys, *diagnostics, *about;

private:
    QAction *add(QMenu *menu, const QString &words, const QString &key = {}, const QString &icon = {});
    void addFile(QMainWindow &window);
    void addEdit(QMainWindow &window);
    void addView(QMainWindow &window);
    void addRest(QMainWindow &window);

    QMenuBar *m_menuBar;
    QList<QAction *> m_needPlan;
    QList<QAction *> m_needWriting;
    QList<QAction *> m_notByName;
};

} // namespace waymark::ui
