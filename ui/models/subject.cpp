// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subject.h"

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

} // namespace waymark::ui
