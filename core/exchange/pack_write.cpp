// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_format.h"

#include <base/savefile.h>
#include <store/ancestry.h>
#include <store/history.h>
#include <store/reading.h>

#include <QCryptographicHash>

#include <zlib.h>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using journal::SealedEdit;

namespace {

/// Compresses what it is given and hands it on in large pieces.
class Deflater
{
public:
    explicit Deflater(const SaveStep &next)
        : m_next(next)
        , m_piece(256 * 1024, Qt::Uninitialized)
    {
        deflateInit(&m_stream, Z_DEFAULT_COMPRESSION);
        restart();
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Deflater)

    [[nodiscard]] Outcome add(const QByteArray &bytes) { return run(bytes, Z_NO_FLUSH); }
    [[nodiscard]] Outcome finish() { return run({}, Z_FINISH); }

private:
    Outcome run(const QByteArray &bytes, int flush)
    {
        QByteArray input = bytes; // zlib takes no const
        m_stream.next_in = reinterpret_cast<Bytef *>(input.data());
        m_stream.avail_in = uInt(input.size());
        for (int state = Z_OK;;) {
            state = deflate(&m_stream, flush);
            const bool isFull = m_stream.avail_out == 0;
            if (isFull || state == Z_STREAM_END)
                if (const auto written = m_next(m_piece.left(m_piece.size() - qsizetype(m_stream.avail_out))); !written)
                    return written;
            if (isFull)
                restart();
            if (!isFull && (state == Z_STREAM_END || m_stream.avail_in == 0))
                return {};
            if (isFull && state == Z_STREAM_END)
                return {};
        }
    }

    void restart()
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
        m_stream.avail_out = uInt(m_piece.size());
    }

    SaveStep m_next;
    z_stream m_stream = {};
    QByteArray m_piece;
};

/// What is to be sent: a header, and the numbers of the edits unless it is all of them.
struct Selection
{
    PackHeader header;
    QList<qint64> numbers;
};

Result<QString> titleOf(const store::Store &store)
{
    const auto plans = store::idsOf(store, u"plan"_s);
    if (!plans || plans->isEmpty())
        return plans ? Result<QString>(QString()) : tl::unexpected(plans.error());
    const auto plan = store::record(store, u"plan"_s, plans->first());
    if (!plan)
        return tl::unexpected(plan.error());
    return *plan ? (*plan)->values.text(u"title"_s) : QString();
}

Result<QString> signatureOf(const PackHeader &header, const signing::SigningKey &key)
{
    if (key.person() != Id<Person>(header.sender.person))
        return failure(ErrorCode::Refused, u"This signing key is somebody else's; choose your own, or do not sign."_s);
    const auto text = signedTextOf(header);
    const auto made = text ? signing::sign(key, *text) : tl::unexpected(text.error());
    return made.map([](const signing::Signature &signature) { return signature.line(); });
}

Result<Selection> select(const store::Store &store, const QList<EditId> &since, const Sender &sender)
{
    const auto journal = store.journalId();
    const auto title = titleOf(store);
    if (!journal || !title)
        return tl::unexpected(journal ? title.error() : journal.error());
    Selection selection{{*journal, *title, sender, since, {}, 0, {}}, {}};
    // Another window may write between two questions: ask again until nothing happened in between.
    for (qint64 before = -1; before != selection.header.count;) {
        const auto count = store.editCount();
        const auto tips = store.tips();
        if (!count || !tips)
            return tl::unexpected(count ? tips.error() : count.error());
        before = std::exchange(selection.header.count, *count);
        selection.header.tips = *tips;
    }
    if (!since.isEmpty()) {
        const auto numbers = store::editsSince(store, since);
        if (!numbers)
            return tl::unexpected(numbers.error());
        for (const qint64 n : *numbers)
            if (n <= selection.header.count)
                selection.numbers << n;
        selection.header.count = selection.numbers.size();
    }
    if (selection.header.count == 0)
        return failure(ErrorCode::Refused, u"There is nothing to send: the other copy holds everything already."_s);
    return selection;
}

Outcome eachSelected(const store::Store &store, const Selection &selection, Job &job,
                     const std::function<Outcome(const SealedEdit &)> &take)
{
    const qint64 total = selection.header.count;
    qint64 done = 0;
    const auto next = [&](const SealedEdit &sealed) -> Outcome {
        if (done == total)
            return {};
        if (const auto goOn = ++done % 1024 == 0 ? job.report(done, total) : Outcome(); !goOn)
            return goOn;
        return take(sealed);
    };
    if (selection.header.isWhole())
        return store::eachSealed(store, 1, [&next](qint64, const SealedEdit &sealed) { return next(sealed); });
    for (const qint64 n : selection.numbers) {
        const auto sealed = store::sealedAt(store, n);
        if (!sealed)
            return tl::unexpected(sealed.error());
        if (const auto taken = next(*sealed); !taken)
            return taken;
    }
    return {};
}

} // namespace

Outcome mayReplaceCopy(const QString &path)
{
    return mayReplace(path, beginningOfPack());
}

Result<PackHeader> writePack(const store::Store &store, const QString &path, const QList<EditId> &since,
                             const Sender &sender, Job &job, const signing::SigningKey *key)
{
    if (const auto may = mayReplaceCopy(path); !may)
        return tl::unexpected(may.error());
    auto selection = select(store, since, sender);
    const auto signature = !selection ? tl::unexpected(selection.error())
                           : key      ? signatureOf(selection->header, *key)
                                      : Result<QString>(QString());
    if (!signature)
        return tl::unexpected(signature.error());
    selection->header.signature = *signature;
    const auto saved = saveFileInSteps(path, [&](const SaveStep &step) -> Outcome {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto hashed = [&](const QByteArray &bytes) {
            hash.addData(bytes);
            return step(bytes);
        };
        if (const auto begun = hashed(headerLine(selection->header)); !begun)
            return begun;
        Deflater deflater(hashed);
        const auto written = eachSelected(store, *selection, job, [&](const SealedEdit &sealed) {
            return deflater.add(journal::toLine(sealed) + '\n');
        });
        if (!written)
            return written;
        if (const auto finished = deflater.finish(); !finished)
            return finished;
        return step(hash.result());
    });
    return saved ? Result<PackHeader>(selection->header) : tl::unexpected(saved.error());
}

} // namespace waymark::exchange
