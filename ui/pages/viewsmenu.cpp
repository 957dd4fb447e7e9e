// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewsmenu.h"

#include <dialogs/fieldssheet.h>

#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ViewsMenu::ViewsMenu(const SavedViews &views, std::function<SavedView()> shown, QWidget *over)
    : QObject(over)
    , m_views(views)
    , m_shown(std::move(shown))
    , m_over(over)
    , m_menu(new QMenu(tr("&Saved views"), over))
{
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
    const QList<SavedView> views = m_views.all();
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
        askName(tr("Save this view"), tr("Save the view"), view);
    });
    const auto current = m_views.at(m_current);
    if (!current)
        return;
    const QString name = QString(current->name).replace(u'&', u"&&"_s);
    connect(m_menu->addAction(tr("Save “%1” as it is &now").arg(name)), &QAction::triggered, this, [this] {
        SavedView view = m_shown();
        view.id = m_current;
        view.name = m_views.at(m_current).value_or(SavedView()).name;
        if (m_views.keep(view))
            emit changed();
    });
    connect(m_menu->addAction(tr("&Rename “%1”…").arg(name)), &QAction::triggered, this, [this] {
        if (const auto view = m_views.at(m_current))
            askName(tr("Rename the view"), tr("Rename it"), *view);
    });
    connect(m_menu->addAction(tr("&Delete “%1”").arg(name)), &QAction::triggered, this, &ViewsMenu::removeCurrent);
}

void ViewsMenu::askName(const QString &title, const QString &button, const SavedView &view)
{
    auto *sheet =
        new FieldsSheet(title, button, {{u"name"_s, tr("Name"), view.name, tr("Mine, date passed")}}, m_over->window());
    sheet->setNote(tr("Only you see your views; they stay on this computer"));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, view] {
        SavedView named = view;
        named.name = sheet->values().value(u"name"_s);
        const auto kept = m_views.keep(named);
        if (!kept) {
            sheet->setProblem(kept.error().sentence);
            return;
        }
        sheet->accept();
        m_current = *kept;
        fill();
        emit changed();
    });
    sheet->open();
}

void ViewsMenu::removeCurrent()
{
    m_views.remove(m_current);
    m_current.clear();
    fill();
    emit changed();
}

} // namespace waymark::ui
