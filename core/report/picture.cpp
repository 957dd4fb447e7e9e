// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/picture.h>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTextSize = 11;
constexpr double kLetter = 5.9; ///< of the text, on the whole; a drawing in the core cannot measure

QString number(double value)
{
    return QString::number(value, 'f', value == double(int(value)) ? 0 : 1);
}

/// A colour by its name; svgOf() puts the value in its place.
QString paint(const char *attribute, const char *name)
{
    return u" %1=\"@%2\""_s.arg(QLatin1String(attribute), QLatin1String(name));
}

} // namespace

const Colours &coloursOnPaper()
{
    static const Colours colours{{u"ink"_s, u"#1a2025"_s},   {u"quiet"_s, u"#4e5860"_s}, {u"line"_s, u"#848e96"_s},
                                 {u"paper"_s, u"#ffffff"_s}, {u"late"_s, u"#8a4a0a"_s},  {u"step0"_s, u"#f4f5f6"_s},
                                 {u"step1"_s, u"#e6eef3"_s}, {u"step2"_s, u"#d2e1ea"_s}, {u"step3"_s, u"#bad2e0"_s}};
    return colours;
}

QString svgOf(const Picture &picture, const Colours &colours, const QString &inPage)
{
    QString shapes = picture.shapes;
    for (auto colour = colours.cbegin(); colour != colours.cend(); ++colour)
        for (const QString &attribute : {u"fill"_s, u"stroke"_s}) {
            const QString named = u"%1=\"@%2\""_s.arg(attribute, colour.key());
            const QString style = inPage.isEmpty() ? QString() : u" class=\"%1-%2\""_s.arg(attribute, colour.key());
            shapes.replace(named, u"%1=\"%2\"%3"_s.arg(attribute, colour.value(), style));
        }
    const QString id = inPage.isEmpty() ? u"picture"_s : inPage;
    return u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" role=\"img\" "
           "aria-labelledby=\"%3-title %3-desc\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"%4\">"
           "<title id=\"%3-title\">%5</title><desc id=\"%3-desc\">%6</desc>%7</svg>"_s.arg(
               QString::number(picture.width), QString::number(picture.height), id, number(kTextSize),
               picture.title.toHtmlEscaped(), picture.description.toHtmlEscaped(), shapes);
}

void Shapes::box(double x, double y, double width, double height, const char *fill, const char *edge, double edgeWidth,
                 bool isDashed)
{
    const QStringList place{number(x), number(y), number(width), number(height)};
    if (fill)
        m_text += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\""_s.arg(place.at(0), place.at(1), place.at(2),
                                                                              place.at(3)) +
                  paint("fill", fill) + u"/>"_s;
    if (!edge)
        return;
    // An element has one class: the edge is one of its own.
    m_text += u"<path d=\"M%1 %2h%3v%4h-%3z\" fill=\"none\" stroke-width=\"%5\"%6"_s.arg(
        number(x), number(y), number(width), number(height), number(edgeWidth),
        isDashed ? u" stroke-dasharray=\"3 3\""_s : QString());
    m_text += paint("stroke", edge);
    m_text += u"/>"_s;
}

void Shapes::line(double x1, double y1, double x2, double y2, const char *colour, double width)
{
    m_text += u"<path d=\"M%1 %2L%3 %4\" fill=\"none\" stroke-width=\"%5\""_s.arg(number(x1), number(y1), number(x2),
                                                                                  number(y2), number(width));
    m_text += paint("stroke", colour);
    m_text += u"/>"_s;
}

bool Shapes::fits(const QString &text, double room)
{
    return double(text.size()) * kLetter <= room;
}

void Shapes::words(double x, double y, const QString &text, double room, At at, const char *colour, bool isStrong)
{
    const auto most = qMax<qsizetype>(1, qsizetype(room / kLetter));
    const QString line = text.simplified();
    const QString shown = line.size() <= most ? line : line.left(most - 1).trimmed() + u'…';
    const QString anchor = at == At::Start    ? QString()
                           : at == At::Middle ? u" text-anchor=\"middle\""_s
                                              : u" text-anchor=\"end\""_s;
    m_text += u"<text x=\"%1\" y=\"%2\"%3%4"_s.arg(number(x), number(y), anchor,
                                                   isStrong ? u" font-weight=\"bold\""_s : QString());
    m_text += paint("fill", colour);
    m_text += u'>' + shown.toHtmlEscaped() + u"</text>"_s;
}

} // namespace waymark::report
