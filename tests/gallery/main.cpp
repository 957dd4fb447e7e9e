// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders pages of the window to PNG files, so that people can look at them:
//   gallery --out DIR [--dark | --contrast] [--grey] [--rtl] [--size 1366x768] [--text 150] [--scale 2] [page…]

#include "fit.h"
#include "gallery.h"

#include <look/look.h>
#include <look/paint.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString folder;
    QString suffix;
    QSize size{1366, 768};
    double scale = 1;
    bool grey = false;
};

QSize parseSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
}

QImage drawn(QWidget &widget, const Options &options)
{
    QImage image((QSizeF(widget.size()) * options.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(options.scale);
    widget.render(&image);
    if (!options.grey)
        return image;
    // Opened as shades, so that whatever only a colour says is lost.
    return image.convertToFormat(QImage::Format_Grayscale8);
}

bool save(const waymark::gallery::Picture &picture, const Options &options)
{
    const std::unique_ptr<QWidget> widget(picture.build());
    waymark::ui::setKeyboardInUse(false);
    widget->setWindowTitle(picture.name);
    waymark::gallery::showOn(*widget, options.size);
    for (const QString &misfit : waymark::gallery::misfits(*widget, options.size))
        QTextStream(stderr) << picture.name << u": "_s << misfit << u'\n';
    const QString path = QDir(options.folder).filePath(picture.name + options.suffix + u".png"_s);
    if (!drawn(*widget, options).save(path)) {
        QTextStream(stderr) << "Cannot write " << path << ".\n";
        return false;
    }
    QTextStream(stdout) << path << '\n';
    return true;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Renders pages of the window to PNG files."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"out"_s, u"Folder for the pictures."_s, u"folder"_s, u"."_s},
        {u"dark"_s, u"The dark scheme."_s},
        {u"contrast"_s, u"The high-contrast scheme."_s},
        {u"grey"_s, u"Without colour."_s},
        {u"rtl"_s, u"From right to left."_s},
        {u"size"_s, u"Size of the window."_s, u"width x height"_s, u"1366x768"_s},
        {u"text"_s, u"Size of text in percent."_s, u"percent"_s, u"100"_s},
        {u"scale"_s, u"Pixels of the picture per pixel of the window."_s, u"factor"_s, u"1"_s},
        {u"list"_s, u"Only names the pages."_s},
    });
    parser.addPositionalArgument(u"pages"_s, u"Names of pages; all of them when none is given."_s, u"[page…]"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QCommandLineParser parser;
    describe(parser);
    QStringList words;
    for (int at = 0; at < argc; ++at)
        words << QString::fromLocal8Bit(argv[at]);
    if (parser.parse(words))
        waymark::gallery::setScreen(parseSize(parser.value(u"size"_s)).expandedTo({320, 240}));
    QApplication application(argc, argv);
    parser.process(application);

    using waymark::ui::Scheme;
    const Scheme scheme = parser.isSet(u"contrast"_s) ? Scheme::HighContrast
                          : parser.isSet(u"dark"_s)   ? Scheme::Dark
                                                      : Scheme::Light;
    const int text = parser.value(u"text"_s).toInt();
    Options options{parser.value(u"out"_s),
                    {},
                    parseSize(parser.value(u"size"_s)),
                    parser.value(u"scale"_s).toDouble(),
                    parser.isSet(u"grey"_s)};
    if (options.size.isEmpty() || text < 50 || text > 400 || options.scale <= 0) {
        QTextStream(stderr) << "Give --size as 1366x768, --text between 50 and 400, --scale above 0.\n";
        return 2;
    }
    for (const QString &flag : {u"dark"_s, u"contrast"_s, u"grey"_s, u"rtl"_s})
        options.suffix += parser.isSet(flag) ? u'-' + flag : QString();
    options.suffix += text == 100 ? QString() : u"-%1"_s.arg(text);
    options.suffix += options.size == QSize(1366, 768) ? QString() : u"-%1"_s.arg(options.size.width());

    QApplication::setLayoutDirection(parser.isSet(u"rtl"_s) ? Qt::RightToLeft : Qt::LeftToRight);
    waymark::ui::applyLook(application, scheme, text);
    QDir().mkpath(options.folder);
    const QStringList wanted = parser.positionalArguments();
    bool good = true;
    for (const auto &picture : waymark::gallery::pictures()) {
        if (!wanted.isEmpty() && !wanted.contains(picture.name))
            continue;
        if (parser.isSet(u"list"_s))
            QTextStream(stdout) << picture.name << '\n';
        else
            good = save(picture, options) && good;
    }
    return good ? 0 : 1;
}
