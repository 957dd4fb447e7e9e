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
            removeNamed(token.sliced(2));
        from += token.size() + 1;
    }
    m_tokens.insert(sealed.id.token());
}

void Ends::removeNamed(QByteArrayView ids)
{
    for (qsizetype from = 0; from < ids.size();) {
        const qsizetype comma = ids.indexOf(',', from);
        const QByteArrayView token = ids.sliced(from, (comma < 0 ? ids.size() : comma) - from);
        m_tokens.remove(QByteArray::fromRawData(token.data(), token.size()));
        from += token.size() + 1;
    }
}

QSet<EditId> Ends::ids() const
{
    QSet<EditId> ids;
    for (const QByteArray &token : m_tokens)
        ids.insert(EditId::fromToken(token).value());
    return ids;
}

} // namespace waymark::journal
