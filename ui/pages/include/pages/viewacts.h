// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/savedviews.h>

#include <QObject>

class QMenu;
class QWidget;

namespace waymark::ui {

/// What can be done with a saved view, wherever it stands: another name, another place, away with it.
class ViewActs : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over the window of `over`, which owns this.
    ViewActs(const SavedViews &views, QWidget *over);

    /// Appends the entries for one view.
    void fill(QMenu &menu, const QString &id);
    /// Asks for the name and keeps the view under it.
    void askName(const QString &title, const QString &button, const SavedView &view);

    [[nodiscard]] SavedViews &views() { return m_views; }

signals:
    /// Another name, another place, or one less; `id` is empty when that view is gone.
    void changed(const QString &id);

private:
    SavedViews m_views;
    QWidget *m_over;
};

} // namespace waymark::ui
