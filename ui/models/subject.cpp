// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subject.h"

#include <model/records.h>
#include <models/shown.h>
#include <report/titles.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Result<Subject> subjectOf(const store::Store &store, const QString &kind, const RecordId &id)
{
    const auto record = store::record(store, kind, id);
    if (!record)
        return tl::unexpected(record.error());
    for (const QString &parent : {u"milestone"_s, u"commitment"_s}) {
        const auto above = *record ? RecordId::fromText((*record)->values.text(parent)) : std::nullopt;
        if (above && (kind == u"update" || kind == u"milestoneReport"))
            return subjectOf(store, parent, *above);
    }
    if (*record && (kind == u"commitment" || kind == u"milestone")) {
        const QString number = (*record)->values.text(u"number"_s);
        return Subject{number, numberedTitle(number, (*record)->values.text(u"title"_s))};
    }
    return report::nameOf(store, kind, id).map([](const QString &name) { return Subject{{}, name}; });
}

Result<std::optional<Promised>> promisedAt(const store::Store &store, const RecordId &id)
{
    const auto kind = store::kindOfRecord(store, id);
    if (!kind)
        return tl::unexpected(kind.error());
    const auto milestone = *kind == u"milestone" ? store::read<Milestone>(store, Id<Milestone>(id)) : Milestone();
    const auto commitment = !milestone               ? tl::unexpected(milestone.error())
                            : *kind == u"commitment" ? store::read<Commitment>(store, Id<Commitment>(id))
                                                     : store::read<Commitment>(store, milestone->commitment);
    if (!commitment)
        return commitment.error().code == ErrorCode::NotFound ? Result<std::optional<Promised>>(std::nullopt)
                                                              : tl::unexpected(commitment.error());
    const QString name = nameOf(*commitment);
    return std::optional(Promised{commitment->id.record(),
                                  milestone->id.isNull() ? name : u"%1: %2"_s.arg(name, milestone->title.text())});
}

} // namespace waymark::ui
