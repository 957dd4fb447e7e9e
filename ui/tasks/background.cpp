// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tasks/background.h>

#include <QThread>

namespace waymark::ui {

namespace {

constexpr int kBlink = 200;     // milliseconds a window may stand still without anybody noticing
constexpr int kTellEvery = 100; // milliseconds

} // namespace

/// What both threads know of a piece of work.
struct Background::Run
{
    QString what;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    Job job{[this](qint64 now, qint64 all) {
        done = now;
        total = all;
    }};
    Delivery delivery; ///< written by the work's thread, read when that has ended
};

Background::Background(Start start, QObject *parent)
    : QObject(parent)
    , m_start(start)
{
    m_telling.setInterval(kTellEvery);
    connect(&m_telling, &QTimer::timeout, this, &Background::tell);
}

Background::~Background()
{
    m_telling.stop();
    drop();
    for (const auto &thread : m_leaving)
        thread->wait();
}

void Background::start(const QString &what, const std::function<Delivery(Job &)> &work)
{
    drop();
    m_run = std::make_shared<Run>();
    m_run->what = what;
    m_thread.reset(QThread::create([run = m_run, work] { run->delivery = work(run->job); }));
    m_thread->start();
    if (m_start == Start::AfterABlink && m_thread->wait(kBlink)) {
        deliver();
        return;
    }
    connect(m_thread.get(), &QThread::finished, this, &Background::deliver);
    m_telling.start();
    tell();
    if (m_thread->isFinished()) // between the blink and the connection
        QMetaObject::invokeMethod(this, &Background::deliver, Qt::QueuedConnection);
}

void Background::cancel()
{
    if (m_run)
        m_run->job.stop();
}

bool Background::isCancelled() const
{
    return m_run && m_run->job.isStopped();
}

void Background::tell()
{
    if (m_run)
        emit lasting(m_run->what, m_run->done, m_run->total);
}

void Background::deliver()
{
    if (!m_thread || !m_thread->isFinished())
        return; // of work that another has taken the place of
    const bool wasTold = m_telling.isActive();
    m_telling.stop();
    m_thread->wait();
    m_thread.reset();
    const Delivery delivery = std::move(m_run->delivery);
    m_run.reset();
    if (wasTold)
        emit finished();
    delivery();
}

void Background::drop()
{
    if (!m_thread)
        return;
    m_run->job.stop();
    m_run.reset();
    // A query cannot be stopped half-way; nobody waits here for its end.
    disconnect(m_thread.get(), nullptr, this, nullptr);
    connect(m_thread.get(), &QThread::finished, this, [this] {
        std::erase_if(m_leaving, [](const auto &thread) { return thread->isFinished() && thread->wait(); });
    });
    m_leaving.push_back(std::move(m_thread));
    if (m_telling.isActive()) {
        m_telling.stop();
        emit finished();
    }
}

} // namespace waymark::ui
