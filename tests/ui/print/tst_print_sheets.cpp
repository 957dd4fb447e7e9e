// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/look.h>
#include <look/sheet.h>
#include <print/paperrun.h>
#include <print/preview.h>
#include <print/sheets.h>

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace {

/// Rows of 40 pixels below a head and beside names, each of a colour of its own.
class Stripes : public Drawing
{
public:
    Stripes(int rows, int width)
        : m_rows(rows)
        , m_width(width)
    {
    }
    [[nodiscard]] QString title() const override { return u"Stripes"_s; }
    [[nodiscard]] int idealWidth() const override { return m_width; }
    void layOut(int) override {}
    [[nodiscard]] int namesWidth() const override { return 100; }
    [[nodiscard]] int headHeight() const override { return 30; }
    [[nodiscard]] QSize bodySize() const override { return {m_width, m_rows * 40}; }
    [[nodiscard]] int rightFrom(int, int most) const override { return most / 50 * 50; }
    [[nodiscard]] int bottomFrom(int, int most) const override { return most / 40 * 40; }
    void paint(QPainter &painter, const QRect &area, const QPoint &from) const override
    {
        m_from << from;
        m_sizes << area.size();
        painter.fillRect(QRect(area.left(), area.top(), area.width(), 30), Qt::red);
        painter.fillRect(QRect(area.left(), area.top() + 30, 100, area.height() - 30), Qt::blue);
    }

    mutable QList<QPoint> m_from;
    mutable QList<QSize> m_sizes;

private:
    int m_rows;
    int m_width;
};

Printed printed(const std::shared_ptr<Drawing> &drawing)
{
    return {u"Stripes"_s, u"UK, 2016 to 2018"_s, u"14 March 2017"_s, drawing, {}};
}

QString tableOf(int rows)
{
    QString html = u"<table><tr><th>Commitment</th><th>Why</th></tr>"_s;
    for (int row = 0; row < rows; ++row)
        html += u"<tr><td>Commitment %1</td><td>%2</td></tr>"_s.arg(row).arg(u"because it waits "_s.repeated(12));
    return html + u"</table>"_s;
}

QImage drawn(const Sheets &sheets, const QSize &size, int page)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    sheets.paint(painter, page);
    return image;
}

int pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    int count = 0;
    for (auto found = page.globalMatch(QString::fromLatin1(pdf)); found.hasNext(); found.next())
        ++count;
    return count;
}

} // namespace

