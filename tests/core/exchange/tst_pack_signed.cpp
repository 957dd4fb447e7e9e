// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <signers.h>

#include <base/savefile.h>
#include <exchange/pack.h>
#include <model/natural_id.h>

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using exchange::LargePack;
using store::SignatureStanding;

namespace {

const QString kName = u"Amina Khan"_s;

/// What somebody of the plan says of the signer's key.
EditId sayOfKey(store::Store &store, const RecordId &author, const Fields &fields)
{
    return commit(store, draft(author, {saying(store, u"key"_s, keyId(signer(), key().publicKey().text()), fields)}));
}

void enterKey(store::Store &store)
{
    sayOfKey(store, signer().record(), {{u"person"_s, signer().record().text()}, {u"key"_s, key().publicKey().text()}});
}

void confirmKey(store::Store &store)
{
    sayOfKey(store, importer(), {{u"confirmed/"_s + importer().text(), Value(true)}});
}

void retireKey(store::Store &store)
{
    sayOfKey(store, signer().record(), {{u"retired"_s, u"Laptop lost"_s}});
}

std::unique_ptr<store::Store> copyOf(const store::Store &store)
{
    auto copy = std::move(*store::Store::scratch());
    return merge(*copy, store) ? std::move(copy) : nullptr;
}

/// A plan by the government's coordinator in which the signer speaks for civil society.
std::unique_ptr<store::Store> planOfTwo()
{
    auto plan = planFrom(fileWith());
    commit(*plan, draft(importer(), {saying(u"person"_s, signer().record(), {{u"name"_s, kName}})}));
    commit(*plan, draft(importer(), {saying(u"role"_s, idOf(u"lead"_s),
                                            {{u"which"_s, u"csoLead"_s},
                                             {u"person"_s, signer().record().text()},
                                             {u"of"_s, idOf(u"c1"_s).text()}})}));
    return plan;
}

EditId setTitle(store::Store &store, const QString &title)
{
    return commit(store,
                  draft(signer().record(), {saying(store, u"commitment"_s, idOf(u"c1"_s), {{u"title"_s, title}})}));
}

QByteArray signatureIn(const QByteArray &copy)
{
    const qsizetype from = copy.indexOf(" signature=") + 11;
    return copy.mid(from, copy.indexOf('\n') - from);
}

} // namespace

/// Whoever signs a copy puts their name under the state of the plan that it holds.
class TestPackSigned : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheSignatureIsWorth_data();
    void saysWhatTheSignatureIsWorth();
    void aCopyDoesNotVouchForItself();
    void aCopyCountsAgainstItself();
    void aSignerIsCalledWhatThePlanCallsThem();
    void anotherSendersNameDoesNotHold();
    void aSignatureTakenFromAnotherCopyDoesNotHold();
    void aSignatureDoesNotCoverWhatIsPutIn();
    void noFlippedBitOfASignatureHolds();
    void aCutSignatureIsDamage();
    void whatDoesNotHoldIsToldAndNotRefused();
    void nobodySignsWithSomebodyElsesKey();

private:
    /// The bytes of a copy, signed when there is a key.
    QByteArray written(const store::Store &store, const signing::SigningKey *with, const QList<EditId> &since = {});
    /// The edits of a copy under another header, with a hash that fits.
    static QByteArray resealed(const QByteArray &header, const QByteArray &copy);
    Result<exchange::Pack> opened(const QByteArray &copy);
    Result<exchange::PackPreview> seen(store::Store &by, const QByteArray &copy);

    QTemporaryDir m_folder;
    Job m_job;
    const signing::SigningKey m_key = key();
};

QByteArray TestPackSigned::written(const store::Store &store, const signing::SigningKey *with,
                                   const QList<EditId> &since)
{
    const QString path = m_folder.filePath(u"written.wmcopy"_s);
    const auto header = exchange::writePack(store, path, since, {signer().record(), kName}, m_job, with);
    return header ? readFile(path, 1 << 20).value() : header.error().sentence.toUtf8();
}

