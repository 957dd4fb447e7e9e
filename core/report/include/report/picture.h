// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <report/document.h>

#include <QHash>

/// Drawings of tables as SVG text.
namespace waymark::report {

/// Colours by the names that drawings give them: "ink", "quiet", "line", "paper", "late", "step0" to "step3".
using Colours = QHash<QString, QString>;
/// Dark words on white paper.
[[nodiscard]] const Colours &coloursOnPaper();

/// A file of its own, or the part of a page where `inPage` names it: its ids begin so, and its colours follow the
/// page's style where that knows the classes.
[[nodiscard]] QString svgOf(const Picture &picture, const Colours &colours = coloursOnPaper(),
                            const QString &inPage = {});

/// Puts a drawing together, in units of which a page is kPictureWidth wide.
inline constexpr int kPictureWidth = 680;
class Shapes
{
public:
    enum class At { Start, Middle, End };

    /// Without a name there is no filling, or no edge.
    void box(double x, double y, double width, double height, const char *fill, const char *edge = nullptr,
             double edgeWidth = 1, bool isDashed = false);
    void line(double x1, double y1, double x2, double y2, const char *colour, double width = 1);
    /// Whether words fit, as far as that can be told here.
    [[nodiscard]] static bool fits(const QString &text, double room);
    /// Words as long as they fit; what is cut ends in three dots.
    void words(double x, double y, const QString &text, double room, At at = At::Start, const char *colour = "ink",
               bool isStrong = false);
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace waymark::report
