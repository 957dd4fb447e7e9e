// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/job.h>

namespace waymark {

using namespace Qt::StringLiterals;

Outcome Job::report(qint64 done, qint64 total)
{
    if (!isStopped() && m_progress)
        m_progress(done, total);
    if (isStopped())
        return failure(ErrorCode::Cancelled,
                       u"This was stopped before it was finished. Start it again when you are ready."_s);
    return {};
}

} // namespace waymark
