// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_reader.h"

#include <model/value.h>

#include <QSet>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 64;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Recursive descent over valid UTF-8; the depth is bounded, so the stack is.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    Result<JsonNode> readAll()
    {
        JsonNode root;
        if (const auto read = readValue(root, 0); !read)
            return tl::unexpected(read.error());
        skipBlanks();
        if (m_at < m_bytes.size())
            return failed(u"Something follows after the end; remove it."_s);
        return root;
    }

private:
    [[nodiscard]] tl::unexpected<Error> failed(const QString &sentence) const { return failureAt(m_line, sentence); }
    [[nodiscard]] char next() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    void skipBlanks()
    {
        for (; m_at < m_bytes.size() && isBlank(m_bytes[m_at]); ++m_at)
            if (m_bytes[m_at] == '\n')
                ++m_line;
    }

    /// Steps over `c` and the blanks before it, when it comes next.
    bool take(char c)
    {
        skipBlanks();
        if (next() != c)
            return false;
        ++m_at;
        return true;
    }

    bool takeWord(QByteArrayView word)
    {
        if (!m_bytes.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    Outcome readValue(JsonNode &node, int depth)
    {
        skipBlanks();
        node.line = m_line;
        switch (next()) {
        case '{':
        case '[':
            if (depth == kDeepest)
                return failed(u"This is nested deeper than %1 levels; no plan is."_s.arg(kDeepest));
            return next() == '{' ? readObject(node, depth + 1) : readList(node, depth + 1);
        case '"':
            node.type = JsonNode::Type::Text;
            return readText(node.text);
        default:
            return readPlain(node);
        }
    }

    Outcome readPlain(JsonNode &node)
    {
        if (next() == '-' || isDigit(next()))
            return readNumber(node);
        node.type = JsonNode::Type::Flag;
        if (takeWord("true")) {
            node.flag = true;
            return {};
        }
        if (takeWord("false"))
            return {};
        node.type = JsonNode::Type::Null;
        if (takeWord("null"))
            return {};
        if (m_at == m_bytes.size())
            return failed(u"The file ends too early; it is cut short."_s);
        return failed(u"A value is missing or is not JSON; texts stand between double quotes."_s);
    }

    Outcome readNumber(JsonNode &node)
    {
        const qsizetype start = m_at;
        if (next() == '-')
            ++m_at;
        const qsizetype digits = m_at;
        while (isDigit(next()))
            ++m_at;
        if (m_at == digits || (m_bytes[digits] == '0' && m_at > digits + 1))
            return failed(u"This is not a number as JSON writes it."_s);
        if (next() == '.' || next() == 'e' || next() == 'E')
            return failed(u"Numbers are whole; write this one as text."_s);
        bool fitsNumber = false;
        node.type = JsonNode::Type::Number;
        node.number = m_bytes.sliced(start, m_at - start).toByteArray().toLongLong(&fitsNumber);
        if (!fitsNumber || qAbs(node.number) > Value::kLargestNumber)
            return failed(u"This number is too large; write it as text."_s);
        return {};
    }

    Outcome readList(JsonNode &node, int depth)
    {
        node.type = JsonNode::Type::List;
        ++m_at;
        if (take(']'))
            return {};
        do {
            if (const auto read = readValue(node.items.emplaceBack(), depth); !read)
                return read;
        } while (take(','));
        return take(']') ? Outcome() : failed(u"A comma or ] is missing here."_s);
    }

    Outcome readObject(JsonNode &node, int depth)
    {
        node.type = JsonNode::Type::Object;
        ++m_at;
        if (take('}'))
            return {};
        QSet<QString> known;
        do {
            skipBlanks();
            if (next() != '"')
                return failed(u"A name between double quotes is missing here."_s);
            QString name;
            if (const auto read = readText(name); !read)
                return read;
            if (known.contains(name))
                return failed(u"\"%1\" comes twice in one place; keep one of them."_s.arg(name));
            known.insert(name);
            node.names << name;
            if (!take(':'))
                return failed(u"A colon is missing after \"%1\"."_s.arg(name));
            if (const auto read = readValue(node.items.emplaceBack(), depth); !read)
                return read;
        } while (take(','));
        return take('}') ? Outcome() : failed(u"A comma or } is missing here."_s);
    }

    Outcome readText(QString &text)
    {
        ++m_at;
        for (qsizetype start = m_at;; start = m_at) {
            while (m_at < m_bytes.size() && m_bytes[m_at] != '"' && m_bytes[m_at] != '\\' &&
                   uchar(m_bytes[m_at]) >= 0x20)
                ++m_at;
            text += QString::fromUtf8(m_bytes.sliced(start, m_at - start));
            if (m_at == m_bytes.size())
                return failed(u"The file ends in the middle of a text; it is cut short."_s);
            const char c = m_bytes[m_at++];
            if (c == '"')
                break;
            if (c != '\\')
                return failed(u"A text holds a line break or another control character; write \\n for a line break."_s);
            if (const auto read = readEscape(text); !read)
                return read;
        }
        return text.isValidUtf16() ? Outcome()
                                   : failed(u"A text holds half a character (a lone surrogate); type it again."_s);
    }

    Outcome readEscape(QString &text)
    {
        static constexpr QByteArrayView kLetters = "\"\\/bfnrt";
        static constexpr QByteArrayView kMeant = "\"\\/\b\f\n\r\t";
        const char c = next();
        ++m_at;
        if (const qsizetype index = c == '\0' ? -1 : kLetters.indexOf(c); index >= 0) {
            text += QLatin1Char(kMeant[index]);
            return {};
        }
        if (c != 'u' || m_at + 4 > m_bytes.size())
            return failed(u"A backslash in a text stands before a character it cannot stand before."_s);
        const QByteArray digits = m_bytes.sliced(m_at, 4).toByteArray();
        bool isHex = std::all_of(digits.cbegin(), digits.cend(), [](char d) { return std::isxdigit(uchar(d)); });
        if (!isHex)
            return failed(u"\\u in a text needs four digits (0 to 9, a to f)."_s);
        text += QChar(digits.toUShort(&isHex, 16));
        m_at += 4;
        return {};
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
};

Outcome checkUtf8(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return {};
    int line = 1;
    for (qsizetype start = 0; start <= bytes.size(); ++line) {
        const qsizetype end = bytes.indexOf('\n', start);
        const QByteArrayView text = bytes.sliced(start, (end < 0 ? bytes.size() : end) - start);
        if (!text.isValidUtf8())
            break;
        start = end + 1;
    }
    return failureAt(line, u"This is not UTF-8 text; save the file as UTF-8."_s);
}

} // namespace

tl::unexpected<Error> failureAt(int line, const QString &sentence, ErrorCode code)
{
    return failure(code, u"Line %1: %2"_s.arg(line).arg(sentence));
}

const JsonNode *JsonNode::member(QStringView name) const
{
    for (qsizetype i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return &items[i];
    return nullptr;
}

Result<JsonNode> readJson(const QByteArray &bytes)
{
    if (const auto checked = checkUtf8(bytes); !checked)
        return tl::unexpected(checked.error());
    static constexpr QByteArrayView kMark = "\xEF\xBB\xBF"; // editors on Windows begin files with it
    return Reader(QByteArrayView(bytes).sliced(bytes.startsWith(kMark) ? kMark.size() : 0)).readAll();
}

} // namespace waymark::exchange
