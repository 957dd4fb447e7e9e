// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/icon.h>

#include <look/look.h>

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

// The resources lie in a static library: without a call from here the linker leaves them out.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace waymark::ui {

namespace {

const QString kFolder = u":/look/icons/"_s;

void ensureIcons()
{
    static const bool done = [] {
        registerIcons();
        return true;
    }();
    Q_UNUSED(done)
}

QPixmap drawn(const QString &name, const QColor &colour, double stroke, const QSize &size)
{
    QFile file(kFolder + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(stroke) + '"');
    drawing.replace("#000", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    return pixmap;
}

class Engine : public QIconEngine
{
public:
    explicit Engine(QString name)
        : m_name(std::move(name))
    {
    }

    QIconEngine *clone() const override { return new Engine(m_name); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QColor colour = tokens().text2;
        if (mode == QIcon::Disabled)
            colour = tokens().text3;
        else if (mode == QIcon::Selected || state == QIcon::On)
            colour = tokens().accent;
        paintIcon(*painter, rect, m_name, colour);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

private:
    QString m_name;
};

} // namespace

QStringList iconNames()
{
    ensureIcons();
    QStringList names = QDir(kFolder).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour, double stroke)
{
    if (name.isEmpty() || rect.isEmpty())
        return;
    ensureIcons();
    // The painter may be scaled beyond its device, as it is for printing and for pictures.
    const QTransform toDevice = painter.deviceTransform();
    const double ratio = std::hypot(toDevice.m11(), toDevice.m12());
    const QSize size(static_cast<int>(std::lround(rect.width() * ratio)),
                     static_cast<int>(std::lround(rect.height() * ratio)));
    const QString key =
        u"look/%1/%2/%3/%4x%5"_s.arg(name, colour.name()).arg(stroke).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(name, colour, stroke, size);
        QPixmapCache::insert(key, pixmap);
    }
    if (pixmap.isNull())
        return;
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new Engine(name));
}

} // namespace waymark::ui
