// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <atomic>
#include <functional>

namespace waymark {

/// The handle a long piece of work is given: it tells how far it is and asks whether to stop. Core stays synchronous;
/// whoever starts the work decides on which thread it runs. `stop()` may be called from any thread.
class Job
{
public:
    using Progress = std::function<void(qint64 done, qint64 total)>;

    Job() = default;
    explicit Job(Progress progress)
        : m_progress(std::move(progress))
    {
    }

    void stop() { m_stop = true; }
    [[nodiscard]] bool isStopped() const { return m_stop; }

    /// Says how far the work is; `total` is 0 while unknown. Fails with Cancelled once `stop()` was called.
    [[nodiscard]] Outcome report(qint64 done, qint64 total = 0);

private:
    Progress m_progress;
    std::atomic<bool> m_stop = false;
};

} // namespace waymark
