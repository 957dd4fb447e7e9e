// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <prompts/prompts.h>

#include <QObject>

#include <functional>

class QSettings;

namespace waymark::ui {

class Background;
class Commands;
class Opening;
class PlanView;
class TableSheet;

/// Spreadsheets into the plan and out of it. Without a plan one is begun first for what is to come in.
class Spreadsheets : public QObject
{
    Q_OBJECT
public:
    /// `view` gives the plan that is shown, null while there is none. All outlive this object.
    Spreadsheets(const Commands &commands, Prompts &prompts, QSettings &settings, Opening &opening,
                 std::function<PlanView *()> view, QWidget *window);

    /// Shows what the file would change.
    void bringIn(const QString &path);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    void choose();
    void save();
    void write(TableSheet *sheet, Background *work);

    Prompts &m_prompts;
    QSettings &m_settings;
    Opening &m_opening;
    std::function<PlanView *()> m_view;
    QWidget *m_window;
};

} // namespace waymark::ui
