// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/fuzzydate.h>
#include <base/text.h>

#include "fuzzydate_parts.h"

#include <algorithm>
#include <initializer_list>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

using Tokens = QList<DateToken>;

/// More than any date needs; what follows would take long over a whole page of dashes.
constexpr qsizetype kMostTokens = 24;

/// What the words around a date make of it.
enum class Sense { Plain, By, Before, From, Until, Between };

/// Removes `words` from the beginning and says whether they were there.
bool take(Tokens &tokens, std::initializer_list<QStringView> words)
{
    const auto same = [](QStringView word, const DateToken &token) { return token.word == word; };
    if (tokens.size() < qsizetype(words.size()) || !std::equal(words.begin(), words.end(), tokens.cbegin(), same))
        return false;
    tokens.remove(0, qsizetype(words.size()));
    return true;
}

Sense takeSense(Tokens &tokens)
{
    if (!tokens.isEmpty() && (tokens.last().word == u"onwards" || tokens.last().word == u"onward")) {
        tokens.removeLast();
        take(tokens, {u"from"});
        return Sense::From;
    }
    if (take(tokens, {u"by"}) || take(tokens, {u"no", u"later", u"than"}) || take(tokens, {u"not", u"later", u"than"}))
        return Sense::By;
    if (take(tokens, {u"before"}))
        return Sense::Before;
    if (take(tokens, {u"from"}) || take(tokens, {u"since"}))
        return Sense::From;
    if (take(tokens, {u"until"}) || take(tokens, {u"till"}) || take(tokens, {u"up", u"to"}))
        return Sense::Until;
    if (take(tokens, {u"between"}))
        return Sense::Between;
    if (!take(tokens, {u"in"}) && !take(tokens, {u"on"}))
        take(tokens, {u"during"});
    return Sense::Plain;
}

/// "2023-24" is winter in EDTF and a financial year to most people; "2011-12" is December often enough.
bool isYearPair(const Tokens &tokens)
{
    return tokens.size() == 3 && tokens[0].kind == u'Y' && (tokens[1].kind == u'-' || tokens[1].kind == u'/') &&
           tokens[2].kind == u'N' && tokens[2].value == (tokens[0].value + 1) % 100 &&
           (tokens[1].kind == u'/' || tokens[2].value > 12);
}

/// The day before a day, the month before anything longer.
QString edtfBefore(const FuzzyDate &date)
{
    const QDate last = date.earliest()->addDays(-1);
    return date.precision() == FuzzyDate::Precision::Day ? last.toString(Qt::ISODate) : last.toString(u"yyyy-MM");
}

Result<FuzzyDate> oneDate(DatePart part, Sense sense, const QString &line, const QString &wording)
{
    if (sense == Sense::By)
        toYearEnd(part);
    const auto edtf = edtfOf(part, line);
    if (!edtf)
        return tl::unexpected(edtf.error());
    switch (sense) {
    case Sense::By:
        return FuzzyDate::fromEdtf(*edtf, line);
    case Sense::Before:
        return FuzzyDate::fromEdtf(*edtf).and_then(
            [&line](const FuzzyDate &date) { return FuzzyDate::fromEdtf(edtfBefore(date), line); });
    case Sense::From:
        return FuzzyDate::fromEdtf(*edtf + u"/.."_s, wording);
    case Sense::Until:
        return FuzzyDate::fromEdtf(u"../"_s + *edtf, wording);
    case Sense::Between:
        return notADate(line);
    case Sense::Plain:
        break;
    }
    return FuzzyDate::fromEdtf(*edtf, wording);
}

Result<FuzzyDate> rangeOfDates(const DateRange &range, const QString &line, const QString &wording)
{
    const auto from = edtfOf(range.from, line);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = edtfOf(range.to, line);
    if (!to)
        return tl::unexpected(to.error());
    auto date = FuzzyDate::fromEdtf(*from + u'/' + *to, wording);
    if (!date)
        return failure(
            ErrorCode::Invalid,
            u"%1 ends before it starts. Write the earlier date first, for example 2022 to 2024."_s.arg(quoted(line)));
    return date;
}

} // namespace

Result<FuzzyDate> FuzzyDate::parse(QStringView text)
{
    const QString line = cleanLine(text);
    DateWords words = readDateWords(line);
    if (words.tokens.size() > kMostTokens)
        return notADate(line);
    if (isYearPair(words.tokens)) {
        const int year = words.tokens.first().value;
        return failure(ErrorCode::Invalid,
                       u"%1 can mean several things. Write %2 to %3, or a month or season of %2."_s.arg(
                           quoted(line), QString::number(year), QString::number(year + 1)));
    }
    if (auto edtf = fromEdtf(line))
        return edtf;
    const QString wording = words.saysMore ? line : QString();
    const Sense sense = takeSense(words.tokens);
    if (const auto part = readDatePart(words.tokens))
        return oneDate(*part, sense, line, wording);
    if (sense == Sense::Plain || sense == Sense::From || sense == Sense::Between) {
        if (const auto range = readDateRange(words.tokens, sense == Sense::Between ? u"and" : u"until"))
            return rangeOfDates(*range, line, wording);
    }
    return notADate(line);
}

} // namespace waymark
