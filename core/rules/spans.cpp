// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/spans.h>

#include <base/fuzzydate.h>
#include <model/description.h>

namespace waymark::rules {

using namespace Qt::StringLiterals;

QList<std::pair<QString, QString>> spansOf(const QString &kindName)
{
    static const QList<std::pair<QString, QString>> all{
        {u"starts"_s, u"ends"_s}, {u"starts"_s, u"due"_s}, {u"from"_s, u"to"_s}, {u"opens"_s, u"closes"_s}};
    QList<std::pair<QString, QString>> spans;
    if (const Kind *known = kind(kindName))
        for (const auto &[start, end] : all)
            if (known->field(start) && known->field(end))
                spans << std::pair(start, end);
    return spans;
}

bool endsBeforeStart(const FuzzyDate &start, const FuzzyDate &end)
{
    return start.earliest() && end.latest() && *end.latest() < *start.earliest();
}

bool endsBeforeStart(const Value &start, const Value &end)
{
    const auto first = FuzzyDate::fromValue(start.text());
    const auto last = FuzzyDate::fromValue(end.text());
    return first && last && endsBeforeStart(*first, *last);
}

} // namespace waymark::rules
