// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/checking.h>

#include <QTimer>

#include <optional>

namespace waymark::ui {

/// What can only be told by looking at every commitment: what is worth checking, and where views differ. A small plan
/// is looked through at once; a big one a little at a time while the window has nothing else to do, and until that is
/// done what was found the time before stands.
class Survey : public QObject
{
    Q_OBJECT
public:
    explicit Survey(const store::Store &store, QObject *parent = nullptr);

    /// Looks anew where the plan or the day is another than the last time.
    void look(quint64 version, QDate day);
    /// Looks no further meanwhile: reading would wait for whoever writes.
    void setPaused(bool paused);

    [[nodiscard]] bool isLooking() const { return m_checking.has_value(); }
    [[nodiscard]] const QList<report::ToCheck> &found() const { return m_found; }
    [[nodiscard]] int viewsDiffer() const { return m_viewsDiffer; }

signals:
    /// A big plan has been looked through; of a small one look() already knows.
    void done();
    void failed(const waymark::Error &error);

private:
    void goOn();
    void goOnAfter(int milliseconds);

    const store::Store &m_store;
    std::optional<report::Checking> m_checking; ///< while it looks
    std::optional<quint64> m_version;
    QDate m_day;
    QTimer m_next;
    bool m_isPaused = false;
    QList<report::ToCheck> m_found;
    int m_viewsDiffer = 0;
};

} // namespace waymark::ui
