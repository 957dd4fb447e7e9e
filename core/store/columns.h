// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row.h"

#include <base/fuzzydate.h>
#include <base/id.h>

#include <QHash>

/// What stands in the columns of the kinds' tables, as values of the plan.
namespace waymark::store {

/// Dates as they stand in the tables. Plans name the same days again and again: each is read and held once.
class Dates
{
public:
    FuzzyDate operator()(const Column &column)
    {
        const QString text = column.toString();
        if (text.isEmpty())
            return {};
        auto known = m_known.constFind(text);
        if (known == m_known.cend())
            known = m_known.insert(text, FuzzyDate::fromValue(text).value_or(FuzzyDate()));
        return *known;
    }

private:
    QHash<QString, FuzzyDate> m_known;
};

inline RecordId idIn(const Column &column)
{
    const QByteArrayView bytes = column.bytes();
    return RecordId::fromBytes(QByteArray::fromRawData(bytes.data(), bytes.size()));
}

} // namespace waymark::store
