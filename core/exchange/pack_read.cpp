// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_stream.h"

#include <base/text.h>
#include <journal/ends.h>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using journal::SealedEdit;

bool areTips(const PackHeader &header, const QSet<EditId> &ends)
{
    const QSet<EditId> tips(header.tips.cbegin(), header.tips.cend());
    QSet<EditId> before = tips;
    before.subtract(ends);
    return tips.contains(ends) && QSet<EditId>(header.base.cbegin(), header.base.cend()).contains(before);
}

Outcome checkFits(const store::Store &store, const PackHeader &header)
{
    const auto journal = store.journalId();
    const auto count = store.editCount();
    if (!journal || !count)
        return tl::unexpected(journal ? count.error() : journal.error());
    if (*count > 0 && *journal != header.journal)
        return failure(
            ErrorCode::Refused,
            header.plan.isEmpty()
                ? u"This copy is of another plan; open that plan to bring it in."_s
                : u"This copy is of another plan, “%1”; open that plan to bring it in."_s.arg(isolated(header.plan)));
    for (const EditId &id : header.base) {
        const auto known = store.knows(id);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return failure(ErrorCode::NotFound,
                           u"This copy builds on changes that are missing here; ask for a whole copy."_s,
                           QString::fromLatin1(id.token()));
    }
    return {};
}

Result<Pack> openPack(const QString &path, LargePack large, Job &job)
{
    const auto stream = PackStream::open(path, large);
    if (!stream)
        return tl::unexpected(stream.error());
    journal::Ends ends;
    for (qint64 done = 0;; ++done) {
        const auto line = (*stream)->next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            break;
        const auto sealed = journal::fromLine(**line);
        if (!sealed)
            return tl::unexpected(sealed.error());
        ends.add(*sealed);
        if (const auto goOn = done % 1024 == 0 ? job.report(done, (*stream)->header().count) : Outcome(); !goOn)
            return tl::unexpected(goOn.error());
    }
    if (!areTips((*stream)->header(), ends.ids()))
        return damagedPack(u"the edits do not end in the header's tips"_s);
    return Pack{path, (*stream)->header(), (*stream)->hash(), (*stream)->size()};
}

store::EditSource Pack::edits() const
{
    // The size was agreed to when the copy was opened.
    auto opened = PackStream::open(path, LargePack::Allow);
    if (!opened)
        return [error = opened.error()]() -> Result<std::optional<SealedEdit>> { return tl::unexpected(error); };
    return [stream = std::shared_ptr<PackStream>(std::move(*opened)),
            expected = hash]() -> Result<std::optional<SealedEdit>> {
        const auto line = stream->next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line) {
            if (stream->hash() == expected)
                return std::nullopt;
            return failure(ErrorCode::Corrupt, u"The copy was changed while it was being read; choose it again."_s);
        }
        const auto sealed = journal::fromLine(**line);
        return sealed ? Result<std::optional<SealedEdit>>(*sealed) : tl::unexpected(sealed.error());
    };
}

Result<store::Committed> bringIn(store::Store &store, const Pack &pack, Job &job)
{
    if (const auto fits = checkFits(store, pack.header); !fits)
        return tl::unexpected(fits.error());
    return store.append(pack.edits(), job);
}

} // namespace waymark::exchange
