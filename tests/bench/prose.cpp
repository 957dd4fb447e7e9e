// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose.h"

#include <cmath>

namespace waymark::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWords = 8000;

const QString kFrequent =
    u"the of and to in a for on with by that is government be data as will this has open from are public at which "
    u"civil society an commitment "
    "information have was been more departments published progress work milestone transparency team their policy local "
    "new through other these "
    "services meeting group all access network working national review now consultation support also minister plan "
    "next publish publication first "
    "records register contracts standard budget procurement companies ownership beneficial citizens council guidance "
    "report website users feedback "
    "workshop partners legislation parliament committee draft response agreed delayed autumn spring deadline online "
    "portal dataset licence quality "
    "participation accountability innovation integrity lobbying election aid extractives land health education "
    "transport environment spending audit "
    "grants appointments archive algorithm digital identity consent privacy security training officials steering roundtable evidence impact"_s;

} // namespace

Prose::Prose(quint64 seed)
    : m_random(seed)
    , m_words(kFrequent.split(u' '))
{
    static const QStringList syllables =
        u"ba ce di for gu ha in jo ka le mer no pa qua re son ti ul ven wa xi yor ze ant bri cor dal ent fra gen hol ist"_s
            .split(u' ');
    while (m_words.size() < kWords) {
        QString made;
        for (int i = 2 + below(3); i > 0; --i)
            made += syllables[below(int(syllables.size()))];
        m_words << made;
    }
}

const QString &Prose::word()
{
    // Frequency falls with rank as 1/rank.
    return m_words[std::min(kWords - 1, int(std::pow(double(kWords), fraction())) - 1)];
}

QString Prose::text(int least, int most)
{
    const int length = least + int((most - least) * std::pow(fraction(), 4));
    QString text;
    int inSentence = 0;
    while (text.size() < length) {
        QString next = word();
        if (inSentence == 0)
            next[0] = next[0].toUpper();
        text += next;
        const bool ends = ++inSentence > 6 && below(12) == 0;
        text += ends ? u". "_s : u" "_s;
        inSentence = ends ? 0 : inSentence;
    }
    text.truncate(most - 1);
    return text.trimmed() + u'.';
}

QString Prose::title()
{
    QStringList title;
    for (int i = 4 + below(6); i > 0; --i)
        title << word();
    title.first()[0] = title.first()[0].toUpper();
    return title.join(u' ');
}

} // namespace waymark::bench
