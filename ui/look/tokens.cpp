// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/tokens.h>

#include <look/look.h>

#include <array>
#include <cmath>

namespace waymark::ui {

namespace {

struct Row
{
    QLatin1StringView name;
    QColor Tokens::*colour;
    std::array<QRgb, 3> columns; // in the order of Scheme
};

const QList<Row> &table()
{
    using namespace Qt::StringLiterals;
    static const QList<Row> rows{
        {"page"_L1, &Tokens::page, {0xFFFFFF, 0x1B1F22, 0x000000}},
        {"side"_L1, &Tokens::side, {0xF4F5F6, 0x15181B, 0x000000}},
        {"raised"_L1, &Tokens::raised, {0xFAFBFB, 0x22272B, 0x000000}},
        {"band"_L1, &Tokens::band, {0xF5F7F8, 0x1F2427, 0x16191B}},
        {"tint"_L1, &Tokens::tint, {0xE8EFF4, 0x22323C, 0x10242F}},
        {"selected"_L1, &Tokens::selected, {0xDEE9F0, 0x28404F, 0x123A50}},
        {"step1"_L1, &Tokens::step1, {0xE6EEF3, 0x253540, 0x0C2430}},
        {"step2"_L1, &Tokens::step2, {0xD2E1EA, 0x2C4655, 0x113344}},
        {"step3"_L1, &Tokens::step3, {0xBAD2E0, 0x35586B, 0x184A63}},
        {"added"_L1, &Tokens::added, {0xE3EEF5, 0x22394A, 0x123A50}},
        {"lateTint"_L1, &Tokens::lateTint, {0xFBF1E6, 0x33291C, 0x2B1B00}},
        {"line"_L1, &Tokens::line, {0xE2E5E8, 0x30363B, 0x9AA4AB}},
        {"buttonEdge"_L1, &Tokens::buttonEdge, {0xC3CAD0, 0x4A535A, 0xE4E9EC}},
        {"ghost"_L1, &Tokens::ghost, {0x87919A, 0x7A858D, 0xC6CED3}},
        {"field"_L1, &Tokens::field, {0x848E96, 0x77828A, 0xE4E9EC}},
        {"text3"_L1, &Tokens::text3, {0x636D75, 0x98A2AA, 0xD0D7DB}},
        {"text2"_L1, &Tokens::text2, {0x4E5860, 0xB1BAC1, 0xEEF2F4}},
        {"ink"_L1, &Tokens::ink, {0x34444F, 0xC3CED6, 0xFFFFFF}},
        {"text"_L1, &Tokens::text, {0x1A2025, 0xE7EAEC, 0xFFFFFF}},
        {"accent"_L1, &Tokens::accent, {0x1F5475, 0x8FC1DD, 0x7FD4FF}},
        {"onAccent"_L1, &Tokens::onAccent, {0xFFFFFF, 0x0F1D26, 0x000000}},
        {"late"_L1, &Tokens::late, {0x8A4A0A, 0xE5A961, 0xFFC061}},
    };
    return rows;
}

Tokens column(Scheme scheme)
{
    Tokens tokens;
    for (const Row &row : table())
        tokens.*row.colour = QColor::fromRgb(row.columns.at(static_cast<std::size_t>(scheme)));
    return tokens;
}

double luminance(const QColor &colour)
{
    const auto linear = [](float part) {
        const double value = static_cast<double>(part);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const QList<TokenName> &tokenNames()
{
    static const QList<TokenName> names = [] {
        QList<TokenName> list;
        for (const Row &row : table())
            list.append({row.name, row.colour});
        return list;
    }();
    return names;
}

const Tokens &tokens(Scheme scheme)
{
    static const std::array<Tokens, 3> columns{column(Scheme::Light), column(Scheme::Dark),
                                               column(Scheme::HighContrast)};
    return columns.at(static_cast<std::size_t>(scheme));
}

const Tokens &tokens()
{
    return tokens(currentScheme());
}

double contrast(const QColor &first, const QColor &second)
{
    const double one = luminance(first) + 0.05;
    const double two = luminance(second) + 0.05;
    return one > two ? one / two : two / one;
}

} // namespace waymark::ui
