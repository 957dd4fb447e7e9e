// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/look.h>

#include "accessiblearea.h"
#include "focusring.h"
#include "proxystyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QVariant>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

// Whoever paints asks for it, for each colour; a property of the application would be looked up each time.
Scheme chosenScheme = Scheme::Light;
constexpr char kTextPercent[] = "lookTextPercent";

QFont baseFont(int textPercent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s});
    font.setPointSizeF(10.0 * textPercent / 100.0);
    font.setWeight(QFont::Normal);
    return font;
}

struct Kind
{
    double points;
    QFont::Weight weight;
};

Kind kind(TextStyle style)
{
    switch (style) {
    case TextStyle::Title:
        return {17, QFont::DemiBold};
    case TextStyle::Section:
        return {11.5, QFont::DemiBold};
    case TextStyle::Lead:
        return {11.5, QFont::Medium};
    case TextStyle::Joint:
        return {11, QFont::Normal};
    case TextStyle::Body:
        return {10, QFont::Normal};
    case TextStyle::Strong:
        return {10, QFont::DemiBold};
    case TextStyle::Row:
        return {10, QFont::Medium};
    case TextStyle::Small:
        return {9, QFont::Normal};
    case TextStyle::Heading:
        return {9, QFont::DemiBold};
    case TextStyle::Badge:
        return {8, QFont::DemiBold};
    }
    return {10, QFont::Normal};
}

} // namespace

void applyLook(QApplication &application, Scheme scheme, int textPercent)
{
    chosenScheme = scheme;
    application.setProperty(kTextPercent, textPercent);
    const Tokens &colours = tokens(scheme);
    if (!application.findChild<FocusRing *>()) {
        QApplication::setStyle(new ProxyStyle);
        new FocusRing(&application);
        keepAreasInBounds();
    }
    QApplication::setFont(baseFont(textPercent));
    QApplication::setPalette(paletteOf(colours));
    application.setStyleSheet(styleSheetOf(colours));
}

Scheme currentScheme()
{
    return chosenScheme;
}

int currentTextPercent()
{
    const QVariant value = qApp ? qApp->property(kTextPercent) : QVariant();
    return value.isValid() ? value.toInt() : 100;
}

OnPaper::OnPaper()
    : m_scheme(currentScheme())
{
    chosenScheme = Scheme::Light;
}

OnPaper::~OnPaper()
{
    chosenScheme = m_scheme;
}

int u(double units)
{
    // Asked for hundreds of times in one painting; the height of a line is looked up once for each font.
    static QFont font;
    static int spacing = 0;
    if (const QFont now = QApplication::font(); spacing == 0 || now != font) {
        font = now;
        spacing = QFontMetrics(font).lineSpacing();
    }
    return static_cast<int>(std::lround(units * spacing / 16.0));
}

QFont fontOf(TextStyle style)
{
    const auto [points, weight] = kind(style);
    QFont result = QApplication::font();
    result.setPointSizeF(result.pointSizeF() * points / 10.0);
    result.setWeight(weight);
    return result;
}

QColor colourOf(TextStyle style)
{
    const bool second = style == TextStyle::Small || style == TextStyle::Heading || style == TextStyle::Badge;
    return second ? tokens().text2 : tokens().text;
}

} // namespace waymark::ui
