// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <base/savefile.h>
#include <exchange/pack.h>
#include <store/verify.h>

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using exchange::LargePack;

/// Copies that are not what a sender wrote are refused, and the plan stays as it was.
class TestPackDamage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refusesEveryTruncation();
    void refusesEveryFlippedBit();
    void refusesAnythingThatFollows();
    void refusesCraftedCopies_data();
    void refusesCraftedCopies();
    void refusesANewerFormat();
    void refusesWhatIsNoFile();
    void endsAnExplodingStreamEarly();

private:
    QString outcome(const QByteArray &bytes);

    QTemporaryDir m_folder;
    Job m_job;
    std::unique_ptr<store::Store> m_plan;
    QString m_before;
    QByteArray m_header; ///< of a good copy, with its line feed
    QByteArrayList m_lines;
    QByteArray m_good;
};

namespace {

QByteArray deflated(const QByteArray &text)
{
    uLongf size = compressBound(uLong(text.size()));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    compress(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(text.data()),
             uLong(text.size()));
    return out.left(qsizetype(size));
}

/// A copy with a right hash, whatever it says.
QByteArray sealed(const QByteArray &header, const QByteArray &payload)
{
    const QByteArray bytes = header + payload;
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray crafted(const QByteArray &header, const QByteArrayList &lines)
{
    return sealed(header, deflated(lines.join('\n') + '\n'));
}

} // namespace

void TestPackDamage::initTestCase()
{
    m_plan = planFrom(fileWith());
    QVERIFY(m_plan);
    const auto copy = store::Store::scratch();
    QVERIFY(copy && merge(**copy, *m_plan));
    for (const QString &title : {u"Second"_s, u"Third"_s})
        commit(**copy, draft(importer(), {saying(**copy, u"commitment"_s, idOf(u"c1"_s), {{u"title"_s, title}})}));
    const QString path = m_folder.filePath(u"good.wmcopy"_s);
    QVERIFY(exchange::writePack(**copy, path, {}, {importer(), u"Somebody"_s}, m_job));
    m_good = readFile(path, 1 << 20).value();
    m_header = m_good.left(m_good.indexOf('\n') + 1);
    m_lines = packOf(**copy).split('\n');
    m_lines.removeLast();
    m_before = store::dumpState(*m_plan).value();
}

/// "taken", or why not; says so when a refused copy left a trace.
QString TestPackDamage::outcome(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"try.wmcopy"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return u"not written"_s;
    file.close();
    const auto pack = exchange::openPack(path, LargePack::Refuse, m_job);
    const auto brought = pack ? exchange::bringIn(*m_plan, *pack, m_job) : tl::unexpected(pack.error());
    if (brought)
        return u"taken"_s;
    return m_plan->editCount().value_or(-1) == 1 ? codeName(brought.error().code) + u": "_s + brought.error().sentence
                                                 : u"left a trace"_s;
}

void TestPackDamage::refusesEveryTruncation()
{
    for (qsizetype size = 0; size < m_good.size(); ++size)
        QVERIFY2(outcome(m_good.left(size)).startsWith(u"corrupt: "),
                 qPrintable(u"cut at %1: "_s.arg(size) + outcome(m_good.left(size))));
    QCOMPARE(store::dumpState(*m_plan).value(), m_before);
}

void TestPackDamage::refusesEveryFlippedBit()
{
    for (qsizetype at = 0; at < m_good.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = m_good;
            flipped[at] = char(flipped[at] ^ (1 << bit));
            const QString said = outcome(flipped);
            QVERIFY2(said != u"taken" && said != u"left a trace" && said.endsWith(u'.'),
                     qPrintable(u"byte %1 bit %2: "_s.arg(at).arg(bit) + said));
        }
    QCOMPARE(store::dumpState(*m_plan).value(), m_before);
}

void TestPackDamage::refusesAnythingThatFollows()
{
    QVERIFY(outcome(m_good + '\n').startsWith(u"corrupt: "));
    QVERIFY(outcome(m_good + m_good).startsWith(u"corrupt: "));
    QVERIFY(outcome(sealed(m_header, deflated(m_lines.join('\n') + '\n') + "more")).startsWith(u"corrupt: "));
}

void TestPackDamage::refusesCraftedCopies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto with = [this](const char *from, const char *to) { return QByteArray(m_header).replace(from, to); };
    QByteArrayList reordered = m_lines;
    reordered.swapItemsAt(1, 2);
    QByteArrayList changed = m_lines;
    changed[1].replace("Second", "Zecond");
    QByteArrayList padded = m_lines;
    padded[1] += ' ';
    QByteArray tips = m_header.mid(m_header.indexOf("tips="));
    tips.truncate(tips.indexOf(' '));
    const QByteArray bothTips = tips + ',' + journal::fromLine(m_lines[0])->id.token();
    QTest::newRow("edits in another order") << crafted(m_header, reordered) << u"corrupt"_s;
    QTest::newRow("an edit left out") << crafted(with("count=3", "count=2"), {m_lines[0], m_lines[2]}) << u"corrupt"_s;
    QTest::newRow("an edit left out and the end made to fit")
        << crafted(with("count=3", "count=2").replace(tips, bothTips), {m_lines[0], m_lines[2]}) << u"not-found"_s;
    QTest::newRow("an end that is not the edits'")
        << crafted(QByteArray(m_header).replace(tips, bothTips), m_lines) << u"corrupt"_s;
    QTest::newRow("no end") << crafted(QByteArray(m_header).replace(tips, "tips="), m_lines) << u"corrupt"_s;
    QTest::newRow("an edit more than was meant")
        << crafted(QByteArray(m_header).replace(tips, "tips=" + journal::fromLine(m_lines[1])->id.token()), m_lines)
        << u"corrupt"_s;
    QTest::newRow("a signature that is none")
        << crafted(with("signature=", "signature=AAAA,BBBB,CCCC"), m_lines) << u"corrupt"_s;
    QTest::newRow("a value changed") << crafted(m_header, changed) << u"corrupt"_s;
    QTest::newRow("a line padded") << crafted(m_header, padded) << u"corrupt"_s;
    QTest::newRow("an empty line") << crafted(with("count=3", "count=4"), m_lines + QByteArrayList{""}) << u"corrupt"_s;
    QTest::newRow("more than announced") << crafted(with("count=3", "count=2"), m_lines) << u"corrupt"_s;
    QTest::newRow("fewer than announced") << crafted(with("count=3", "count=4"), m_lines) << u"corrupt"_s;
    QTest::newRow("no end of line") << sealed(m_header, deflated(m_lines.join('\n'))) << u"corrupt"_s;
    QTest::newRow("a count that is none") << crafted(with("count=3", "count=+3"), m_lines) << u"corrupt"_s;
    QTest::newRow("no count") << crafted(with(" count=3", ""), m_lines) << u"corrupt"_s;
    QTest::newRow("another sender") << crafted(with("sender=", "sender=x"), m_lines) << u"corrupt"_s;
    QTest::newRow("not compressed") << sealed(m_header, m_lines.join('\n') + '\n') << u"corrupt"_s;
    QTest::newRow("a line over the limit")
        << crafted(with("count=3", "count=1"), {QByteArray((1 << 20) + 1, 'x')}) << u"refused"_s;
    QTest::newRow("no copy at all") << QByteArray("SQLite format 3\0 and so on\n", 27) << u"corrupt"_s;
    QTest::newRow("an endless header") << QByteArray(2 << 20, 'a') << u"corrupt"_s;
}

