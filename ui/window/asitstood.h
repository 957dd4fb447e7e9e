// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <store/past.h>
#include <tasks/background.h>

#include <QObject>

class QWidget;

namespace waymark::ui {

/// The way into the plan's past: asks for the day, and lays the plan down as it then stood, off the window's thread.
class AsItStood : public QObject
{
    Q_OBJECT
public:
    AsItStood(Background &background, QWidget *window);

    /// Asks over the window which day is meant.
    void choose(OpenPlan &plan);

    /// What the banner says: "Plan as it stood on 10 November 2016".
    [[nodiscard]] static QString sentence(const OpenPlan &past);

signals:
    /// Once each time; take it.
    void opened(const std::shared_ptr<std::unique_ptr<waymark::ui::OpenPlan>> &past);
    void failed(const waymark::Error &error);

private:
    void lay(const OpenPlan &plan, const store::Moment &moment);

    Background &m_background;
    QWidget *m_window;
};

} // namespace waymark::ui
