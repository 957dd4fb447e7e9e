// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_writer.h"

namespace waymark::exchange {

namespace {

constexpr qsizetype kPiece = 256 * 1024;

} // namespace

QByteArray quoted(const QString &text)
{
    QByteArray out("\"");
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (uchar(c) < 0x20)
            out += "\\u00" + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out + '"';
}

QByteArray beginningOf(const QString &format)
{
    return "{\n \"format\": " + quoted(format);
}

void JsonWriter::item(const QString &name, const QByteArray &text)
{
    if (!m_isEmpty.isEmpty()) {
        m_buffer += m_isEmpty.last() ? "\n" : ",\n";
        m_buffer += QByteArray(m_isEmpty.size(), ' ');
        m_isEmpty.last() = false;
    }
    if (!name.isEmpty())
        m_buffer += quoted(name) + ": ";
    m_buffer += text;
    flushWhenFull();
}

void JsonWriter::begin(const QString &name, char bracket)
{
    item(name, QByteArray(1, bracket));
    m_isEmpty << true;
}

void JsonWriter::end(char bracket)
{
    if (!m_isEmpty.takeLast())
        m_buffer += '\n' + QByteArray(m_isEmpty.size(), ' ');
    m_buffer += bracket;
}

void JsonWriter::text(const QString &name, const QString &text)
{
    item(name, quoted(text));
}

void JsonWriter::texts(const QString &name, const QStringList &texts)
{
    QByteArrayList list;
    for (const QString &text : texts)
        list << quoted(text);
    item(name, '[' + list.join(", ") + ']');
}

void JsonWriter::numbers(const QString &name, const QList<qsizetype> &numbers)
{
    QByteArrayList list;
    for (const qsizetype number : numbers)
        list << QByteArray::number(number);
    item(name, '[' + list.join(", ") + ']');
}

void JsonWriter::flushWhenFull()
{
    if (m_buffer.size() < kPiece)
        return;
    if (m_done)
        m_done = m_next(m_buffer);
    m_buffer.clear();
}

Outcome JsonWriter::finish()
{
    m_buffer += '\n';
    return m_done ? m_next(m_buffer) : m_done;
}

} // namespace waymark::exchange
