// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridbuilder.h"
#include "readers.h"

#include <formats/writing.h>

#include <QStringDecoder>

#include <array>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<char16_t, 4> kDelimiters{u',', u';', u'\t', u'|'};
constexpr qsizetype kLinesLookedAt = 50;

/// The letters that Windows-1252 has where Latin-1 has none; U+FFFD where it has none either.
constexpr std::array<char16_t, 32> kWindowsLetters{0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                   0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
                                                   0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                   0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(kWindowsLetters.at(c.unicode() - 0x80));
    return text;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

QString encodingOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return u"utf-16"_s;
    return bytes.isEmpty() || isUtf8(bytes) ? u"utf-8"_s : u"windows-1252"_s;
}

Result<QString> decoded(const QByteArray &bytes, const QString &encoding)
{
    if (encoding == u"windows-1252")
        return fromWindows(bytes);
    if (encoding != u"utf-8" && encoding != u"utf-16")
        return failure(ErrorCode::Invalid,
                       u"“%1” is no encoding that is read; write utf-8, utf-16 or windows-1252."_s.arg(encoding));
    QStringDecoder decoder(encoding == u"utf-16" ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(ErrorCode::Invalid,
                       u"The file is not in %1; choose another encoding, or save it as UTF-8."_s.arg(encoding));
    return text;
}

/// How many cells the records at the beginning have, if they were divided so; quoted ones count as one.
QList<qsizetype> widthsWith(const QString &text, QChar delimiter)
{
    QList<qsizetype> widths;
    bool isQuoted = false;
    qsizetype cells = 1;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == delimiter)
            ++cells;
        else if (!isQuoted && c == u'\n') {
            widths << cells;
            cells = 1;
            if (widths.size() == kLinesLookedAt)
                return widths;
        }
    }
    widths << cells;
    return widths;
}

/// Whichever divides most of the first lines into equally many cells; of two that do the one that makes more of them.
QChar delimiterOf(const QString &text)
{
    QChar best = u',';
    std::pair<qsizetype, qsizetype> most;
    for (const char16_t delimiter : kDelimiters) {
        const QList<qsizetype> widths = widthsWith(text, delimiter);
        for (const qsizetype width : widths)
            if (const std::pair alike(widths.count(width), width); width > 1 && alike > most) {
                most = alike;
                best = delimiter;
            }
    }
    return best;
}

/// RFC 4180, and what programs write beside it: any line end, quotation marks inside a cell that did not begin with
/// one.
class CsvReading
{
public:
    CsvReading(const QString &text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
        , m_grid(QString())
    {
    }

    [[nodiscard]] Result<QList<Grid>> read()
    {
        while (m_at < m_text.size() && m_grid.outcome()) {
            const QChar c = m_text.at(m_at);
            if (c.isNull())
                return failure(ErrorCode::Invalid,
                               u"Line %1 holds a character that no text has; this is no CSV file, or not in the "
                               "encoding that was chosen."_s.arg(m_line));
            if (c == u'"' && m_cell.isEmpty() && !m_wasQuoted) {
                if (const auto quoted = readQuoted(); !quoted)
                    return tl::unexpected(quoted.error());
                continue;
            }
            ++m_at;
            if (c == m_delimiter)
                endCell();
            else if (c == u'\n' || c == u'\r')
                endLine(c);
            else
                m_cell += c;
        }
        if (!m_cell.isEmpty() || m_wasQuoted || m_grid.cellsInRow() > 0)
            endLine(u'\n');
        if (!m_grid.outcome())
            return tl::unexpected(m_grid.outcome().error());
        return QList<Grid>{m_grid.take()};
    }

private:
    [[nodiscard]] Outcome readQuoted()
    {
        const qsizetype begun = m_line;
        m_wasQuoted = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\n')
                ++m_line;
            const bool isHalfOfLineEnd = c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n';
            if (c != u'"')
                m_cell += isHalfOfLineEnd ? QString() : QString(c);
            else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"')
                m_cell += m_text.at(++m_at);
            else
                return afterQuote(begun);
            if (m_cell.size() > kLongestCell)
                break;
        }
        return failure(ErrorCode::Invalid,
                       u"The quotation mark in line %1 is never closed; close it, or save the file anew."_s.arg(begun));
    }

    [[nodiscard]] Outcome afterQuote(qsizetype begun)
    {
        const QChar next = ++m_at < m_text.size() ? m_text.at(m_at) : QChar(u'\n');
        if (next == m_delimiter || next == u'\n' || next == u'\r')
            return {};
        return failure(
            ErrorCode::Invalid,
            u"Line %1 has words after a closing quotation mark; write quotation marks inside a cell twice."_s.arg(
                begun));
    }

    void endCell()
    {
        if (looksLikeFormula(m_cell) && m_cell.startsWith(u'\''))
            m_cell.remove(0, 1); // was put there against formulas
        m_grid.addCell(m_cell);
        m_cell.clear();
        m_wasQuoted = false;
    }

    void endLine(QChar end)
    {
        endCell();
        m_grid.endRow();
        ++m_line;
        if (end == u'\r' && m_at < m_text.size() && m_text.at(m_at) == u'\n')
            ++m_at;
    }

    QString m_text;
    QChar m_delimiter;
    GridBuilder m_grid;
    QString m_cell;
    bool m_wasQuoted = false;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

} // namespace

CsvForm csvFormOf(const QByteArray &bytes, const CsvForm &said)
{
    CsvForm form = said;
    if (form.encoding.isEmpty())
        form.encoding = encodingOf(bytes);
    if (form.delimiter.isNull()) {
        const auto text = decoded(bytes, form.encoding);
        form.delimiter = text ? delimiterOf(*text) : QChar(u',');
    }
    return form;
}

Result<QList<Grid>> readCsv(const QByteArray &bytes, const CsvForm &said)
{
    const CsvForm form = csvFormOf(bytes, said);
    const auto text = decoded(bytes, form.encoding);
    return text ? CsvReading(*text, form.delimiter).read() : tl::unexpected(text.error());
}

} // namespace waymark::formats
