// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/paint.h>

#include <QMetaType>

#include <optional>

namespace waymark::ui {

/// A cell of progress by round. It carries its word where it is wide enough, else the word's letter; where the views
/// differ it is split, the leading half the first side's.
struct HeatCell
{
    enum State { NotAsked, NotYet, NoUpdate, NotRated, Rated };
    struct View
    {
        Ball ball = Ball::NoUpdate;
        QString word;
        QString letter;
    };

    State state = NotAsked;
    View first;
    std::optional<View> second; ///< the other side's, where it differs
    bool isLate = false;        ///< a date had passed: outline and flag
    QString words;              ///< instead of a view, where nobody is cited
};

/// Roles by which a model tells HeatView what to show.
enum HeatRole {
    HeatCellRole = Qt::UserRole + 0x180, ///< HeatCell
    HeatNumberRole,                      ///< of a line's head: its number, which stands before the title
    HeatTitleRole,                       ///< of a line's head
    HeatShortRole,                       ///< of a column's head: where there is no room for its words
    HeatOpenRole,                        ///< of a column's head, bool: it is the one that is worked on
};

/// From this width on a cell has room for its word, in u().
inline constexpr int kHeatWordWidth = 112;
inline constexpr int kHeatLeastWidth = 64;
inline constexpr int kHeatMostWidth = 180;
inline constexpr int kHeatRow = 30;

void paintHeatCell(QPainter &painter, const QRect &rect, const HeatCell &cell, Qt::LayoutDirection direction);

} // namespace waymark::ui

Q_DECLARE_METATYPE(waymark::ui::HeatCell)
