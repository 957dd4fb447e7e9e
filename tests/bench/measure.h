// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QJsonArray>

#include <functional>

namespace waymark::bench {

/// One figure beside the one it is measured against, and what is aimed at: ours is at most `aim` times theirs.
struct Figure
{
    QString id; ///< "P3"
    QString what;
    QString against;
    QString unit = QStringLiteral("ms"); ///< of both
    double ours = 0;
    double theirs = 0;
    double aim = 0;
};

/// A plan to measure, and how often.
struct Setting
{
    QString folder; ///< where generated plans are kept
    int size = 0;   ///< commitments
    int turns = 5;
};

[[nodiscard]] QJsonArray toJson(const QList<Figure> &figures, const Setting &setting);

using Work = std::function<void()>;
[[nodiscard]] double milliseconds(const Work &work);
/// What this thread worked in milliseconds, whatever else the machine did meanwhile.
[[nodiscard]] double worked(const Work &work);
[[nodiscard]] double median(QList<double> values);
/// Fills both sides in with the median of as many turns, one after the other so that a busy machine slows both.
[[nodiscard]] Figure inTurn(Figure figure, int turns, const Work &ours, const Work &theirs);

/// Most memory the process had since resetPeak(), in MiB.
[[nodiscard]] double peakMemory();
void resetPeak();

/// Ends the program with the error's sentence: a benchmark that went wrong has nothing to say.
[[noreturn]] void giveUp(const Error &error);
template <class T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace waymark::bench