class TestPrintSheets : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }
    void initTestCase() { applyLook(*qApp, Scheme::Dark); } // paper is light all the same

    void everyPageHasNamesAndHeadsAndNoRowTwice()
    {
        const auto stripes = std::make_shared<Stripes>(60, 700);
        const auto sheets = Sheets::of(printed(stripes));
        const QSize page(800, 600);
        const int count = sheets->layOut(page);
        QVERIFY(count > 3);
        int next = 0;
        for (int at = 0; at < count; ++at) {
            const QImage image = drawn(*sheets, page, at);
            QVERIFY(image.pixelColor(50, u(46) + 10) == Qt::red);
            QVERIFY(image.pixelColor(50, u(46) + 50) == Qt::blue);
            QVERIFY(image.pixelColor(790, 5) == Qt::white);
            QCOMPARE(stripes->m_from.last().y(), next);
            QCOMPARE((stripes->m_sizes.last().height() - 30) % 40, 0); // no row is cut
            next += stripes->m_sizes.last().height() - 30;
        }
        QCOMPARE(next, 60 * 40);
    }

    void whatIsTooWideGoesOverSeveralPages()
    {
        const auto stripes = std::make_shared<Stripes>(2, 5000);
        const auto sheets = Sheets::of(printed(stripes));
        const int count = sheets->layOut({800, 600});
        QVERIFY(count >= 4);
        for (int at = 0; at < count; ++at)
            static_cast<void>(drawn(*sheets, {800, 600}, at));
        QCOMPARE(stripes->m_from.first().x(), 0);
        QVERIFY(stripes->m_from.at(1).x() > 0);
        QCOMPARE(stripes->m_from.at(1).x() % 50, 0); // no column is cut
    }

    void aTableBreaksBetweenPagesWithItsHeads()
    {
        const Printed table{u"Later"_s, {}, {}, {}, tableOf(120)};
        const auto sheets = Sheets::of(table);
        const QSize page(800, 600);
        QVERIFY(sheets->layOut(page) > 2);
        const QRect head(0, u(46), 200, u(18));
        const QImage first = drawn(*sheets, page, 0).copy(head);
        QCOMPARE(drawn(*sheets, page, 1).copy(head), first); // the heads come again
        QVERIFY(drawn(*sheets, page, 1) != drawn(*sheets, page, 0));
    }

    void writesAsManyPagesAsItSays()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto writer = std::make_shared<QPdfWriter>(&buffer);
        writer->setResolution(paperResolution());
        const Printed table{u"Later"_s, {}, {}, {}, tableOf(120)};
        QWidget window;
        auto *run = new PaperRun(table, writer, &window);
        QSignalSpy finished(run, &PaperRun::finished);
        run->start();
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().toBool(), true);
        const int count = Sheets::of(table)->layOut(writer->pageLayout().paintRectPixels(paperResolution()).size());
        QCOMPARE(pagesIn(buffer.data()), count);
        QCOMPARE(currentScheme(), Scheme::Dark);
    }

    void noRowIsLostBetweenPages()
    {
        const auto sheets = Sheets::of({u"Later"_s, {}, {}, {}, tableOf(60)});
        const QSize page(700, 500);
        const int count = sheets->layOut(page);
        // A row that was left out or cut would change how high all of them are together.
        int marks = 0;
        for (int at = 0; at < count; ++at) {
            const QImage image = drawn(*sheets, page, at);
            int lines = 0;
            for (int y = u(46); y < page.height() - u(26); ++y)
                lines += image.pixelColor(300, y) == tokens(Scheme::Light).line &&
                         image.pixelColor(301, y) == tokens(Scheme::Light).line;
            marks += lines - 2; // above and below the heads
        }
        QCOMPARE(marks, 60);
    }

    void aRowHigherThanAPageGoesOnOverSeveral()
    {
        const QString words = u"<table><tr><th>Why</th></tr><tr><td>%1</td></tr><tr><td>short</td></tr></table>"_s;
        const auto sheets = Sheets::of({u"Later"_s, {}, {}, {}, words.arg(u"because it waits "_s.repeated(900))});
        const int count = sheets->layOut({600, 400});
        QVERIFY(count > 4);
        const QImage empty = drawn(*Sheets::of({u"Later"_s, {}, {}, {}, u"<table></table>"_s}), {600, 400}, 0);
        for (int at = 0; at < count; ++at)
            QVERIFY(drawn(*sheets, {600, 400}, at) != empty);
    }

    void aLongPrintLetsTheWindowLiveAndCanBeStopped()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        const auto writer = std::make_shared<QPdfWriter>(&buffer);
        writer->setResolution(paperResolution());
        QWidget window;
        window.show();
        auto *run = new PaperRun({u"Later"_s, {}, {}, {}, tableOf(10'000)}, writer, &window);
        QSignalSpy finished(run, &PaperRun::finished);
        qint64 longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer pulse;
        connect(&pulse, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
        pulse.start(0);
        run->start();
        const auto sheet = [&] { return window.findChild<Sheet *>(); };
        QTRY_VERIFY(sheet() && sheet()->isVisible());
        QTest::qWait(300);
        QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
        QVERIFY(finished.isEmpty());
        for (QAbstractButton *button : sheet()->findChildren<QAbstractButton *>())
            button->click();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toBool(), false);
        QTRY_VERIFY(!sheet());
    }

    void previewOfALongTableShowsItsFirstPageAtOnce()
    {
        QWidget window;
        window.resize(1000, 800);
        QElapsedTimer since;
        since.start();
        Preview preview({u"Later"_s, {}, {}, {}, tableOf(10'000)}, &window);
        preview.open();
        QTRY_VERIFY(preview.isVisible());
        QVERIFY2(since.elapsed() < 1'000, qPrintable(QString::number(since.elapsed())));
    }

    void previewTurnsPagesByButtonsThatHaveNames()
    {
        QWidget window;
        window.resize(1000, 800);
        Preview preview({u"Later"_s, {}, {}, {}, tableOf(120)}, &window);
        preview.open();
        QTRY_VERIFY(preview.isVisible());
        for (QAbstractButton *button : preview.findChildren<QAbstractButton *>())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     button->metaObject()->className());
        const auto shows = [&](const QString &words) {
            for (QLabel *label : preview.findChildren<QLabel *>())
                if (label->text().startsWith(words))
                    return true;
            return false;
        };
        QTRY_VERIFY(shows(u"Page 1 of "_s) && !shows(u"Page 1 of 1"_s));
        for (QAbstractButton *button : preview.findChildren<QAbstractButton *>())
            if (button->text() == u"Next page")
                button->click();
        QTRY_VERIFY(shows(u"Page 2 of "_s));
    }
};

QTEST_MAIN(TestPrintSheets)
#include "tst_print_sheets.moc"
