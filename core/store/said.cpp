// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/said.h>

#include "database.h"

namespace waymark::store {

using namespace Qt::StringLiterals;

namespace {

Completion completionIn(const Column &value)
{
    return value.isNull() ? Completion::NotReported
                          : fromName<Completion>(value.toString()).value_or(Completion::NotReported);
}

Result<QList<Said>> collect(const Store &store, const QString &sql)
{
    QList<Said> all;
    const auto read = store.database().each(sql, {}, [&all](const Row &row) {
        all << Said{RecordId::fromBytes(row.value(0).toByteArray()), RecordId::fromBytes(row.value(1).toByteArray()),
                    rules::Ratings{completionIn(row.value(2)), completionIn(row.value(3))}};
        return Outcome();
    });
    return read ? Result<QList<Said>>(all) : tl::unexpected(read.error());
}

} // namespace

Result<QList<Said>> saidOfCommitments(const Store &store)
{
    return collect(store,
                   u"SELECT commitment, \"round\", governmentCompletion, civilSocietyCompletion FROM is_update"_s);
}

Result<QList<Said>> saidOfMilestones(const Store &store)
{
    return collect(
        store,
        u"SELECT m.milestone, u.\"round\", m.governmentCompletion, m.civilSocietyCompletion "
        "FROM is_milestoneReport m JOIN record ur ON ur.id=m.\"update\" AND ur.kind='update' JOIN is_update u ON u.r=ur.r"_s);
}

} // namespace waymark::store
