// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../ui/strict.h"
#include "fit.h"
#include "gallery.h"

#include <look/look.h>

#include <QApplication>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Every page and sheet on a small screen with large text.
class GalleryTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void pagesFoldWhereTextIsLarge_data()
    {
        QTest::addColumn<gallery::Picture>("picture");
        const QList<gallery::Picture> pictures = gallery::pictures();
        for (const gallery::Picture &picture : pictures)
            if (!picture.name.startsWith(u"parts-"_s)) // laid out for the eye, nothing people meet
                QTest::newRow(qPrintable(picture.name)) << picture;
    }

    void pagesFoldWhereTextIsLarge()
    {
        QFETCH(gallery::Picture, picture);
        ui::applyLook(*qobject_cast<QApplication *>(QApplication::instance()), ui::Scheme::Light, 200);
        const QSize screen(1366, 768);
        const std::unique_ptr<QWidget> widget(picture.build());
        gallery::showOn(*widget, screen);
        const QStringList found = gallery::misfits(*widget, screen);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u"\n    "_s)));
    }
};

int main(int argc, char **argv)
{
    gallery::setScreen({1366, 768});
    QApplication application(argc, argv);
    GalleryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gallery.moc"
