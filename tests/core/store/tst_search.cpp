// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <store/verify.h>

#include <QRandomGenerator>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using store::Store;

namespace {

RecordId id(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

} // namespace

/// Searching takes whatever people type or paste.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = std::move(*Store::scratch());
        const auto say = [this](char record, const QString &title) {
            commit(*m_store, draft(id('f'), {saying(u"commitment"_s, id(record), {{u"title"_s, Value(title)}})}));
        };
        say('a', u"Anti-corruption strategy NEAR the OR border"_s);
        say('b', u"Contrôle des élus, O'Brien said \"no\""_s);
        say('c', u"开放政府 and открытое правительство"_s);
    }

    void findsWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("with a hyphen") << u"anti-corruption"_s << u"a"_s;
        QTest::newRow("unfinished") << u"corrup"_s << u"a"_s;
        QTest::newRow("in any order") << u"strategy anti"_s << u"a"_s;
        QTest::newRow("without its accents") << u"controle elus"_s << u"b"_s;
        QTest::newRow("an apostrophe") << u"O'Brien"_s << u"b"_s;
        QTest::newRow("quoted") << u"\"no\""_s << u"b"_s;
        QTest::newRow("operators are words") << u"NEAR OR"_s << u"a"_s;
        QTest::newRow("Russian") << u"ПРАВИТЕЛЬСТВО"_s << u"c"_s;
        QTest::newRow("Chinese") << u"开放"_s << u"c"_s;
        QTest::newRow("in no record together") << u"strategy elus"_s << QString();
        QTest::newRow("no word") << u"  - * \" ( "_s << QString();
    }
    void findsWords()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, found);
        QString records;
        const auto hits = store::search(*m_store, typed, 10);
        QVERIFY(hits);
        for (const store::Hit &hit : *hits)
            records += QString::fromLatin1(hit.record.bytes().left(1));
        QCOMPARE(records, found);
    }

    void givesNoMoreThanAskedForNewestFirst()
    {
        const auto store = std::move(*Store::scratch());
        for (char c = 'a'; c < 'k'; ++c)
            commit(*store, draft(id('f'), {saying(u"commitment"_s, id(c), {{u"title"_s, Value(u"the same"_s)}})}));
        const auto hits = store::search(*store, u"same"_s, 3);
        QCOMPARE(hits->size(), 3);
        QCOMPARE(hits->first().record, id('j'));
        QCOMPARE(hits->last().record, id('h'));
    }

    void nothingTypedMakesItFail_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char16_t *typed :
             {u"",           u"\"",           u"\"\"",        u"*",        u"a*",     u"^a",
              u"NEAR(",      u"NEAR(a b, 3)", u"NOT",         u"a AND",    u"OR b",   u"words:a",
              u"{words}: a", u"-a",           u"a + b",       u"(",        u"a)",     u"'; DROP TABLE edit; --",
              u"?1",         u":a",           u"\xd800",      u"a\xdc00z", u"\xfeff", u"\xfffe",
              u"\u202Eabc",  u"\u0301",       u"🇬🇧🏴"})
            QTest::newRow(QString::fromUtf16(typed).toUtf8().toPercentEncoding().constData())
                << QString::fromUtf16(typed);
        QTest::newRow("a NUL") << QString(QChar(u'\0'));
        QTest::newRow("a NUL inside") << u"a"_s + QChar(u'\0') + u"b"_s;
        QTest::newRow("one word of 100,000 letters") << QString(100'000, u'a');
        QTest::newRow("100,000 words") << u"a "_s.repeated(100'000);
        QTest::newRow("100,000 quotes") << QString(100'000, u'"');
    }
    void nothingTypedMakesItFail()
    {
        QFETCH(const QString, typed);
        const auto hits = store::search(*m_store, typed, 10);
        QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
        QCOMPARE(m_store->editCount().value(), 3);
    }

    void noCodeUnitMakesItFail()
    {
        for (int unit = 0; unit < 0x10000; ++unit) {
            const auto hits = store::search(*m_store, u"a"_s + QChar(unit), 1);
            QVERIFY2(hits, qPrintable(QString::number(unit, 16)));
        }
    }

    void noMixtureMakesItFail()
    {
        QRandomGenerator random(20161114);
        const QString alphabet = u"ab \"*()-+^:{}'NEAROT\u0301\u200d\xd83d\xde00"_s;
        for (int i = 0; i < 5000; ++i) {
            QString typed;
            for (quint32 k = random.bounded(12u); k > 0; --k)
                typed += alphabet[random.bounded(int(alphabet.size()))];
            QVERIFY2(store::search(*m_store, typed, 3), qPrintable(typed));
        }
    }

private:
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
