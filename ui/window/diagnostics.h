// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QDateTime>
#include <QList>

class QSettings;

namespace waymark::store {
class Store;
}

namespace waymark::ui {

/// Facts for whoever helps: no word of the plan, no names, no paths. Also knows whether the program ended as it should.
class Diagnostics
{
public:
    static constexpr int kMostProblems = 20;

    /// The settings outlive it. The program counts as running for as long as this object lives.
    explicit Diagnostics(QSettings &settings);
    ~Diagnostics();
    Diagnostics(const Diagnostics &) = delete;
    Diagnostics &operator=(const Diagnostics &) = delete;

    /// The program that ran before this one with these settings was killed or crashed.
    [[nodiscard]] bool endedBadly() const { return m_endedBadly; }

    /// Keeps when it was and of which kind, never its words.
    void note(const Error &error, const QDateTime &at);
    /// Plain text; `plan` is null while none is open.
    [[nodiscard]] QString text(const store::Store *plan) const;

private:
    struct Problem
    {
        QDateTime at;
        QString code;
    };

    QSettings &m_settings;
    bool m_endedBadly = false;
    QList<Problem> m_problems;
};

} // namespace waymark::ui
