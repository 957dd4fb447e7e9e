// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>

#include <QWidget>

class QTabBar;
class QVBoxLayout;

namespace waymark::ui {

class Button;

/// An update with the names of what it refers to.
struct ToldUpdate
{
    QString round;
    Update update;
    QString source; ///< "Reported by the Cabinet Office, by e-mail, 13 March 2017 · entered by …"
};

/// The updates of one commitment, a tab for each round, the latest first.
class UpdatesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit UpdatesPanel(QWidget *parent = nullptr);

    /// Keeps the round that is shown when it is still there; a newer round than all before comes to the front.
    void setUpdates(const QList<ToldUpdate> &updates);

signals:
    /// What became of each word of that update.
    void historyWanted(const waymark::ui::ToldUpdate &told);

private:
    void show(int tab);
    void addViews(QVBoxLayout *column, const Update &update);

    QList<ToldUpdate> m_updates;
    QTabBar *m_tabs;
    Button *m_history;
    QWidget *m_body;
};

} // namespace waymark::ui
