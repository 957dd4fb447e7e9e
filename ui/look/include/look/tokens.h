// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1StringView>
#include <QList>

namespace waymark::ui {

/// The colour columns of the token table. HighContrast is light words on black with every edge drawn.
enum class Scheme { Light, Dark, HighContrast };

/// The colours everything is painted with. One accent only; *late* marks a date that has passed and nothing else.
struct Tokens
{
    QColor page;       ///< content
    QColor side;       ///< menu, sidebar, status bar, feet
    QColor raised;     ///< right pane
    QColor text;       ///< everything people read
    QColor text2;      ///< second lines, column heads, counts
    QColor text3;      ///< placeholders, struck-out and disabled words; never on `selected` or the steps
    QColor accent;     ///< main button, current place, links, focus
    QColor onAccent;   ///< words on the accent
    QColor ink;        ///< balls, seals, diamonds
    QColor late;       ///< the flag and its words
    QColor lateTint;   ///< behind a banner
    QColor field;      ///< borders of inputs, dashed shapes
    QColor ghost;      ///< arrows of moved dates
    QColor buttonEdge; ///< an edge that carries no meaning
    QColor line;       ///< a line between sections
    QColor band;       ///< group rows
    QColor tint;       ///< a round's band on the timeline
    QColor selected;   ///< selected rows and the current place
    QColor step1;      ///< heat map: Limited or Under way
    QColor step2;      ///< heat map: Substantial
    QColor step3;      ///< heat map: Complete; only `text` and shapes stand on it
    QColor added;      ///< behind words that were added, which are always underlined too
};

struct TokenName
{
    QLatin1StringView name; ///< as the stylesheet and the gallery call it
    QColor Tokens::*colour;
};

/// Every token in the order of the table.
const QList<TokenName> &tokenNames();

/// The column of one scheme.
const Tokens &tokens(Scheme scheme);

/// The column that applyLook() put on the application last; Light before that.
const Tokens &tokens();

/// Contrast of two opaque colours, from 1 to 21 (WCAG 2.2, relative luminance).
[[nodiscard]] double contrast(const QColor &first, const QColor &second);

} // namespace waymark::ui
