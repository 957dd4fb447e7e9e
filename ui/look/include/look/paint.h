// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/look.h>

#include <QPainter>
#include <QRect>

#include <optional>

namespace waymark::ui {

// The shapes that delegates and widgets share. Each is painted into the rectangle given; sizes below are in u().
inline constexpr int kBallSize = 14;
inline constexpr int kBallSizeInHeadings = 26;
inline constexpr int kSealSize = 18;
inline constexpr int kFlagSize = 13;
inline constexpr int kIconSize = 16;
inline constexpr int kDiamondSize = 14;

/// Device independent pixels that the focus ring takes on each side: 2 of accent outside, 1 of page between.
inline constexpr int kFocusRingWidth = 3;

/// Completion as one side sees it. UnderWay has no extent and is filled from below, so that it never reads as a step
/// between Limited and Substantial.
enum class Ball { NoUpdate, NoEvidence, NotStarted, UnderWay, Limited, Substantial, Complete };

/// The colour of an area for this much progress; none where there is none to show.
[[nodiscard]] std::optional<QColor> stepColour(Ball ball);

/// Agreement of one side to a wording; square, so that it is never taken for a completion.
enum class Seal { NotSeen, NoReply, Agreed, AgreedWithNote, MoreTime, DoesNotAgree, NeedsAgreeingAgain };

/// A date on the timeline.
enum class Diamond { Now, Late, Done, FirstPromised };

/// Saves the painter, switches smooth edges on, and restores it at the end of the block.
class PainterState
{
public:
    explicit PainterState(QPainter &painter);
    ~PainterState();
    PainterState(const PainterState &) = delete;
    PainterState &operator=(const PainterState &) = delete;

private:
    QPainter &m_painter;
};

/// A square with sides of `size` in the middle of `rect`, on whole pixels.
[[nodiscard]] QRectF centred(const QRectF &rect, double size);

void paintBall(QPainter &painter, const QRectF &rect, Ball ball);
void paintSeal(QPainter &painter, const QRectF &rect, Seal seal);
void paintDiamond(QPainter &painter, const QRectF &rect, Diamond diamond);

/// A tick across `rect`, as in a complete ball.
void paintTick(QPainter &painter, const QRectF &rect, const QColor &colour);

/// The outlined flag of a date that has passed; nothing else is ever marked with it.
void paintFlag(QPainter &painter, const QRectF &rect);

/// The flag and its words from the left of `rect`, in the late colour; elided. Returns the width it took.
int paintLateness(QPainter &painter, const QRect &rect, const QString &words);
[[nodiscard]] QFont lateFont();
[[nodiscard]] int latenessWidth(const QString &words);

/// One line of text, elided at its end, in the middle of the rectangle's height. Returns the width it took.
int paintText(QPainter &painter, const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft);

/// The old value of a changed field, struck out.
int paintStruckOut(QPainter &painter, const QRect &rect, const QString &words, const QColor &colour,
                   Qt::Alignment alignment = Qt::AlignLeft);

/// Whether the person works with the keyboard: the ring appears with the first key and goes with the next click.
[[nodiscard]] bool isKeyboardInUse();
void setKeyboardInUse(bool used);

/// The ring inside `rect`: accent at its edge, then one pixel of page; nothing while the keyboard is not in use.
void paintFocusRing(QPainter &painter, const QRectF &rect);

/// A selected or current row, rounded; `bar` adds the accent bar at its leading edge.
void paintSelection(QPainter &painter, const QRectF &rect, bool bar, Qt::LayoutDirection direction);

/// What a button painted by a delegate looks like.
void paintButton(QPainter &painter, const QRect &rect, const QString &words, bool filled, bool hovered);

} // namespace waymark::ui
