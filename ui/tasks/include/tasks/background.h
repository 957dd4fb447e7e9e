// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/job.h>

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QThread;

namespace waymark::ui {

/// Long work off the window's thread, one piece at a time, so that the window stays alive, shows how far it is and can
/// stop it. The work may touch nothing of the window: a plan is read and written through a store that the work opens
/// for itself. Ending this object stops what runs and waits for it.
class Background : public QObject
{
    Q_OBJECT
public:
    /// Whether the window waits a blink for the work, so that nothing flickers where there is little to do.
    enum class Start { AfterABlink, Beside };

    explicit Background(QObject *parent = nullptr)
        : Background(Start::AfterABlink, parent)
    {
    }
    explicit Background(Start start, QObject *parent = nullptr);
    ~Background() override;

    /// Runs `work` on a thread of its own and hands what it gave to `then` on this one: before run() returns where the
    /// work is done within a blink, else later. It takes the place of work that still runs: that is asked to stop, and
    /// its `then` is not called.
    template <class T>
    void run(const QString &what, const std::function<Result<T>(Job &)> &work,
             const std::function<void(const Result<T> &)> &then)
    {
        start(what, [work, then](Job &job) -> Delivery { return [result = work(job), then] { then(result); }; });
    }

    /// Asks the work to stop; it then gives Cancelled, unless it was done already.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }
    /// It runs, and was asked to stop.
    [[nodiscard]] bool isCancelled() const;

signals:
    /// It takes longer than a blink: `what` is being done, `done` of `total` parts so far; 0 of 0 while unknown. Again
    /// and again until finished().
    void lasting(const QString &what, qint64 done, qint64 total);
    /// Work of which lasting() told is over; what came of it follows.
    void finished();

private:
    using Delivery = std::function<void()>;

    void start(const QString &what, const std::function<Delivery(Job &)> &work);
    void tell();
    void deliver();
    void drop();

    struct Run;
    std::shared_ptr<Run> m_run;
    std::unique_ptr<QThread> m_thread;
    std::vector<std::unique_ptr<QThread>> m_leaving; ///< whose work nobody waits for any more
    Start m_start;
    QTimer m_telling;
};

} // namespace waymark::ui
