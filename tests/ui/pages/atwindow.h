// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../strict.h"
#include "plans.h"
#include "scriptedprompts.h"

#include <window/mainwindow.h>
#include <window/planview.h>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace waymark::test {

using namespace Qt::StringLiterals;

/// A window over the busy plan, worked with as a person does: keys, fields, buttons. Amina Khan sits at it.
class AtWindow
{
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::MainWindow> m_window;

    /// To be called before each test, and leave() after it.
    void sit()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        actAs({u"Amina Khan"_s, {}}, m_folder->path());
        open(busyPlan());
    }
    void open(std::unique_ptr<ui::OpenPlan> plan)
    {
        m_window = std::make_unique<ui::MainWindow>(m_prompts, thatDay(), *m_settings);
        m_window->showPlan(std::move(plan));
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void leave()
    {
        m_window.reset();
        m_prompts = {};
    }

    [[nodiscard]] ui::PlanView &view() const { return *m_window->view(); }
    [[nodiscard]] store::Store &store() const { return view().plan().store(); }

    template <class T>
    [[nodiscard]] T *named(const QString &name) const
    {
        for (T *widget : m_window->findChildren<T *>())
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        return nullptr;
    }
    [[nodiscard]] QAction *action(const QString &keys) const
    {
        for (QAction *each : m_window->menuBar()->findChildren<QAction *>() + m_window->findChildren<QAction *>())
            if (each->shortcut() == QKeySequence(keys))
                return each;
        return nullptr;
    }
    [[nodiscard]] QAction *entry(const QString &words) const
    {
        for (QAction *each : m_window->menuBar()->findChildren<QAction *>())
            if (each->text().remove(u'&') == words)
                return each;
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const QString &words) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().startsWith(words))
                return each;
        return nullptr;
    }
    void press(const QString &words) const
    {
        QTRY_VERIFY2(button(words), qPrintable(words)); // what a page has just put up shows with the next events
        QTest::mouseClick(button(words), Qt::LeftButton);
    }
    [[nodiscard]] bool shows(const QString &words) const
    {
        for (QLabel *label : m_window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void goTo(const QString &page, const QString &number = {}, const QString &detail = {})
    {
        const RecordId record = number.isEmpty() ? RecordId() : test::numbered(store(), u"commitment"_s, number);
        view().go({page, record, detail});
    }
};

} // namespace waymark::test
