// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzydate_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 12> kMonths = {u"january",   u"february", u"march",    u"april",
                                                 u"may",       u"june",     u"july",     u"august",
                                                 u"september", u"october",  u"november", u"december"};
constexpr std::array<QStringView, 7> kWeekdays = {u"monday", u"tuesday",  u"wednesday", u"thursday",
                                                  u"friday", u"saturday", u"sunday"};
constexpr std::array<QStringView, 5> kSeasons = {u"spring", u"summer", u"autumn", u"winter", u"fall"};
constexpr std::array<int, 5> kSeasonNumbers = {kSpring, kSpring + 1, kSpring + 2, kWinter, kSpring + 2};
constexpr std::array<QStringView, 2> kSilent = {u"the", u"of"};
constexpr std::array<QStringView, 10> kVague = {u"early",     u"mid",   u"middle", u"late",          u"start",
                                                u"beginning", u"about", u"around", u"approximately", u"circa"};
constexpr std::array<QStringView, 4> kOrdinals = {u"st", u"nd", u"rd", u"th"};

/// 1 for the first name that is `word` or, from three letters on, begins with it; 0 when none does.
int placeOf(QStringView word, std::span<const QStringView> names)
{
    const auto it =
        std::find_if(names.begin(), names.end(), [word](QStringView name) { return name.startsWith(word); });
    return word.size() < 3 || it == names.end() ? 0 : int(it - names.begin()) + 1;
}

bool contains(std::span<const QStringView> words, QStringView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c.isLetter();
}

bool isDash(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2014') || c == u'\u2212';
}

DateToken wordToken(const QString &word)
{
    if (const int month = placeOf(word, kMonths))
        return {u'M', month, word};
    if (const int weekday = placeOf(word, kWeekdays))
        return {u'W', weekday, word};
    const auto season = std::find(kSeasons.begin(), kSeasons.end(), QStringView(word));
    if (season != kSeasons.end())
        return {u'S', kSeasonNumbers[size_t(season - kSeasons.begin())], word};
    return {u'x', 0, word};
}

DateToken numberToken(QStringView digits)
{
    const int value = digits.toInt();
    if (digits.size() <= 2)
        return {u'N', value, {}};
    return {digits.size() == 4 && value >= 1000 ? u'Y' : u'x', value, digits.toString()};
}

class Reader
{
public:
    explicit Reader(QStringView line)
        : m_line(line)
    {
    }

    DateWords read()
    {
        while (m_at < m_line.size()) {
            const QChar c = m_line[m_at];
            if (isDigit(c))
                readNumber();
            else if (isLetter(c))
                readWord();
            else
                readSign(c);
        }
        return std::move(m_words);
    }

private:
    QStringView take(bool (*belongs)(QChar))
    {
        const qsizetype from = m_at;
        while (m_at < m_line.size() && belongs(m_line[m_at]))
            ++m_at;
        return m_line.sliced(from, m_at - from);
    }

    void readNumber()
    {
        m_words.tokens += numberToken(take(isDigit));
        const qsizetype after = m_at;
        if (!contains(kOrdinals, take(isLetter).toString().toLower()))
            m_at = after;
    }

    void readWord()
    {
        const QString word = take(isLetter).toString().toLower();
        const bool vague = contains(kVague, word);
        m_words.saysMore = m_words.saysMore || vague || word == u"end";
        if (!vague && !contains(kSilent, word))
            m_words.tokens += wordToken(word);
        const bool abbreviated = m_at < m_line.size() && m_line[m_at] == u'.';
        const bool compound = vague && m_at < m_line.size() && isDash(m_line[m_at]); // "mid-2016"
        if (abbreviated || compound)
            ++m_at;
    }

    void readSign(QChar c)
    {
        ++m_at;
        const bool fullStop = c == u'.' && m_at == m_line.size();
        if (c != u' ' && c != u',' && !fullStop)
            m_words.tokens += DateToken{isDash(c) ? u'-' : c == u'/' || c == u'.' ? c.unicode() : u'x', 0, QString(c)};
    }

    QStringView m_line;
    qsizetype m_at = 0;
    DateWords m_words;
};

} // namespace

DateWords readDateWords(QStringView line)
{
    return Reader(line).read();
}

} // namespace waymark
