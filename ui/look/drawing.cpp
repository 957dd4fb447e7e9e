// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/drawing.h>

#include <look/look.h>
#include <look/paint.h>

#include <QApplication>
#include <QBuffer>
#include <QFontMetrics>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kMargin = 16;
constexpr int kTitle = 34;
constexpr int kTallest = 12'000;
constexpr int kSharpness = 2; // pixels of the image per pixel of the screen

} // namespace

QSize wholeSize(Drawing &drawing)
{
    drawing.layOut(drawing.idealWidth());
    const int width = drawing.namesWidth() + drawing.bodySize().width();
    const int legend = drawing.legendHeight(width);
    return {width + 2 * u(kMargin), u(kTitle) + drawing.headHeight() + drawing.bodySize().height() +
                                        (legend > 0 ? legend + u(kMargin) : 0) + 2 * u(kMargin)};
}

void paintWhole(QPainter &painter, Drawing &drawing)
{
    const QSize whole = wholeSize(drawing);
    painter.fillRect(QRect({}, whole), tokens().page);
    const QRect inner = QRect({}, whole).adjusted(u(kMargin), u(kMargin), -u(kMargin), -u(kMargin));
    paintText(painter, QRect(inner.left(), inner.top(), inner.width(), u(kTitle - 8)), drawing.title(),
              fontOf(TextStyle::Section), tokens().text,
              QStyle::visualAlignment(QApplication::layoutDirection(), Qt::AlignLeft));
    const QRect picture(inner.left(), inner.top() + u(kTitle), inner.width(),
                        drawing.headHeight() + drawing.bodySize().height());
    drawing.paint(painter, picture, {});
    if (const int legend = drawing.legendHeight(inner.width()); legend > 0)
        drawing.paintLegend(painter, QRect(inner.left(), picture.bottom() + 1 + u(kMargin), inner.width(), legend));
}

QByteArray svgOf(Drawing &drawing)
{
    const OnPaper colours;
    const QSize size = wholeSize(drawing);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(drawing.title());
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setResolution(qRound(QFontMetricsF(QApplication::font()).fontDpi()));
    QPainter painter(&generator);
    paintWhole(painter, drawing);
    painter.end();
    return buffer.data();
}

Result<QMimeData *> pictureOf(Drawing &drawing)
{
    const OnPaper colours;
    const QSize size = wholeSize(drawing);
    if (size.height() > kTallest)
        return failure(
            ErrorCode::Refused,
            QApplication::translate("Drawing", "This picture is too long to copy; print it, or copy it as a table."));
    QImage image(size * kSharpness, QImage::Format_RGB32);
    image.setDevicePixelRatio(kSharpness);
    QPainter painter(&image);
    paintWhole(painter, drawing);
    painter.end();
    image.setDevicePixelRatio(1);
    auto *data = new QMimeData;
    data->setImageData(image);
    data->setData(u"image/svg+xml"_s, svgOf(drawing));
    return data;
}

} // namespace waymark::ui
