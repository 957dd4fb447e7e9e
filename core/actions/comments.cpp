// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/comments.h>

#include <actions/editing.h>
#include <base/text.h>
#include <store/reading.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

Result<bool> keepComment(Circles &circles, const Id<Commitment> &commitment, const QString &text, const RecordId &from,
                         const FuzzyDate &on)
{
    Contact contact;
    contact.line = cleanLine(text);
    contact.id = Id<Contact>(derivedId("contact"_L1, {commitment.record(), from}, contact.line));
    contact.on = on;
    contact.how = Channel::Email;
    contact.with = from;
    contact.about = commitment.record();
    const auto desk = circles.desk(Circle::OurSide);
    const auto known =
        desk ? store::record((*desk)->store(), kindOf<Contact>().name, contact.id) : tl::unexpected(desk.error());
    if (!known || *known)
        return known ? Result<bool>(false) : tl::unexpected(known.error());
    const auto acted = create(**desk, contact);
    return acted ? Result<bool>(true) : tl::unexpected(acted.error());
}

} // namespace waymark::actions
