// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/sealed.h>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::journal;
using namespace Qt::StringLiterals;

namespace {

EditId someId(char c)
{
    return EditId::fromBytes(QByteArray(32, c));
}

RecordId someRecord(char c)
{
    return RecordId::fromBytes(QByteArray(16, c));
}

Edit founding(const Value &value = Value(u"Open contracting"_s))
{
    Edit edit;
    edit.lamport = 1;
    edit.at = QDateTime({2016, 11, 14}, {10, 42}, Qt::UTC);
    edit.author = someRecord('a');
    edit.verb = u"edit"_s;
    edit.records = {{u"commitment"_s, someRecord('c'), {{u"title"_s, value, {}}}, {}}};
    return edit;
}

/// Says something of everything that an edit can say.
Edit crowded()
{
    Edit edit = founding();
    edit.journal = someId('j');
    edit.after = {someId('2'), someId('1')};
    edit.lamport = 17;
    edit.day = QDate(2015, 3, 10);
    edit.group = someRecord('g');
    edit.undoes = someId('u');
    edit.notes = {{note::kReason, u"The law was delayed.\nSee below\tand \\ above."_s}, {note::kSource, u"e-mail"_s}};
    edit.records = {{u"milestone"_s,
                     someRecord('m'),
                     {{u"due"_s, Value(u"2016-12"_s), {someId('1'), someId('3')}},
                      {u"exists"_s, Value(false), {}},
                      {u"title@cy"_s, Value(u"Llywodraeth agored"_s), {someId('3')}},
                      {u"values/participation"_s, Value(true), {}},
                      {u"x.y_z-1"_s, Value(), {}}},
                     {someId('1'), someId('4')}},
                    {u"gizmo"_s,
                     someRecord('z'),
                     {{u"count"_s, Value(Value::kLargestNumber), {}}, {u"less"_s, Value(-12), {}}},
                     {}}};
    return edit;
}

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? u"done"_s : codeName(result.error().code);
}

/// The body as somebody else could write it: under its own right id.
SealedEdit withBody(const SealedEdit &sealed, const QByteArray &body)
{
    return {EditId::fromBytes(QCryptographicHash::hash(body, QCryptographicHash::Sha256)), body, sealed.values};
}

