// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xmlpart.h>

namespace waymark::formats {

namespace {

/// XML 1.0 holds no control characters but these, no half of a pair and no noncharacter.
QString holdable(const QString &words)
{
    QString out;
    out.reserve(words.size());
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QChar c = words.at(at);
        const bool isPair = c.isHighSurrogate() && at + 1 < words.size() && words.at(at + 1).isLowSurrogate();
        if (isPair)
            out += words.mid(at++, 2);
        else if (!c.isSurrogate() && c.unicode() < 0xfffe && (c >= u' ' || c == u'\n' || c == u'\t'))
            out += c;
    }
    return out;
}

} // namespace

XmlPart::XmlPart(const QString &root, const Attributes &namespaces)
    : m_writer(&m_bytes)
{
    m_writer.writeStartDocument();
    open(root, namespaces);
}

void XmlPart::open(const QString &name, const Attributes &attributes)
{
    m_writer.writeStartElement(name);
    for (const auto &[key, value] : attributes)
        m_writer.writeAttribute(key, holdable(value));
}

void XmlPart::leaf(const QString &name, const Attributes &attributes)
{
    open(name, attributes);
    close();
}

void XmlPart::text(const QString &text)
{
    if (!text.isEmpty())
        m_writer.writeCharacters(holdable(text));
}

QByteArray XmlPart::finish()
{
    m_writer.writeEndDocument();
    return m_bytes;
}

} // namespace waymark::formats
