// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/words.h>
#include <models/parties.h>

#include <QWidget>

#include <optional>

class QLabel;

namespace waymark::ui {

class CellLabel;

/// One side of a commitment: what it says, who signs for it, who is with it.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(const QString &side, QWidget *parent = nullptr);

    /// `when` tells what the rating was given in, such as the round's name. Without a rating there may yet be updates.
    void setSide(const Party &party, Completion said, const QString &when, bool hasUpdates);

    /// What it said at another time, struck out above what it says now; nothing, or the same: it stands alone.
    void setBefore(const std::optional<Completion> &said);

private:
    class BallMark;

    QString m_side;
    BallMark *m_ball;
    QLabel *m_name;
    QLabel *m_before;
    QLabel *m_said;
    Completion m_now = Completion::NotReported;
    QLabel *m_more;
};

/// Both sides at equal width; neither has a colour.
class SidesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidesPanel(QWidget *parent = nullptr);

    [[nodiscard]] SidePanel *government() const { return m_government; }
    [[nodiscard]] SidePanel *civilSociety() const { return m_civilSociety; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SidePanel *m_government;
    SidePanel *m_civilSociety;
};

} // namespace waymark::ui
