// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/text.h>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kZeroWidthNonJoiner = u'\u200C';
constexpr char16_t kZeroWidthJoiner = u'\u200D';

struct CodePoint
{
    char32_t value; ///< a lone surrogate stands for itself
    qsizetype units;
};

CodePoint firstOf(QStringView text)
{
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[0], text[1]), 2};
    return {text[0].unicode(), 1};
}

CodePoint lastOf(QStringView text)
{
    const CodePoint pair = firstOf(text.last(qMin(text.size(), qsizetype(2))));
    return pair.units == 2 ? pair : CodePoint{text.last().unicode(), 1};
}

bool isLineBreak(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Signs such as the Arabic year sign: category Cf, but people see them (property Prepended_Concatenation_Mark).
bool isVisibleFormat(char32_t c)
{
    return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x070F || c == 0x0890 || c == 0x0891 || c == 0x08E2 ||
           c == 0x110BD || c == 0x110CD;
}

bool isUnwanted(char32_t c)
{
    if (c == kZeroWidthJoiner || c == kZeroWidthNonJoiner)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return c != U'\t';
    case QChar::Other_Surrogate:
        return true;
    case QChar::Other_Format:
        return !isVisibleFormat(c);
    default:
        return QChar::isNonCharacter(c) || (c >= 0xE0000 && c <= 0xE007F);
    }
}

/// Scripts in which a joiner changes what a word looks like, and so what it says.
bool needsJoiners(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
    case QChar::Script_Mandaic:
    case QChar::Script_Nko:
    case QChar::Script_Mongolian:
    case QChar::Script_Devanagari:
    case QChar::Script_Bengali:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Gujarati:
    case QChar::Script_Oriya:
    case QChar::Script_Tamil:
    case QChar::Script_Telugu:
    case QChar::Script_Kannada:
    case QChar::Script_Malayalam:
    case QChar::Script_Sinhala:
    case QChar::Script_Tibetan:
    case QChar::Script_Myanmar:
    case QChar::Script_Khmer:
        return true;
    default:
        return false;
    }
}

bool isPictograph(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
           c == 0x2194 || c == 0x2195;
}

/// Whether the joiner at `at` joins something: letters of one script that needs it, or the parts of an emoji. Marks on
/// either side count as a set, because normalization may reorder them.
bool isJoining(QStringView text, qsizetype at)
{
    QStringView before = text.first(at);
    while (!before.isEmpty() && QChar::isMark(lastOf(before).value))
        before.chop(lastOf(before).units);
    QStringView after = text.sliced(at + 1);
    if (before.isEmpty() || after.isEmpty())
        return false;
    const char32_t base = lastOf(before).value;
    if (text[at] == kZeroWidthJoiner && isPictograph(base) && isPictograph(firstOf(after).value))
        return true;
    const QChar::Script script = QChar::script(base);
    if (!needsJoiners(script))
        return false;
    while (QChar::script(firstOf(after).value) != script) {
        if (!QChar::isMark(firstOf(after).value))
            return false;
        after = after.sliced(firstOf(after).units);
        if (after.isEmpty())
            return false;
    }
    return true;
}

QString withoutIdleJoiners(const QString &text)
{
    if (!text.contains(kZeroWidthJoiner) && !text.contains(kZeroWidthNonJoiner))
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool joiner = text[at] == kZeroWidthJoiner || text[at] == kZeroWidthNonJoiner;
        if (!joiner || isJoining(text, at))
            result += text[at];
    }
    return result;
}

bool isPlain(QStringView text)
{
    for (const QChar c : text) {
        if ((c < u' ' && c != u'\n' && c != u'\t') || c > u'~')
            return false;
    }
    return true;
}

} // namespace

QString cleanText(QStringView text)
{
    if (isPlain(text))
        return text.toString();
    QString kept;
    kept.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = firstOf(text.sliced(at));
        if (isLineBreak(point.value)) {
            const bool pair = text.sliced(at).startsWith("\r\n"_L1);
            kept += u'\n';
            at += pair ? 2 : 1;
            continue;
        }
        if (!isUnwanted(point.value))
            kept += text.sliced(at, point.units);
        at += point.units;
    }
    return withoutIdleJoiners(kept).normalized(QString::NormalizationForm_C);
}

QString cleanLine(QStringView text)
{
    return cleanText(text).simplified();
}

bool isClean(QStringView text)
{
    return isPlain(text) || cleanText(text) == text;
}

QString isolated(const QString &text)
{
    return u'\u2068' + text + u'\u2069';
}

namespace {

/// Steps through a text as a sequence of numbers and single characters.
class NaturalReader
{
public:
    explicit NaturalReader(QStringView text)
        : m_text(text)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    /// Where the next step sorts among all steps. Every number sorts where "0" does, so that the order stays total.
    [[nodiscard]] char32_t rank() const
    {
        const char32_t c = firstOf(m_text.sliced(m_at)).value;
        return QChar::isDigit(c) ? U'0' : QChar::toCaseFolded(c);
    }
    void skip() { m_at += firstOf(m_text.sliced(m_at)).units; }

    void skipZeros()
    {
        while (digit() == 0)
            skip();
    }
    /// The value of the digit ahead, or -1.
    [[nodiscard]] int digit() const
    {
        if (atEnd())
            return -1;
        const char32_t c = firstOf(m_text.sliced(m_at)).value;
        return QChar::isDigit(c) ? QChar::digitValue(c) : -1;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

/// Compares the numbers ahead of both and steps over them.
int compareNumbers(NaturalReader &a, NaturalReader &b)
{
    a.skipZeros();
    b.skipZeros();
    int result = 0; // of the first digits that differ; counts only when both numbers are equally long
    while (a.digit() >= 0 && b.digit() >= 0) {
        if (result == 0)
            result = a.digit() - b.digit();
        a.skip();
        b.skip();
    }
    if (a.digit() >= 0)
        return 1;
    return b.digit() >= 0 ? -1 : result;
}

int compareCodePoints(QStringView a, QStringView b)
{
    qsizetype at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at])
        ++at;
    if (at == a.size() || at == b.size())
        return a.size() == b.size() ? 0 : (a.size() < b.size() ? -1 : 1);
    // Surrogates stand for code points above all others.
    if (a[at].isSurrogate() != b[at].isSurrogate())
        return a[at].isSurrogate() ? 1 : -1;
    return a[at] < b[at] ? -1 : 1;
}

} // namespace

int naturalCompare(QStringView a, QStringView b)
{
    NaturalReader left(a);
    NaturalReader right(b);
    while (!left.atEnd() && !right.atEnd()) {
        const char32_t leftRank = left.rank();
        const char32_t rightRank = right.rank();
        if (leftRank != rightRank)
            return leftRank < rightRank ? -1 : 1;
        if (leftRank != U'0') {
            left.skip();
            right.skip();
        } else if (const int order = compareNumbers(left, right)) {
            return order;
        }
    }
    if (left.atEnd() != right.atEnd())
        return left.atEnd() ? -1 : 1;
    return compareCodePoints(a, b);
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

} // namespace waymark
