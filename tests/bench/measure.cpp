// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace waymark::bench {

using namespace Qt::StringLiterals;

QJsonArray toJson(const QList<Figure> &figures, const Setting &setting)
{
    QJsonArray array;
    for (const Figure &figure : figures)
        array.append(QJsonObject{{u"id"_s, figure.id},
                                 {u"commitments"_s, setting.size},
                                 {u"turns"_s, setting.turns},
                                 {u"what"_s, figure.what},
                                 {u"against"_s, figure.against},
                                 {u"unit"_s, figure.unit},
                                 {u"ours"_s, figure.ours},
                                 {u"theirs"_s, figure.theirs},
                                 {u"aim"_s, figure.aim}});
    return array;
}

double milliseconds(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double worked(const Work &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Figure inTurn(Figure figure, int turns, const Work &ours, const Work &theirs)
{
    QList<double> first;
    QList<double> second;
    for (int turn = 0; turn < turns; ++turn) {
        first << milliseconds(ours);
        second << milliseconds(theirs);
    }
    figure.ours = median(first);
    figure.theirs = median(second);
    return figure;
}

double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

void giveUp(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.sentence), qPrintable(error.detail));
    std::exit(1);
}

} // namespace waymark::bench
