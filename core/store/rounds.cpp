// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "database.h"

#include <model/records.h>
#include <store/progress.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;

Result<QList<RoundStanding>> roundStandings(const Store &store)
{
    const auto rounds = readAll<Round>(store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    QHash<RecordId, QSet<RecordId>> updated;
    const auto read =
        store.database().each(u"SELECT \"round\", commitment FROM is_update"_s, {}, [&updated](const Row &row) {
            updated[idIn(row.value(0))].insert(idIn(row.value(1)));
            return Outcome();
        });
    if (!read)
        return tl::unexpected(read.error());
    QList<RoundStanding> standings;
    for (const Round &round : *rounds)
        standings << RoundStanding{round, updated.value(round.id.record()) & round.asked};
    std::stable_sort(standings.begin(), standings.end(), [](const RoundStanding &a, const RoundStanding &b) {
        return a.round.opens.earliest() < b.round.opens.earliest();
    });
    return standings;
}

Result<QSet<RecordId>> commitmentsAnswered(const Store &store, const Id<Round> &round)
{
    QSet<RecordId> commitments;
    const auto read = store.database().each(u"SELECT DISTINCT u.commitment FROM is_agreement a CROSS JOIN record ur ON "
                                            u"ur.id=a.\"update\" AND ur.kind='update' "
                                            "CROSS JOIN is_update u ON u.r=ur.r WHERE u.\"round\"=?"_s,
                                            {round.record().bytes()}, [&commitments](const Row &row) {
                                                commitments << idIn(row.value(0));
                                                return Outcome();
                                            });
    return read ? Result<QSet<RecordId>>(commitments) : tl::unexpected(read.error());
}

Result<std::optional<RoundStanding>> latestRound(const Store &store)
{
    Id<Round> latest;
    std::optional<QDate> opened;
    Dates dates;
    const auto looked = store.database().each(u"SELECT id, opens FROM is_round ORDER BY r"_s, {}, [&](const Row &row) {
        const auto opens = dates(row.value(1)).earliest();
        if (latest.isNull() || opens >= opened) {
            latest = Id<Round>(idIn(row.value(0)));
            opened = opens;
        }
        return Outcome();
    });
    if (!looked || latest.isNull())
        return looked ? Result<std::optional<RoundStanding>>(std::nullopt) : tl::unexpected(looked.error());
    const auto round = read<Round>(store, latest);
    if (!round)
        return tl::unexpected(round.error());
    RoundStanding standing{*round, {}};
    for (const RecordId &asked : round->asked) {
        const auto updates =
            store.database().number(u"SELECT count(*) FROM is_update WHERE commitment=? AND \"round\"=?"_s,
                                    {asked.bytes(), latest.record().bytes()});
        if (!updates)
            return tl::unexpected(updates.error());
        if (*updates > 0)
            standing.answered << asked;
    }
    return std::optional(standing);
}

} // namespace waymark::store
