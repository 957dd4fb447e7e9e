// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/openplan.h>

#include "touched.h"

#include <actions/plan.h>

namespace waymark::ui {

namespace {

constexpr int kWatchEvery = 1500;           // milliseconds
constexpr qsizetype kMostRemembered = 1000; // changes whose records are remembered

} // namespace

OpenPlan::OpenPlan(std::unique_ptr<store::Store> store, const Clock &clock)
    : m_store(std::move(store))
    , m_desk(*m_store, clock)
    , m_circles(m_desk, m_store->path())
    , m_survey(*m_store)
{
    connect(&m_survey, &Survey::done, this, &OpenPlan::surveyed);
    connect(&m_survey, &Survey::failed, this, &OpenPlan::failed);
    connect(&m_desk, &actions::Desk::committed, this, [this](const store::Committed &committed) {
        m_savedAt = m_desk.clock().now();
        m_known = qMax(m_known, committed.last);
        takeIn(committed.records);
    });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (const auto looked = lookForOthers(); !looked) {
            m_watch.stop(); // said once; whoever comes back to the window is told again
            emit failed(looked.error());
        }
    });
    m_watch.start(kWatchEvery);
}

Result<std::unique_ptr<OpenPlan>> OpenPlan::of(std::unique_ptr<store::Store> store, const actions::Identity &me,
                                               const Clock &clock)
{
    std::unique_ptr<OpenPlan> made(new OpenPlan(std::move(store), clock));
    const auto plan = actions::currentPlan(made->store());
    const auto foreign = made->store().foreignVersion();
    const auto known = made->store().editCount();
    if (!plan || !foreign)
        return tl::unexpected(plan ? foreign.error() : plan.error());
    if (!known)
        return tl::unexpected(known.error());
    made->m_known = *known;
    if (const auto named = made->m_desk.setAuthor(me.name, me.organisation); !named)
        return tl::unexpected(named.error());
    made->m_plan = *plan;
    made->m_foreign = *foreign;
    return made;
}

Result<std::unique_ptr<OpenPlan>> OpenPlan::asItStood(std::unique_ptr<store::Store> store, const actions::Identity &me,
                                                      QDate day)
{
    auto clock = std::make_unique<FixedClock>(QDateTime(day, QTime(12, 0)).toUTC());
    auto made = of(std::move(store), me, *clock);
    if (!made)
        return made;
    (*made)->m_stopped = std::move(clock);
    (*made)->m_circles.showNothingBeside();
    (*made)->setWatching(false); // nobody else knows this file
    return made;
}

Outcome OpenPlan::lookForOthers()
{
    const auto foreign = m_store->foreignVersion();
    if (!foreign)
        return tl::unexpected(foreign.error());
    if (*foreign != m_foreign) {
        m_foreign = *foreign;
        if (const auto told = tellOthers(); !told)
            return told;
        takeIn(std::nullopt);
    }
    return {};
}

Outcome OpenPlan::tellOthers()
{
    const auto count = m_store->editCount();
    if (!count)
        return tl::unexpected(count.error());
    if (const qint64 first = std::exchange(m_known, *count) + 1; first <= *count)
        emit othersWrote(first);
    return {};
}

void OpenPlan::wroteBeside()
{
    ++m_version;
    emit changed();
}

Outcome OpenPlan::wroteElsewhere()
{
    m_savedAt = m_desk.clock().now();
    return lookForOthers();
}

void OpenPlan::setWatching(bool on)
{
    if (!isPast())
        m_survey.setPaused(!on);
    if (on)
        m_watch.start(kWatchEvery);
    else
        m_watch.stop();
}

Result<std::shared_ptr<const Overview>> OpenPlan::overview()
{
    const auto outlined = outline(); // notices another day
    if (!outlined)
        return tl::unexpected(outlined.error());
    if (m_overview.value && m_overview.written == m_written)
        return m_overview.value;
    const auto read = readOverview(**outlined);
    if (read)
        m_overview = {*read, m_written};
    return read;
}

Result<std::shared_ptr<const Overview>> OpenPlan::readOverview(const Outline &outline)
{
    const auto touched = m_overview.value ? touchedSince(m_overview.written) : std::nullopt;
    const auto few = touched ? touchedBy(*m_store, *touched) : Result<std::optional<Touched>>(std::nullopt);
    if (!few)
        return tl::unexpected(few.error());
    const auto standings =
        *few ? standingsAfter(*m_store, m_overview.value->commitments, **few) : store::commitmentStandings(*m_store);
    const auto named = parties();
    if (!standings || !named)
        return tl::unexpected(standings ? named.error() : standings.error());
    return std::make_shared<const Overview>(Overview{*standings, *named, outline.round, today()});
}

Result<std::shared_ptr<const Outline>> OpenPlan::outline()
{
    if (m_outline.value && m_outline.value->day != today()) {
        m_outline = {};
        m_overview = {};
        m_parties.reset();
    }
    if (m_outline.value && m_outline.written == m_written)
        return m_outline.value;
    const auto read = readOutline();
    if (read)
        m_outline = {*read, m_written};
    return read;
}

Result<std::shared_ptr<const Outline>> OpenPlan::readOutline() const
{
    const auto touched = m_outline.value ? touchedSince(m_outline.written) : std::nullopt;
    const auto few = touched ? touchedBy(*m_store, *touched) : Result<std::optional<Touched>>(std::nullopt);
    if (!few)
        return tl::unexpected(few.error());
    const auto read = *few ? outlineAfter(*m_store, *m_outline.value, **few) : outlineOf(*m_store, today());
    return read.map([](const Outline &outline) { return std::make_shared<const Outline>(outline); });
}

Result<QHash<RecordId, Parties>> OpenPlan::parties()
{
    if (const auto outlined = outline(); !outlined) // notices another day
        return tl::unexpected(outlined.error());
    if (!m_parties) {
        const auto read = partiesOf(*m_store, today());
        if (!read)
            return tl::unexpected(read.error());
        m_parties = std::make_shared<const QHash<RecordId, Parties>>(*read);
    }
    return *m_parties;
}

const Survey &OpenPlan::survey()
{
    m_survey.look(m_written, today());
    return m_survey;
}

std::optional<QSet<RecordId>> OpenPlan::touchedSince(quint64 written) const
{
    const auto changes = qsizetype(m_written - written);
    if (changes > m_touched.size())
        return std::nullopt;
    QSet<RecordId> touched;
    for (qsizetype at = m_touched.size() - changes; at < m_touched.size(); ++at)
        touched.unite(m_touched.at(at));
    return touched;
}

void OpenPlan::takeIn(const std::optional<QSet<RecordId>> &touched)
{
    m_parties.reset();
    ++m_version;
    ++m_written;
    if (!touched || m_touched.size() >= kMostRemembered)
        m_touched.clear();
    if (touched)
        m_touched << *touched;
    if (const auto plan = actions::currentPlan(*m_store))
        m_plan = *plan;
    else
        emit failed(plan.error());
    emit changed();
}

} // namespace waymark::ui
