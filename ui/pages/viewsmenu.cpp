// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewsmenu.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ViewsMenu::ViewsMenu(const SavedViews &views, std::function<SavedView()> shown, QWidget *over)
    : QObject(over)
    , m_acts(new ViewActs(views, over))
    , m_shown(std::move(shown))
    , m_menu(new QMenu(tr("&Saved views"), over))
{
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsMenu::fill); // the sidebar changes views too
    connect(m_acts, &ViewActs::changed, this, [this](const QString &id) {
        m_current = id;
        fill();
        emit changed();
    });
    fill();
}

void ViewsMenu::setCurrent(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    fill();
}

void ViewsMenu::fill()
{
    m_menu->clear();
    const QList<SavedView> views = m_acts->views().all();
    for (const SavedView &view : views) {
        QAction *action = m_menu->addAction(QString(view.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(view.id == m_current);
        connect(action, &QAction::triggered, this, [this, id = view.id] { emit wanted(id); });
    }
    if (!views.isEmpty())
        m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Save this view…")), &QAction::triggered, this, [this] {
        SavedView view = m_shown();
        view.id.clear();
        view.name.clear();
        m_acts->askName(tr("Save this view"), tr("Save the view"), view);
    });
    const auto current = m_acts->views().at(m_current);
    if (!current)
        return;
    const QString name = QString(current->name).replace(u'&', u"&&"_s);
    connect(m_menu->addAction(tr("Save “%1” as it is &now").arg(name)), &QAction::triggered, this, [this] {
        SavedView view = m_shown();
        view.id = m_current;
        view.name = m_acts->views().at(m_current).value_or(SavedView()).name;
        if (m_acts->views().keep(view))
            emit changed();
    });
    m_acts->fill(*m_menu, m_current);
}

} // namespace waymark::ui
