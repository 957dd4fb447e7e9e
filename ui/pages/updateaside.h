// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidepane.h>

class QLabel;

namespace waymark::ui {

class Button;
class Chip;
class DifferenceLabel;
struct UpdateOnDesk;

/// Beside an update that is written: last time's text with what differs from the one being written, where the news
/// comes from, and the evidence; files and links are dropped on it.
class UpdateAside : public SidePane
{
    Q_OBJECT
public:
    explicit UpdateAside(QWidget *parent = nullptr);

    /// `sources` are lines that tell who told us what.
    void setUpdate(const UpdateOnDesk &desk, const QStringList &sources, bool mayAdd);
    /// What is being written now, to be compared with last time's: too much for each key of a long text.
    void setWords(const QString &words);
    [[nodiscard]] int differences() const { return m_differences; }
    void toggleDifferences();

signals:
    /// A file or a link was dropped, or is to be asked for when it is empty.
    void evidenceGiven(const QUrl &url);
    void evidenceOpened(const QUrl &url);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showSources(const QStringList &sources);
    void showEvidence(const UpdateOnDesk &desk, bool mayAdd);

    QLabel *m_lastRound;
    Button *m_marks;
    DifferenceLabel *m_last;
    QWidget *m_sources;
    QWidget *m_evidence;
    QString m_lastTime;
    int m_differences = 0;
};

} // namespace waymark::ui
