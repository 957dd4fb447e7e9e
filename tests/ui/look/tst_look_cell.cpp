// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/cell.h>
#include <look/icon.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QStandardItemModel>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace {

QImage drawn(const std::function<void(QPainter &, const QRectF &)> &paint, int size = 28)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(tokens().page);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, size, size));
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

int inkIn(const QImage &image, const QRect &area)
{
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

} // namespace

class TestLookCell : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }

    void initTestCase() { applyLook(*qApp, Scheme::Light); }
    void everyStateHasAShapeOfItsOwnInGrey();
    void underWayIsFilledFromBelow();
    void everyIconDraws_data();
    void everyIconDraws();
    void iconsAreCrispOnADenseScreen();
    void rowsGrowWithASecondLine();
    void cellReadsTheRolesOfItsModel();
    void labelSaysOldAndNew();
};

void TestLookCell::everyStateHasAShapeOfItsOwnInGrey()
{
    QList<QImage> images;
    for (int ball = 0; ball <= static_cast<int>(Ball::Complete); ++ball)
        images.append(drawn([&](QPainter &p, const QRectF &r) { paintBall(p, r, static_cast<Ball>(ball)); }));
    for (int seal = 0; seal <= static_cast<int>(Seal::NeedsAgreeingAgain); ++seal)
        images.append(drawn([&](QPainter &p, const QRectF &r) { paintSeal(p, r, static_cast<Seal>(seal)); }));
    for (int diamond = 0; diamond <= static_cast<int>(Diamond::FirstPromised); ++diamond)
        images.append(drawn([&](QPainter &p, const QRectF &r) { paintDiamond(p, r, static_cast<Diamond>(diamond)); }));
    for (qsizetype one = 0; one < images.size(); ++one) {
        for (qsizetype two = one + 1; two < images.size(); ++two)
            QVERIFY2(images.at(one) != images.at(two), qPrintable(u"%1 and %2"_s.arg(one).arg(two)));
    }
}

void TestLookCell::underWayIsFilledFromBelow()
{
    const QImage image = drawn([](QPainter &p, const QRectF &r) { paintBall(p, r, Ball::UnderWay); });
    QCOMPARE(inkIn(image, QRect(10, 7, 8, 5)), 0);
    QCOMPARE(inkIn(image, QRect(10, 16, 8, 5)), 40);
}

void TestLookCell::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(iconNames().size() > 30);
    for (const QString &name : iconNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestLookCell::everyIconDraws()
{
    QFETCH(QString, name);
    const QImage image = drawn([&](QPainter &p, const QRectF &r) { paintIcon(p, r, name, Qt::black); });
    QVERIFY(inkIn(image, image.rect()) > 20);
    // Nothing is cut at the edges of the grid.
    QCOMPARE(inkIn(image, QRect(0, 0, 28, 1)) + inkIn(image, QRect(0, 27, 28, 1)), 0);
}

void TestLookCell::iconsAreCrispOnADenseScreen()
{
    const QPixmap pixmap = themedIcon(u"flag"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QImage scaled(32, 32, QImage::Format_RGB32);
    scaled.setDevicePixelRatio(2);
    scaled.fill(Qt::white);
    QPainter painter(&scaled);
    paintIcon(painter, QRectF(0, 0, 16, 16), u"plus"_s, Qt::black);
    painter.end();
    QSet<int> greys;
    for (int x = 0; x < 32; ++x)
        greys.insert(scaled.pixelColor(x, 16).lightness() < 128 ? 0 : 1);
    QCOMPARE(greys.size(), 2);
}

void TestLookCell::rowsGrowWithASecondLine()
{
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0), u"14 November 2016"_s);
    model.setData(model.index(0, 1), u"14 November 2016"_s);
    model.setData(model.index(0, 1), u"120 days past"_s, LatenessRole);
    const CellDelegate delegate;
    QCOMPARE(delegate.sizeHint({}, model.index(0, 0)).height(), u(30));
    QCOMPARE(delegate.sizeHint({}, model.index(0, 1)).height(), u(44));
}

void TestLookCell::cellReadsTheRolesOfItsModel()
{
    QStandardItemModel model(1, 1);
    const QModelIndex index = model.index(0, 0);
    QVERIFY(!CellDelegate::cellAt(index).ball);
    model.setData(index, u"Substantial"_s);
    model.setData(index, static_cast<int>(Ball::Substantial), BallRole);
    model.setData(index, u"Under way"_s, OldTextRole);
    model.setData(index, static_cast<int>(Ball::UnderWay), OldBallRole);
    const Cell cell = CellDelegate::cellAt(index);
    QCOMPARE(cell.text, u"Substantial"_s);
    QCOMPARE(cell.ball, Ball::Substantial);
    QCOMPARE(cell.oldBall, Ball::UnderWay);
    QVERIFY(cell.hasTwoLines());
}

void TestLookCell::labelSaysOldAndNew()
{
    Cell cell;
    cell.text = u"May 2017"_s;
    cell.oldText = u"December 2016"_s;
    const CellLabel label(cell);
    QCOMPARE(label.accessibleName(), u"May 2017, before: December 2016"_s);
}

QTEST_MAIN(TestLookCell)
#include "tst_look_cell.moc"
