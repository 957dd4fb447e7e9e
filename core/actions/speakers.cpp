// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speakers.h"

#include <store/reading.h>

namespace waymark::actions {

Result<QStringList> speakersFor(const store::Store &store, PartySide side, const Id<Commitment> &commitment)
{
    const auto people = store::readAll<Person>(store);
    if (!people)
        return tl::unexpected(people.error());
    QStringList names;
    for (const Person &person : *people) {
        const auto hats = store::hatsOf(store, person.id, commitment);
        if (!hats)
            return tl::unexpected(hats.error());
        const bool speaks = (side != PartySide::CivilSociety && hats->government) ||
                            (side != PartySide::Government && hats->civilSociety);
        if (speaks && person.leftOn.isNull() && !person.name.isEmpty())
            names << person.name;
    }
    return names;
}

QString someOf(const QStringList &names)
{
    constexpr qsizetype kMost = 4;
    if (names.size() <= kMost)
        return names.join(QStringLiteral(", "));
    return QStringLiteral("%1 and %2 others")
        .arg(names.first(kMost - 1).join(QStringLiteral(", ")))
        .arg(names.size() - kMost + 1);
}

} // namespace waymark::actions
