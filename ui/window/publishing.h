// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <pages/sheetwork.h>
#include <prompts/prompts.h>

#include <QTemporaryDir>

#include <memory>

class QSettings;

namespace waymark::ui {

class PublishSheet;

/// The plan as a site, from the window: a look first in the browser, then into a folder.
class Publishing : public QObject
{
    Q_OBJECT
public:
    Publishing(Prompts &prompts, QSettings &settings, QWidget *window);

    void publish(OpenPlan &plan);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    void look(OpenPlan &plan, PublishSheet *sheet, Background *work);
    void write(OpenPlan &plan, PublishSheet *sheet, Background *work);

    Prompts &m_prompts;
    QSettings &m_settings;
    QWidget *m_window;
    std::unique_ptr<QTemporaryDir> m_preview; ///< of the last look; goes with the window
};

} // namespace waymark::ui
