// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace waymark::ui {

/// Everything one can do, in menus, with its key. The window connects them; what needs a plan is off without one.
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(QMainWindow &window);

    void setPlanOpen(bool open, bool mayWrite);
    /// What the undo and redo would do, in words; empty when there is nothing.
    void setSteps(const QString &undo, const QString &redo);

    /// Every key and what it does, a line each.
    [[nodiscard]] QString keysText() const;

    QAction *newPlan, *open, *sample, *sent, *backup, *saveElsewhere, *close, *quit;
    QAction *print, *preview, *savePicture, *copyPicture;
    QAction *undo, *redo, *copy, *editCell;
    QAction *back, *forward, *search, *nextPane, *history, *compare, *asTable;
    QList<QAction *> places; ///< data() is the page
    QAction *light, *dark, *contrast, *larger, *smaller, *usualSize;
    QAction *logProgress, *writeUpdate, *agree, *noChange, *paste, *newHere, *newCommitment, *openRound, *myself;
    QAction *share;
    QMenu *columns; ///< filled by whoever has a table
    QAction *keys, *about;

private:
    QAction *add(QMenu *menu, const QString &words, const QString &key = {}, const QString &icon = {});
    void addFile(QMainWindow &window);
    void addEdit(QMainWindow &window);
    void addView(QMainWindow &window);
    void addRest(QMainWindow &window);

    QList<QAction *> m_needPlan;
    QList<QAction *> m_needWriting;
};

} // namespace waymark::ui
