// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/heatdrawing.h>
#include <look/heatview.h>

#include <QApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace {

HeatCell rated(Ball ball, const QString &word, const QString &letter)
{
    return {HeatCell::Rated, {ball, word, letter}, {}, false, {}};
}

/// Nine lines of four rounds, all alike.
void fill(QStandardItemModel &model, int rows = 9, int columns = 4)
{
    model.setRowCount(rows);
    model.setColumnCount(columns + 1);
    for (int row = 0; row < rows; ++row) {
        model.setHeaderData(row, Qt::Vertical, QString::number(row + 1), HeatNumberRole);
        for (int column = 1; column <= columns; ++column)
            model.setData(model.index(row, column), QVariant::fromValue(rated(Ball::Limited, u"Limited"_s, u"L"_s)),
                          HeatCellRole);
    }
    for (int column = 1; column <= columns; ++column)
        model.setHeaderData(column, Qt::Horizontal, u"July 2016"_s);
}

QImage drawn(const HeatCell &cell, int units)
{
    QImage image(u(units), u(kHeatRow), QImage::Format_RGB32);
    image.fill(tokens().page);
    QPainter painter(&image);
    paintHeatCell(painter, image.rect(), cell, Qt::LeftToRight);
    painter.end();
    return image;
}

} // namespace

class TestLookHeat : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }
    void initTestCase() { applyLook(*qApp, Scheme::Light); }

    void everyStateDiffersInGrey()
    {
        HeatCell late = rated(Ball::Limited, u"Limited"_s, u"L"_s);
        late.isLate = true;
        HeatCell split = rated(Ball::Limited, u"Limited"_s, u"L"_s);
        split.second = HeatCell::View{Ball::NotStarted, u"Not started"_s, u"N"_s};
        const QList<HeatCell> cells{rated(Ball::NotStarted, u"Not started"_s, u"N"_s),
                                    rated(Ball::UnderWay, u"Under way"_s, u"U"_s),
                                    rated(Ball::Limited, u"Limited"_s, u"L"_s),
                                    late,
                                    split,
                                    rated(Ball::Substantial, u"Substantial"_s, u"S"_s),
                                    rated(Ball::Complete, u"Complete"_s, u"C"_s),
                                    {HeatCell::NoUpdate, {}, {}, false, u"No update"_s},
                                    {HeatCell::NotYet, {}, {}, false, u"Not yet"_s},
                                    {HeatCell::NotAsked, {}, {}, false, u"not asked"_s}};
        for (const int units : {64, 130}) {
            QList<QImage> seen;
            for (const HeatCell &cell : cells) {
                const QImage image = drawn(cell, units).convertToFormat(QImage::Format_Grayscale8);
                QVERIFY(units == 64 || !seen.contains(image));
                QVERIFY2(!seen.contains(image), "two states look alike without colour");
                seen << image;
            }
        }
    }

    void saysItsWordOnlyWhereThereIsRoom()
    {
        HeatCell other = rated(Ball::Limited, u"Lorem"_s, u"L"_s);
        const HeatCell cell = rated(Ball::Limited, u"Limited"_s, u"L"_s);
        QCOMPARE(drawn(cell, 100), drawn(other, 100)); // the letter alone
        QVERIFY(drawn(cell, 120) != drawn(other, 120));
    }

    void goesFromCellToCellByKeysAndOpensWithEnter()
    {
        QStandardItemModel model;
        fill(model);
        HeatView view;
        view.setModel(&model);
        view.resize(u(900), u(400));
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setCurrentIndex(model.index(0, 1));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentIndex(), model.index(1, 2));
        QSignalSpy opened(&view, &QAbstractItemView::activated);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

    void cellsShareTheWidthWithinBounds_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("cell");
        QTest::newRow("broad") << u(2300) << 6 << u(kHeatMostWidth);
        QTest::newRow("crowded") << u(900) << 30 << u(kHeatLeastWidth);
        QTest::newRow("names give way") << u(150 + 6 * 112) << 6 << u(kHeatWordWidth);
    }
    void cellsShareTheWidthWithinBounds()
    {
        QFETCH(int, width);
        QFETCH(int, columns);
        QTEST(heatWidths(width, columns).cell, "cell");
    }

    void drawingCutsNoCellBetweenPages()
    {
        QStandardItemModel model;
        fill(model, 50, 30);
        HeatDrawing drawing(model, u"Progress by round"_s);
        drawing.layOut(u(900));
        const int cell = drawing.bodySize().width() / 30;
        const int row = drawing.bodySize().height() / 50;
        QCOMPARE(drawing.rightFrom(0, 5 * cell + 7), 5 * cell);
        QCOMPARE(drawing.bottomFrom(10 * row, 20 * row + row / 2), 20 * row);
        QCOMPARE(drawing.bottomFrom(10 * row, 10 * row + 3), 10 * row + 3); // never stands still
    }

    void leavesTheWindowInLightColoursWhateverTheScheme()
    {
        QStandardItemModel model;
        fill(model);
        HeatDrawing drawing(model, u"Progress by round"_s);
        const auto light = pictureOf(drawing);
        applyLook(*qApp, Scheme::Dark);
        const auto dark = pictureOf(drawing);
        QCOMPARE(currentScheme(), Scheme::Dark);
        applyLook(*qApp, Scheme::Light);
        QVERIFY(light && dark);
        QCOMPARE((*dark)->imageData(), (*light)->imageData());
        const QByteArray svg = (*light)->data(u"image/svg+xml"_s);
        QVERIFY(svg.contains("<svg") && svg.contains("<title>Progress by round</title>"));
        delete *light;
        delete *dark;
    }
};

QTEST_MAIN(TestLookHeat)
#include "tst_look_heat.moc"