Edit sortedForReading(Edit edit)
{
    for (RecordChanges &record : edit.records) {
        std::sort(record.seen.begin(), record.seen.end());
        for (Change &change : record.changes)
            std::sort(change.replaces.begin(), change.replaces.end());
    }
    return edit;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasSealed()
    {
        for (const Edit &edit : {founding(), crowded()}) {
            const auto sealed = seal(edit);
            QVERIFY(sealed);
            QVERIFY(unseal(*sealed) == sortedForReading(edit));
            QVERIFY(unsealTrusted(sealed->body, sealed->values) == sortedForReading(edit));
        }
    }

    void bodyIsOneLineOfPrintableAscii()
    {
        const auto sealed = seal(crowded());
        for (const char c : sealed->body)
            QVERIFY(c >= ' ' && c <= '~');
        QVERIFY(!sealed->values.contains('\n'));
        QVERIFY(!sealed->body.contains("law"));
    }

    void sameWordsHaveNoCommonDigest()
    {
        QVERIFY(seal(founding())->id != seal(founding())->id); // salts differ
    }

    void refusesEveryFlippedBit()
    {
        const SealedEdit good = *seal(crowded());
        for (const bool isBody : {true, false})
            for (qsizetype i = 0; i < (isBody ? good.body : good.values).size() * 8; ++i) {
                SealedEdit bad = good;
                char &c = (isBody ? bad.body : bad.values)[i / 8];
                c = char(c ^ (1 << (i % 8)));
                QVERIFY2(!unseal(bad), qPrintable(u"%1 bit %2"_s.arg(isBody ? u"body"_s : u"values"_s).arg(i)));
                if (isBody && bad.body.right(43) != good.body.right(43)) // the hash over the values: wrong under any id
                    QVERIFY(!unseal(withBody(bad, bad.body)));
            }
    }

    void refusesEveryTruncation()
    {
        const SealedEdit good = *seal(crowded());
        for (qsizetype size = 0; size < good.body.size(); ++size) {
            QVERIFY(!unseal({good.id, good.body.left(size), good.values}));
            QVERIFY(!unseal(withBody(good, good.body.left(size))));
        }
        for (qsizetype size = 0; size < good.values.size(); ++size)
            QVERIFY(!unseal({good.id, good.body, good.values.left(size)}));
        QVERIFY(!unseal({good.id, good.body, good.values + '\t'}));
    }

    void refusesBytesItsOwnWriterWouldNotProduce_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("with");
        QTest::newRow("two blanks") << QByteArray(" l:") << QByteArray("  l:");
        QTest::newRow("leading zero") << QByteArray(" l:17") << QByteArray(" l:017");
        QTest::newRow("plus sign") << QByteArray(" l:17") << QByteArray(" l:+17");
        QTest::newRow("header out of order")
            << QByteArray(" l:17 t:1479120120000") << QByteArray(" t:1479120120000 l:17");
        QTest::newRow("notes out of order") << QByteArray("n:reason,source") << QByteArray("n:source,reason");
        QTest::newRow("note twice") << QByteArray("n:reason,source") << QByteArray("n:reason,reason");
        QTest::newRow("fields out of order") << QByteArray("count;less") << QByteArray("less;count");
        QTest::newRow("field twice") << QByteArray("count;less") << QByteArray("less;less");
        QTest::newRow("empty field") << QByteArray(";less") << QByteArray(";");
        QTest::newRow("field with odd characters") << QByteArray(";less") << QByteArray(";l'ss");
        QTest::newRow("positions out of order") << QByteArray("due=0,1") << QByteArray("due=1,0");
        QTest::newRow("position that is not there") << QByteArray("due=0,1") << QByteArray("due=0,9");
        QTest::newRow("replaces nothing") << QByteArray("due=0,1") << QByteArray("due=");
        QTest::newRow("day that does not exist") << QByteArray("d:2015-03-10") << QByteArray("d:2015-02-30");
        QTest::newRow("verb with odd characters") << QByteArray("v:edit") << QByteArray("v:ed1t");
        QTest::newRow("no verb") << QByteArray(" v:edit") << QByteArray("");
        QTest::newRow("lamport beyond the limit") << QByteArray(" l:17") << QByteArray(" l:281474976710657");
        QTest::newRow("negative lamport") << QByteArray(" l:17") << QByteArray(" l:-1");
        QTest::newRow("time after 9999") << QByteArray("t:1479120120000") << QByteArray("t:253402300800000");
        QTest::newRow("something at the end") << QByteArray(" h:") << QByteArray(" z:1 h:");
        QTest::newRow("group that is no id") << QByteArray(" g:") << QByteArray(" g:x");
        QTest::newRow("kind with odd characters") << QByteArray("r:gizmo") << QByteArray("r:giz;mo");
        QTest::newRow("record without an id") << QByteArray("r:gizmo:") << QByteArray("r:gizmo;");
    }
    void refusesBytesItsOwnWriterWouldNotProduce()
    {
        QFETCH(const QByteArray, what);
        QFETCH(const QByteArray, with);
        const SealedEdit good = *seal(crowded());
        QVERIFY(good.body.contains(what));
        QByteArray body = good.body;
        body.replace(body.indexOf(what), what.size(), with);
        QCOMPARE(codeOf(unseal(withBody(good, body))), u"corrupt"_s);
    }

    void refusesARecordTwice()
    {
        Edit edit = founding();
        edit.records << edit.records.first();
        QCOMPARE(codeOf(seal(edit)), u"invalid"_s);
        const SealedEdit good = *seal(founding());
        const qsizetype record = good.body.indexOf(" r:");
        const QByteArray token = good.body.mid(record, good.body.indexOf(" h:") - record);
        QCOMPARE(codeOf(unseal(withBody(good, QByteArray(good.body).insert(record, token)))), u"corrupt"_s);
    }

    void refusesANewerFormat()
    {
        const SealedEdit good = *seal(founding());
        const auto newer = unseal(withBody(good, "2" + good.body.sliced(1)));
        QCOMPARE(codeOf(newer), u"too-new"_s);
        QVERIFY(newer.error().sentence.contains(u"update Waymark"));
        QCOMPARE(codeOf(unseal(withBody(good, "0" + good.body.sliced(1)))), u"corrupt"_s);
        QCOMPARE(codeOf(unseal(withBody(good, "x" + good.body.sliced(1)))), u"corrupt"_s);
    }

    void refusesValuesOutOfForm_data()
    {
        QTest::addColumn<QByteArray>("value");
        const QByteArray salt(22, 'A');
        QTest::newRow("unknown type") << "q" + salt;
        QTest::newRow("no salt") << QByteArray("s");
        QTest::newRow("flag with text") << "t" + salt + "yes";
        QTest::newRow("null with text") << "n" + salt + "x";
        QTest::newRow("number with blank") << "i" + salt + " 1";
        QTest::newRow("number with zero before") << "i" + salt + "01";
        QTest::newRow("minus zero") << "i" + salt + "-0";
        QTest::newRow("number beyond 2^53") << "i" + salt + "9007199254740993";
        QTest::newRow("fraction") << "i" + salt + "1.5";
        QTest::newRow("invalid UTF-8") << "s" + salt + "\xff";
        QTest::newRow("overlong UTF-8") << "s" + salt + "\xc0\xaf";
        QTest::newRow("surrogate in UTF-8") << "s" + salt + "\xed\xa0\x80";
        QTest::newRow("byte order mark") << "s" + salt + "\xef\xbb\xbf";
        QTest::newRow("noncharacter") << "s" + salt + "\xef\xbf\xbe";
        QTest::newRow("control character") << "s" + salt + "\x07";
        QTest::newRow("carriage return") << "s" + salt + "\r";
        QTest::newRow("unknown escape") << "s" + salt + "\\r";
        QTest::newRow("escape at the end") << "s" + salt + "\\";
        QTest::newRow("erased without digest") << QByteArray("xabc");
        QTest::newRow("over the limit") << "s" + salt + QByteArray(kLargestValue + 1, 'w');
    }
    void refusesValuesOutOfForm()
    {
        QFETCH(const QByteArray, value);
        // With the hash that belongs to it, so that nothing but its form speaks against it.
        const SealedEdit good = *seal(founding());
        const auto hashOf = [](const QByteArray &bytes) {
            return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        };
        const auto withValue = [&](const QByteArray &line) {
            const QByteArray digest = hashOf(QByteArray::fromBase64(line.mid(1, 22), QByteArray::Base64UrlEncoding) +
                                             line.left(1) + line.mid(23));
            SealedEdit made = withBody(good, good.body.left(good.body.indexOf(" h:") + 3) +
                                                 EditId::fromBytes(hashOf(digest)).token());
            made.values = line;
            return made;
        };
        QVERIFY(unseal(withValue("s" + QByteArray(22, 'A') + "well formed")));
        QCOMPARE(codeOf(unseal(withValue(value))), u"corrupt"_s);
    }

    void keepsEveryCharacterThatItTakes()
    {
        QString all;
        for (char16_t c = 0; c < 0xffff; ++c) {
            const QString text = u"a"_s + QChar(c) + u"b"_s;
            const auto sealed = seal(founding(Value(text)));
            if (!sealed)
                continue;
            all += QChar(c);
            QVERIFY2(unseal(*sealed)->records.first().changes.first().value == Value(text),
                     qPrintable(QString::number(c, 16)));
            c = c < 0x3000 ? c : char16_t(qMin(0xfffe, c + 14)); // every character at first, then samples
        }
        QVERIFY(all.contains(u'\n') && all.contains(u'\t') && all.contains(u'\\') && all.contains(u'é') &&
                all.contains(u'\u202e'));
        QVERIFY(!all.contains(QChar(0)) && !all.contains(QChar(0xd800)) && !all.contains(QChar(0xfeff)) &&
                !all.contains(QChar(0xfffe)));
        QVERIFY(seal(founding(Value(u"\U0001F33B"_s))));
    }

    void refusesWhatIsOverTheLimits()
    {
        QVERIFY(seal(founding(Value(QString(kLargestValue, u'w')))));
        QCOMPARE(codeOf(seal(founding(Value(QString(kLargestValue + 1, u'w'))))), u"refused"_s);
        QCOMPARE(codeOf(seal(founding(Value(QString(kLargestValue / 2 + 1, u'é'))))), u"refused"_s);

        Edit large = founding(Value(QString(kLargestValue, u'w')));
        large.records.first().changes << Change{u"summary"_s, Value(QString(kLargestValue, u'w')), {}};
        QCOMPARE(codeOf(seal(large)), u"refused"_s);

        Edit many = founding();
        many.records.first().changes.clear();
        QCOMPARE(codeOf(seal(many)), u"invalid"_s);
        for (int i = 0; i < kMostChanges; ++i)
            many.records.first().changes << Change{u"x%1"_s.arg(i), Value(i), {}};
        QVERIFY(seal(many));
        many.records.first().changes << Change{u"y"_s, Value(1), {}};
        QCOMPARE(codeOf(seal(many)), u"invalid"_s);

        Edit wide = founding();
        for (int i = 0; i < kMostAfter; ++i)
            wide.after << someId(char(i + 1));
        QVERIFY(seal(wide));
        wide.after << someId('x');
        QCOMPARE(codeOf(seal(wide)), u"invalid"_s);
    }

    void refusesADayThatCannotBeWritten()
    {
        Edit edit = founding();
        for (const QDate &day : {QDate(10000, 1, 1), QDate(-1, 12, 31)}) {
            edit.day = day;
            QCOMPARE(codeOf(seal(edit)), u"invalid"_s);
        }
    }

    void refusesADraftThatChangesAFieldTwice()
    {
        Edit edit = founding();
        edit.records.first().changes << Change{u"title"_s, Value(u"Another"_s), {}};
        QCOMPARE(codeOf(seal(edit)), u"invalid"_s);
    }

    void anErasedValueLeavesEverythingElseVerified()
    {
        const SealedEdit whole = *seal(crowded());
        for (int index = 0; index < 9; ++index) {
            const auto erased = withoutValue(whole, index);
            QVERIFY(erased);
            QCOMPARE(erased->id, whole.id);
            QCOMPARE(erased->body, whole.body);
            const auto edit = unseal(*erased);
            QVERIFY(edit);
            QCOMPARE(withoutValue(*erased, index)->values, erased->values);
            Edit expected = sortedForReading(crowded());
            if (index == 0)
                expected.notes[note::kReason].clear();
            else if (index == 1)
                expected.notes[note::kSource].clear();
            else
                expected.records[index < 7 ? 0 : 1].changes[index < 7 ? index - 2 : index - 7].value = Value::erased();
            QVERIFY(*edit == expected);
        }
        QVERIFY(!withoutValue(whole, 0)->values.contains("law"));
        QCOMPARE(codeOf(withoutValue(whole, 9)), u"not-found"_s);
        QCOMPARE(codeOf(withoutValue(whole, -1)), u"not-found"_s);
    }

    void anotherDigestIsNoErasure()
    {
        const SealedEdit whole = *seal(founding());
        const SealedEdit other = *seal(founding());
        QVERIFY(!unseal({whole.id, whole.body, withoutValue(other, 0)->values}));
    }

    void needsEverythingItNames()
    {
        const QList<EditId> needed = needs(crowded());
        const QSet<EditId> expected{someId('1'), someId('2'), someId('3'), someId('4'), someId('u')};
        QCOMPARE(QSet<EditId>(needed.cbegin(), needed.cend()), expected);
        QVERIFY(needs(founding()).isEmpty());
    }

    void travelsOnOneLine()
    {
        const SealedEdit sealed = *seal(crowded());
        const QByteArray line = toLine(sealed);
        QVERIFY(!line.contains('\n'));
        QVERIFY(fromLine(line) == sealed);
        QCOMPARE(codeOf(fromLine("no tab at all")), u"corrupt"_s);
    }

    void elevenThousandNamedEditsDoNotTakeLong()
    {
        const SealedEdit good = *seal(founding());
        QByteArray body = good.body;
        QByteArrayList tokens;
        for (int i = 0; i < 11'000; ++i)
            tokens << EditId::fromBytes(QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256))
                          .token();
        body.insert(body.indexOf(" r:"), " p:" + tokens.join(','));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!unseal(withBody(good, body)));
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
