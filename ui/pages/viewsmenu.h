// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/viewacts.h>

#include <QObject>

#include <functional>

class QMenu;

namespace waymark::ui {

/// The menu of saved views: goes to one, saves what is shown as another, and does with the one that is shown what
/// can be done with it.
class ViewsMenu : public QObject
{
    Q_OBJECT
public:
    /// `shown` tells what is on the screen now; sheets open over the window of `over`.
    ViewsMenu(const SavedViews &views, std::function<SavedView()> shown, QWidget *over);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] const SavedViews &views() const { return m_acts->views(); }
    /// Which one is on the screen; empty when none is.
    void setCurrent(const QString &id);

signals:
    void wanted(const QString &id);
    void changed(); ///< another view, name, or one less

private:
    void fill();

    ViewActs *m_acts;
    std::function<SavedView()> m_shown;
    QMenu *m_menu;
    QString m_current;
};

} // namespace waymark::ui
