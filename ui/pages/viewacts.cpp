// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/viewacts.h>

#include <dialogs/fieldssheet.h>

#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::ui {

ViewActs::ViewActs(const SavedViews &views, QWidget *over)
    : QObject(over)
    , m_views(views)
    , m_over(over)
{
}

void ViewActs::fill(QMenu &menu, const QString &id)
{
    const QList<SavedView> all = m_views.all();
    qsizetype at = 0;
    while (at < all.size() && all.at(at).id != id)
        ++at;
    if (at == all.size())
        return;
    const QString name = QString(all.at(at).name).replace(u'&', u"&&"_s);
    connect(menu.addAction(tr("&Rename “%1”…").arg(name)), &QAction::triggered, this, [this, id] {
        if (const auto view = m_views.at(id))
            askName(tr("Rename the view"), tr("Rename it"), *view);
    });
    const auto addMove = [&](const QString &words, bool isUp, bool isPossible) {
        QAction *action = menu.addAction(words);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this, [this, id, isUp] {
            m_views.move(id, isUp);
            emit changed(id);
        });
    };
    addMove(tr("Move “%1” &up").arg(name), true, at > 0);
    addMove(tr("Move “%1” do&wn").arg(name), false, at + 1 < all.size());
    connect(menu.addAction(tr("&Delete “%1”").arg(name)), &QAction::triggered, this, [this, id] {
        m_views.remove(id);
        emit changed({});
    });
}

void ViewActs::askName(const QString &title, const QString &button, const SavedView &view)
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
        emit changed(*kept);
    });
    sheet->open();
}

} // namespace waymark::ui
