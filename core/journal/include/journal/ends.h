// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <journal/sealed.h>

#include <QSet>

namespace waymark::journal {

/// Finds what edits end in, taking them one by one, each after those it needs: the ids that none of them needs. Reads
/// no more of an edit than that, so what it is given need not be checked; an edit that passes unseal() is read right.
class Ends
{
public:
    void add(const SealedEdit &sealed);
    [[nodiscard]] QSet<EditId> ids() const;

private:
    void removeNamed(QByteArrayView ids);

    QSet<QByteArray> m_tokens; ///< as bodies write them
};

} // namespace waymark::journal
