// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "world.h"

#include <exchange/pack.h>
#include <exchange/planjson.h>
#include <exchange/samples.h>
#include <store/asof.h>
#include <store/verify.h>

#include <QFile>

namespace waymark::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostMemory = 400;

void check(const store::Store &plan)
{
    Job job;
    if (!must(store::verify(plan, job)).isSound())
        giveUp({ErrorCode::Corrupt, u"The plan that was made is not sound."_s, {}});
}

std::unique_ptr<store::Store> samplePlan()
{
    auto plan = must(store::Store::scratch());
    const auto proposal = must(exchange::readPlanJson(must(exchange::sampleJson(exchange::sampleNames().first()))));
    must(plan->commit(must(exchange::draftsFor(*plan, proposal, RecordId::random(), QDateTime::currentDateTimeUtc()))));
    return plan;
}

Figure memory(const QString &what, const Work &work)
{
    resetPeak();
    work();
    return {u"P9"_s, u"peak memory of "_s + what, u"the most it may take"_s, u"MiB"_s, peakMemory(), kMostMemory, 1};
}

} // namespace

QList<Figure> planVerified(const Setting &setting)
{
    const auto plan = must(store::Store::open(worldPath(setting)));
    const QString path = plan->path() + u".whole.wmcopy"_s;
    const QString target = plan->path() + u".merged"_s;
    Job job;
    must(exchange::writePack(*plan, path, {}, {RecordId::random(), u"Somebody"_s}, job));
    const auto pack = must(exchange::openPack(path, exchange::LargePack::Allow, job));
    const auto mergeFirst = [&] {
        QFile::remove(target);
        const auto fresh = must(store::Store::create(target));
        must(exchange::bringIn(*fresh, pack, job));
    };
    Figure figure{u"P10"_s, u"everything verified"_s, u"the first merge of the same journal"_s};
    figure.aim = 1.5;
    const QList<Figure> figures{inTurn(
                                    figure, setting.turns, [&] { check(*plan); }, mergeFirst),
                                memory(u"a first merge"_s, mergeFirst), memory(u"verifying"_s, [&] { check(*plan); })};
    QFile::remove(path);
    QFile::remove(target);
    return figures;
}

QList<Figure> planOnADay(const Setting &setting)
{
    const auto plan = must(store::Store::open(worldPath(setting)));
    const auto readOn = [&plan](QDate day) {
        Job job;
        static_cast<void>(must(store::asItStoodOn(*plan, day, job)));
    };
    Figure last{u"P11"_s, u"the plan as it stood on its last day"_s, u"verifying the same journal"_s};
    last.aim = 1;
    QList<Figure> figures{inTurn(
        last, setting.turns, [&] { readOn(QDate(2024, 6, 1)); }, [&] { check(*plan); })};
    Figure middle{u"P11"_s, u"the plan as it stood half way"_s, last.against};
    middle.aim = 1;
    middle = inTurn(
        middle, setting.turns, [&] { readOn(QDate(2019, 1, 1)); }, [&] { check(*plan); });
    const auto sample = samplePlan();
    Figure small{u"P11"_s, u"the sample plan as it stood half way, whatever the size"_s, u"100 ms"_s};
    small.aim = 1;
    small.theirs = 100;
    QList<double> turns;
    for (int turn = 0; turn < setting.turns; ++turn)
        turns << milliseconds([&] {
            Job job;
            static_cast<void>(must(store::asItStoodOn(*sample, QDate(2017, 3, 14), job)));
        });
    small.ours = median(turns);
    figures << middle << small << memory(u"a plan as it stood"_s, [&] { readOn(QDate(2024, 6, 1)); });
    return figures;
}

} // namespace waymark::bench
