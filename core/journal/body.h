// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <journal/edit.h>

/// The body's text form, private to the journal. Tokens parted by one blank:
///
///   1 j:JOURNAL a:TIP,TIP l:LAMPORT t:MILLISECONDS d:DAY w:AUTHOR v:VERB g:GROUP u:UNDOES n:NOTE,NOTE p:EDIT,EDIT
///   r:KIND:ID;FIELD=0,1;FIELD!0,1 … h:HASH
///
/// What is absent is left out. `p` lists each replaced or seen edit once, sorted; "=" (replaces) and "!" (seen) refer
/// to it by position.
namespace waymark::journal {

inline constexpr auto kFormat = "1";

/// The body for an edit whose values have this common hash (32 bytes). Pure: the same edit gives the same bytes.
[[nodiscard]] QByteArray writeBody(const Edit &edit, const QByteArray &valuesHash);

struct ReadBody
{
    Edit edit;             ///< values still null, notes still empty texts
    QByteArray valuesHash; ///< 32 bytes
};

[[nodiscard]] Result<ReadBody> readBody(const QByteArray &body);

} // namespace waymark::journal
