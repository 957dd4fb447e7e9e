// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "received.h"

#include <store/received.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Received)
};

constexpr int kTellEvery = 1024;

bool isPlanFile(const QString &path)
{
    QFile file(path);
    return path.endsWith(u".waymark"_s, Qt::CaseInsensitive) ||
           (file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3");
}

/// Everything in a plan's file, read and checked once.
Result<Received> readWhole(const QString &path, Job &job)
{
    const auto source = store::editsOfReceived(path);
    if (!source)
        return tl::unexpected(source.error());
    Received received{path, {}, false, {}, 0};
    for (;; ++received.count) {
        const auto sealed = (*source)();
        if (!sealed)
            return tl::unexpected(sealed.error());
        if (!*sealed)
            break;
        if (const auto edit = journal::unseal(**sealed); !edit)
            return tl::unexpected(edit.error());
        if (received.count == 0)
            received.journal = (*sealed)->id;
        if (received.count % kTellEvery == 0)
            if (const auto goOn = job.report(received.count); !goOn)
                return tl::unexpected(goOn.error());
    }
    if (received.count == 0)
        return failure(ErrorCode::Corrupt,
                       Words::tr("There is nothing in “%1”; ask for a new copy.").arg(QFileInfo(path).fileName()));
    return received;
}

Result<Received> readPlanFile(const QString &path, Job &job)
{
    const auto whole = readWhole(path, job);
    if (whole || whole.error().code != ErrorCode::Corrupt)
        return whole;
    const auto rescued = store::rescue(path, job);
    const auto journal = rescued ? (*rescued)->journalId() : tl::unexpected(whole.error());
    const auto count = journal ? (*rescued)->editCount() : tl::unexpected(whole.error());
    return count ? Result<Received>(Received{path, {}, true, *journal, *count}) : tl::unexpected(count.error());
}

Result<store::EditSource> editsOf(const Received &received, Job &job)
{
    if (!received.isDamaged)
        return store::editsOfReceived(received.path);
    auto rescued = store::rescue(received.path, job);
    auto source = rescued ? store::editsOfReceived((*rescued)->path()) : tl::unexpected(rescued.error());
    if (!source)
        return source;
    return store::EditSource(
        [keeps = std::shared_ptr<store::Store>(std::move(*rescued)), next = *source] { return next(); });
}

} // namespace

Result<Received> readReceived(const QString &path, Job &job)
{
    if (isPlanFile(path))
        return readPlanFile(path, job);
    const auto pack = exchange::openPack(path, exchange::LargePack::Allow, job);
    return pack.map([&path](const exchange::Pack &copy) {
        return Received{path, copy, false, copy.header.journal, copy.header.count};
    });
}

Result<store::Committed> bringIn(const Received &received, store::Store &store, Job &job)
{
    if (received.copy)
        return exchange::bringIn(store, *received.copy, job);
    const auto edits = editsOf(received, job);
    return edits ? store.append(*edits, job) : tl::unexpected(edits.error());
}

std::optional<EditId> planIn(const QString &path)
{
    const auto source = store::editsOfReceived(path);
    const auto founding = source ? (*source)() : tl::unexpected(source.error());
    return founding && *founding ? std::optional((*founding)->id) : std::nullopt;
}

} // namespace waymark::ui