QByteArray TestPackSigned::resealed(const QByteArray &header, const QByteArray &copy)
{
    const QByteArray bytes = header + copy.mid(copy.indexOf('\n') + 1).chopped(32);
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<exchange::Pack> TestPackSigned::opened(const QByteArray &copy)
{
    const QString path = m_folder.filePath(u"seen.wmcopy"_s);
    QFile file(path); // not saveFile(), which waits for the disk each time
    if (!file.open(QIODevice::WriteOnly) || file.write(copy) != copy.size())
        return failure(ErrorCode::Io, u"not written"_s);
    file.close();
    return exchange::openPack(path, LargePack::Refuse, m_job);
}

Result<exchange::PackPreview> TestPackSigned::seen(store::Store &by, const QByteArray &copy)
{
    const auto pack = opened(copy);
    return pack ? exchange::previewPack(by, *pack, m_job) : tl::unexpected(pack.error());
}

void TestPackSigned::saysWhatTheSignatureIsWorth_data()
{
    using Steps = QList<void (*)(store::Store &)>;
    QTest::addColumn<Steps>("known");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<SignatureStanding>("standing");
    QTest::newRow("not signed") << Steps{enterKey} << false << SignatureStanding::None;
    QTest::newRow("nobody knows the key") << Steps{} << true << SignatureStanding::Invalid;
    QTest::newRow("nobody has compared it") << Steps{enterKey} << true << SignatureStanding::Claimed;
    QTest::newRow("compared") << Steps{enterKey, confirmKey} << true << SignatureStanding::Signed;
    QTest::newRow("retired") << Steps{enterKey, confirmKey, retireKey} << true << SignatureStanding::Outdated;
}

void TestPackSigned::saysWhatTheSignatureIsWorth()
{
    QFETCH(QList<void (*)(store::Store &)>, known);
    QFETCH(bool, isSigned);
    QFETCH(SignatureStanding, standing);
    const auto mine = planOfTwo();
    for (const auto &step : std::as_const(known))
        step(*mine);
    const auto theirs = copyOf(*mine);
    const auto since = mine->tips().value();
    setTitle(*theirs, u"Theirs"_s);
    for (const QList<EditId> &base : {QList<EditId>(), since}) {
        const auto preview = seen(*mine, written(*theirs, isSigned ? &m_key : nullptr, base));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().sentence));
        QCOMPARE(preview->signature, standing);
        QCOMPARE(preview->sender, kName);
        QCOMPARE(preview->added, 1);
    }
}

void TestPackSigned::aCopyDoesNotVouchForItself()
{
    const auto mine = planOfTwo();
    const auto theirs = copyOf(*mine);
    enterKey(*theirs);
    confirmKey(*theirs); // in the coordinator's name, which anybody can write
    QCOMPARE(seen(*mine, written(*theirs, &m_key))->signature, SignatureStanding::Claimed);
    QCOMPARE(seen(**store::Store::scratch(), written(*theirs, &m_key))->signature, SignatureStanding::Claimed);
    QCOMPARE(seen(*theirs, written(*theirs, &m_key))->signature, SignatureStanding::Signed);
}

void TestPackSigned::aCopyCountsAgainstItself()
{
    const auto mine = planOfTwo();
    enterKey(*mine);
    confirmKey(*mine);
    const auto theirs = copyOf(*mine);
    retireKey(*theirs);
    QCOMPARE(seen(*mine, written(*theirs, &m_key))->signature, SignatureStanding::Outdated);
}

void TestPackSigned::aSignerIsCalledWhatThePlanCallsThem()
{
    const auto mine = planOfTwo();
    enterKey(*mine);
    const QByteArray copy = written(*mine, &m_key);
    const QByteArray header = copy.left(copy.indexOf('\n') + 1);
    const auto preview = seen(*mine, resealed(QByteArray(header).replace("name=Amina%20Khan", "name=Bob"), copy));
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().sentence));
    QCOMPARE(preview->sender, kName);
}

void TestPackSigned::anotherSendersNameDoesNotHold()
{
    const auto mine = planOfTwo();
    enterKey(*mine);
    const QByteArray copy = written(*mine, &m_key);
    const QByteArray header = copy.left(copy.indexOf('\n') + 1);
    const QByteArray other = QByteArray(header).replace(signer().record().token(), importer().token());
    QVERIFY(other != header);
    QCOMPARE(seen(*mine, resealed(other, copy))->signature, SignatureStanding::Invalid);
}

