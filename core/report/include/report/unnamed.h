// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

#include <QRegularExpression>

namespace waymark::report {

/// Takes the names of people out of what others read: their organisation stands for them.
class Unnamed
{
public:
    enum class Whom {
        NotPublic, ///< those who may not be named in public
        Everybody, ///< as the Chatham House Rule asks
    };

    [[nodiscard]] static Result<Unnamed> of(const store::Store &store, Whom whom);

    /// "Cabinet Office; Involve": owners by name, in order; somebody who is not named by her organisation, or as
    /// "somebody not named".
    [[nodiscard]] Result<QString> names(const QSet<RecordId> &ids) const;
    /// The same text, with "somebody of Cabinet Office" where a name stood.
    [[nodiscard]] QString text(const QString &text) const;

private:
    explicit Unnamed(const store::Store &store)
        : m_store(&store)
    {
    }

    const store::Store *m_store;
    QHash<RecordId, QString> m_instead;      ///< organisations, by person
    QHash<QString, QString> m_insteadOfName; ///< in folded case
    QRegularExpression m_names;              ///< all of them; empty where there are none
};

} // namespace waymark::report
