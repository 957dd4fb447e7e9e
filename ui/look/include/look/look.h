// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/tokens.h>

#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace waymark::ui {

/// The kinds of writing. Their sizes follow the application's font; `Body` is that font.
enum class TextStyle {
    Title,   ///< 17 pt semibold: the page's title
    Section, ///< 11.5 pt semibold: a section's heading
    Lead,    ///< 11.5 pt medium: the one sentence of a sheet
    Joint,   ///< 11 pt: the joint text while it is written
    Body,    ///< 10 pt
    Strong,  ///< 10 pt semibold: the current row, new values
    Row,     ///< 10 pt medium: first line of a row
    Small,   ///< 9 pt, second colour
    Heading, ///< 9 pt semibold, second colour: group and column headings
    Badge,   ///< 8 pt semibold: counts on the folded sidebar, repeated in the tooltip
};

/// Puts style, palette, font and stylesheet on the application; call it again whenever the scheme or the size of
/// text changes. `textPercent` is 100 for the sizes above. Windows that are open follow at once.
void applyLook(QApplication &application, Scheme scheme, int textPercent = 100);

/// What applyLook() was last called with; Light and 100 before that.
[[nodiscard]] Scheme currentScheme();
[[nodiscard]] int currentTextPercent();

/// While it lives everything is painted in the light scheme, as for paper. Nothing is shown meanwhile: windows keep
/// their own.
class OnPaper
{
public:
    OnPaper();
    ~OnPaper();
    Q_DISABLE_COPY_MOVE(OnPaper)

private:
    Scheme m_scheme;
};

/// `units` as whole pixels, where 16 units are one line of the application's font. Every size on the screen is
/// given in these, so that nothing is cut when the text grows.
[[nodiscard]] int u(double units);

[[nodiscard]] QFont fontOf(TextStyle style);

/// The colour in which writing of this kind stands on the page.
[[nodiscard]] QColor colourOf(TextStyle style);

[[nodiscard]] QPalette paletteOf(const Tokens &tokens);
[[nodiscard]] QString styleSheetOf(const Tokens &tokens);

} // namespace waymark::ui