void TestPackSigned::aSignatureTakenFromAnotherCopyDoesNotHold()
{
    const auto mine = planOfTwo();
    enterKey(*mine);
    confirmKey(*mine);
    const QByteArray earlier = signatureIn(written(*mine, &m_key));
    const auto theirs = copyOf(*mine);
    setTitle(*theirs, u"Nobody signed this"_s);
    const QByteArray copy = written(*theirs, nullptr);
    const QByteArray header = copy.left(copy.indexOf('\n')) + earlier + '\n';
    const auto preview = seen(*mine, resealed(header, copy));
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().sentence));
    QCOMPARE(preview->signature, SignatureStanding::Invalid);
}

void TestPackSigned::aSignatureDoesNotCoverWhatIsPutIn()
{
    // The signed header stays to the letter and only the edits are another copy's.
    const auto mine = planOfTwo();
    enterKey(*mine);
    const auto theirs = copyOf(*mine);
    setTitle(*mine, u"Signed"_s);
    setTitle(*theirs, u"Put in"_s);
    const QByteArray copy = written(*mine, &m_key);
    const auto preview = seen(*mine, resealed(copy.left(copy.indexOf('\n') + 1), written(*theirs, nullptr)));
    QCOMPARE(codeOf(preview), u"corrupt"_s);
}

void TestPackSigned::noFlippedBitOfASignatureHolds()
{
    const auto mine = planOfTwo();
    enterKey(*mine);
    const QByteArray copy = written(*mine, &m_key);
    const QByteArray header = copy.left(copy.indexOf('\n') + 1);
    QCOMPARE(seen(*mine, copy)->signature, SignatureStanding::Claimed);
    const qsizetype from = header.indexOf(" signature=") + 11;
    const QByteArrayList parts = signatureIn(copy).split(',');
    for (qsizetype at = from; at < from + parts[0].size() + 1 + parts[1].size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = header;
            flipped[at] = char(flipped[at] ^ (1 << bit));
            const auto pack = opened(resealed(flipped, copy));
            if (!pack)
                continue;
            const auto text = exchange::signedTextOf(pack->header);
            QVERIFY(text);
            const auto standing = store::standingOf(*mine, signer(), *text, pack->header.signature, {});
            QVERIFY2(standing == SignatureStanding::Invalid, qPrintable(u"byte %1 bit %2"_s.arg(at).arg(bit)));
        }
}

void TestPackSigned::aCutSignatureIsDamage()
{
    const auto mine = planOfTwo();
    enterKey(*mine);
    const QByteArray copy = written(*mine, &m_key);
    const QByteArray header = copy.left(copy.indexOf('\n'));
    for (qsizetype cut = 1; cut < signatureIn(copy).size(); ++cut)
        QCOMPARE(codeOf(seen(*mine, resealed(header.chopped(cut) + '\n', copy))), u"corrupt"_s);
    QCOMPARE(seen(*mine, resealed(header.chopped(signatureIn(copy).size()) + '\n', copy))->signature,
             SignatureStanding::None);
}

void TestPackSigned::whatDoesNotHoldIsToldAndNotRefused()
{
    const auto mine = planOfTwo();
    const auto theirs = copyOf(*mine);
    setTitle(*theirs, u"Theirs"_s);
    const QByteArray copy = written(*theirs, &m_key);
    QCOMPARE(seen(*mine, copy)->signature, SignatureStanding::Invalid);
    const auto pack = exchange::openPack(m_folder.filePath(u"seen.wmcopy"_s), LargePack::Refuse, m_job);
    QVERIFY(pack);
    QCOMPARE(exchange::bringIn(*mine, *pack, m_job)->added(), 1);
}

void TestPackSigned::nobodySignsWithSomebodyElsesKey()
{
    const auto mine = planOfTwo();
    const signing::SigningKey other = otherKey();
    QVERIFY(written(*mine, &other).contains("somebody else's"));
}

QTEST_GUILESS_MAIN(TestPackSigned)
#include "tst_pack_signed.moc"
