// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <journal/ends.h>

namespace waymark::journal {

void Ends::add(const SealedEdit &sealed)
{
    // Of the body's tokens (body.h) those that name edits stand before the first record.
    const QByteArrayView body(sealed.body);
    for (qsizetype from = 0; from < body.size();) {
        const qsizetype blank = body.indexOf(' ', from);
        const QByteArrayView token = body.sliced(from, (blank < 0 ? body.size() : blank) - from);
        if (token.startsWith("r:"))
            break;
        if (token.startsWith("a:") || token.startsWith("u:") || token.startsWith("p:"))
            for (const QByteArray &each : token.sliced(2).toByteArray().split(','))
                if (const auto id = EditId::fromToken(each))
                    m_ids.remove(*id);
        from += token.size() + 1;
    }
    m_ids.insert(sealed.id);
}

} // namespace waymark::journal
