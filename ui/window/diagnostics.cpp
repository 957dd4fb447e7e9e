// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics.h"

#include <look/look.h>
#include <model/description.h>
#include <store/reading.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kRunning = u"window/running"_s; // the process that has the window

bool runs(qint64 process)
{
    // Not just any process of that number: numbers are given again, and one that died may not be buried yet.
    return process > 0 && process != QCoreApplication::applicationPid() &&
           QFileInfo(u"/proc/%1/exe"_s.arg(process)).symLinkTarget() == QCoreApplication::applicationFilePath();
}

QStringList linesAbout(const store::Store &plan)
{
    QStringList lines;
    lines << u"Plan's file: %1 KiB%2"_s.arg(QFileInfo(plan.path()).size() / 1024)
                 .arg(plan.isReadOnly() ? u", read only"_s : QString());
    for (const Kind &kind : kinds())
        if (const auto ids = store::idsOf(plan, kind.name); ids && !ids->isEmpty())
            lines << u"%1: %2"_s.arg(kind.plural).arg(ids->size());
    const auto conflicts = store::conflictCount(plan);
    const auto pending = store::pendingCount(plan);
    if (conflicts && pending)
        lines << u"Two versions: %1, to confirm: %2"_s.arg(*conflicts).arg(*pending);
    return lines;
}

} // namespace

Diagnostics::Diagnostics(QSettings &settings)
    : m_settings(settings)
{
    const qint64 before = settings.value(kRunning).toLongLong();
    if (runs(before))
        return; // another window, which looks after the mark itself
    m_endedBadly = before != 0 && before != QCoreApplication::applicationPid();
    settings.setValue(kRunning, QCoreApplication::applicationPid());
    settings.sync(); // a crash leaves no time for it
}

Diagnostics::~Diagnostics()
{
    if (m_settings.value(kRunning).toLongLong() == QCoreApplication::applicationPid())
        m_settings.remove(kRunning);
    m_settings.sync();
}

void Diagnostics::note(const Error &error, const QDateTime &at)
{
    m_problems << Problem{at, codeName(error.code)};
    if (m_problems.size() > kMostProblems)
        m_problems.removeFirst();
}

QString Diagnostics::text(const store::Store *plan) const
{
    QStringList lines{
        u"Waymark %1"_s.arg(QCoreApplication::applicationVersion()),
        u"Qt %1, %2, %3"_s.arg(QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                               QSysInfo::currentCpuArchitecture()),
        u"Window system: %1, text at %2 %"_s.arg(QGuiApplication::platformName()).arg(currentTextPercent())};
    if (const QScreen *screen = QGuiApplication::primaryScreen())
        lines << u"Screen: %1 × %2, factor %3"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    lines << (m_endedBadly ? u"Before this start the program ended by itself"_s
                           : u"Before this start the program was closed"_s);
    if (plan)
        lines << linesAbout(*plan);
    else
        lines << u"No plan is open"_s;
    lines << (m_problems.isEmpty() ? u"No problems since the start"_s : u"Problems since the start:"_s);
    for (const Problem &problem : m_problems)
        lines << u"  %1 %2"_s.arg(problem.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), problem.code);
    return lines.join(u'\n') + u'\n';
}

} // namespace waymark::ui
