// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>
#include <base/clock.h>
#include <prompts/prompts.h>
#include <store/store.h>
#include <tasks/background.h>

#include <QObject>

class QWidget;

namespace waymark::ui {

struct Received;

/// The ways to a plan: the sample, a new one, a file on this computer. Gives the store, or says in a sentence why not.
class Opening : public QObject
{
    Q_OBJECT
public:
    Opening(Prompts &prompts, const Clock &clock, Background &background, QWidget *window);

    /// Opens the sample, and writes it first into the documents folder where there is none.
    void sample(const actions::Identity &me);
    /// `title` is proposed; `then` follows once the plan is open.
    void create(const actions::Identity &me, const QString &title = {}, const std::function<void()> &then = {});
    void choose(const QString &startFolder);
    /// What can still be read of a damaged file is opened for reading.
    void file(const QString &path);
    /// A new plan file at `path` with everything in it that somebody sent.
    void fromReceived(const std::shared_ptr<Received> &received, const QString &path);

    [[nodiscard]] static QString plansFolder();
    [[nodiscard]] static QString planFilter();
    /// A name for a plan's file that every file system takes, without its ending.
    [[nodiscard]] static QString fileNameOf(const QString &title);

signals:
    /// A plan that was sent is open now, for the first time.
    void arrived();
    /// Once each time; take it.
    void opened(const std::shared_ptr<std::unique_ptr<waymark::store::Store>> &store);
    void failed(const waymark::Error &error);

private:
    void give(Result<std::unique_ptr<store::Store>> store);
    [[nodiscard]] Result<std::unique_ptr<store::Store>> madeSample(const QString &path,
                                                                   const actions::Identity &me) const;
    [[nodiscard]] Result<std::unique_ptr<store::Store>> madePlan(const QString &path, const QString &title,
                                                                 const actions::Identity &me) const;

    Prompts &m_prompts;
    const Clock &m_clock;
    Background &m_background;
    QWidget *m_window;
};

} // namespace waymark::ui