void TestPackDamage::refusesCraftedCopies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const QString said = outcome(bytes);
    QVERIFY2(said.startsWith(code + u": "_s), qPrintable(said));
    QCOMPARE(store::dumpState(*m_plan).value(), m_before);
}

void TestPackDamage::refusesANewerFormat()
{
    const QString said = outcome(crafted(QByteArray(m_header).replace("waymark-copy 1 ", "waymark-copy 2 "), m_lines));
    QVERIFY2(said.startsWith(u"too-new: ") && said.contains(u"update Waymark"), qPrintable(said));
}

void TestPackDamage::refusesWhatIsNoFile()
{
    QCOMPARE(codeOf(exchange::openPack(m_folder.path(), LargePack::Refuse, m_job)), u"refused"_s);
    QCOMPARE(codeOf(exchange::openPack(m_folder.filePath(u"nowhere"_s), LargePack::Refuse, m_job)), u"not-found"_s);
}

void TestPackDamage::endsAnExplodingStreamEarly()
{
    // Each line could be an edit, so nothing but the size speaks against it.
    const QByteArray lines = (QByteArray(500, 'x') + '\t' + QByteArray(500, 'x') + '\n').repeated(300'000);
    const QString said = outcome(sealed(QByteArray(m_header).replace("count=3", "count=300000"), deflated(lines)));
    QVERIFY2(said.startsWith(u"refused: ") && said.contains(u"larger than a plan can be"), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestPackDamage)
#include "tst_pack_damage.moc"
