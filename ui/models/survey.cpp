// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/survey.h>

namespace waymark::ui {

namespace {

constexpr qsizetype kAtOnce = 40; // commitments: some milliseconds
// In milliseconds: until the window stands, and what it gets in between for whatever it has to do.
constexpr int kFirstPause = 400;
constexpr int kPause = 5;

} // namespace

Survey::Survey(const store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        goOn();
        if (!m_checking)
            emit done();
    });
}

void Survey::look(quint64 version, QDate day)
{
    if (m_version == version && m_day == day)
        return;
    m_version = version;
    m_day = day;
    auto checking = report::Checking::of(m_store, day);
    if (!checking) {
        emit failed(checking.error());
        return;
    }
    m_checking = std::move(*checking);
    if (m_checking->count() <= kAtOnce)
        goOn();
    else
        goOnAfter(kFirstPause);
}

void Survey::setPaused(bool paused)
{
    m_isPaused = paused;
    m_next.stop();
    if (m_checking)
        goOnAfter(kPause);
}

void Survey::goOnAfter(int milliseconds)
{
    if (!m_isPaused)
        m_next.start(milliseconds);
}

void Survey::goOn()
{
    if (const auto looked = m_checking->go(kAtOnce); !looked) {
        m_checking.reset();
        emit failed(looked.error());
        return;
    }
    if (!m_checking->isDone()) {
        goOnAfter(kPause);
        return;
    }
    m_next.stop();
    m_found = m_checking->found();
    m_viewsDiffer = m_checking->viewsDiffer();
    m_checking.reset();
}

} // namespace waymark::ui
