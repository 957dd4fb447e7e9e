// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bind.h"

#include <model/record_beside.h>

namespace waymark {

namespace bind {

// One line a field.
// clang-format off

template <> const Description<JournalBeside> &describe<JournalBeside>()
{
    using R = JournalBeside;
    static const Description<R> description{"circle", "Journal beside a plan", "Journals beside a plan", Circle::Mine, {}, {
        field<R>("plan", &R::plan, "Plan").code(),
        field<R>("of", &R::of, "Of").code(),
        field<R>("organisation", &R::organisation, "Organisation").to("organisation"),
    }};
    return description;
}

template <> const Description<MailedCopy> &describe<MailedCopy>()
{
    using R = MailedCopy;
    static const Description<R> description{"copy", "Copy", "Copies", Circle::OurSide, {}, {
        field<R>("way", &R::way, "Sent or received"),
        field<R>("with", &R::with, "With"),
        field<R>("on", &R::on, "On"),
        field<R>("file", &R::file, "File"),
        field<R>("tips", &R::tips, "Up to").text().code(),
        field<R>("edits", &R::edits, "Changes"),
        field<R>("signedBy", &R::signedBy, "Signed by").to("person"),
    }};
    return description;
}

// clang-format on

} // namespace bind

WAYMARK_RECORD(JournalBeside)
WAYMARK_RECORD(MailedCopy)

} // namespace waymark
