// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/difference.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::ui;
using waymark::rules::difference;

class TestLookDifference : public QObject
{
    Q_OBJECT
private slots:
    void init() { waymark::test::failOnWarnings(); }

    void escapesWhatTheTextsHold();
    void saysWhatChanged();
};

void TestLookDifference::escapesWhatTheTextsHold()
{
    const QString html = differenceHtml(difference(u"old"_s, u"<img src='x'> & <b>bold</b>"_s), tokens(Scheme::Light));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(!html.contains(u"<b>"_s));
    QVERIFY(html.contains(u"&lt;b&gt;"_s));
    QVERIFY(html.contains(u"underline"_s));
    QVERIFY(html.contains(u"line-through"_s));
}

void TestLookDifference::saysWhatChanged()
{
    QCOMPARE(differenceSpoken(difference(u"Four departments"_s, u"Seven departments"_s)),
             u"removed: Four. added: Seven. departments"_s);
}

QTEST_GUILESS_MAIN(TestLookDifference)
#include "tst_look_difference.moc"
