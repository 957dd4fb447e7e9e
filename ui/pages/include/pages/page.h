// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <base/result.h>

#include <QWidget>

#include <memory>

class QMimeData;

namespace waymark::report {
struct Document;
}

namespace waymark::ui {

class Drawing;

/// Somewhere in the plan one can go to, and back to: a page, and what it shows.
struct Where
{
    QString page;    ///< "needs", "round", "commitments", "commitment", "update", "timeline", "progress", "people",
                     ///< "points", "meetings", "papers", "changes", "versions", "search", "import"
    RecordId record; ///< of "round", "commitment", "update", "people", "points", "meetings", "papers"
    QString
        detail; ///< what is selected: a milestone's id, the two versions' key, the round's id, the words searched for

    [[nodiscard]] QString text() const;
    [[nodiscard]] static Where fromText(const QString &text);
    friend bool operator==(const Where &, const Where &) = default;
};

/// What the main window shows. A page reads the plan when it is told to, keeps its place while it does, and says where
/// else somebody wants to go.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Reads again what it shows.
    [[nodiscard]] virtual Outcome refresh() = 0;
    /// Shows what is meant; called before refresh().
    virtual void goTo(const Where &where) = 0;
    /// Where one is, to come back to.
    [[nodiscard]] virtual Where where() const = 0;
    /// The commitments that an act of the menu is about.
    [[nodiscard]] virtual QList<RecordId> chosenCommitments() const { return {}; }
    /// What F6 goes through, first the one to begin in.
    [[nodiscard]] virtual QList<QWidget *> panes() const = 0;
    /// What is selected, as a table; null when nothing is.
    [[nodiscard]] virtual QMimeData *selectionAsTable() const { return nullptr; }

    /// Whether a table from a spreadsheet can be pasted, and several rows be changed at once.
    [[nodiscard]] virtual bool takesTable() const { return false; }
    virtual void takeTable(const QMimeData &) {}
    virtual void changeSelected() {}

    /// The picture it shows, for the clipboard, a file and paper; null where it shows none.
    [[nodiscard]] virtual std::unique_ptr<Drawing> drawing() const;
    /// The document it shows, for paper, a file and a mail; null where it shows none.
    [[nodiscard]] virtual const report::Document *document() const { return nullptr; }
    /// All rows it shows, for paper, where it shows no picture; null where there are none.
    [[nodiscard]] virtual QMimeData *wholeTable() const { return nullptr; }
    /// Whether there is a picture that can be shown as a table too.
    [[nodiscard]] virtual bool hasTable() const { return false; }
    /// Shows the picture as a table, or as a picture again.
    virtual void toggleTable() {}

signals:
    void wanted(const waymark::ui::Where &where);
    void failed(const waymark::Error &error);
};

} // namespace waymark::ui
