// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/label.h>
#include <look/pagearea.h>
#include <look/pageheader.h>
#include <look/sidepane.h>
#include <look/textbox.h>

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace {

/// A page with a head, a text that scrolls, and a foot.
struct ScrollingPage
{
    QWidget *page = new QWidget;
    TextBox *text = new TextBox(TextStyle::Body, 3);
    QScrollArea *inner = nullptr;

    ScrollingPage()
    {
        auto *content = new QWidget;
        (new QVBoxLayout(content))->addWidget(text);
        inner = scrolling(content);
        inner->setMinimumHeight(u(60));
        auto *column = new QVBoxLayout(page);
        column->addWidget(new PageHeader(u"Title"_s));
        column->addWidget(inner, 1);
        auto *foot = new QWidget;
        foot->setFixedHeight(u(60));
        column->addWidget(foot);
    }
};

} // namespace

class TestLookPage : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        waymark::test::failOnWarnings();
        applyLook(*qApp, Scheme::Light);
    }
    void onlyOneBarScrolls();
    void whatIsTypedStaysInSight();
    void aLongLineBelowTheTitleUnfolds();
};

void TestLookPage::onlyOneBarScrolls()
{
    ScrollingPage parts;
    parts.text->setPlainText(u"line\n"_s.repeated(60));
    PageArea area(parts.page);
    area.resize(u(400), u(400));
    area.show();
    QTRY_VERIFY(parts.inner->verticalScrollBar()->maximum() > 0);
    QCOMPARE(area.verticalScrollBar()->maximum(), 0);

    area.resize(u(400), u(120));
    QTRY_VERIFY(area.verticalScrollBar()->maximum() > u(600));
    QTRY_COMPARE(parts.inner->verticalScrollBar()->maximum(), 0);

    parts.text->setPlainText(u"one line"_s);
    QTRY_VERIFY(area.verticalScrollBar()->maximum() < u(200));

    parts.text->setPlainText(u"line\n"_s.repeated(60));
    area.resize(u(400), u(400));
    QTRY_VERIFY(parts.inner->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(area.verticalScrollBar()->maximum(), 0);
}

void TestLookPage::whatIsTypedStaysInSight()
{
    ScrollingPage parts;
    PageArea area(parts.page);
    area.resize(u(400), u(120));
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    parts.text->setFocus();
    for (int line = 0; line < 20; ++line)
        QTest::keyClick(parts.text, Qt::Key_Return);
    QTest::keyClicks(parts.text, u"the end"_s);
    const auto isInSight = [&] {
        const QPoint cursor = parts.text->viewport()->mapTo(area.viewport(), parts.text->cursorRect().center());
        return area.viewport()->rect().contains(cursor);
    };
    QTRY_VERIFY(isInSight());
}

void TestLookPage::aLongLineBelowTheTitleUnfolds()
{
    PageHeader header(u"Title"_s);
    header.setSubtitle(u"Short"_s);
    header.resize(u(400), header.sizeHint().height());
    header.show();
    auto *more = header.findChild<QToolButton *>();
    QVERIFY(more->isHidden());

    header.setSubtitle(u"A promise of many words "_s.repeated(20));
    QVERIFY(!more->isHidden());
    const int folded = header.sizeHint().height();
    more->click();
    QTRY_VERIFY(header.sizeHint().height() > folded + u(40));
    more->click();
    QTRY_COMPARE(header.sizeHint().height(), folded);

    more->click();
    header.setSubtitle(u"Another promise of many words "_s.repeated(20));
    QTRY_COMPARE(header.sizeHint().height(), folded); // what was unfolded was the other
}

QTEST_MAIN(TestLookPage)
#include "tst_look_page.moc"
